import Database
import Gateway
import Programme
import Store
import Testing

@testable import Engine

struct SenderTests {
    @Test func aChatsMessagesKeepTheirOrderThroughRetries() async throws {
        let county = try await TestCounty()
        county.gateway.answer(
            .retry(afterSeconds: 2, reason: "429"), .delivered(id: nil), .retry(afterSeconds: nil, reason: "500"))
        county.gateway.script(
            .success(
                county.batch(
                    county.message(1, "走访3"), county.message(2, "走访4"), county.message(3, "走访5"),
                    county.message(4, from: "1006", "走访23"))))
        try await county.whileRunning {
            await county.gateway.waitUntil { sent in sent.count >= 6 }
        }
        let first = county.gateway.sent.filter { $0.chat == "1001" }.map { $0.replyReference }
        #expect(first.last == "3")
        #expect(first == first.sorted { ($0 ?? "") < ($1 ?? "") })
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered'") == 4)
        #expect(try await county.count("SELECT SUM(attempts) FROM outbox") == 6)
    }

    @Test func aRefusedMessageEndsAndTheNextGoesOn() async throws {
        let county = try await TestCounty()
        county.gateway.answer(.refused(reason: "HTTP 403"))
        try await county.engine().handle(county.batch(county.message(1, "走访3"), county.message(2, "走访4")))
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'refused'") == 1)
        // Who looks after the one who was not reached is told, once.
        let told = county.gateway.sent.filter { $0.text.contains("没能送到周建国") }
        #expect(told.map(\.chat) == ["1002"])
        county.gateway.answer(.refused(reason: "HTTP 403"))
        try await county.engine().handle(county.batch(county.message(3, "走访5")))
        #expect(county.gateway.sent.filter { $0.text.contains("没能送到") }.count == 1)
    }

    @Test func whatADeadRunHadInHandIsSentAgainAndCounted() async throws {
        let county = try await TestCounty()
        try await county.run("INSERT INTO runs (started_at) VALUES (0)")
        try await county.run(
            """
            INSERT INTO outbox (gateway, channel, chat, text, due_at, queued_at, state, run)
            VALUES ('scripted', 'phone', '1001', 'one', 0, 0, 'sending', 1),
                ('scripted', 'phone', '1002', 'two', 0, 0, 'delivered', 1)
            """)
        try await county.whileRunning { await county.gateway.waitUntil { !$0.isEmpty } }
        #expect(county.gateway.sent.map(\.text) == ["one"])
        #expect(try await county.count("SELECT SUM(in_doubt) FROM outbox") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered'") == 2)
    }

    @Test func anOutcomeThatCannotBeRecordedIsNotSentAgain() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        // Taken in, claimed and sent; then the disk is full.
        county.database.fail(.full, afterWrites: 2)
        let batch = county.batch(county.message(1, "走访3"))
        await #expect(throws: DatabaseError.full) { try await engine.handle(batch) }
        #expect(county.gateway.sent.count == 1)
        try await engine.tick()
        #expect(county.gateway.sent.count == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered'") == 1)
    }

    @Test func pushesWaitForTheMorningAndRepliesDoNot() async throws {
        let county = try await TestCounty()
        county.clock.move(seconds: 14 * 3600)
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了")))
        #expect(county.gateway.sent.map(\.chat) == ["1001"])
        county.clock.move(seconds: 9 * 3600)
        try await engine.tick()
        #expect(county.gateway.sent.map(\.chat) == ["1001", "1002"])
    }

    @Test func apushIsPutIntoItsReadersWordsWhenClaimed() async throws {
        let county = try await TestCounty()
        county.clock.move(seconds: 14 * 3600)
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了")))
        try await engine.handle(county.batch(county.message(2, from: "1002", "English")))
        county.clock.move(seconds: 9 * 3600)
        try await engine.tick()
        #expect(county.gateway.sent.last?.text.hasPrefix("New issue 1001") == true)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE text IS NULL") == 0)
    }

    @Test func anOldMessageIsGivenUp() async throws {
        let county = try await TestCounty()
        county.gateway.answer(.retry(afterSeconds: nil, reason: "500"))
        try await county.run(
            """
            INSERT INTO outbox (gateway, channel, chat, text, due_at, queued_at, state)
            VALUES ('scripted', 'phone', '1001', 'old', 0, 0, 'queued')
            """)
        try await county.engine().tick()
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'gave_up'") == 1)
    }
}
