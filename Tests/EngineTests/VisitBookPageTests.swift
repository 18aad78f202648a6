import Database
import Programme
import Store
import Testing

@testable import Engine

/// V1, L4: a page of members is reminded of the same households and visits as each of them would be told of alone.
struct VisitBookPageTests {
    @Test func aPageSaysWhatEachMembersOwnListSays() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        let texts = [
            ("1001", "走访3号 5号 都好"), ("1001", "8号没人在家"), ("1001", "必到 6号 喜事"), ("1003", "走访88号 都好"),
            ("1001", "请假 21号到23号 陈玉兰代"),
        ]
        for (index, (phone, text)) in texts.enumerated() {
            county.clock.move(seconds: 60)
            try await engine.handle(county.batch(county.message(index, from: phone, text), cursor: "\(index)"))
        }
        for code in [20_261_120, 20_261_121] {
            let day = Day(code: code)
            let policy = county.policy
            let (page, alone) = try await county.database.read { connection in
                let county = County(connection)
                let people = try connection.query("SELECT id FROM people ORDER BY id") { PersonID($0.int(0)) }
                let books = try county.visitBooks(
                    Access.ownHouseholds(forReminding: people[0]...people[people.count - 1], on: day),
                    since: day.firstOfMonth)
                var alone: [PersonID: [StillWanted]] = [:]
                for id in people {
                    let person = Person(id: id, name: "", tongue: nil, isMuted: false, isPartyMember: true, posts: [])
                    let book = VisitBook(
                        households: try county.households(Access.ownHouseholds(of: person, on: day)),
                        month: try county.monthVisits(of: id, since: day.firstOfMonth, on: day))
                    if !book.households.isEmpty { alone[id] = book.left(policy) }
                    #expect(books[id]?.due ?? [] == book.due)
                }
                return (books.mapValues { $0.left(policy) }, alone)
            }
            #expect(page == alone)
            #expect(page.count > 3)
        }
    }
}
