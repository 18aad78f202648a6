/// L1: whether every household of a unit has its linked member: `覆盖`, `覆盖 李家塆`, `coverage`.
public enum CoverageReport {
    public struct Request: Hashable, Codable, Sendable {
        /// A unit below the sender's own, as typed; nil for the sender's own.
        public var unit: PersonMention?

        public init(unit: PersonMention?) { self.unit = unit }
    }

    /// One village of a town or county.
    public struct Part: Hashable, Sendable {
        public var name: String
        public var sum: Coverage.Sum

        public init(name: String, sum: Coverage.Sum) {
            self.name = name
            self.sum = sum
        }
    }

    public enum Extent: Hashable, Sendable {
        /// A village or a part of it, household by household.
        case one(Coverage)
        /// Several villages, in the order of the roster.
        case villages([Part])
    }

    public struct Facts: Sendable {
        public var unit: UnitID
        public var name: String
        public var extent: Extent

        public init(unit: UnitID, name: String, extent: Extent) {
            self.unit = unit
            self.name = name
            self.extent = extent
        }
    }

    public struct Report: Hashable, Sendable {
        public var name: String
        public var sum: Coverage.Sum
        public var extent: Extent
        /// What the sender may do about it.
        public var mayHandOver: Bool
        public var mayPropose: Bool
        public var mayGivePosts: Bool
    }

    public static func decide(_ facts: Facts, by person: Person) -> Decision {
        var sum = Coverage.Sum()
        switch facts.extent {
        case .one(let coverage): sum = coverage.sum
        case .villages(let parts): for part in parts { sum.add(part.sum) }
        }
        guard sum.residents + sum.away > 0 else { return .refuse(.link(.unit(.noHouseholds(facts.name)))) }
        return .answer(
            .link(
                .coverage(
                    Report(
                        name: facts.name, sum: sum, extent: facts.extent,
                        mayHandOver: person.posts.contains { Access.handingOver.contains($0.post) },
                        mayPropose: person.holds(.villageSecretary),
                        mayGivePosts: person.posts.contains { Access.keepingRoster.contains($0.post) }))))
    }
}

extension Coverage {
    /// The figures alone, which add up from unit to unit. A member of two villages counts in both.
    public struct Sum: Hashable, Sendable {
        public var residents = 0
        public var covered = 0
        public var away = 0
        public var members = 0
        public var under = 0
        public var over = 0
        public var declining = 0

        public init() {}

        public var nobody: Int { residents - covered }
        public var isWhole: Bool { nobody == 0 && under == 0 && over == 0 && declining == 0 }

        public mutating func add(_ other: Sum) {
            residents += other.residents
            covered += other.covered
            away += other.away
            members += other.members
            under += other.under
            over += other.over
            declining += other.declining
        }
    }

    public var sum: Sum {
        var sum = Sum()
        sum.residents = residents
        sum.covered = covered
        sum.away = away
        sum.members = loads.count
        sum.under = under.count
        sum.over = over.count
        sum.declining = declining.count
        return sum
    }
}
