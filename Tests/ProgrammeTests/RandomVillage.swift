import Foundation
import Programme
import TestSupport

/// Villages made up from a seed: every wish, every place and every kind of present link comes up.
struct RandomVillage {
    var seed: UInt64
    var households: Int
    var members: Int
    var groups = 4
    /// Of a hundred households, how many are linked today, and how many of these to somebody of their own group.
    var linkedPercent = 60
    var nearPercent = 70

    /// Villages with room to spare, with too little, with fewer households than the members should have; unlinked,
    /// partly and wholly linked.
    static func anyShape(_ seed: UInt64) -> LinkBook {
        let shapes = [(60, 7), (60, 4), (90, 6), (30, 9), (45, 3), (12, 12)]
        let (households, members) = shapes[Int(seed % 6)]
        let linked = [0, 60, 100][Int(seed / 6 % 3)]
        return RandomVillage(seed: seed, households: households, members: members, linkedPercent: linked).book()
    }

    func book() -> LinkBook {
        var numbers = SplitMix(seed: seed)
        let members = (1...members).map { member($0, &numbers) }
        var links: [HouseholdID: PersonID] = [:]
        let households = (1...households).map { number in
            let household = LinkBook.Household(
                id: HouseholdID(Int64(number)), number: number, head: "户\(number)", place: place(&numbers),
                isResident: !numbers.chance(percent: 12), isPriorityCare: numbers.chance(percent: 20))
            if numbers.chance(percent: linkedPercent) {
                links[household.id] = holder(of: household, members, &numbers)
            }
            return household
        }
        return LinkBook(households: households, members: members, links: links)
    }

    private func place(_ numbers: inout SplitMix) -> LinkBook.Place {
        let group = Int.random(in: 0..<groups, using: &numbers)
        return LinkBook.Place(
            grid: UnitID(Int64(1000 + group / 2)), group: numbers.chance(percent: 5) ? nil : UnitID(Int64(group + 1)))
    }

    private func member(_ number: Int, _ numbers: inout SplitMix) -> LinkBook.Member {
        var places = [place(&numbers)]
        if numbers.chance(percent: 10) { places.append(place(&numbers)) }
        if numbers.chance(percent: 10) { places = [] }
        return LinkBook.Member(
            id: PersonID(Int64(number)), name: "人\(number)", places: places,
            ownMaximum: numbers.chance(percent: 25) ? Int.random(in: 0...18, using: &numbers) : nil,
            isCadre: numbers.chance(percent: 15), isDeclining: numbers.chance(percent: 8),
            heldElsewhere: numbers.chance(percent: 8) ? Int.random(in: 1...6, using: &numbers) : 0)
    }

    private func holder(
        of household: LinkBook.Household, _ members: [LinkBook.Member], _ numbers: inout SplitMix
    ) -> PersonID {
        // Somebody whose post has ended: not among the members.
        if numbers.chance(percent: 3) { return PersonID(9999) }
        let near = members.filter { $0.places.contains { $0.group == household.place.group } }
        let candidates = numbers.chance(percent: nearPercent) && !near.isEmpty ? near : members
        return candidates.randomElement(using: &numbers)!.id
    }
}

extension LinkBook {
    var residents: [Household] { households.filter(\.isResident) }

    func member(_ id: PersonID) -> Member { members.first { $0.id == id }! }

    func applying(_ proposal: Proposal) -> LinkBook {
        var book = self
        for move in proposal.moves { book.links[move.household] = move.to }
        return book
    }
}

extension Proposal {
    var holders: [HouseholdID: PersonID] {
        Dictionary(uniqueKeysWithValues: assignments.map { ($0.household.id, $0.member) })
    }

    var loads: [PersonID: Int] { Dictionary(assignments.map { ($0.member, 1) }, uniquingKeysWith: +) }
}
