import Programme
import Store
import Testing

@testable import Engine

struct ClockTests {
    @Test func aRoundGoesToEachMemberOnceAcrossRestarts() async throws {
        let county = try await TestCounty()
        county.clock.move(seconds: 11 * 24 * 3600)
        let first = try await county.engine().queueDue(at: county.clock.now)
        let again = try await county.engine().queueDue(at: county.clock.now.adding(hours: 1))
        #expect(first > 0)
        #expect(again == 0)
        #expect(try await county.count("SELECT COUNT(*) FROM reminders") >= first)
    }

    @Test func aMissedRoundIsMadeUpForAndAStaleOneIsNot() async throws {
        let county = try await TestCounty()
        let late = county.clock.now.adding(hours: 24 * 12)
        #expect(try await county.engine().queueDue(at: late) > 0)
        let other = try await TestCounty()
        let stale = other.clock.now.adding(hours: 24 * 16)
        #expect(try await other.engine().queueDue(at: stale) == 0)
    }

    @Test func nothingIsWrittenWhileNothingIsDue() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        // The first tick of a day anchors the histories.
        _ = try await engine.queueDue(at: county.clock.now)
        county.database.fail(.constraint("the clock wrote"))
        #expect(try await engine.queueDue(at: county.clock.now.adding(seconds: 20)) == 0)
    }
}
