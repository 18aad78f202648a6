/// What L1 and L2 are decided on: the households of a unit, everybody who is or could be answerable for them, and who
/// is today. Ids are unique; a holder who is not among the members counts as nobody, for their link is not a living one.
public struct LinkBook: Hashable, Sendable {
    /// Where somebody lives or serves below the village. Nil where there is no such level, or where a member serves all
    /// of the unit above.
    public struct Place: Hashable, Sendable {
        public var grid: UnitID?
        public var group: UnitID?

        public init(grid: UnitID? = nil, group: UnitID? = nil) {
            self.grid = grid
            self.group = group
        }
    }

    public struct Household: Hashable, Sendable {
        public var id: HouseholdID
        /// The roster's number, unique in its village, written `3号`.
        public var number: Int
        public var head: String
        public var place: Place
        /// L5: away households are neither counted nor proposed; their links stay as they are.
        public var isResident: Bool
        /// V3: it has a must-visit tag of the kind that cadres answer for: hardship, illness, petitioning.
        public var isPriorityCare: Bool

        public init(
            id: HouseholdID, number: Int, head: String, place: Place, isResident: Bool = true,
            isPriorityCare: Bool = false
        ) {
            self.id = id
            self.number = number
            self.head = head
            self.place = place
            self.isResident = isResident
            self.isPriorityCare = isPriorityCare
        }
    }

    /// A linked member 联户责任人, or somebody who could become one.
    public struct Member: Hashable, Sendable {
        public var id: PersonID
        public var name: String
        /// Where they can be called a neighbour; several where they serve several groups.
        public var places: [Place]
        /// 个人意愿: the most households they would take. Nil: as many as the policy allows.
        public var ownMaximum: Int?
        /// 两委干部: chooses last (L2).
        public var isCadre: Bool
        public var isDeclining: Bool
        /// Resident households they hold outside this book, in another group or village; they count for every limit.
        public var heldElsewhere: Int
        /// L3: serves at one of the policy's posts 岗位 at least.
        public var hasServicePost = true

        public init(
            id: PersonID, name: String, places: [Place] = [], ownMaximum: Int? = nil, isCadre: Bool = false,
            isDeclining: Bool = false, heldElsewhere: Int = 0
        ) {
            self.id = id
            self.name = name
            self.places = places
            self.ownMaximum = ownMaximum
            self.isCadre = isCadre
            self.isDeclining = isDeclining
            self.heldElsewhere = heldElsewhere
        }
    }

    public var households: [Household]
    public var members: [Member]
    /// L1: one holder a household.
    public var links: [HouseholdID: PersonID]

    public init(households: [Household], members: [Member], links: [HouseholdID: PersonID]) {
        self.households = households
        self.members = members
        self.links = links
    }
}

extension LinkBook {
    /// How near a member is to a household: 就近.
    public enum Nearness: Int, Hashable, Comparable, CaseIterable, Sendable {
        case sameGroup, sameGrid, village

        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}

extension LinkBook.Place {
    func nearness(to other: Self) -> LinkBook.Nearness {
        if let group, group == other.group { return .sameGroup }
        if let grid, grid == other.grid { return .sameGrid }
        return .village
    }
}

extension LinkBook.Household {
    /// Two households of one book in the order of their numbers.
    static func byNumber(_ left: Self, _ right: Self) -> Bool { (left.number, left.id) < (right.number, right.id) }
}

extension LinkBook.Member {
    /// A stated maximum of none is a no.
    public var declines: Bool { isDeclining || ownMaximum.map { $0 <= 0 } ?? false }

    /// The most they hold altogether, in this book and elsewhere.
    public func most(_ bounds: ClosedRange<Int>) -> Int {
        declines ? 0 : min(ownMaximum ?? bounds.upperBound, bounds.upperBound)
    }

    /// The fewest they should hold altogether. It binds neither those who decline nor cadres, who come last.
    public func least(_ bounds: ClosedRange<Int>) -> Int { declines || isCadre ? 0 : bounds.lowerBound }

    /// The most they can hold in this book.
    public func capacity(_ bounds: ClosedRange<Int>) -> Int { max(0, most(bounds) - heldElsewhere) }

    func nearness(to place: LinkBook.Place) -> LinkBook.Nearness {
        places.map { $0.nearness(to: place) }.min() ?? .village
    }
}
