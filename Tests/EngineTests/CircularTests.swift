import Database
import Programme
import Store
import Testing

@testable import Engine

/// V8: a notice reaches everybody once, however many there are and whatever comes between two pages.
struct CircularTests {
    static let crowd = 2 * County.circularPage + 50
    /// A page of 200 takes 20 s of the policy's 600 a minute.
    static let pause: Int64 = 20

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

    /// Phone 1004 is the village secretary's.
    func send(_ county: TestCounty, _ engine: Engine, _ text: String = "通知 联户员 明天停水") async throws {
        try await engine.handle(county.batch(county.message(1, from: "1004", text)))
        try await engine.handle(county.batch(county.message(2, from: "1004", "1"), cursor: "2"))
    }

    @Test func thePagesGoAtThePolicysPace() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await send(county, engine)
        let first = try await told(county).all
        #expect(first > 0 && first <= Int64(County.circularPage))
        #expect(try await engine.queueDue(at: county.clock.now) == 0, "the same moment sends no second page")
        for _ in 0..<4 {
            let before = try await told(county).all
            county.clock.move(seconds: Self.pause)
            _ = try await engine.queueDue(at: county.clock.now)
            #expect(try await told(county).all - before <= Int64(County.circularPage))
        }
        #expect(try await told(county) == (Int64(Self.crowd), Int64(Self.crowd)))
        #expect(try await county.count("SELECT COUNT(*) FROM circulars WHERE state = 'sent' AND step IS NULL") == 1)
    }

    /// A page is its messages and their receipts in one transaction: what a crash takes back is taken back whole.
    @Test func aCrashBetweenPagesNeitherLosesNorDoubles() async throws {
        let county = try await crowded()
        let first = county.engine()
        try await send(county, first)
        for _ in 0..<2 {
            county.clock.move(seconds: Self.pause)
            let before = try await told(county)
            // The process dies in the middle of the page: its transaction is never committed.
            let next = try await county.count(
                """
                SELECT MIN(id) + 30 FROM people WHERE id > 10000
                AND NOT EXISTS (SELECT 1 FROM circular_people r WHERE r.person_id = people.id)
                """)
            try await county.run(
                """
                CREATE TRIGGER death BEFORE INSERT ON circular_people WHEN NEW.person_id = \(next)
                BEGIN SELECT RAISE(ABORT, 'dead'); END
                """)
            await #expect(throws: (any Error).self) { _ = try await first.queueDue(at: county.clock.now) }
            #expect(try await told(county) == before)
            try await county.run("DROP TRIGGER death")
            // Another process goes on from what is stored; the first comes back and has nothing left to do.
            let second = county.engine()
            _ = try await second.queueDue(at: county.clock.now)
            let after = try await told(county)
            _ = try await first.queueDue(at: county.clock.now)
            #expect(try await told(county) == after)
            #expect(after.all > before.all)
        }
        county.clock.move(seconds: Self.pause)
        _ = try await first.queueDue(at: county.clock.now)
        #expect(try await told(county) == (Int64(Self.crowd), Int64(Self.crowd)))
    }

    @Test func twoClocksAtOnceSendEachPageOnce() async throws {
        let county = try await crowded()
        let engines = [county.engine(), county.engine()]
        try await send(county, engines[0])
        for _ in 0..<4 {
            county.clock.move(seconds: Self.pause)
            let before = try await told(county).all
            try await withThrowingTaskGroup(of: Void.self) { group in
                for engine in engines {
                    group.addTask { _ = try await engine.queueDue(at: county.clock.now) }
                }
                try await group.waitForAll()
            }
            #expect(try await told(county).all - before <= Int64(County.circularPage))
        }
        #expect(try await told(county) == (Int64(Self.crowd), Int64(Self.crowd)))
    }

    /// Somebody with several posts and households in several groups is told once.
    @Test func manyPostsMakeOneMessage() async throws {
        let county = try await crowded()
        try await county.run(
            "INSERT INTO posts (person_id, post, unit_id, since) SELECT 10001, 'supervisor', id, 0 FROM units")
        let engine = county.engine()
        try await send(county, engine, "通知 全村 明天停水")
        for _ in 0..<5 {
            county.clock.move(seconds: Self.pause)
            _ = try await engine.queueDue(at: county.clock.now)
        }
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE person_id = 10001") == 1)
        #expect(try await told(county) == (Int64(Self.crowd), Int64(Self.crowd)))
    }

    @Test func stoppedOnlyThoseWhoWereToldHearOfIt() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await send(county, engine)
        let before = try await told(county).all
        // What waits in the outbox is stopped too: none of the first page is sent yet but for those under way.
        let queued = try await county.count(
            "SELECT COUNT(*) FROM outbox WHERE person_id > 10000 AND state = 'queued'")
        try await engine.handle(county.batch(county.message(3, from: "1004", "停发"), cursor: "3"))
        for _ in 0..<4 {
            county.clock.move(seconds: Self.pause)
            _ = try await engine.queueDue(at: county.clock.now)
        }
        let stopped = try await county.count(
            "SELECT COUNT(*) FROM outbox WHERE person_id > 10000 AND state = 'stopped'")
        let after = try await told(county)
        #expect(after.different == before)
        #expect(stopped <= queued)
        #expect(after.all == before + (before - stopped), "each of those who had got it hears of it once")
    }

    /// The sender confirms hours later; meanwhile the audience has changed.
    @Test func aChangedAudienceIsCountedAgain() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, from: "1004", "通知 联户员 明天停水")))
        try await county.run("UPDATE accounts SET ended_at = 1 WHERE person_id = 10001")
        county.clock.move(seconds: 3 * 3600)
        let restarted = county.engine()
        try await restarted.handle(county.batch(county.message(2, from: "1004", "1"), cursor: "2"))
        #expect(try await told(county).all == 0)
        try await restarted.handle(county.batch(county.message(3, from: "1004", "1"), cursor: "3"))
        #expect(try await told(county).all > 0)
        #expect(try await county.count("SELECT COUNT(*) FROM circulars") == 1)
    }
}

/// A9, V8
extension CircularTests {
    @Test func receiptsAreKeptAsLongAsMessages() async throws {
        let county = try await crowded()
        let engine = county.engine()
        try await send(county, engine)
        let day = Int64(24 * 3600)
        for _ in 0..<5 {
            county.clock.move(seconds: Self.pause)
            _ = try await engine.queueDue(at: county.clock.now)
        }
        let receipts = try await county.count("SELECT COUNT(*) FROM circular_people")
        #expect(receipts > Int64(Self.crowd))
        let sweep = Sweep(database: county.database, policy: county.policy, media: nil)
        try await sweep.run(at: county.clock.now)
        #expect(try await county.count("SELECT COUNT(*) FROM circular_people") == receipts)
        county.clock.move(seconds: Int64(county.policy.retention.sentMessageDays + 2) * day)
        try await sweep.run(at: county.clock.now)
        #expect(try await county.count("SELECT COUNT(*) FROM circular_people") == 0)
    }
}
