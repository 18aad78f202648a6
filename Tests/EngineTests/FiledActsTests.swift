import Programme
import Store
import Testing

@testable import Engine

/// A5: a ledger says the same whether its acts are filed by person or not yet.
struct FiledActsTests {
    private func ledgers(_ county: TestCounty, months: [Int]) async throws -> [PersonID: [ShowPoints.Entry]] {
        let policy = county.policy
        return try await county.database.read { connection in
            let people = try connection.query("SELECT id FROM people ORDER BY id") { PersonID($0.int(0)) }
            return try people.reduce(into: [:]) { ledgers, person in
                ledgers[person] = try months.flatMap { month in
                    let first = Day(code: month)
                    return try County(connection).pointEntries(
                        of: person, from: policy.calendar.instant(first, hour: 0),
                        to: policy.calendar.instant(policy.calendar.adding(months: 1, to: first), hour: 0),
                        policy: policy)
                }
            }
        }
    }

    @Test func filingChangesNoLedger() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        var number = 0
        func say(_ text: String, from phone: String = "1001") async throws {
            number += 1
            try await engine.handle(county.batch(county.message(number, from: phone, text), cursor: "\(number)"))
        }
        for day in 0..<14 {
            try await say("走访\(day % 5 + 1)号 都好")
            try await say("上报 \(day % 5 + 1)号 路灯坏了")
            if day % 4 == 1 { try await say("撤销") }
            try await say("代周建国 走访\(day % 5 + 6)号", from: "1002")
            county.clock.move(seconds: 20 * 3600)
        }
        try await say("走访12号 都好")
        let months = [2026_1101, 2026_1201]
        let before = try await ledgers(county, months: months)
        #expect(before.values.map(\.count).reduce(0, +) > 20)
        let last = try await county.count("SELECT MAX(id) FROM acts")
        try await Sweep(database: county.database, policy: county.policy, media: nil).run(at: county.clock.now)
        let filed = try await county.count("SELECT value FROM counters WHERE name = 'filed_acts'")
        #expect(filed > 10 && filed < last, "the day's own wait for the night")
        #expect(try await ledgers(county, months: months) == before)
        // What is undone after it was filed goes too.
        try await say("走访11号 都好")
        county.clock.move(seconds: 16 * 3600)
        try await Sweep(database: county.database, policy: county.policy, media: nil).run(at: county.clock.now)
        let with = try await ledgers(county, months: months)
        try await say("撤销")
        let without = try await ledgers(county, months: months)
        #expect(with != without)
        try await county.run("DELETE FROM filed_acts")
        try await county.run("DELETE FROM counters WHERE name = 'filed_acts'")
        #expect(try await ledgers(county, months: months) == without)
    }

    @Test func filingGoesPageByPage() async throws {
        let county = try await TestCounty()
        let now = county.clock.now
        try await county.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
            INSERT INTO acts (person_id, verb, at, points)
            SELECT (SELECT MIN(id) FROM people) + i % 3, 'log_visit', \(now.milliseconds) + i,
                CASE i % 2 WHEN 0 THEN 'visit 1 1' END FROM n
            """)
        let before = now.adding(seconds: 4)
        var pages = 1
        while try await county.database.county({ try $0.fileActs(before: before) }) { pages += 1 }
        #expect(pages == 2)
        #expect(try await county.count("SELECT COUNT(*) FROM filed_acts") == 1999)
        #expect(try await county.database.county({ try $0.fileActs(before: before) }) == false)
        while try await county.database.county({ try $0.fileActs(before: now.adding(hours: 1)) }) { pages += 1 }
        #expect(try await county.count("SELECT COUNT(*) FROM filed_acts") == 2250)
    }
}
