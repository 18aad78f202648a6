import Programme
import Testing

/// L2 by example, in a village of two grids with two groups each: 1 and 2, 3 and 4.
@Suite struct ProposalTests {
    private static func place(_ group: Int) -> LinkBook.Place {
        LinkBook.Place(grid: UnitID(Int64(10 + (group - 1) / 2)), group: UnitID(Int64(group)))
    }

    private static func household(_ number: Int, group: Int, isPriorityCare: Bool = false) -> LinkBook.Household {
        LinkBook.Household(
            id: HouseholdID(Int64(number)), number: number, head: "户\(number)", place: place(group),
            isPriorityCare: isPriorityCare)
    }

    private static func member(
        _ id: Int, group: Int, ownMaximum: Int? = nil, isCadre: Bool = false, isDeclining: Bool = false
    ) -> LinkBook.Member {
        LinkBook.Member(
            id: PersonID(Int64(id)), name: "人\(id)", places: [place(group)], ownMaximum: ownMaximum, isCadre: isCadre,
            isDeclining: isDeclining)
    }

    private static func book(
        _ households: [LinkBook.Household], _ members: [LinkBook.Member], links: [Int: Int] = [:]
    ) -> LinkBook {
        LinkBook(
            households: households, members: members,
            links: Dictionary(
                uniqueKeysWithValues: links.map { (HouseholdID(Int64($0)), PersonID(Int64($1))) }))
    }

    private static func table(_ proposal: Proposal) -> [String] {
        proposal.assignments.map {
            "\($0.household.number)→\($0.member.rawValue) \($0.reason)\($0.isChanged ? "" : " =")"
        }
    }

    @Test func nearestFirst() {
        let book = Self.book(
            [1, 2, 3, 4].map { Self.household($0, group: $0) },
            [Self.member(1, group: 1), Self.member(2, group: 3, ownMaximum: 1)])
        let proposal = Proposal(for: book, bounds: 1...15)
        #expect(Self.table(proposal) == ["1→1 sameGroup", "2→1 sameGrid", "3→2 sameGroup", "4→1 village"])
        #expect(proposal.cost.outsideGrid == 1)
        #expect(proposal.cost.outsideGroup == 2)
    }

    /// Households of one group go out in runs of numbers, evenly.
    @Test func loadsAreEven() {
        let book = Self.book(
            (1...7).map { Self.household($0, group: 1) }, (1...2).map { Self.member($0, group: 1) })
        let proposal = Proposal(for: book, bounds: 1...15)
        let members = proposal.assignments.map(\.member.rawValue)
        #expect(members == [1, 1, 1, 1, 2, 2, 2] || members == [1, 1, 1, 2, 2, 2, 2])
    }

    @Test func thePresentHolderIsBestKnown() {
        let book = Self.book(
            (1...4).map { Self.household($0, group: 1) }, [Self.member(1, group: 1), Self.member(2, group: 4)],
            links: [1: 2, 2: 2, 3: 2])
        let proposal = Proposal(for: book, bounds: 1...15)
        #expect(Self.table(proposal) == ["1→2 keeps =", "2→2 keeps =", "3→2 keeps =", "4→1 sameGroup"])
        #expect(proposal.moves == [Proposal.Move(household: HouseholdID(4), from: nil, to: PersonID(1))])
    }

    @Test func whoDeclinesIsRelieved() {
        let book = Self.book(
            (1...2).map { Self.household($0, group: 1) },
            [Self.member(1, group: 1, isDeclining: true), Self.member(2, group: 2)], links: [1: 1])
        let proposal = Proposal(for: book, bounds: 1...15)
        #expect(Self.table(proposal) == ["1→2 sameGrid", "2→2 sameGrid"])
        #expect(proposal.moves.first?.from == PersonID(1))
    }

    /// 末位选择: the cadre gets the priority-care household, though another lives nearer, and what is left over.
    @Test func cadresGetThePriorityCareAndTheLeftOver() {
        let homes = (1...3).map { Self.household($0, group: 1) } + [Self.household(4, group: 1, isPriorityCare: true)]
        let cadre = Self.member(9, group: 4, isCadre: true)
        let roomy = Proposal(for: Self.book(homes, [Self.member(1, group: 1), cadre]), bounds: 1...15)
        #expect(Self.table(roomy) == ["1→1 sameGroup", "2→1 sameGroup", "3→1 sameGroup", "4→9 priorityCare"])
        let narrow = Proposal(
            for: Self.book(homes, [Self.member(1, group: 1, ownMaximum: 2), cadre]), bounds: 1...15)
        #expect(narrow.assignments.map(\.reason) == [.sameGroup, .sameGroup, .leftOver, .priorityCare])
        #expect(narrow.cost.outOfTurn == 1)
    }

    /// The neighbour who has it knows it best.
    @Test func aPriorityCareHouseholdIsNotTakenFromItsHolder() {
        let book = Self.book(
            [Self.household(1, group: 1, isPriorityCare: true)],
            [Self.member(1, group: 1), Self.member(9, group: 1, isCadre: true)], links: [1: 1])
        #expect(Self.table(Proposal(for: book, bounds: 1...15)) == ["1→1 keeps ="])
    }

    /// …not even to spare a cadre the household that is left over, or to bring another member to the least.
    @Test func itIsNotTakenFromItsHolderForAnothersSake() {
        let cared = (1...6).map { Self.household($0, group: 1, isPriorityCare: true) }
        let held = Dictionary(uniqueKeysWithValues: (1...6).map { ($0, 1) })
        let leftOver = Proposal(
            for: Self.book(
                cared + [Self.household(7, group: 1)],
                [Self.member(1, group: 1, ownMaximum: 6), Self.member(9, group: 1, isCadre: true)], links: held),
            bounds: 5...15)
        #expect(leftOver.moves.map(\.household) == [HouseholdID(7)])
        #expect(leftOver.assignments.last?.reason == .leftOver)
        let idle = Proposal(
            for: Self.book(cared, [Self.member(1, group: 1), Self.member(2, group: 1)], links: held), bounds: 5...15)
        #expect(idle.moves == [])
        #expect(idle.coverage.under.map(\.member.id) == [PersonID(2)])
    }

    @Test func membersAreBroughtToTheLeast() {
        let book = Self.book(
            (1...12).map { Self.household($0, group: 1) }, [Self.member(1, group: 1), Self.member(2, group: 4)],
            links: Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 1) }))
        let proposal = Proposal(for: book, bounds: 5...15)
        #expect(proposal.moves.count == 5)
        #expect(proposal.coverage.under == [])
    }

    @Test func membersLeftUnderTheLeastAreNamed() {
        let book = Self.book(
            (1...7).map { Self.household($0, group: 1) }, (1...2).map { Self.member($0, group: 1) })
        let proposal = Proposal(for: book, bounds: 5...15)
        #expect(proposal.cost.missing == 3)
        #expect(!proposal.coverage.under.isEmpty)
    }

    /// 3 is over what the member takes and stays all the same, until room is found; 4, priority-care, is not the one
    /// that has to wait.
    @Test func shortageIsCountedAndEndsNoLink() {
        let homes = (1...3).map { Self.household($0, group: 1) } + [Self.household(4, group: 1, isPriorityCare: true)]
        let book = Self.book(homes, [Self.member(1, group: 1)], links: [1: 1, 2: 1, 3: 1, 4: 1])
        let proposal = Proposal(for: book, bounds: 1...3)
        #expect(proposal.shortage == 1)
        #expect(proposal.uncovered.map(\.number) == [3])
        #expect(proposal.moves == [])
    }

    @Test func aVillageWithoutMembersIsOneShortage() {
        let proposal = Proposal(for: Self.book([Self.household(1, group: 1)], []), bounds: 5...15)
        #expect(proposal.shortage == 1)
        #expect(Proposal(for: Self.book([], []), bounds: 5...15).shortage == 0)
    }

    @Test func aReviewerChangesIt() {
        let book = Self.book(
            (1...3).map { Self.household($0, group: 1) }, [Self.member(1, group: 1), Self.member(2, group: 4)],
            links: [3: 2])
        var proposal = Proposal(for: book, bounds: 1...2)
        #expect(Self.table(proposal) == ["1→1 sameGroup", "2→1 sameGroup", "3→2 keeps ="])
        let before = proposal.cost
        #expect(proposal.reassign(HouseholdID(1), to: PersonID(2)) == nil)
        #expect(Self.table(proposal) == ["1→2 chosen", "2→1 sameGroup", "3→2 keeps ="])
        #expect(proposal.cost > before)
        #expect(proposal.cost.outsideGrid == 1)
        #expect(proposal.reassign(HouseholdID(2), to: PersonID(2)) == .full(most: 2))
        #expect(proposal.exchange(HouseholdID(2), with: HouseholdID(3)) == nil)
        #expect(Self.table(proposal) == ["1→2 chosen", "2→2 chosen", "3→1 chosen"])
        #expect(proposal.moves.last == Proposal.Move(household: HouseholdID(3), from: PersonID(2), to: PersonID(1)))
        #expect(proposal.reassign(HouseholdID(3), to: PersonID(1)) == nil)
    }

    @Test func whatCannotBeChangedIsRefused() {
        var away = Self.household(2, group: 1)
        away.isResident = false
        let book = Self.book(
            [Self.household(1, group: 1), away, Self.household(3, group: 1)],
            [Self.member(1, group: 1, ownMaximum: 1), Self.member(2, group: 1, isDeclining: true)])
        var proposal = Proposal(for: book, bounds: 1...15)
        let unchanged = proposal
        #expect(proposal.reassign(HouseholdID(7), to: PersonID(1)) == .unknownHousehold)
        #expect(proposal.reassign(HouseholdID(2), to: PersonID(1)) == .away)
        #expect(proposal.reassign(HouseholdID(1), to: PersonID(7)) == .unknownMember)
        #expect(proposal.reassign(HouseholdID(1), to: PersonID(2)) == .declines)
        #expect(proposal.reassign(HouseholdID(3), to: PersonID(1)) == .full(most: 1))
        #expect(proposal.exchange(HouseholdID(1), with: HouseholdID(3)) == .uncovered)
        #expect(proposal == unchanged)
    }
}
