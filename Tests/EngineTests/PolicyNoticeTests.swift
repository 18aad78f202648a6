import Programme
import Store
import Testing

@testable import Engine

/// V8: a policy reaches every member once, however many there are.
struct PolicyNoticeTests {
    static let crowd = 2 * County.policyPage + 50

    func crowded() async throws -> TestCounty {
        let county = try await TestCounty()
        try await county.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(Self.crowd))
            INSERT INTO people (id, code, name) SELECT 10000 + i, 'C' || i, 'Crowd' FROM n
            """)
        try await county.run(
            """
            INSERT INTO households (id, village_id, number, unit_id, head)
            SELECT p.id, h.village_id, p.id, h.unit_id, 'Head' FROM people p, households h
            WHERE p.id > 10000 AND h.number = 1
            """)
        try await county.run(
            "INSERT INTO links (household_id, person_id, since) SELECT id, id, 0 FROM people WHERE id > 10000")
        try await county.run(
            """
            INSERT INTO accounts (channel, sender, person_id, chat, source, bound_at)
            SELECT 'phone', code, id, code, 'roster', 0 FROM people WHERE id > 10000
            """)
        return county
    }

    func told(_ county: TestCounty) async throws -> (all: Int64, different: Int64) {
        (
            try await county.count("SELECT COUNT(*) FROM outbox WHERE person_id > 10000"),
            try await county.count("SELECT COUNT(DISTINCT person_id) FROM outbox WHERE person_id > 10000")
        )
    }

    @Test func theFirstPageGoesWithTheMessageAndTheClockDoesTheRest() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, from: "1002", "送政策 医保缴费")))
        #expect(try await told(county).all < Int64(Self.crowd))
        _ = try await engine.queueDue(at: county.clock.now)
        _ = try await engine.queueDue(at: county.clock.now)
        #expect(try await told(county) == (Int64(Self.crowd), Int64(Self.crowd)))
    }

    @Test func takenBackOnlyThoseWhoWereToldHearOfIt() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, from: "1002", "送政策 医保缴费")))
        let before = try await told(county).all
        try await engine.handle(county.batch(county.message(2, from: "1002", "撤销"), cursor: "2"))
        for _ in 0..<3 { _ = try await engine.queueDue(at: county.clock.now) }
        let after = try await told(county)
        #expect(after.different == before)
        #expect(after.all == 2 * before)
    }
}
