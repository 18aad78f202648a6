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
    /// V10: who wrote it down for the member; nil where they did so themselves.
    public var enteredBy: PersonID?

    public init(household: HouseholdID, by: PersonID, day: Day, mode: Mode, outcome: Outcome, note: String) {
        self.household = household
        self.by = by
        self.day = day
        self.mode = mode
        self.outcome = outcome
        self.note = note
    }
}

/// The visits to one member's households since a day: on which days somebody was met, on which anybody came at all, and
/// what visits are due (V4). A call counts as well as a visit.
public struct MonthVisits: Sendable {
    public let since: Day
    private var met: [HouseholdID: Set<Day>] = [:]
    private var contacts: Set<Contact> = []
    /// Open, in the order they were recorded.
    public private(set) var dues: [VisitDue] = []

    private struct Contact: Hashable {
        var household: HouseholdID
        var day: Day
    }

    public init(since: Day) { self.since = since }

    public mutating func add(_ household: HouseholdID, on day: Day, wasMet: Bool) {
        guard day >= since else { return }
        contacts.insert(Contact(household: household, day: day))
        if wasMet { met[household, default: []].insert(day) }
    }

    public mutating func add(_ visit: Visit) {
        add(visit.household, on: visit.day, wasMet: visit.outcome == .met)
        if !dues.isEmpty { dues.removeAll { $0.isMet(by: visit) } }
    }

    public mutating func add(_ due: VisitDue) { dues.append(due) }

    /// Without the visits due that have lapsed by `now`.
    public func standing(at now: Instant, _ policy: Policy) -> MonthVisits {
        guard !dues.isEmpty else { return self }
        var month = self
        month.dues.removeAll {
            !VisitDue.State(due: $0.due, isMet: false, isTakenBack: false, now: now, policy: policy).isOpen
        }
        return month
    }

    /// On how many days somebody of the household was met.
    public func visits(to household: HouseholdID) -> Int { met[household]?.count ?? 0 }

    /// False only where there surely is none.
    public func mayHaveVisit(to household: HouseholdID, on day: Day) -> Bool {
        day < since || contacts.contains(Contact(household: household, day: day))
    }
}
