/// D1: a meeting is put off, or its agenda made anew: what stands there stays, what has come to wait since joins it (D2),
/// and everybody who was told is told again: `改期 支委会 29号晚7点`.
public enum Reschedule {
    public struct Request: Hashable, Codable, Sendable {
        public var which: MeetingRequest
        public var day: Day?
        public var at: Instant?
        public var place: String?
        /// Where no kind of meeting is named: what else may be meant.
        public var postpone: PostponeWork.Request?

        public init(
            which: MeetingRequest, day: Day? = nil, at: Instant?, place: String?, postpone: PostponeWork.Request? = nil
        ) {
            self.which = which
            self.day = day
            self.at = at
            self.place = place
            self.postpone = postpone
        }
    }

    public struct Facts: Sendable {
        /// What waits for a meeting in its unit.
        public var waiting: [IssueCase]
        public var weights: [IssueNumber: IssueWeight]
        /// Live meetings of the unit and of those above it.
        public var others: [Meeting]

        public init(waiting: [IssueCase], weights: [IssueNumber: IssueWeight], others: [Meeting]) {
            self.waiting = waiting
            self.weights = weights
            self.others = others
        }
    }

    public static func decide(
        _ request: Request, _ meetingCase: MeetingCase, items: [IssueCase], _ facts: Facts
    ) -> Decision {
        if let refusal = meetingCase.refusal(for: .reschedule) { return .refuse(.discuss(refusal)) }
        let meeting = meetingCase.meeting
        guard let at = request.at else {
            return .refuse(
                .discuss(
                    .newTimeMissing(
                        meeting.kind,
                        meetingCase.policy.possible(request.day, for: meetingCase.kind, from: meetingCase.now))))
        }
        let day = MeetingDay(
            kind: meetingCase.kind, at: at, now: meetingCase.now, policy: meetingCase.policy,
            others: facts.others.filter { $0.id != meeting.id })
        if let refusal = day.refusal(unit: meeting.unit, besides: meeting.id) { return .refuse(.discuss(refusal)) }
        var moved = meetingCase
        moved.record.meeting.at = at
        moved.record.meeting.place = request.place ?? meeting.place
        let draft = Agenda.draw(
            facts.waiting, weights: facts.weights, into: moved.meeting, moved.kind, besides: moved.record.items.count,
            now: moved.now, policy: moved.policy)
        moved.record.items += draft.items
        for issue in facts.waiting { moved.issues[issue.number] = issue.file }
        let told = moved.tell(
            moved.record.toldOfIt,
            .convened(moved.meeting, quorum: moved.quorum, agenda: moved.lines, isRescheduled: true))
        let changes = items.flatMap { issue in
            Agenda.due(issue, moved.meeting).map { issue.move(to: $0, .drawn(meeting.kind)) } ?? []
        }
        return Decision(
            changes: [.discuss(.saved(moved.record))] + changes + draft.changes,
            answers: [
                .discuss(
                    .rescheduled(
                        moved.meeting, told: told.count, added: Array(moved.lines.suffix(draft.items.count)),
                        guests: moved.record.guests))
            ],
            notices: told)
    }
}

/// A3: what has a day that `改期` alone may mean.
public enum Dated: Hashable, Codable, Sendable {
    case meeting(Meeting)
    /// A work, or a promise.
    case issue(IssueSummary)
    case errand(HandBackErrand.Brief)

    public func act(_ request: Reschedule.Request) -> Act {
        var postpone = request.postpone ?? PostponeWork.Request(numbers: [], day: request.day, reason: nil)
        switch self {
        case .meeting(let meeting):
            var request = request
            request.which.meeting = meeting.id
            return .discuss(.reschedule(request))
        case .issue(let issue): postpone.numbers = [issue.number]
        case .errand(let errand): postpone.errand = errand.id
        }
        return .resolve(.postponeWork(postpone))
    }
}
