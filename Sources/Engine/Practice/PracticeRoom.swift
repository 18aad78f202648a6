import Programme
import Store
import Synchronization

/// A10: the pretend counties of those who practise. What is not here is made anew from what was said in it.
final class PracticeRoom: Sendable {
    /// Kept at once; about a megabyte each.
    static let limit = 12

    private let counties = Mutex<[PersonID: PretendTown]>([:])

    /// The person's, in which `lines` have been said.
    func town(of person: Person, after lines: [County.PracticeLine], beganAt: Instant, house: House) throws
        -> PretendTown
    {
        let kept = counties.withLock { $0[person.id] }
        if let kept, kept.played == lines.count { return kept }
        let town = try PretendTown(for: person, foundedAt: beganAt, house: house)
        for line in lines { _ = try town.play(line) }
        counties.withLock { counties in
            if counties.count >= Self.limit { counties.removeAll() }
            counties[person.id] = town
        }
        return town
    }

    func leave(_ person: PersonID) { counties.withLock { _ = $0.removeValue(forKey: person) } }

    func clear() { counties.withLock { $0 = [:] } }
}
