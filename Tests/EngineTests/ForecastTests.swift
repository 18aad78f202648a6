import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// What `lianhu clock --from --to` shows is what is then sent, if nobody does anything.
struct ForecastTests {
    struct Shown: Equatable {
        var days: [Int: Int] = [:]
        var circulars: [Int: Int] = [:]

        init() {}

        init(_ forecast: Forecast) {
            for (day, count) in forecast.days {
                if count.messages > 0 { days[day.code] = count.messages }
                if count.circulars > 0 { circulars[day.code] = count.circulars }
            }
        }
    }

    /// Steps the clock to every moment it asks for, and reads what was queued.
    private func play(_ county: TestCounty, _ engine: Engine, to end: Instant) async throws -> Shown {
        let last = try await county.count("SELECT COALESCE(MAX(id), 0) FROM outbox")
        while true {
            let next = max(try await engine.nextMoment(), county.clock.now.adding(seconds: 1))
            guard next <= end else { break }
            county.clock.move(to: next)
            try await engine.tick()
        }
        let policy = county.policy
        return try await county.database.read { connection in
            try connection.query("SELECT queued_at, notice FROM outbox WHERE id > ? AND notice IS NOT NULL", [last.sql])
            {
                (Instant(rawValue: $0.int(0)), $0.text(1))
            }.reduce(into: Shown()) { shown, row in
                let day = policy.calendar.day(of: row.0).code
                if row.1.hasPrefix("{\"across\":{\"_0\":{\"day\"") { shown.days[day, default: 0] += 1 }
                if row.1.hasPrefix("{\"visit\":{\"_0\":{\"circular") { shown.circulars[day, default: 0] += 1 }
            }
        }
    }

    /// Notices of all kinds, at a pace of some days, one of them stopped half-way; asked about at any moment between.
    @Test(arguments: 0..<4)
    func noticesOnTheirWayAreSentAsShown(seed: Int) async throws {
        var random = SplitMix(seed: UInt64(seed))
        let crowd = try await CircularTests().crowded()
        var policy = crowd.policy
        policy.circulars.perMinute = 1
        try await crowd.run("UPDATE people SET muted_at = 1 WHERE id > 10000 AND id % 7 = \(seed)")
        try await crowd.run("UPDATE accounts SET ended_at = 1 WHERE person_id > 10000 AND person_id % 11 = \(seed)")
        try await crowd.run(
            "INSERT INTO posts (person_id, post, unit_id, since) SELECT 10001 + \(seed), 'supervisor', id, 0 FROM units"
        )
        let engine = crowd.engine(house: House(policy: policy))
        var number = 0
        func say(_ text: String) async throws {
            number += 1
            try await engine.handle(crowd.batch(crowd.message(number, from: "1004", text), cursor: "\(number)"))
        }
        let texts = ["通知 联户员 明天停水", "通知 全村 明天修路", "送政策 全村 医保缴费到月底"]
        for index in 0..<2 {
            try await say(texts[(seed + index) % texts.count])
            try await say("1")
            for _ in 0..<Int(random.next() % 90) {
                crowd.clock.move(seconds: 60)
                _ = try await engine.queueDue(at: crowd.clock.now)
            }
        }
        if seed % 2 == 0 { try await say("停发") }
        let end = crowd.clock.now.adding(hours: 24 * 4)
        let shown = Shown(try await engine.forecast(from: crowd.clock.now.adding(seconds: 1), to: end))
        #expect(try await Shown(engine.forecast(from: crowd.clock.now.adding(seconds: 1), to: end)) == shown)
        let sent = try await play(crowd, engine, to: end)
        #expect(shown.circulars == sent.circulars, "seed \(seed)")
        #expect(sent.circulars.values.reduce(0, +) > 50)
    }

    /// A month of the village in which nobody does anything but what was begun before.
    @Test func aMonthsMessagesAreSentAsShown() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        for (index, text) in ["上报 3号 路灯坏了", "上报 村里的井盖丢了", "走访3号 都好"].enumerated() {
            try await engine.handle(county.batch(county.message(index, text), cursor: "\(index)"))
        }
        try await engine.tick()
        let end = county.policy.calendar.instant(Day(code: 2026_1202), hour: 0)
        let shown = Shown(try await engine.forecast(from: county.clock.now.adding(seconds: 1), to: end))
        let sent = try await play(county, engine, to: end)
        #expect(sent.days.values.reduce(0, +) > 5)
        for (day, count) in shown.days { #expect(sent.days[day, default: 0] >= count, "shown on \(day) and not sent") }
        #expect(shown.days[2026_1201] == sent.days[2026_1201])
    }
}
