import Programme

/// A member's households with every name they answer to, made ready for reading once.
public struct HouseholdRoll: Sendable {
    /// L9: a resident's own household also answers to 我家.
    public static func asHome(_ household: Household) -> Household {
        var household = household
        household.called += ["我家", "我们家", "俺家", "屋里", "my home"]
        return household
    }

    struct Name: Sendable {
        let plain: [UInt32]
        let first: UInt32
        fileprivate let household: HouseholdID
        /// Few names are of several; an array for each would weigh more than the households.
        fileprivate var others: [HouseholdID] = []

        var households: [HouseholdID] { [household] + others }

        fileprivate init(_ plain: [UInt32], _ household: HouseholdID) {
            // Kept for long: without the room that reading takes in hand.
            self.plain = plain.withUnsafeBufferPointer(Array.init)
            first = plain[0]
            self.household = household
        }
    }

    public let households: [Household]
    let names: [Name]

    public init(_ households: [Household]) {
        self.households = households
        var names: [Name] = []
        names.reserveCapacity(households.count * 2)
        func add(_ name: String, _ id: HouseholdID) {
            let plain = Script(name).plain
            // One character alone is a word of its own far more often than a name.
            guard plain.count > 1 else { return }
            if let index = names.firstIndex(where: { $0.plain == plain }) {
                names[index].others.append(id)
            } else {
                names.append(Name(plain, id))
            }
        }
        for household in households {
            add(household.head, household.id)
            for name in household.called where name != household.head { add(name, household.id) }
        }
        self.names = names
    }

    /// Whose name sounds so, 王修兰 for 王秀兰; else whose ends so, 桂兰 for 孙桂兰.
    func sounding(like plain: [UInt32]) -> [HouseholdID] {
        guard Self.sounded.contains(plain.count), let sound = Sounds.shared.key(plain[...]) else { return [] }
        func households(_ part: (Name) -> ArraySlice<UInt32>?) -> [HouseholdID] {
            var found: [HouseholdID] = []
            for name in names {
                guard let part = part(name), Sounds.shared.key(part) == sound else { continue }
                found += name.households.filter { !found.contains($0) }
            }
            return found
        }
        let whole = households { $0.plain.count == plain.count ? $0.plain[...] : nil }
        return whole.isEmpty ? households { $0.plain.count == plain.count + 1 ? $0.plain.dropFirst() : nil } : whole
    }
    /// Glyphs whose sounds fit a key.
    private static let sounded = 2...4
}
