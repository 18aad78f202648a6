import Programme
import Store
import Testing

@testable import Engine

/// L7: one phone may serve two people.
struct SharedPhoneTests {
    func county() async throws -> TestCounty {
        let county = try await TestCounty()
        try await county.run(
            """
            INSERT INTO accounts (channel, sender, person_id, source, bound_at)
            SELECT 'phone', '1001', id, 'code', 1 FROM people WHERE code = 'QS05'
            """)
        return county
    }

    @Test func theBotAsksWhoAndGoesOnWithWhatWasWritten() async throws {
        let county = try await county()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "走访23")))
        #expect(county.gateway.sent.last?.text.contains("哪一位") == true)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 0)
        try await engine.handle(county.batch(county.message(2, "2")))
        #expect(county.gateway.sent.last?.text.contains("23号") == true)
        try await engine.handle(county.batch(county.message(3, "走访24")))
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 2)
        county.clock.move(seconds: 3600)
        try await engine.handle(county.batch(county.message(4, "走访25")))
        #expect(county.gateway.sent.last?.text.contains("哪一位") == true)
        #expect(county.gateway.sent.count == 4)
    }

    @Test func anAnswerAfterTheOtherHasLeftThePhoneIsHarmless() async throws {
        let county = try await county()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "走访3")))
        try await county.run("UPDATE accounts SET ended_at = 1 WHERE source = 'code'")
        try await county.run("UPDATE counters SET value = value + 1 WHERE name = 'roster'")
        try await engine.handle(county.batch(county.message(2, "1")))
        #expect(county.gateway.sent.count == 2)
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'parked'") == 0)
        try await engine.handle(county.batch(county.message(3, "走访3")))
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
    }
}
