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

    /// V1, L5: whether it takes the household off the month's list.
    public func counts(isResident: Bool) -> Bool { outcome == .met }
}

/// The visits to a member's households since some day: what logging and the month's list are decided on.
public struct VisitBook: Sendable {
    public var households: [Household]
    public var visits: [Visit]

    public init(households: [Household], visits: [Visit]) {
        self.households = households
        self.visits = visits
    }

    public func household(_ id: HouseholdID) -> Household? { households.first { $0.id == id } }

    public func isVisited(_ household: Household, inMonthOf day: Day) -> Bool {
        visits.contains {
            $0.household == household.id && $0.day.firstOfMonth == day.firstOfMonth
                && $0.counts(isResident: household.isResident)
        }
    }

    /// V1: who is still to be visited in the month of `day`, by number.
    public func left(inMonthOf day: Day) -> [Household] {
        households.filter { !isVisited($0, inMonthOf: day) }
    }
}
