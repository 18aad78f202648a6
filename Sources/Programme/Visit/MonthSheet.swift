/// V10: a member's month on paper: who is to be visited how often, with room to tick. What was ticked is typed in as one
/// line: `周建国 1-6 8 10`.
public struct MonthSheet: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var household: HouseholdLabel
        public var address: String
        public var isResident: Bool
        /// Visits that the month wants, and the tag that says so.
        public var wanted: Int
        public var tag: String?
    }

    public var member: String
    public var village: String
    public var month: Day
    public var lines: [Line]

    /// - Parameter households: the member's own, with their addresses.
    public init(
        member: String, village: String, month: Day, households: [(household: Household, address: String)],
        policy: Policy
    ) {
        self.member = member
        self.village = village
        self.month = month
        lines = households.sorted { $0.household.number < $1.household.number }.map { household, address in
            let (wanted, tag) = policy.visitsWanted(by: household)
            return Line(
                household: HouseholdLabel(household), address: address, isResident: household.isResident,
                wanted: wanted, tag: tag)
        }
    }
}
