/// L2 as a flow: households → those alike → the members of their group, of their grid, of the village → loads. Members
/// hang on hubs (ordinary members and cadres apart), so that the network grows with classes plus members, not with
/// their product. The k-th household of a member has an arc of its own, dearer than the one before.
struct ProposalNetwork {
    private enum Hub: Hashable {
        case group(UnitID, cadres: Bool)
        case grid(UnitID, cadres: Bool)
        case village(cadres: Bool)
    }

    /// An arc that carries the households of a class to a hub or to their present holder.
    private struct Way {
        var arc: Int
        var node: Int
    }

    private var flow = MinimumCostFlow()
    private let bounds: ClosedRange<Int>
    private let source: Int
    private let sink: Int
    private let members: [LinkBook.Member]
    private var memberNodes: [PersonID: Int] = [:]
    private var hubs: [Hub: Int] = [:]
    /// Nodes of hubs with the arcs to their members, in the order of both.
    private var hubArcs: [(node: Int, arcs: [(arc: Int, member: PersonID)])] = []

    /// The cheapest assignment. Households that nobody has room for are left out.
    static func cheapest(for book: LinkBook, bounds: ClosedRange<Int>) -> [HouseholdID: PersonID] {
        var network = ProposalNetwork(book, bounds)
        let members = Dictionary(uniqueKeysWithValues: book.members.map { ($0.id, $0) })
        var numbers: [HouseholdClass: Int] = [:]
        var classes: [(kind: HouseholdClass, households: [LinkBook.Household])] = []
        for household in book.households.filter(\.isResident).sorted(by: LinkBook.Household.byNumber) {
            let kind = HouseholdClass(household, in: book, members: members)
            if let number = numbers[kind] {
                classes[number].households.append(household)
            } else {
                numbers[kind] = classes.count
                classes.append((kind, [household]))
            }
        }
        let ways = classes.map { network.add($0.kind, count: $0.households.count) }
        network.flow.maximise(from: network.source, to: network.sink)
        return network.deal(zip(classes, ways).map { ($0.households, $1) })
    }

    private init(_ book: LinkBook, _ bounds: ClosedRange<Int>) {
        self.bounds = bounds
        members = book.members.filter { !$0.declines }.sorted { $0.id < $1.id }
        source = flow.addNode()
        sink = flow.addNode()
        for member in members { memberNodes[member.id] = addMember(member) }
    }

    private mutating func addMember(_ member: LinkBook.Member) -> Int {
        let node = flow.addNode()
        var before = ProposalCost.load(of: member, holding: member.heldElsewhere, bounds: bounds)
        for count in 0..<member.capacity(bounds) {
            let after = ProposalCost.load(of: member, holding: member.heldElsewhere + count + 1, bounds: bounds)
            // A household that fills a gap would cost less than nothing; one more for each keeps the order.
            var cost = after - before
            cost.missing += 1
            flow.addArc(from: node, to: sink, capacity: 1, cost: cost)
            before = after
        }
        return node
    }

    private mutating func add(_ kind: HouseholdClass, count: Int) -> [Way] {
        let node = flow.addNode()
        var ways: [Way] = []
        flow.addArc(from: source, to: node, capacity: count, cost: .zero)
        if let holder = kind.holder, let member = members.first(where: { $0.id == holder }) {
            let target = memberNodes[holder]!
            let cost = kind.cost(keptByCadre: member.isCadre)
            ways.append(Way(arc: flow.addArc(from: node, to: target, capacity: count, cost: cost), node: target))
        }
        for cadres in [false, true] {
            var reachable: [(Hub, LinkBook.Nearness)] = [(.village(cadres: cadres), .village)]
            if let grid = kind.place.grid { reachable.append((.grid(grid, cadres: cadres), .sameGrid)) }
            if let group = kind.place.group { reachable.append((.group(group, cadres: cadres), .sameGroup)) }
            for (hub, nearness) in reachable {
                let target = self.node(of: hub)
                let cost = kind.cost(givenToCadre: cadres, nearness)
                ways.append(Way(arc: flow.addArc(from: node, to: target, capacity: count, cost: cost), node: target))
            }
        }
        flow.addArc(from: node, to: sink, capacity: count, cost: kind.costUncovered)
        return ways
    }

    private mutating func node(of hub: Hub) -> Int {
        if let node = hubs[hub] { return node }
        let node = flow.addNode()
        hubs[hub] = node
        var arcs: [(arc: Int, member: PersonID)] = []
        for member in members where Self.serves(member, hub) {
            let capacity = member.capacity(bounds)
            arcs.append(
                (flow.addArc(from: node, to: memberNodes[member.id]!, capacity: capacity, cost: .zero), member.id))
        }
        hubArcs.append((node, arcs))
        return node
    }

    private static func serves(_ member: LinkBook.Member, _ hub: Hub) -> Bool {
        switch hub {
        case .group(let group, let cadres): member.isCadre == cadres && member.places.contains { $0.group == group }
        case .grid(let grid, let cadres): member.isCadre == cadres && member.places.contains { $0.grid == grid }
        case .village(let cadres): member.isCadre == cadres
        }
    }

    /// Of one class the lowest numbers stay with their holder; from a hub members get runs of numbers, for neighbours
    /// have neighbouring ones. Which way through a hub a household takes makes no difference to the cost: a way that
    /// would (to its own holder, to a member nearer than the hub) is not part of a cheapest flow.
    private func deal(_ classes: [([LinkBook.Household], [Way])]) -> [HouseholdID: PersonID] {
        var holders: [HouseholdID: PersonID] = [:]
        let memberAt = Dictionary(uniqueKeysWithValues: memberNodes.map { ($1, $0) })
        var waiting: [Int: [LinkBook.Household]] = [:]
        for (households, ways) in classes {
            var rest = households[...]
            for way in ways {
                let taken = rest.prefix(flow.flow(on: way.arc))
                rest = rest.dropFirst(taken.count)
                if let member = memberAt[way.node] {
                    for household in taken { holders[household.id] = member }
                } else {
                    waiting[way.node, default: []] += taken
                }
            }
        }
        for hub in hubArcs {
            var rest = waiting[hub.node, default: []].sorted(by: LinkBook.Household.byNumber)[...]
            for (arc, member) in hub.arcs {
                let taken = rest.prefix(flow.flow(on: arc))
                rest = rest.dropFirst(taken.count)
                for household in taken { holders[household.id] = member }
            }
        }
        return holders
    }
}
