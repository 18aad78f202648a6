/// L5: what is open at a household when it goes: merged, it goes on at the surviving one; ended, the desks are told of
/// their issues, visits due and deliveries fall away.
public struct HouseholdWork: Hashable, Codable, Sendable {
    public struct Matter: Hashable, Codable, Sendable {
        public var issue: IssueSummary
        /// At whose desk it lies; nil where it lies at none.
        public var desk: PersonID?

        public init(issue: IssueSummary, desk: PersonID?) {
            self.issue = issue
            self.desk = desk
        }
    }

    /// V11: its part of a delivery.
    public struct Part: Hashable, Codable, Sendable {
        public var delivery: DeliveryID
        public var what: String
        public var planner: PersonID
        /// The surviving household has a part of its own.
        public var isDouble: Bool

        public init(delivery: DeliveryID, what: String, planner: PersonID, isDouble: Bool) {
            self.delivery = delivery
            self.what = what
            self.planner = planner
            self.isDouble = isDouble
        }
    }

    /// How much of it there is, for the reply.
    public struct Count: Hashable, Codable, Sendable {
        public var issues: Int
        public var dues: Int
        public var deliveries: Int
        public var errands: Int
    }

    public var issues: [Matter]
    public var dues: [DueID]
    public var deliveries: [Part]
    public var errands: [ErrandID]
    /// L9
    public var residents: [PersonID]

    public init(
        issues: [Matter] = [], dues: [DueID] = [], deliveries: [Part] = [], errands: [ErrandID] = [],
        residents: [PersonID] = []
    ) {
        self.issues = issues
        self.dues = dues
        self.deliveries = deliveries
        self.errands = errands
        self.residents = residents
    }

    var count: Count {
        Count(
            issues: issues.count, dues: dues.count, deliveries: deliveries.count { !$0.isDouble },
            errands: errands.count)
    }

    /// Who beside the linked members has to do with it.
    public var concerned: Set<PersonID> { Set(issues.compactMap(\.desk) + deliveries.map(\.planner)) }

    /// The desks are told of their issues, the planners of parts that fall away.
    func notices(of done: ReshapeHousehold.Done, _ gone: HouseholdLabel, by person: Person) -> [Notice] {
        let byDesk = Dictionary(grouping: issues.filter { $0.desk != nil && $0.desk != person.id }) { $0.desk! }
        var notices = byDesk.sorted { $0.key < $1.key }.map { desk, matters in
            Notice(to: desk, .link(.issuesOfReshaped(done, matters.map(\.issue), by: person.name)))
        }
        let falling: [Part] =
            switch done {
            case .merged: deliveries.filter(\.isDouble)
            case .ended: deliveries
            case .split: []
            }
        notices += falling.filter { $0.planner != person.id }.map {
            Notice(to: $0.planner, .link(.partFellAway(what: $0.what, gone, by: person.name)))
        }
        return notices
    }
}
