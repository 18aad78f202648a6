/// D1: a meeting is put off; its agenda stays, and everybody who was told is told again: `改期 支委会 29号晚7点`.
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

    public static func decide(
        _ request: Request, _ meetingCase: MeetingCase, items: [IssueCase], others: [Meeting]
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
            others: others.filter { $0.id != meeting.id })
        if let refusal = day.refusal(unit: meeting.unit, besides: meeting.id) { return .refuse(.discuss(refusal)) }
        var moved = meetingCase
        moved.record.meeting.at = at
        moved.record.meeting.place = request.place ?? meeting.place
        let told = moved.tell(
            moved.record.toldOfIt,
            .convened(moved.meeting, quorum: moved.quorum, agenda: moved.lines, isRescheduled: true))
        let changes = items.flatMap { issue in
            Agenda.due(issue, moved.meeting).map { issue.move(to: $0, .drawn(meeting.kind)) } ?? []
        }
        return Decision(
            changes: [.discuss(.saved(moved.record))] + changes,
            answers: [.discuss(.rescheduled(moved.meeting, told: told.count, guests: moved.record.guests))],
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
