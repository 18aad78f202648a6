/// One contact with one household on one day 走访.
public struct Visit: Hashable, Sendable {
    public enum Mode: String, Codable, CaseIterable, Sendable { case home, phone, video }
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case met
        /// V9: nobody home; it counts as an attempt, not as a visit.
        case notHome = "not_home"
    }

    public var household: HouseholdID
    public var by: PersonID
    public var day: Day
    public var mode: Mode
    public var outcome: Outcome
    public var note: String

    public init(household: HouseholdID, by: PersonID, day: Day, mode: Mode, outcome: Outcome, note: String) {
        self.household = household
        self.by = by
        self.day = day
        self.mode = mode
        self.outcome = outcome
        self.note = note
    }

    /// V1: whether it takes the household off the list of the month of `today`. A call counts as well as a visit.
    func counts(inMonthOf today: Day) -> Bool { outcome == .met && day >= today.firstOfMonth }
}

/// The visits to one member's households since a day: who has been met, and on which days anybody came.
public struct MonthVisits: Sendable {
    public let since: Day
    public private(set) var visited: Set<HouseholdID> = []
    private var contacts: Set<Contact> = []

    private struct Contact: Hashable {
        var household: HouseholdID
        var day: Day
    }

    public init(since: Day) { self.since = since }

    public mutating func add(_ household: HouseholdID, on day: Day, wasMet: Bool) {
        guard day >= since else { return }
        contacts.insert(Contact(household: household, day: day))
        if wasMet { visited.insert(household) }
    }

    public mutating func add(_ visit: Visit) { add(visit.household, on: visit.day, wasMet: visit.outcome == .met) }

    /// False only where there surely is none.
    public func mayHaveVisit(to household: HouseholdID, on day: Day) -> Bool {
        day < since || contacts.contains(Contact(household: household, day: day))
    }
}

/// A member's households with who has been visited this month: what logging and the month's list are decided on.
public struct VisitBook: Sendable {
    public var households: [Household]
    /// Visited since the first of the month, by whomever.
    public var visited: Set<HouseholdID>
    /// The visits already logged on the day in question, to the households in question.
    public var sameDay: [Visit]

    public init(households: [Household], visited: Set<HouseholdID>, sameDay: [Visit] = []) {
        self.households = households
        self.visited = visited
        self.sameDay = sameDay
    }

    public func household(_ id: HouseholdID) -> Household? { households.first { $0.id == id } }

    public func isVisited(_ household: Household) -> Bool { visited.contains(household.id) }

    /// V1: who is still to be visited this month, by number.
    public var left: [Household] { households.filter { !isVisited($0) } }
}
