/// How many of what a county of so many households has, after the county of the programme's scale: 20 towns,
/// 384 villages, 1,163 party organisations (a branch in each village, 779 in its grids), 19,600 linked members, and
/// 230,000 of 300,000 households resident.
public struct SampleShape: Hashable, Sendable {
    static let full = SampleShape(
        households: 300_000, residents: 230_000, towns: 20, villages: 384, grids: 779, members: 19_600)
    /// Households that one linked member holds (L1).
    static let held = 5...15
    static let householdsPerGroup = 65

    public let households: Int
    public let residents: Int
    public let towns: Int
    public let villages: Int
    public let grids: Int
    public let members: Int

    private init(households: Int, residents: Int, towns: Int, villages: Int, grids: Int, members: Int) {
        self.households = households
        self.residents = residents
        self.towns = towns
        self.villages = villages
        self.grids = grids
        self.members = members
    }

    /// Scaled; at least one of each.
    public init(households: Int) {
        let full = Self.full
        func scaled(_ number: Int) -> Int {
            (number * households + full.households / 2) / full.households
        }
        self.households = households
        residents = max(1, scaled(full.residents))
        towns = max(1, scaled(full.towns))
        villages = max(1, scaled(full.villages))
        grids = max(villages, scaled(full.grids))
        members = max(1, scaled(full.members))
    }

    /// Parts of `total` as near to the weights as whole numbers allow; they add up exactly.
    static func portions(of total: Int, by weights: [Int]) -> [Int] {
        let sum = max(1, weights.reduce(0, +))
        var (running, given) = (0, 0)
        return weights.map { weight in
            running += weight
            let upTo = (total * running + sum / 2) / sum
            defer { given = upTo }
            return upTo - given
        }
    }

    /// `members` shares of `households`, each within what one member holds wherever the numbers allow it.
    static func shares(of households: Int, among members: Int, _ numbers: inout SeededNumbers) -> [Int] {
        guard members > 0 else { return [] }
        var shares = portions(of: households, by: Array(repeating: 1, count: members))
        for _ in 0..<members * 3 {
            let giver = Int.random(in: 0..<members, using: &numbers)
            let taker = Int.random(in: 0..<members, using: &numbers)
            guard giver != taker, shares[giver] > held.lowerBound, shares[taker] < held.upperBound else { continue }
            shares[giver] -= 1
            shares[taker] += 1
        }
        return shares
    }
}
