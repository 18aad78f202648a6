import Programme
import TestSupport
import Testing

/// L1: households with nobody, members under or over, and the list to fix.
@Suite struct CoverageTests {
    private static func book(_ members: [LinkBook.Member], residents: [Int64?], away: [Int64?] = []) -> LinkBook {
        var book = LinkBook(households: [], members: members, links: [:])
        for (index, holder) in (residents + away).enumerated() {
            let id = HouseholdID(Int64(index + 1))
            book.households.append(
                LinkBook.Household(
                    id: id, number: index + 1, head: "户\(index + 1)", place: LinkBook.Place(),
                    isResident: index < residents.count))
            book.links[id] = holder.map { PersonID($0) }
        }
        return book
    }

    private static func member(_ id: Int64) -> LinkBook.Member { LinkBook.Member(id: PersonID(id), name: "人\(id)") }

    @Test func householdsWithNobody() {
        let coverage = Coverage(
            of: Self.book([Self.member(1)], residents: [1, nil, 1, nil], away: [nil, 1]), bounds: 1...3)
        #expect(coverage.residents == 4)
        #expect(coverage.covered == 2)
        #expect(coverage.away == 2)
        #expect(coverage.nobody.map(\.number) == [2, 4])
        #expect(!coverage.isWhole)
    }

    /// A post that has ended answers for nobody.
    @Test func aHolderWhoIsNoMemberIsNobody() {
        let coverage = Coverage(of: Self.book([Self.member(1)], residents: [1, 8]), bounds: 1...3)
        #expect(coverage.nobody.map(\.number) == [2])
    }

    @Test func membersUnderAndOver() {
        var modest = Self.member(3)
        modest.ownMaximum = 1
        var elsewhere = Self.member(4)
        elsewhere.heldElsewhere = 2
        let book = Self.book(
            [elsewhere, modest, Self.member(2), Self.member(1)], residents: [1, 1, 1, 1, 2, 3, 3, 4], away: [2, 2])
        let coverage = Coverage(of: book, bounds: 2...3)
        #expect(coverage.loads.map(\.member.id.rawValue) == [1, 2, 3, 4])
        #expect(coverage.loads.map(\.residents) == [4, 1, 2, 3])
        #expect(coverage.loads.map(\.away) == [0, 2, 0, 0])
        #expect(
            coverage.loads.map(\.standing) == [
                .over(most: 3, isOwn: false), .under(least: 2), .over(most: 1, isOwn: true), .within,
            ])
        #expect(coverage.over.map(\.member.id.rawValue) == [1, 3])
        #expect(coverage.under.map(\.member.id.rawValue) == [2])
    }

    /// Neither cadres, who come last, nor those who decline owe the least.
    @Test func theLeastBindsOrdinaryMembers() {
        var (cadre, declining, relieved) = (Self.member(1), Self.member(2), Self.member(3))
        cadre.isCadre = true
        declining.isDeclining = true
        relieved.ownMaximum = 0
        let coverage = Coverage(of: Self.book([cadre, declining, relieved], residents: [1, 2]), bounds: 5...15)
        #expect(coverage.loads.map(\.standing) == [.within, .declining, .within])
        #expect(coverage.under == [])
        #expect(coverage.declining.map(\.member.id.rawValue) == [2])
    }

    @Test func aWholeVillage() {
        let coverage = Coverage(of: Self.book([Self.member(1)], residents: [1, 1]), bounds: 2...3)
        #expect(coverage.isWhole)
        #expect(coverage.covered == coverage.residents)
    }

    @Test(arguments: SplitMix.seeds(30))
    func everyResidentIsCountedOnce(seed: UInt64) {
        let book = RandomVillage(seed: seed, households: 70, members: 8).book()
        let coverage = Coverage(of: book, bounds: 5...15)
        #expect(coverage.residents == book.residents.count)
        #expect(coverage.residents + coverage.away == book.households.count)
        let held = coverage.loads.reduce(0) { $0 + $1.residents - $1.member.heldElsewhere }
        #expect(held == coverage.covered)
        #expect(coverage.covered + coverage.nobody.count == coverage.residents)
    }
}
