/// A member's households with who has been visited this month: what logging and the month's list are decided on.
public struct VisitBook: Sendable {
    public var households: [Household]
    /// Since the first of the month, by whomever.
    public var month: MonthVisits
    /// The visits already logged on the day in question, to the households in question.
    public var sameDay: [Visit]

    public init(households: [Household], month: MonthVisits, sameDay: [Visit] = []) {
        self.households = households
        self.month = month
        self.sameDay = sameDay
    }

    public func household(_ id: HouseholdID) -> Household? { households.first { $0.id == id } }

    /// V3: what the household still wants this month; nil where it has had its visits.
    public func stillWanted(_ household: Household, _ policy: Policy) -> StillWanted? {
        let (wanted, tag) = policy.visitsWanted(by: household)
        let had = month.visits(to: household.id)
        guard had < wanted else { return nil }
        return StillWanted(
            household: HouseholdLabel(household), isResident: household.isResident, tag: tag, had: had,
            more: wanted - had)
    }

    /// V1: who is still to be visited this month, by number.
    public func left(_ policy: Policy) -> [StillWanted] { households.compactMap { stillWanted($0, policy) } }

    /// How many that are.
    func leftCount(_ policy: Policy) -> Int {
        households.count { month.visits(to: $0.id) < policy.visitsWanted(by: $0).count }
    }

    func label(_ due: VisitDue) -> VisitDue.Label? {
        household(due.household).map { VisitDue.Label(household: HouseholdLabel($0), kind: due.kind, due: due.due) }
    }

    /// V4: the visits that are due, first due first.
    public var due: [VisitDue.Label] { month.dues.sorted { $0.due < $1.due }.compactMap(label) }
}

/// V3: a household still to be visited this month.
public struct StillWanted: Hashable, Codable, Sendable {
    public var household: HouseholdLabel
    /// False while the family lives away: a call will do (L5).
    public var isResident: Bool
    /// The must-visit tag it is listed under.
    public var tag: String?
    /// Visits it has had this month, each on a day of its own, and how many more it wants.
    public var had: Int
    public var more: Int

    public init(household: HouseholdLabel, isResident: Bool, tag: String?, had: Int, more: Int) {
        self.household = household
        self.isResident = isResident
        self.tag = tag
        self.had = had
        self.more = more
    }
}

extension Policy {
    /// V1, V3: visits a month, and the tag that says so: the one that asks for most, of several the policy's first.
    func visitsWanted(by household: Household) -> (count: Int, tag: String?) {
        guard !household.tags.isEmpty else { return (visits.perMonth, nil) }
        var best: Tag?
        for tag in tags where household.tags.contains(tag.code) && tag.visitsPerMonth > best?.visitsPerMonth ?? 0 {
            best = tag
        }
        return (max(best?.visitsPerMonth ?? 0, visits.perMonth), best?.code)
    }
}
