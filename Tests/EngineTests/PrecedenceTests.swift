import Programme
import Store
import Testing

@testable import Engine

/// A1: where a channel takes only so much, what presses goes first, and a chat never has two messages under way.
struct PrecedenceTests {
    let issue = IssueSummary(number: IssueNumber(1001), text: "起火了", category: "safety", household: nil)

    @Test func anEmergencyGoesBeforeWhatHasWaitedLonger() async throws {
        let county = try await TestCounty()
        let now = county.clock.now
        let officer = NamedOfficer(name: "王德胜", post: .groupLeader)
        let claimed = try await county.database.county { store -> [[OutboxItem]] in
            let people = try store.connection.query("SELECT person_id FROM accounts ORDER BY id LIMIT 2") {
                PersonID($0.int(0))
            }
            let line = DayLine(
                key: DayKey(.theme, period: 1), content: .monthDay(.theme, Day(code: 2026_1120)))
            for person in people {
                try store.queue(
                    Notice(to: person, .across(.day(DayMessage(lines: [line])))), gateway: "test", due: now, at: now)
            }
            try store.queue(
                Notice(to: people[1], .report(.emergency(issue, kind: "fire", from: officer))), gateway: "test",
                due: now, at: now)
            let gateway = try store.connection.first("SELECT gateway FROM outbox LIMIT 1") { $0.text(0) } ?? ""
            return try [
                store.claim(gateway: gateway, limit: 1, run: 1, at: now),
                store.claim(gateway: gateway, limit: 9, run: 1, at: now),
            ]
        }
        guard case .report(.emergency) = claimed.first?.first?.notice else {
            Issue.record("the emergency waited")
            return
        }
        // The second person's reminder waits until their emergency has gone.
        #expect(claimed.map(\.count) == [1, 1])
        #expect(claimed[1].first?.chat != claimed[0].first?.chat)
    }
}
