/// V6: what an act did in the room Visit beside visits, to be taken back with it.
public struct VisitEffects: Hashable, Sendable {
    public struct Event: Hashable, Sendable {
        public var id: DueID
        public var label: VisitDue.Label
        public var answerable: Answerable

        public init(id: DueID, label: VisitDue.Label, answerable: Answerable) {
            self.id = id
            self.label = label
            self.answerable = answerable
        }
    }

    public struct Plan: Hashable, Sendable {
        public var id: DeliveryID
        public var what: String
        public var plannedBy: PersonID
        public var members: [PersonID]
        /// Somebody has handed something over.
        public var isBegun: Bool

        public init(id: DeliveryID, what: String, plannedBy: PersonID, members: [PersonID], isBegun: Bool) {
            self.id = id
            self.what = what
            self.plannedBy = plannedBy
            self.members = members
            self.isBegun = isBegun
        }
    }

    public struct Policy: Hashable, Sendable {
        public var id: PolicyNoticeID
        public var text: String
        /// Somebody has explained it.
        public var isBegun: Bool

        public init(id: PolicyNoticeID, text: String, isBegun: Bool) {
            self.id = id
            self.text = text
            self.isBegun = isBegun
        }
    }

    public var act: ActID
    public var events: [Event] = []
    public var plans: [Plan] = []
    public var handedOver: [HouseholdLabel] = []
    /// Deliveries that were complete with them, whose planners were told so.
    public var completed: [Plan] = []
    public var policies: [Policy] = []
    public var explained: [HouseholdLabel] = []

    public init(act: ActID) { self.act = act }

    /// Once others have acted on it, it is not taken back.
    var isBegun: Bool { plans.contains(where: \.isBegun) || policies.contains(where: \.isBegun) }

    func takeBack(by person: Person, _ decision: inout Decision) {
        for event in events {
            decision.changes.append(.visit(.eventTakenBack(event.id)))
            decision.notices += event.answerable.others(than: person).map {
                Notice(to: $0, .visit(.eventTakenBack(event.label, by: person.name)))
            }
        }
        for plan in plans {
            decision.changes.append(.visit(.deliveryCancelled(plan.id)))
            decision.notices += plan.members.filter { $0 != person.id }.map {
                Notice(to: $0, .visit(.deliveryCancelled(what: plan.what, by: person.name)))
            }
        }
        decision.changes += policies.map { .visit(.policyTakenBack($0.id)) }
        decision.notices += completed.filter { $0.plannedBy != person.id }.map {
            Notice(to: $0.plannedBy, .visit(.deliveryReopened(what: $0.what, handedOver, by: person.name)))
        }
        if !handedOver.isEmpty { decision.changes.append(.visit(.handOversTakenBack(act))) }
        if !explained.isEmpty { decision.changes.append(.visit(.explainedTakenBack(act))) }
    }
}
