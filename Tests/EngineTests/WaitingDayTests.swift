import Gateway
import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// A1: the message of a day that has waited says what is so when it goes.
struct WaitingDayTests {
    static let isDay = "notice LIKE '{\"across\":{\"_0\":{\"day\"%'"

    func moment(_ county: TestCounty, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        county.policy.calendar.instant(Day(code: day), hour: hour, minute: minute)
    }

    /// On the last of November; nobody has to go anywhere twice.
    func county(limits: SendLimits? = nil) async throws -> TestCounty {
        let county = try await TestCounty(limits: limits)
        try await county.run("UPDATE households SET tags = ''")
        county.clock.move(to: moment(county, 2026_1130, 10))
        try await county.engine().beginDay()
        try await county.engine().tick()
        try await county.run("DELETE FROM outbox")
        try await county.run("DELETE FROM counters WHERE name = 'reminders_dropped'")
        return county
    }

    func hold(_ county: TestCounty) async throws {
        try await county.database.county { [now = county.clock.now] in try $0.holdOutbox(.asked, at: now) }
    }

    func release(_ county: TestCounty) async throws {
        try await county.database.county { try $0.endHold() }
        try await county.engine().tick()
    }

    func days(_ county: TestCounty, of phone: String, _ state: String) async throws -> [String] {
        try await county.database.read { connection in
            try connection.query(
                "SELECT COALESCE(text, '') FROM outbox WHERE chat = ? AND state = ? AND \(Self.isDay) ORDER BY id",
                [phone.sql, state.sql]
            ) { $0.text(0) }
        }
    }

    func dropped(_ county: TestCounty) async throws -> Int64 {
        try await county.count("SELECT COALESCE(SUM(value), 0) FROM counters WHERE name = 'reminders_dropped'")
    }

    func numbers(_ county: TestCounty, of phone: String) async throws -> [Int] {
        try await county.database.read { connection in
            try connection.query(
                """
                SELECT h.number FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
                JOIN accounts a ON a.person_id = l.person_id WHERE a.sender = ? AND h.is_resident = 1 ORDER BY 1
                """, [phone.sql]
            ) { Int($0.int(0)) }
        }
    }

    func visit(_ county: TestCounty, _ numbers: [Int], id: Int) async throws {
        let text = "走访 \(numbers.map(String.init).joined(separator: " ")) 都好"
        try await county.engine().handle(county.batch(county.message(id, text), cursor: "\(id)"))
    }

    @Test func whatIsDoneMeanwhileIsLeftOut() async throws {
        for all in [true, false] {
            let county = try await county()
            try await hold(county)
            county.clock.move(to: moment(county, 2026_1201, 9))
            try await county.engine().tick()
            #expect(try await days(county, of: "1001", "queued").count == 1)
            county.clock.move(to: moment(county, 2026_1201, 15))
            let own = try await numbers(county, of: "1001")
            try await visit(county, all ? own : own.dropLast(), id: 1)
            try await release(county)
            let sent = try await days(county, of: "1001", "delivered")
            if all {
                #expect(sent.isEmpty)
                #expect(try await days(county, of: "1001", "outdated").count == 1)
            } else {
                #expect(sent.count == 1)
                let text = try #require(sent.first)
                #expect(text.contains("\(own.last!)号") && !text.contains("\(own.first!)号"), "\(text)")
            }
            #expect(try await dropped(county) == 0)
        }
    }

    /// Three days, in which one thing is done and another comes up.
    @Test func theMessagesOfTwoDaysAreOne() async throws {
        let county = try await county()
        try await hold(county)
        for (day, text) in [(2026_1201, "上报 路灯坏了"), (2026_1202, "上报 村里的井盖丢了"), (2026_1203, "")] {
            county.clock.move(to: moment(county, day, 9))
            try await county.engine().tick()
            county.clock.move(to: moment(county, day, 15))
            guard !text.isEmpty else { continue }
            try await county.engine().handle(county.batch(county.message(day, text), cursor: "\(day)"))
        }
        #expect(try await days(county, of: "1002", "queued").count == 2)
        let done = county.message(9, from: "1002", "已办 1001 换了灯泡")
        try await county.engine().handle(county.batch(done, cursor: "9"))
        try await release(county)
        let sent = try await days(county, of: "1002", "delivered")
        #expect(sent.count == 1)
        #expect(try await days(county, of: "1002", "merged").count == 1)
        let text = try #require(sent.first)
        #expect(text.contains("1002") && !text.contains("1001"), "\(text)")
        // What it said is told; the next morning says nothing of it again.
        county.clock.move(to: moment(county, 2026_1204, 9))
        try await county.engine().tick()
        let next = try await days(county, of: "1002", "delivered").dropFirst()
        #expect(next.allSatisfy { !$0.contains("新交") })
    }

    @Test func whatIsStaleIsDroppedAndCounted() async throws {
        let county = try await county()
        try await hold(county)
        county.clock.move(to: moment(county, 2026_1201, 9))
        try await county.engine().tick()
        let waiting = try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND \(Self.isDay)")
        #expect(waiting > 3)
        // The month's list is of no use any more, and nothing is owed yet that says the same.
        county.clock.move(to: moment(county, 2026_1204, 9, 30))
        try await release(county)
        #expect(try await dropped(county) == waiting)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'outdated'") == waiting)
        #expect(county.gateway.sent.isEmpty)
    }

    /// The channel takes few a day: nobody is told twice in one, and everybody is told or counted.
    @Test func whatIsPutOffGoesWithTheNextDaysMessage() async throws {
        let county = try await county(limits: SendLimits(perDay: 2))
        var latest: [String: Int] = [:]
        var waiting: Int64 = 0
        for day in 2026_1201...2026_1206 {
            for hour in 8...20 {
                county.clock.move(to: moment(county, day, hour))
                let before = county.gateway.sent.count
                try await county.engine().tick()
                for message in county.gateway.sent[before...] {
                    #expect(hour >= county.policy.reminders.hour)
                    #expect(latest[message.chat] != day, "twice on \(day)")
                    latest[message.chat] = day
                }
            }
            if day == 2026_1201 {
                waiting = try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND \(Self.isDay)")
                #expect(county.gateway.sent.count == 1)
            }
        }
        #expect(waiting > 3)
        #expect(county.gateway.sent.count == 3)
        #expect(try await dropped(county) == waiting - 2)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'queued'") == 0)
        #expect(try await county.count("SELECT COALESCE(MAX(attempts), 0) FROM outbox WHERE state = 'delivered'") == 1)
    }

    /// The gateway does not answer for half a day: what was put into words already is looked at again.
    @Test func alsoWhatWasTriedBeforeIsLookedAtAgain() async throws {
        let county = try await county()
        county.clock.move(to: moment(county, 2026_1201, 9))
        for _ in 0..<(try await county.engine().queueDue(at: county.clock.now)) {
            county.gateway.answer(.retry(afterSeconds: 3600, reason: "502"))
        }
        try await county.engine().tick()
        #expect(try await days(county, of: "1001", "queued").first?.isEmpty == false)
        county.clock.move(seconds: 1800)
        try await visit(county, try await numbers(county, of: "1001"), id: 1)
        county.clock.move(seconds: 1900)
        try await county.engine().tick()
        #expect(try await days(county, of: "1001", "outdated").count == 1)
        #expect(try await days(county, of: "1001", "delivered").isEmpty)
    }

    /// Random outages and random visits: what goes out is what a plain look at the day finds, and once.
    @Test(arguments: 0..<6)
    func whateverComesBetweenOnlyWhatIsSoIsSaid(seed: Int) async throws {
        var random = SplitMix(seed: UInt64(seed))
        let county = try await county()
        let own = try await numbers(county, of: "1001")
        var visited: Set<Int> = []
        var isHeld = false
        var said: [Int: Int] = [:]
        for day in 2026_1201...2026_1220 {
            for hour in [9, 12, 15] {
                county.clock.move(to: moment(county, day, hour))
                if random.next() % 3 == 0 {
                    isHeld.toggle()
                    if isHeld { try await hold(county) } else { try await release(county) }
                }
                let before = county.gateway.sent.count
                try await county.engine().tick()
                for message in county.gateway.sent[before...]
                where message.chat == "1001" && message.replyReference == nil && message.text.contains("走访后回") {
                    said[day, default: 0] += 1
                    let left = own.filter { !visited.contains($0) }
                    #expect(!left.isEmpty, "seed \(seed), day \(day): all is done")
                    let named = message.text.matches(of: /(\d+)号/).compactMap { Int($0.1) }
                    #expect(visited.isDisjoint(with: named), "seed \(seed): \(message.text)")
                }
                if random.next() % 4 == 0, let next = own.filter({ !visited.contains($0) }).first {
                    visited.insert(next)
                    try await visit(county, [next], id: day * 100 + hour)
                }
            }
        }
        #expect(said.values.allSatisfy { $0 == 1 }, "seed \(seed)")
    }
}
