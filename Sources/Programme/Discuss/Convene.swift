/// D1, D2: a meeting is convened, its agenda drawn from the issues that wait for one of its kind, and everybody entitled
/// is told: `开会 支委会 28号晚7点 村部`.
public enum Convene {
    public struct Request: Hashable, Codable, Sendable {
        /// A code of the policy.
        public var kind: String?
        public var day: Day?
        public var at: Instant?
        public var place: String?
        /// Settled by an answer, for a post in several units.
        public var unit: UnitID?

        public init(kind: String?, day: Day? = nil, at: Instant?, place: String?, unit: UnitID? = nil) {
            self.kind = kind
            self.day = day
            self.at = at
            self.place = place
            self.unit = unit
        }
    }

    public struct Facts: Sendable {
        public var id: MeetingID
        public var unit: UnitID
        public var unitName: String
        public var electors: Electors
        /// What waits for a meeting in this unit.
        public var waiting: [IssueCase]
        public var weights: [IssueNumber: IssueWeight]
        /// Live meetings of the unit and of those above it.
        public var others: [Meeting]

        public init(
            id: MeetingID, unit: UnitID, unitName: String, electors: Electors, waiting: [IssueCase],
            weights: [IssueNumber: IssueWeight], others: [Meeting]
        ) {
            self.id = id
            self.unit = unit
            self.unitName = unitName
            self.electors = electors
            self.waiting = waiting
            self.weights = weights
            self.others = others
        }
    }

    public struct Convened: Hashable, Sendable {
        public var meeting: Meeting
        public var quorum: Quorum
        public var agenda: [AgendaLine]
        public var heldBack: [HeldBack]
        public var told: Int
        /// Entitled, and no push can reach them.
        public var untold: [String]
        /// D1: the meeting that should come after has no day yet; a code of the policy.
        public var later: String?
    }

    /// What could be convened, and when, for examples to copy.
    public struct Example: Hashable, Codable, Sendable {
        /// A code of the policy.
        public var kind: String
        public var day: Day
    }

    /// Points of one agenda; what is more waits for the next meeting.
    public static let agendaLimit = 30

    /// Which meeting, where and when, before the facts are loaded: the units to choose from, or why not.
    public static func check(_ request: Request, by person: Person, now: Instant, policy: Policy)
        -> DiscussRefusal?
    {
        let own = policy.meetings.filter { kind in person.posts.contains { kind.convenedBy.contains($0.post) } }
        guard let code = request.kind, let kind = policy.meeting(code) else {
            return own.isEmpty
                ? .mayNotConvene(nil)
                : .meetingUnknown(own.map(\.named.code), policy.exampleOfMeeting(by: person, now: now))
        }
        guard own.contains(where: { $0.named.code == code }) else { return .mayNotConvene(code) }
        guard request.at != nil else {
            return .timeMissing(code, policy.possible(request.day, for: kind, from: now))
        }
        return nil
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        if let refusal = check(request, by: person, now: now, policy: policy) { return .refuse(.discuss(refusal)) }
        guard let kind = request.kind.flatMap(policy.meeting), let at = request.at else {
            return .refuse(.discuss(.mayNotConvene(request.kind)))
        }
        let day = MeetingDay(kind: kind, at: at, now: now, policy: policy, others: facts.others)
        if let refusal = day.refusal(unit: facts.unit, besides: nil) { return .refuse(.discuss(refusal)) }
        guard facts.electors.entitled > 0 else { return .refuse(.discuss(.nobodyEntitled(kind.named.code))) }
        let meeting = Meeting(
            id: facts.id, kind: kind.named.code, unit: facts.unit, unitName: facts.unitName, convener: person.id,
            at: at, place: request.place)
        let draft = Agenda.draw(facts.waiting, weights: facts.weights, into: meeting, kind, now: now, policy: policy)
        let noticed = facts.electors.people.filter { $0.id != person.id }
        let record = MeetingRecord(
            meeting: meeting, items: draft.items, noticed: noticed.map(\.id).sorted())
        let meetingCase = MeetingCase(
            record: record, kind: kind, electors: facts.electors,
            issues: Dictionary(uniqueKeysWithValues: facts.waiting.map { ($0.number, $0.file) }), weights: [:],
            by: person, now: now, policy: policy)
        let notice = DiscussNotice.convened(
            meeting, quorum: meetingCase.quorum, agenda: meetingCase.lines, isRescheduled: false)
        return Decision(
            changes: [.discuss(.saved(record))] + draft.changes,
            answers: [
                .discuss(
                    .convened(
                        Convened(
                            meeting: meeting, quorum: meetingCase.quorum, agenda: meetingCase.lines,
                            heldBack: draft.heldBack, told: noticed.count(where: \.isReachable),
                            untold: noticed.filter { !$0.isReachable }.map(\.name), later: day.later)))
            ], notices: meetingCase.tell(noticed.map(\.id), notice))
    }
}
