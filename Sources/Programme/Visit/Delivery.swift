/// V11: money or goods to be handed to listed households 慰问.
public struct DeliveryID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public enum Delivery {
    /// Where one household's part stands.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case planned
        case handedOver = "handed_over"
        /// V6: the plan was taken back.
        case cancelled

        public init(isHandedOver: Bool, isCancelled: Bool) {
            self = isHandedOver ? .handedOver : isCancelled ? .cancelled : .planned
        }

        public var isOpen: Bool {
            switch self {
            case .planned: true
            case .handedOver, .cancelled: false
            }
        }
    }

    /// One household's part of a delivery.
    public struct Item: Hashable, Codable, Sendable {
        public var delivery: DeliveryID
        public var what: String
        public var plannedBy: PersonID
        public var household: HouseholdID
        public var label: HouseholdLabel
        /// Who is to hand it over.
        public var member: String?

        public init(
            delivery: DeliveryID, what: String, plannedBy: PersonID, household: HouseholdID, label: HouseholdLabel,
            member: String?
        ) {
            self.delivery = delivery
            self.what = what
            self.plannedBy = plannedBy
            self.household = household
            self.label = label
            self.member = member
        }
    }

    /// A household with who looks after it.
    public struct Target: Hashable, Sendable {
        public var household: Household
        public var member: Answerable.Who?
        public var isReachable: Bool

        public init(household: Household, member: Answerable.Who?, isReachable: Bool) {
            self.household = household
            self.member = member
            self.isReachable = isReachable
        }
    }
}

/// V11: `发慰问 棉被一床 3号 5号 8号`, `发慰问 大米10斤 全村困难户`: each household's linked member is told what to hand over.
public enum PlanDelivery {
    public struct Request: Hashable, Codable, Sendable {
        public var what: String
        public var numbers: [Int]
        /// Must-visit tags of the policy.
        public var tags: [String]

        public init(what: String, numbers: [Int], tags: [String]) {
            self.what = what
            self.numbers = numbers
            self.tags = tags
        }
    }

    public struct Planned: Hashable, Sendable {
        public var what: String
        public var households: [HouseholdLabel]
        /// Nobody is linked to them.
        public var unlinked: [HouseholdLabel]
        /// Members no push reaches.
        public var unreachable: [String]
        public var unknown: [Int]
    }

    /// Households of one delivery; each member of them is pushed in the same turn.
    public static let limit = 300

    /// `targets`: everybody the sender answers for; nil where they answer for nobody.
    public static func decide(_ request: Request, by person: Person, _ targets: [Delivery.Target]?) -> Decision {
        guard let targets else { return .refuse(.visit(.notForUnits)) }
        guard !request.what.isEmpty, !request.numbers.isEmpty || !request.tags.isEmpty else {
            return .refuse(.visit(.deliveryHow))
        }
        var meant: [Delivery.Target] = []
        var unknown: [Int] = []
        for number in request.numbers {
            let found = targets.filter { $0.household.number == number }
            if found.count == 1 {
                if !meant.contains(found[0]) { meant.append(found[0]) }
            } else {
                unknown.append(number)
            }
        }
        meant += targets.filter { !request.tags.isEmpty && !Set($0.household.tags).isDisjoint(with: request.tags) }
            .filter { !meant.contains($0) }
        guard !meant.isEmpty else { return .refuse(.visit(.noSuchHouseholds(unknown))) }
        guard meant.count <= limit else { return .refuse(.visit(.tooManyHouseholds(limit: limit))) }
        let planned = Planned(
            what: request.what, households: meant.map { HouseholdLabel($0.household) },
            unlinked: meant.filter { $0.member == nil }.map { HouseholdLabel($0.household) },
            unreachable: Set(meant.filter { !$0.isReachable }.compactMap(\.member?.name)).sorted(), unknown: unknown)
        let byMember = Dictionary(grouping: meant.filter { $0.member != nil }) { $0.member!.id }
        return Decision(
            changes: [.visit(.deliveryPlanned(what: request.what, meant.map(\.household.id)))],
            answers: [.visit(.deliveryPlanned(planned))],
            notices: byMember.sorted { $0.key < $1.key }.filter { $0.key != person.id }.map { member, targets in
                Notice(
                    to: member,
                    .visit(.deliver(what: request.what, targets.map { HouseholdLabel($0.household) }, by: person.name))
                )
            })
    }
}

extension Delivery {
    public enum Move: String, CaseIterable, Sendable {
        case handOver = "hand over"
        case cancel
        /// V6
        case takeHandOverBack = "take the handing over back"
    }
}

extension Delivery.State {
    /// Of one household's part.
    public func after(_ move: Delivery.Move) -> Delivery.State? {
        switch (self, move) {
        case (.planned, .handOver): .handedOver
        case (.planned, .cancel): .cancelled
        case (.handedOver, .takeHandOverBack): .planned
        case (.planned, .takeHandOverBack), (.handedOver, .handOver), (.handedOver, .cancel), (.cancelled, .handOver),
            (.cancelled, .cancel), (.cancelled, .takeHandOverBack):
            nil
        }
    }
}
