import Database
import Programme
import Testing

@testable import Store

/// A8: tampering shows, erasing a payload does not break the chain.
struct ChainTests {
    let number = IssueNumber(1001)

    func chain() async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase()
        try await database.migrate(Schema.migrations)
        try await database.county { county in
            let connection = county.connection
            try connection.execute("INSERT INTO units (id, code, level, name) VALUES (1, 'V', 'village', '村')")
            try connection.execute("INSERT INTO people (id, code, name) VALUES (1, 'P', '甲'), (2, 'Q', '乙')")
            let now = Instant(milliseconds: 1000)
            let desk = Desk(
                rung: 0, unit: UnitID(1), holder: PersonID(2), officer: NamedOfficer(name: "乙", post: .groupLeader),
                since: now, due: now.adding(hours: 1))
            func entry(_ action: IssueEntry.Action) -> IssueEntry {
                IssueEntry(at: now, by: PersonID(1), action: action, policyVersion: "1")
            }
            let issue = Issue(
                number: number, text: "路灯坏了", category: "power_comms", household: nil, unit: UnitID(1),
                reporter: PersonID(1), state: .atDesk(desk), entries: [entry(.reported), entry(.skipped(.groupLeader))])
            try county.open(issue, act: ActID(1), at: now)
            try county.move(number, to: .withdrawn, entry: entry(.withdrawn))
        }
        return database
    }

    func brokenLink(after sql: String) async throws -> Int64? {
        let database = try await chain()
        return try await database.write { connection in
            try connection.execute(sql)
            return try County(connection).firstBrokenLink(of: number)
        }
    }

    @Test func anUntouchedChainIsWhole() async throws {
        #expect(try await brokenLink(after: "UPDATE issues SET text = text") == nil)
    }

    @Test func erasingAPayloadLeavesTheChainWhole() async throws {
        #expect(try await brokenLink(after: "DELETE FROM issue_payloads WHERE seq = 2") == nil)
    }

    @Test(arguments: [
        ("UPDATE issue_payloads SET payload = payload || ' ' WHERE seq = 2", Int64(2)),
        ("UPDATE issue_entries SET actor_id = 2 WHERE seq = 1", 1),
        ("UPDATE issue_entries SET at = at + 1 WHERE seq = 3", 3),
        ("DELETE FROM issue_entries WHERE seq = 2", 3),
    ])
    func tamperingNamesTheFirstBrokenLink(sql: String, link: Int64) async throws {
        #expect(try await brokenLink(after: sql) == link)
    }

    func faults(_ statements: [String]) async throws -> [County.Fault] {
        let database = try await chain()
        return try await database.write { connection in
            let county = County(connection)
            let anchor = try county.anchorHeads(on: Day(code: 20_261_120), at: Instant(milliseconds: 2000))
            #expect(anchor?.heads == 1)
            for statement in statements { try connection.execute(statement) }
            return try county.verifyAnchors() + county.verifyChains(after: nil).faults
        }
    }

    @Test func anAnchoredChainIsWhole() async throws {
        #expect(try await faults([]).isEmpty)
        #expect(try await faults(["DELETE FROM issue_payloads"]).isEmpty)
    }

    @Test func aCutOffEndShows() async throws {
        let found = try await faults([
            "DELETE FROM issue_entries WHERE seq = 3", "DELETE FROM issue_payloads WHERE seq = 3",
        ])
        #expect(found == [.cutOff(number, anchored: 3, day: Day(code: 20_261_120))])
    }

    @Test func aRemovedHistoryShows() async throws {
        #expect(try await faults(["DELETE FROM issue_entries"]) == [.noHistory(number)])
    }

    @Test func aRemovedAnchorShows() async throws {
        let database = try await chain()
        let found = try await database.write { connection in
            let county = County(connection)
            _ = try county.anchorHeads(on: Day(code: 20_261_120), at: Instant(milliseconds: 500))
            let entry = IssueEntry(
                at: Instant(milliseconds: 3000), by: PersonID(1), action: .kept, policyVersion: "1")
            try county.append(entry, to: number)
            _ = try county.anchorHeads(on: Day(code: 20_261_121), at: Instant(milliseconds: 4000))
            try connection.execute("DELETE FROM anchors WHERE day = 20261120")
            return try county.verifyAnchors()
        }
        #expect(found == [.anchorMissing(Day(code: 20_261_121))])
    }

    @Test func nothingNewIsNotAnchoredAgain() async throws {
        let database = try await chain()
        let second = try await database.write { connection in
            let county = County(connection)
            _ = try county.anchorHeads(on: Day(code: 20_261_120), at: Instant(milliseconds: 2000))
            return try county.anchorHeads(on: Day(code: 20_261_121), at: Instant(milliseconds: 3000))
        }
        #expect(second == nil)
    }
}
