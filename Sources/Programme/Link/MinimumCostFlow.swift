/// A network with capacities and costs, and the cheapest of its greatest flows: successive shortest paths with
/// potentials (Dijkstra on reduced costs; Ahuja, Magnanti, Orlin, *Network Flows*, 9.7–9.8), all paths of one length
/// being taken before the next search. Costs of arcs must not be negative. The same arcs in the same order give the
/// same flow.
struct MinimumCostFlow {
    typealias Cost = ProposalCost

    /// An arc is followed by its reverse, so that `arc ^ 1` is the other direction.
    private var heads: [Int] = []
    private var room: [Int] = []
    private var costs: [Cost] = []
    private var arcsFrom: [[Int]] = []
    private var potentials: [Cost] = []

    mutating func addNode() -> Int {
        arcsFrom.append([])
        potentials.append(.zero)
        return arcsFrom.count - 1
    }

    @discardableResult
    mutating func addArc(from tail: Int, to head: Int, capacity: Int, cost: Cost) -> Int {
        precondition(capacity >= 0 && cost >= .zero)
        let arc = heads.count
        heads += [head, tail]
        room += [capacity, 0]
        costs += [cost, .zero - cost]
        arcsFrom[tail].append(arc)
        arcsFrom[head].append(arc + 1)
        return arc
    }

    func flow(on arc: Int) -> Int { room[arc ^ 1] }

    mutating func maximise(from source: Int, to sink: Int) {
        while shiftPotentials(from: source, to: sink) { saturate(from: source, to: sink) }
    }

    private func reducedCost(_ arc: Int, from tail: Int) -> Cost {
        costs[arc] + potentials[tail] - potentials[heads[arc]]
    }

    /// Makes every arc of a shortest path cost nothing. False when no path is left.
    private mutating func shiftPotentials(from source: Int, to sink: Int) -> Bool {
        var distances: [Cost?] = Array(repeating: nil, count: arcsFrom.count)
        var settled: [Int] = []
        var isSettled = Array(repeating: false, count: arcsFrom.count)
        var frontier = Frontier()
        distances[source] = .zero
        frontier.insert(source, at: .zero)
        while let (node, distance) = frontier.popNearest() {
            guard !isSettled[node] else { continue }
            isSettled[node] = true
            settled.append(node)
            if node == sink {
                // Nodes farther than the sink move with it: reduced costs stay non-negative without a full search.
                for node in settled { potentials[node] += distances[node]! - distance }
                return true
            }
            for arc in arcsFrom[node] where room[arc] > 0 && !isSettled[heads[arc]] {
                let reached = distance + reducedCost(arc, from: node)
                if let known = distances[heads[arc]], known <= reached { continue }
                distances[heads[arc]] = reached
                frontier.insert(heads[arc], at: reached)
            }
        }
        return false
    }

    /// Sends what it can along paths of no reduced cost. A node that led nowhere is not tried again; what that misses
    /// the next search finds.
    private mutating func saturate(from source: Int, to sink: Int) {
        var next = Array(repeating: 0, count: arcsFrom.count)
        var isTried = Array(repeating: false, count: arcsFrom.count)
        var path: [Int] = []
        var node = source
        isTried[source] = true
        while true {
            if node == sink {
                let amount = path.reduce(Int.max) { min($0, room[$1]) }
                for arc in path {
                    room[arc] -= amount
                    room[arc ^ 1] += amount
                    isTried[heads[arc]] = false
                }
                path.removeAll(keepingCapacity: true)
                node = source
            } else if let arc = nextArc(from: node, &next[node], isTried) {
                path.append(arc)
                node = heads[arc]
                isTried[node] = true
            } else if let arc = path.popLast() {
                node = heads[arc ^ 1]
                next[node] += 1
            } else {
                return
            }
        }
    }

    /// The first arc at or after `index` that has room, costs nothing and leads to a node not tried.
    private func nextArc(from node: Int, _ index: inout Int, _ isTried: [Bool]) -> Int? {
        while index < arcsFrom[node].count {
            let arc = arcsFrom[node][index]
            if room[arc] > 0, !isTried[heads[arc]], reducedCost(arc, from: node) == .zero { return arc }
            index += 1
        }
        return nil
    }
}

/// Nodes to be settled, the nearest first, of equals the one with the lowest number: a binary heap.
private struct Frontier {
    private var entries: [(node: Int, distance: ProposalCost)] = []

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (entries[left], entries[right])
        return left.distance == right.distance ? left.node < right.node : left.distance < right.distance
    }

    mutating func insert(_ node: Int, at distance: ProposalCost) {
        entries.append((node, distance))
        var child = entries.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popNearest() -> (node: Int, distance: ProposalCost)? {
        guard !entries.isEmpty else { return nil }
        entries.swapAt(0, entries.count - 1)
        let nearest = entries.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count && precedes(child, least) {
                least = child
            }
            guard least != parent else { return nearest }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
