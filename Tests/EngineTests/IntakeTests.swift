import Database
import Gateway
import Programme
import Store
import Testing

@testable import Engine

struct IntakeTests {
    @Test func aRepeatedMessageHasItsEffectOnce() async throws {
        let county = try await TestCounty()
        let message = county.message(1, "走访3")
        county.gateway.script(.success(county.batch(message, message, cursor: "1")))
        county.gateway.script(.success(county.batch(message, county.message(2, "走访5"), cursor: "2")))
        try await county.whileRunning { await county.gateway.waitUntil { $0.count >= 2 } }
        #expect(county.gateway.sent.count == 2)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 2)
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == 2)
        #expect(county.gateway.cursors.prefix(3).map { $0?.bytes } == [nil, [0x31], [0x32]])
    }

    /// A8: a member is loaded, and the reading of their list logged, once for as long as they are kept in mind.
    /// R3: the desks above are remembered between messages, for as long as the roster stays as it is.
    @Test func anIssueGoesToWhoHasTheDeskNow() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了"), county.message(2, "上报 5号 门口水沟堵了")))
        #expect(county.gateway.sent.filter { $0.text.contains("已交王组长") }.count == 2)
        try await county.run("UPDATE people SET name = '李大山' WHERE name = '王德胜'")
        try await county.run("UPDATE counters SET value = value + 1 WHERE name = 'roster'")
        try await engine.handle(county.batch(county.message(3, "上报 3号 屋顶漏雨")))
        #expect(county.gateway.sent.contains { $0.text.contains("已交李组长") })
    }

    @Test func aNewChatDoesNotForgetWhoIsWriting() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "我的户"), county.message(2, "还有谁没走")))
        try await engine.handle(county.batch(county.message(3, "我的户")))
        #expect(try await county.count("SELECT COUNT(*) FROM household_reads") == 1)
    }

    @Test func aBatchThatCannotBeWrittenIsAskedForAgain() async throws {
        let county = try await TestCounty()
        let batch = county.batch(county.message(1, "走访3"))
        for _ in 0..<3 { county.gateway.script(.success(batch)) }
        // The first write begins the run.
        county.database.fail(.full, .busy, afterWrites: 1)
        try await county.whileRunning { await county.gateway.waitUntil { !$0.isEmpty } }
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
        #expect(county.gateway.sent.count == 1)
    }

    @Test func aFullDiskLosesNothing() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        county.database.fail(.full)
        let batch = county.batch(county.message(1, "走访3"))
        await #expect(throws: DatabaseError.full) { try await engine.handle(batch) }
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == 0)
        try await engine.handle(batch)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
        #expect(county.gateway.sent.count == 1)
    }

    @Test func aTurnThatThrowsIsParkedAloneAndApologisedFor() async throws {
        let county = try await TestCounty()
        try await county.run(
            """
            INSERT INTO questions (channel, sender, content, asked_at, expires_at)
            VALUES ('phone', '1001', 'no JSON', 0, 9000000000000)
            """)
        try await county.engine().handle(
            county.batch(county.message(1, "走访3"), county.message(2, from: "1006", "走访23")))
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'parked' AND error IS NOT NULL") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
        #expect(county.gateway.sent.count == 2)
        #expect(county.gateway.sent[0].text.contains("对不起"))
    }

    @Test func afterACrashMessagesAreTakenAloneAndTheDeadlyOneIsParked() async throws {
        let county = try await TestCounty()
        let now = county.clock.now.milliseconds
        try await county.run("INSERT INTO runs (started_at) VALUES (0)")
        try await county.run(
            """
            INSERT INTO inbox (gateway, message_id, channel, sender, chat, text, media, sent_at, received_at, state,
                attempts)
            VALUES ('scripted', 'a', 'phone', '1001', '1001', '走访3', '', 0, \(now), 'pending', 5),
                ('scripted', 'b', 'phone', '1001', '1001', '走访5', '', 0, \(now), 'pending', 1)
            """)
        // Two runs died of m4 by their own fault.
        try await county.run("INSERT INTO deaths (gateway, message_id, deaths) VALUES ('scripted', 'm4', 2)")
        county.gateway.script(.success(county.batch(county.message(3, "走访6"), county.message(4, "走访7"))))
        try await county.whileRunning { await county.gateway.waitUntil { $0.count >= 4 } }
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'parked'") == 2)
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'pending'") == 0)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 2)
        #expect(try await county.count("SELECT attempts FROM inbox WHERE message_id = 'm3'") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM runs WHERE ended_at IS NULL") == 0)
    }

    @Test(arguments: [
        PollError.unavailable(afterSeconds: nil, reason: "down"), .unavailable(afterSeconds: 3, reason: "429"),
        .conflict, .unauthorized, .cursorExpired(restart: nil),
    ])
    func pollingGoesOnAfterTrouble(error: PollError) async throws {
        let county = try await TestCounty()
        county.gateway.script(.failure(error))
        county.gateway.script(.failure(error))
        county.gateway.script(.success(county.batch(county.message(1, "走访3"))))
        try await county.whileRunning { await county.gateway.waitUntil { !$0.isEmpty } }
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
    }
}
