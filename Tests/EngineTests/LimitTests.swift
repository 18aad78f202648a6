import Database
import Gateway
import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// A1: what a channel takes is kept by the Sender, and what presses goes before what does not.
struct LimitTests {
    func queue(
        _ county: TestCounty, _ count: Int, _ precedence: Precedence, chat: String? = nil, from first: Int = 1
    ) async throws {
        let now = county.clock.now.milliseconds
        let one = chat.map { "'\($0)'" } ?? "'c' || i"
        try await county.run(
            """
            WITH RECURSIVE n (i) AS (SELECT \(first) UNION ALL SELECT i + 1 FROM n WHERE i < \(first + count - 1))
            INSERT INTO outbox (gateway, channel, chat, text, due_at, queued_at, state, precedence)
            SELECT 'scripted', 'phone', \(one), '\(precedence) ' || i, \(now), \(now), 'queued', \(precedence.rawValue)
            FROM n
            """)
    }

    func sent(_ county: TestCounty, _ precedence: Precedence) -> [String] {
        county.gateway.sent.map(\.text).filter { $0.hasPrefix("\(precedence) ") }
    }

    // MARK: A minute

    @Test func onePersonGetsNoMoreInAnySixtySeconds() async throws {
        let county = try await TestCounty(limits: SendLimits(perPersonMinute: 3))
        county.clock.move(seconds: 40)
        try await queue(county, 8, .push, chat: "p")
        try await queue(county, 1, .push, chat: "q")
        var counts: [Int] = []
        for _ in 0..<36 {
            let before = sent(county, .push).count
            // Each look is another process: what was sent is known from the database.
            try await county.engine().tick()
            counts.append(sent(county, .push).count - before)
            county.clock.move(seconds: 10)
        }
        #expect(counts.first == 4, "whoever has had nothing does not wait")
        for start in 0...(counts.count - 6) { #expect(counts[start..<start + 6].reduce(0, +) <= 4) }
        #expect(sent(county, .push).filter { $0 != "push 1" }.count == 7)
        let own = county.gateway.sent.filter { $0.chat == "p" }.map(\.text)
        #expect(own == (1...8).map { "push \($0)" }, "in order")
        #expect(try await county.count("SELECT MAX(attempts) FROM outbox") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE postponed_to IS NOT NULL") == 5)
    }

    @Test func anEmergencyDoesNotWaitForTheMinute() async throws {
        let county = try await TestCounty(limits: SendLimits(perPersonMinute: 1, perSecond: 1, perDay: 1))
        try await queue(county, 5, .reply, chat: "p")
        try await county.engine().tick()
        try await queue(county, 3, .emergency, chat: "p")
        try await county.engine().tick()
        #expect(sent(county, .emergency).count == 3)
    }

    // MARK: A second

    @Test func theSecondTakesSoMany() async throws {
        let county = try await TestCounty(limits: SendLimits(perSecond: 5))
        try await queue(county, 12, .circular)
        let engine = county.engine()
        for expected in [5, 10, 12] {
            try await engine.tick()
            #expect(county.gateway.sent.count == expected)
            try await engine.tick()
            #expect(county.gateway.sent.count == expected, "the same second")
            county.clock.move(seconds: 1)
        }
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE postponed_to IS NOT NULL") == 0)
    }

    @Test func theDaemonGoesOnByItselfInTheNextSecond() async throws {
        let county = try await TestCounty(limits: SendLimits(perPersonMinute: 2, perSecond: 5))
        try await queue(county, 23, .push)
        try await queue(county, 5, .push, chat: "p", from: 24)
        try await county.whileRunning { await county.gateway.waitUntil { $0.count == 28 } }
        #expect(
            try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered' OR state = 'sending'") == 28)
    }

    // MARK: A day

    /// A broadcast of a thousand where the channel takes four hundred a day, and people who write all day long.
    @Test func aBroadcastNeverEatsWhatRepliesNeed() async throws {
        let county = try await TestCounty(limits: SendLimits(perDay: 400))
        try await queue(county, 1000, .circular)
        var replies = 0
        for day in 0..<8 {
            for hour in 0..<12 {
                for _ in 0..<10 {
                    replies += 1
                    try await queue(county, 1, .reply, chat: "c\(replies % 700)", from: replies)
                }
                if hour == 3 { try await queue(county, 4, .emergency, chat: "e\(day)", from: day * 10) }
                try await county.engine().tick()
                #expect(sent(county, .reply).count == replies, "day \(day), \(hour): a reply waited")
                county.clock.move(seconds: 3600)
            }
            let today = sent(county, .circular).count
            #expect(today <= (day + 1) * 200)
            #expect(today >= min(1000, (day + 1) * 185), "what the others leave is used")
            let waiting = try await county.count(
                "SELECT COUNT(*) FROM outbox WHERE precedence = 4 AND state = 'queued'")
            let morning = county.policy.calendar.instant(
                county.policy.calendar.adding(days: day + 1, to: Day(code: 2026_1120)),
                hour: county.policy.reminders.quietUntil)
            #expect(
                try await county.count(
                    "SELECT COUNT(*) FROM outbox WHERE precedence = 4 AND state = 'queued' AND due_at = \(morning.milliseconds)"
                ) == waiting)
            county.clock.move(seconds: 12 * 3600)
        }
        #expect(Set(sent(county, .circular)).count == 1000)
        #expect(sent(county, .circular).count == 1000)
        #expect(sent(county, .emergency).count == 32)
        #expect(try await county.count("SELECT MAX(attempts) FROM outbox") == 1)
        let first = try await county.database.read {
            try County($0).sendCounts(of: "scripted", on: Day(code: 2026_1120))
        }.first { $0.precedence == .circular }
        #expect(first?.postponed == 805)
    }

    /// Sent and not recorded when the process dies: the counts stand, the next process goes on from them.
    @Test func aKillBetweenKeepsTheCounts() async throws {
        let county = try await TestCounty(limits: SendLimits(perDay: 400))
        // The first look of a day has more to write.
        try await county.engine().tick()
        try await queue(county, 250, .circular)
        // Claimed and sent; then the disk is full, and nothing of it is recorded.
        county.database.fail(.full, afterWrites: 1)
        await #expect(throws: DatabaseError.full) { try await county.engine().tick() }
        #expect(county.gateway.sent.count == Sender.window)
        try await county.run("INSERT INTO runs (started_at) VALUES (0)")
        try await county.whileRunning { await county.gateway.waitUntil { $0.count >= 200 } }
        #expect(county.gateway.sent.count == 200, "what was sent twice counts twice")
        let today = "day = 20261120"
        #expect(try await county.count("SELECT SUM(sent) FROM sent_days WHERE \(today)") == 200)
        #expect(try await county.count("SELECT SUM(in_doubt) FROM outbox") == Int64(Sender.window))
        county.clock.move(seconds: 24 * 3600)
        try await county.engine().tick()
        #expect(Set(county.gateway.sent.map(\.text)).count == 250)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered'") == 250)
    }

    /// Put off for a day and then refused for a moment: it is no older than when its turn came.
    @Test func whatWasPutOffIsNotGivenUpForItsAge() async throws {
        let county = try await TestCounty(limits: SendLimits(perDay: 10))
        try await queue(county, 7, .circular)
        try await county.engine().tick()
        #expect(county.gateway.sent.count == 5)
        county.clock.move(seconds: 30 * 3600)
        county.gateway.answer(.retry(afterSeconds: 5, reason: "429"))
        try await county.engine().tick()
        county.clock.move(seconds: 10)
        try await county.engine().tick()
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'delivered'") == 7)
    }

    @Test(arguments: 0..<20)
    func whateverTheOrderTheClassesAboveKeepTheirPart(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let limit = 100 + Int(random.next() % 2000)
        var allowance = DayAllowance(limit: limit, sent: [:])
        var sent: [Precedence: Int] = [:]
        for _ in 0..<400 {
            let precedence = Precedence.allCases[1 + Int(random.next() % 4)]
            let count = min(allowance.room(precedence), Int(random.next() % 40))
            allowance.use(count, precedence)
            sent[precedence, default: 0] += count
        }
        let all = sent.values.reduce(0, +)
        #expect(all <= limit * DayAllowance.share(.reply) / 100)
        #expect(sent[.circular, default: 0] <= limit / 2)
        #expect(
            all + allowance.room(.reply) == limit * DayAllowance.share(.reply) / 100, "replies may use all of theirs")
        #expect(allowance.room(.circular) <= allowance.room(.reminder))
        #expect(allowance.room(.push) <= allowance.room(.reply))
        #expect(allowance.room(.emergency) == .max)
    }

    @Test func aChannelWithoutLimitsIsNotCounted() async throws {
        let county = try await TestCounty(limits: SendLimits())
        #expect(county.gateway.capabilities.limits == nil)
        try await county.engine().handle(county.batch(county.message(1, "走访3")))
        try await queue(county, 3, .circular)
        try await county.engine().tick()
        #expect(county.gateway.sent.count == 4)
        #expect(
            try await county.count("SELECT (SELECT COUNT(*) FROM sent_days) + (SELECT COUNT(*) FROM sent_minutes)") == 0
        )
    }
}
