import Foundation
import Programme
import Testing

@testable import Roster

/// L2: the table goes out, is changed by hand, and comes back.
struct ProposalTableTests {
    static let bounds = 1...3
    static let people: [PersonID: ProposalTable.Named] = [
        PersonID(1): .init(code: "P1", name: "周建国"), PersonID(2): .init(code: "P2", name: "郭玉琴"),
        PersonID(3): .init(code: "P3", name: "李明德"),
    ]

    /// 1–4 with 周建国, one more than he may have; 郭玉琴 has room; 李明德 has declined; 5 lives away.
    static func book() -> LinkBook {
        let households = (1...5).map {
            LinkBook.Household(
                id: HouseholdID(Int64($0)), number: $0, head: "户主\($0)", place: .init(), isResident: $0 < 5)
        }
        let members = [
            LinkBook.Member(id: PersonID(1), name: "周建国"), LinkBook.Member(id: PersonID(2), name: "郭玉琴"),
            LinkBook.Member(id: PersonID(3), name: "李明德", ownMaximum: 0),
        ]
        return LinkBook(
            households: households, members: members,
            links: Dictionary(uniqueKeysWithValues: households.map { ($0.id, PersonID(1)) }))
    }

    func text() throws -> String {
        let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        try ProposalTable.write(
            Proposal(for: Self.book(), bounds: Self.bounds), village: "V", people: Self.people, to: url)
        return try String(contentsOf: url, encoding: .utf8)
    }

    func review(_ text: String, book: LinkBook = Self.book()) throws -> ProposalReview {
        let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(text.utf8).write(to: url)
        return ProposalReview(ProposalTable.read(url), book: book, people: Self.people, bounds: Self.bounds)
    }

    @Test func whatIsWrittenComesBackAsTheSameMoves() throws {
        let review = try review(text())
        #expect(review.problems.isEmpty)
        let proposed = Proposal(for: Self.book(), bounds: Self.bounds).moves
        #expect(review.moves.map(\.household) == proposed.map(\.household))
        #expect(review.moves.map(\.to) == proposed.map(\.to))
        #expect(review.shortage == 0)
    }

    @Test func aChangeByHandIsTaken() throws {
        let changed = "village,number,present,proposed\nV,2,P1,P2\nV,3,P1,P2\nV,1,P1,P1\n"
        let review = try review(changed)
        #expect(review.problems.isEmpty)
        #expect(review.moves.map { review.text($0) } == ["2 户主2: 周建国 → 郭玉琴", "3 户主3: 周建国 → 郭玉琴"])
    }

    @Test func everyMistakeIsNamedAtOnce() throws {
        let rows = [
            "village,number,present,proposed", "V,1,P2,P2", "V,2,P1,P9", "V,3,P1,P3", "V,4,P1,", "V,99,P1,P2",
            "V,x,P1,P2",
            "V,4,P1,P2", "V,4,P1,P2", "V,5,P1,P2",
        ]
        let review = try review(rows.joined(separator: "\n"))
        #expect(review.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10])
        #expect(review.problems.allSatisfy { !$0.text.isEmpty })
    }

    @Test func nobodyIsGivenTooMany() throws {
        let rows = ["village,number,present,proposed"] + (1...4).map { "V,\($0),P1,P2" }
        let review = try review(rows.joined(separator: "\n"))
        #expect(review.problems.count == 1)
        #expect(review.problems.first?.text.contains("would have 4 households, at most 3; give 1") == true)
    }

    @Test func aVillageThatHasChangedRefusesTheOldTable() throws {
        let text = try text()
        var book = Self.book()
        book.links[HouseholdID(2)] = PersonID(2)
        #expect(try review(text, book: book).problems.count == 1)
    }

    @Test(arguments: [
        "", "village,number\nV,1", "village,number,present,proposed\n",
        "village,number,present,proposed\nV,1,P1,P1\nW,2,P1,P1",
    ])
    func anotherFileIsRefused(text: String) throws {
        #expect(!(try review(text).problems.isEmpty))
    }
}
