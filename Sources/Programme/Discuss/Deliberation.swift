/// D2, D9: an issue that waits for a meeting; the clock of its desk rests, and the meeting's day is its due day.
public struct AwaitedMeeting: Hashable, Codable, Sendable {
    public var desk: Desk
    /// A code of the policy.
    public var kind: String
    /// Once one is convened.
    public var meeting: MeetingID?

    public init(desk: Desk, kind: String, meeting: MeetingID? = nil) {
        self.desk = desk
        self.kind = kind
        self.meeting = meeting
    }
}

/// D6: how far a major matter has come through 四议两公开.
public struct Deliberation: Hashable, Codable, Sendable {
    /// The four deliberations, then the first of the two disclosures; the second comes after the work.
    public enum Step: String, CaseIterable, Codable, Sendable {
        case propose, consult, deliberate, resolve, disclose

        var following: Step? { Self.allCases.drop { $0 != self }.dropFirst().first }
    }

    /// What shows that a step was passed.
    public struct Passed: Hashable, Codable, Sendable {
        public var step: Step
        /// Nil for a disclosure.
        public var meeting: MeetingID?
        public var tally: Tally?
        public var at: Instant

        public init(step: Step, meeting: MeetingID?, tally: Tally?, at: Instant) {
            self.step = step
            self.meeting = meeting
            self.tally = tally
            self.at = at
        }
    }

    public var desk: Desk
    public var passed: [Passed]
    /// Once the meeting of the next step is convened.
    public var meeting: MeetingID?

    public init(desk: Desk, passed: [Passed] = [], meeting: MeetingID? = nil) {
        self.desk = desk
        self.passed = passed
        self.meeting = meeting
    }

    /// The first step that is still missing; nil when only the work is left.
    public var next: Step? { Self.missing(passed) }

    private static func missing(_ passed: [Passed]) -> Step? {
        Step.allCases.first { step in !passed.contains { $0.step == step } }
    }

    /// Whether only the work is left.
    static func isWhole(_ passed: [Passed]) -> Bool { missing(passed) == nil }
}

/// D3: what a vote came to.
public struct Tally: Hashable, Codable, Sendable {
    public var inFavour: Int
    public var against: Int
    public var abstained: Int

    public init(inFavour: Int, against: Int, abstained: Int) {
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }

    public var sum: Int { inFavour + against + abstained }
}
