/// L2 as numbers. Costs are compared field by field, in the order they are declared: no amount of the next field makes
/// up for one of this. So `uncovered` 3 is exactly the shortage, and `moved` 12 means that no proposal that keeps the
/// rules above as well takes fewer than 12 households away from a holder who would go on.
public struct ProposalCost: Hashable, Sendable {
    /// Resident households that nobody has room for.
    public var uncovered = 0
    /// 末位选择: households with a cadre before the cadre's turn: not priority-care, or
    /// another member's who would go on.
    public var outOfTurn = 0
    /// Priority-care households that are neither with a cadre nor with the member who has them today.
    public var unsupported = 0
    /// Households that members other than cadres lack to the policy's least, even where their own maximum is below it.
    public var missing = 0
    /// 就熟: households taken from a present holder who would go on, or that this holder has no room for.
    public var moved = 0
    /// Uncovered households that have nobody today either.
    public var alone = 0
    /// 就近: moved or new households whose member serves another grid. It comes before the group, so that two
    /// households within their grid are better than one next door and one at the far end of the village.
    public var outsideGrid = 0
    /// …and another group.
    public var outsideGroup = 0
    /// The sum of the squares of the loads: the evener, the less.
    public var spread = 0

    public init() {}
}

extension ProposalCost: Comparable, AdditiveArithmetic {
    public static var zero: ProposalCost { ProposalCost() }

    public static func < (left: Self, right: Self) -> Bool {
        if left.uncovered != right.uncovered { return left.uncovered < right.uncovered }
        if left.outOfTurn != right.outOfTurn { return left.outOfTurn < right.outOfTurn }
        if left.unsupported != right.unsupported { return left.unsupported < right.unsupported }
        if left.missing != right.missing { return left.missing < right.missing }
        if left.moved != right.moved { return left.moved < right.moved }
        if left.alone != right.alone { return left.alone < right.alone }
        if left.outsideGrid != right.outsideGrid { return left.outsideGrid < right.outsideGrid }
        if left.outsideGroup != right.outsideGroup { return left.outsideGroup < right.outsideGroup }
        return left.spread < right.spread
    }

    public static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.uncovered += right.uncovered
        sum.outOfTurn += right.outOfTurn
        sum.unsupported += right.unsupported
        sum.missing += right.missing
        sum.moved += right.moved
        sum.alone += right.alone
        sum.outsideGrid += right.outsideGrid
        sum.outsideGroup += right.outsideGroup
        sum.spread += right.spread
        return sum
    }

    public static func - (left: Self, right: Self) -> Self {
        var difference = left
        difference.uncovered -= right.uncovered
        difference.outOfTurn -= right.outOfTurn
        difference.unsupported -= right.unsupported
        difference.missing -= right.missing
        difference.moved -= right.moved
        difference.alone -= right.alone
        difference.outsideGrid -= right.outsideGrid
        difference.outsideGroup -= right.outsideGroup
        difference.spread -= right.spread
        return difference
    }
}

/// Resident households that cost the same with whomever they are.
struct HouseholdClass: Hashable, Sendable {
    var place: LinkBook.Place
    var isPriorityCare: Bool
    /// The present holder, if they would go on: a member who does not decline.
    var holder: PersonID?
    /// Nobody at all has it today.
    var isAlone: Bool

    init(_ household: LinkBook.Household, in book: LinkBook, members: [PersonID: LinkBook.Member]) {
        let present = book.links[household.id].flatMap { members[$0] }
        place = household.place
        isPriorityCare = household.isPriorityCare
        holder = present.flatMap { $0.declines ? nil : $0.id }
        isAlone = present == nil
    }

    /// The cost of one of them with its present holder.
    func cost(keptByCadre isCadre: Bool) -> ProposalCost {
        var cost = ProposalCost()
        if isCadre, !isPriorityCare { cost.outOfTurn = 1 }
        return cost
    }

    /// …with somebody else.
    func cost(givenToCadre isCadre: Bool, _ nearness: LinkBook.Nearness) -> ProposalCost {
        var cost = ProposalCost()
        if isCadre, !isPriorityCare || holder != nil { cost.outOfTurn = 1 }
        if !isCadre, isPriorityCare { cost.unsupported = 1 }
        if holder != nil { cost.moved = 1 }
        switch nearness {
        case .sameGroup: break
        case .sameGrid: cost.outsideGroup = 1
        case .village: (cost.outsideGrid, cost.outsideGroup) = (1, 1)
        }
        return cost
    }

    /// …with nobody.
    var costUncovered: ProposalCost {
        var cost = ProposalCost()
        cost.uncovered = 1
        if isPriorityCare { cost.unsupported = 1 }
        if holder != nil { cost.moved = 1 }
        if isAlone { cost.alone = 1 }
        return cost
    }
}

extension ProposalCost {
    /// The cost of a member's load, `count` being all they hold, here and elsewhere.
    static func load(of member: LinkBook.Member, holding count: Int, bounds: ClosedRange<Int>) -> ProposalCost {
        var cost = ProposalCost()
        cost.missing = max(0, member.least(bounds) - count)
        cost.spread = count * count
        return cost
    }

    /// The cost of any assignment of a book's resident households; one that is left out is uncovered. Limits are not
    /// looked at.
    public init(of holders: [HouseholdID: PersonID], in book: LinkBook, bounds: ClosedRange<Int>) {
        self.init()
        let members = Dictionary(uniqueKeysWithValues: book.members.map { ($0.id, $0) })
        var held: [PersonID: Int] = [:]
        for household in book.households where household.isResident {
            let kind = HouseholdClass(household, in: book, members: members)
            guard let member = holders[household.id].flatMap({ members[$0] }) else {
                self += kind.costUncovered
                continue
            }
            held[member.id, default: 0] += 1
            if member.id == kind.holder {
                self += kind.cost(keptByCadre: member.isCadre)
            } else {
                self += kind.cost(givenToCadre: member.isCadre, member.nearness(to: household.place))
            }
        }
        for member in book.members {
            let count = held[member.id, default: 0] + member.heldElsewhere
            self += ProposalCost.load(of: member, holding: count, bounds: bounds)
        }
    }
}
