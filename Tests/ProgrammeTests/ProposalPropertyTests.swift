import Programme
import TestSupport
import Testing

/// L2 for any village: what must hold of every proposal, and that none is beaten on its own cost.
@Suite struct ProposalPropertyTests {
    private static let bounds = 5...15

    @Test(arguments: SplitMix.seeds(60))
    func everyResidentHouseholdIsCoveredOrCounted(seed: UInt64) {
        let book = RandomVillage.anyShape(seed)
        let proposal = Proposal(for: book, bounds: Self.bounds)
        let named = proposal.assignments.map(\.household) + proposal.uncovered
        #expect(named.sorted { $0.number < $1.number } == book.residents)
        let capacity = book.members.reduce(0) { $0 + $1.capacity(Self.bounds) }
        #expect(proposal.shortage == max(0, book.residents.count - capacity))
        #expect(proposal.cost == ProposalCost(of: proposal.holders, in: book, bounds: Self.bounds))
        #expect(proposal.cost.uncovered == proposal.shortage)
        #expect(proposal.coverage.nobody == proposal.uncovered)
    }

    @Test(arguments: SplitMix.seeds(60))
    func nobodyGetsMoreThanTheyWouldTake(seed: UInt64) {
        let book = RandomVillage.anyShape(seed)
        let proposal = Proposal(for: book, bounds: Self.bounds)
        for (id, load) in proposal.loads {
            let member = book.member(id)
            #expect(!member.declines)
            #expect(load + member.heldElsewhere <= min(member.ownMaximum ?? 15, 15))
        }
    }

    @Test(arguments: SplitMix.seeds(60))
    func cadresChooseLast(seed: UInt64) {
        let book = RandomVillage.anyShape(seed)
        let proposal = Proposal(for: book, bounds: Self.bounds)
        func hasRoom(_ member: LinkBook.Member) -> Bool {
            proposal.loads[member.id, default: 0] < member.capacity(Self.bounds)
        }
        func isCadre(_ assignment: Proposal.Assignment) -> Bool { book.member(assignment.member).isCadre }
        if proposal.assignments.contains(where: { isCadre($0) && !$0.household.isPriorityCare }) {
            #expect(!book.members.contains { !$0.isCadre && hasRoom($0) })
        }
        if proposal.assignments.contains(where: {
            !isCadre($0) && $0.household.isPriorityCare && $0.present == nil
        }) {
            #expect(!book.members.contains { $0.isCadre && hasRoom($0) })
        }
    }

    /// The same village listed in another order, and the same twice.
    @Test(arguments: SplitMix.seeds(12))
    func theSameVillageGivesTheSameProposal(seed: UInt64) {
        let book = RandomVillage(seed: seed, households: 80, members: 8).book()
        var numbers = SplitMix(seed: seed)
        let shuffled = LinkBook(
            households: book.households.shuffled(using: &numbers),
            members: book.members.shuffled(using: &numbers), links: book.links)
        let proposal = Proposal(for: book, bounds: Self.bounds)
        #expect(proposal.assignments == Proposal(for: book, bounds: Self.bounds).assignments)
        #expect(proposal.assignments == Proposal(for: shuffled, bounds: Self.bounds).assignments)
    }

    /// Once applied, the next proposal has nothing to change.
    @Test(arguments: SplitMix.seeds(60))
    func anAppliedProposalIsNotChurned(seed: UInt64) {
        let book = RandomVillage.anyShape(seed)
        let applied = book.applying(Proposal(for: book, bounds: Self.bounds))
        #expect(Proposal(for: applied, bounds: Self.bounds).moves == [])
    }

    @Test(arguments: SplitMix.seeds(36))
    func noMoveAndNoExchangeIsCheaper(seed: UInt64) {
        let book = RandomVillage.anyShape(seed)
        var numbers = SplitMix(seed: seed)
        let proposal = Proposal(for: book, bounds: Self.bounds)
        for _ in 0..<150 {
            let changed = Self.neighbour(of: proposal, &numbers)
            let cost = ProposalCost(of: changed, in: book, bounds: Self.bounds)
            #expect(cost >= proposal.cost, "\(cost) beats \(proposal.cost)")
        }
    }

    /// The proposal with one household elsewhere, or with two exchanged; one of the two may be covered by nobody.
    private static func neighbour(of proposal: Proposal, _ numbers: inout SplitMix) -> [HouseholdID: PersonID] {
        var holders = proposal.holders
        let book = proposal.book
        let one = book.residents.randomElement(using: &numbers)!.id
        if numbers.chance(percent: 50) {
            let taker = book.members.randomElement(using: &numbers)!
            guard proposal.loads[taker.id, default: 0] < taker.capacity(bounds) else { return holders }
            holders[one] = taker.id
        } else {
            let other = book.residents.randomElement(using: &numbers)!.id
            (holders[one], holders[other]) = (holders[other], holders[one])
        }
        return holders
    }

    /// Every assignment of a few households, counted out.
    @Test(arguments: SplitMix.seeds(24))
    func noAssignmentAtAllIsCheaperInATinyVillage(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let linked = [0, 50, 100].randomElement(using: &numbers)!
        let book = RandomVillage(seed: seed, households: 6, members: 3, groups: 3, linkedPercent: linked).book()
        let bounds = [1...2, 2...3, 2...5, 1...1].randomElement(using: &numbers)!
        let proposal = Proposal(for: book, bounds: bounds)
        #expect(proposal.cost == Self.cheapest(book, bounds))
    }

    private static func cheapest(_ book: LinkBook, _ bounds: ClosedRange<Int>) -> ProposalCost {
        var best: ProposalCost?
        let residents = book.residents
        func extend(_ index: Int, _ holders: [HouseholdID: PersonID], _ room: [PersonID: Int]) {
            guard index < residents.count else {
                let cost = ProposalCost(of: holders, in: book, bounds: bounds)
                best = min(best ?? cost, cost)
                return
            }
            extend(index + 1, holders, room)
            for (member, left) in room where left > 0 {
                var (holders, room) = (holders, room)
                holders[residents[index].id] = member
                room[member] = left - 1
                extend(index + 1, holders, room)
            }
        }
        let room = Dictionary(uniqueKeysWithValues: book.members.map { ($0.id, $0.capacity(bounds)) })
        extend(0, [:], room)
        return best!
    }

    @Test(arguments: SplitMix.seeds(1), [0, 95])
    func aVillageOfEightHundred(seed: UInt64, linkedPercent: Int) {
        let book = RandomVillage(
            seed: seed, households: 800, members: 90, groups: 24, linkedPercent: linkedPercent, nearPercent: 60
        ).book()
        let proposal = Proposal(for: book, bounds: Self.bounds)
        #expect(proposal.shortage == 0)
        #expect(proposal.assignments.count == book.residents.count)
        var numbers = SplitMix(seed: seed)
        for _ in 0..<100 {
            let changed = Self.neighbour(of: proposal, &numbers)
            #expect(ProposalCost(of: changed, in: book, bounds: Self.bounds) >= proposal.cost)
        }
    }
}
