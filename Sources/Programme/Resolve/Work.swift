/// S1: a work on the village's list 办事清单. Its desk is the lead's, and its due day the list's.
public struct Work: Hashable, Codable, Sendable {
    public enum Grade: String, CaseIterable, Codable, Sendable { case low, middle, high }

    /// Who helps the lead.
    public struct Helper: Hashable, Codable, Sendable {
        public var id: PersonID
        public var name: String
        public var post: Post
    }

    /// Who answers for it, by which post.
    public struct Lead: Hashable, Codable, Sendable {
        public var id: PersonID
        public var officer: NamedOfficer
        public var unit: UnitID
    }

    public var desk: Desk
    public var helpers: [Helper]
    public var urgency: Grade
    public var difficulty: Grade
    /// The meeting that put it on the list.
    public var meeting: MeetingID?
    /// D6: empty for a matter that is not major.
    public var deliberated: [Deliberation.Passed]
    /// How often its day was put off.
    public var postponed = 0

    public init(
        desk: Desk, helpers: [Helper] = [], urgency: Grade = .middle, difficulty: Grade = .middle,
        meeting: MeetingID? = nil, deliberated: [Deliberation.Passed] = []
    ) {
        self.desk = desk
        self.helpers = helpers
        self.urgency = urgency
        self.difficulty = difficulty
        self.meeting = meeting
        self.deliberated = deliberated
    }

    public var lead: Lead { Lead(id: desk.holder, officer: desk.officer, unit: desk.unit) }
}

/// S2: what a village cannot do, in one of the town's three ways; one clock for all who help.
public struct TownCase: Hashable, Codable, Sendable {
    public enum Way: Hashable, Codable, Sendable {
        /// Solved by the town's own people; the desk's holder leads.
        case local
        /// County departments help: the first leads. Codes of the policy.
        case departments(lead: String, assistants: [String])
        /// Reported to the attached county leader.
        case leader(PersonID)
    }

    public var desk: Desk
    public var way: Way
    /// The town's own desk: where it comes back to.
    public var town: Desk

    public init(desk: Desk, way: Way, town: Desk) {
        self.desk = desk
        self.way = way
        self.town = town
    }
}

/// S4: what towns could not solve, in the county's roll-up of a month; the county organiser answers it.
public struct CountyCase: Hashable, Codable, Sendable {
    public var desk: Desk
    /// The first day of the month it is rolled up in.
    public var month: Day
    /// The town's desk that reported it, and gets the answer.
    public var town: Desk

    public init(desk: Desk, month: Day, town: Desk) {
        self.desk = desk
        self.month = month
        self.town = town
    }
}

/// S7: accepted for a later day, with a plan; not counted as solved. Its desk is due on the promised day.
public struct Promise: Hashable, Codable, Sendable {
    public var desk: Desk
    public var plan: String
    public var day: Day
    /// D6: empty for a matter that is not major.
    public var deliberated: [Deliberation.Passed]

    public init(desk: Desk, plan: String, day: Day, deliberated: [Deliberation.Passed] = []) {
        self.desk = desk
        self.plan = plan
        self.day = day
        self.deliberated = deliberated
    }
}
