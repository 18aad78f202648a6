/// V4: a visit that an event has made due 必到.
public struct VisitDue: Hashable, Sendable {
    public var id: DueID
    public var household: HouseholdID
    /// A code of the policy.
    public var kind: String
    /// The day it was recorded; a visit of an earlier day does not meet it.
    public var day: Day
    public var due: Instant

    public init(id: DueID, household: HouseholdID, kind: String, day: Day, due: Instant) {
        self.id = id
        self.household = household
        self.kind = kind
        self.day = day
        self.due = due
    }

    /// A visit logged after it, on its day or later, with somebody met.
    public func isMet(by visit: Visit) -> Bool {
        visit.household == household && visit.outcome == .met && visit.day >= day
    }

    /// In texts and pushes.
    public struct Label: Hashable, Codable, Sendable {
        public var household: HouseholdLabel
        public var kind: String
        public var due: Instant

        public init(household: HouseholdLabel, kind: String, due: Instant) {
            self.household = household
            self.kind = kind
            self.due = due
        }
    }
}
