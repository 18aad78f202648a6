/// V11: what was handed over is acknowledged household by household: `送到 3号`, `慰问 3号 送到`, `delivered 3`; the rest is
/// listed. Handing over is no visit by itself, since goods also change hands at the shop or over a neighbour; the day
/// counts as one when the message says so (慰问, 走访, 去过).
public enum Deliver {
    public struct Request: Hashable, Codable, Sendable {
        public var households: [HouseholdMention]
        /// `全部送到了`
        public var all: Bool
        public var delivery: DeliveryID?
        /// Said of a delivery. Otherwise it may be a word of the visit's note, and nothing open means nothing meant.
        public var isSure: Bool

        public init(households: [HouseholdMention], all: Bool, delivery: DeliveryID? = nil, isSure: Bool) {
            self.households = households
            self.all = all
            self.delivery = delivery
            self.isSure = isSure
        }
    }

    public struct Done: Hashable, Sendable {
        public var what: String
        public var households: [HouseholdLabel]
        /// Of the sender's, still to be handed over.
        public var left: [HouseholdLabel]
        public var without: [String]
    }

    /// `open`: parts to be handed over by the sender, or planned by them; `rest`: open parts of each delivery, of
    /// whomever.
    public static func decide(
        _ request: Request, by person: Person, open: [Delivery.Item], rest: [DeliveryID: Int], today: Today
    ) -> Decision {
        guard !open.isEmpty else { return request.isSure ? .refuse(.visit(.noDelivery)) : Decision() }
        let ids = Set(open.map(\.household))
        var meant: Set<HouseholdID> = request.all ? ids : []
        var without: [String] = []
        for mention in request.households {
            let candidates = mention.candidates.isEmpty ? named(mention, open) : mention.candidates.filter(ids.contains)
            if candidates.isEmpty { without.append(mention.written) } else { meant.formUnion(candidates) }
        }
        var items = open.filter { meant.contains($0.household) }
        if let delivery = request.delivery { items = items.filter { $0.delivery == delivery } }
        let deliveries = Set(items.map(\.delivery)).sorted()
        guard let delivery = deliveries.first else {
            guard request.isSure else { return Decision() }
            return .refuse(.visit(request.households.isEmpty ? .handOverOfWhom(open[0].label) : .nothingFor(without)))
        }
        guard deliveries.count == 1 else {
            let options = deliveries.map { id in items.first { $0.delivery == id }! }
            return Decision(question: .visit(.whichDelivery(options: options, request)))
        }
        let left = open.filter { $0.delivery == delivery && !items.contains($0) }
        let done = Done(
            what: items[0].what, households: items.map(\.label), left: left.map(\.label),
            without: request.isSure ? without : [])
        var decision = Decision(
            changes: items.map { .visit(.handedOver(delivery, $0.household, on: today.day)) },
            answers: [.visit(.handedOver(done))])
        if rest[delivery] == items.count, items[0].plannedBy != person.id {
            decision.notices = [Notice(to: items[0].plannedBy, .visit(.deliveryDone(what: items[0].what)))]
        }
        return decision
    }

    /// A planner's list holds households that are not their own.
    private static func named(_ mention: HouseholdMention, _ open: [Delivery.Item]) -> [HouseholdID] {
        open.filter { $0.label.number == mention.number }.map(\.household)
    }
}

/// V11: how the lists stand: `慰问`, `deliveries`.
public enum Deliveries {
    public struct State: Hashable, Sendable {
        public var what: String
        public var total: Int
        public var left: [Delivery.Item]

        public init(what: String, total: Int, left: [Delivery.Item]) {
            self.what = what
            self.total = total
            self.left = left
        }
    }

    public struct Listing: Hashable, Sendable {
        /// The sender is to hand these over.
        public var yours: [Delivery.Item]
        /// The sender has planned these, the latest first.
        public var planned: [State]
    }

    /// Lists of a planner that one reply shows.
    public static let limit = 3

    public static func decide(yours: [Delivery.Item], planned: [State]) -> Decision {
        guard !yours.isEmpty || !planned.isEmpty else { return .refuse(.visit(.noDelivery)) }
        return .answer(.visit(.deliveries(Listing(yours: yours, planned: planned))))
    }
}
