import Programme
import TestSupport
import Testing

@testable import Agenda

/// Random months, message by message: what is told agrees with a second computation, which looks at each day by itself and
/// knows of no moments; nothing is told twice, and nothing of what is done.
struct NaiveAgendaTests {
    struct Walk {
        var number: Int64
        var since: Instant
        var due: Instant
        /// Done at; from then on nobody may be told of it.
        var done: Instant
    }

    /// What has been told of one clock, as a person would keep it on paper.
    struct Paper {
        var half = false
        var soon = false
        var overdue: Set<Int> = []
    }

    static let days = 40

    @Test(arguments: 0..<40)
    func tellsWhatADayByDayLookFinds(seed: Int) throws {
        let policy = try Repository.policy()
        var random = SplitMix(seed: UInt64(seed))
        let hour = 8 + Int(random.next() % 13)
        let start = policy.calendar.instant(Day(code: 2026_0120), hour: 0)
        let clocks = (0..<12).map { number -> Walk in
            let since = start.adding(seconds: Int64(random.next() % (30 * 86_400)))
            let due = since.adding(seconds: 49 * 3600 + Int64(random.next() % (14 * 86_400)))
            return Walk(
                number: Int64(1001 + number), since: since, due: due,
                done: since.adding(seconds: Int64(random.next() % (30 * 86_400))))
        }
        var told: Set<DayKey> = []
        var papers: [Int64: Paper] = [:]
        var last = start
        for offset in 0..<Self.days {
            // The program is down on some days.
            let isDown = random.next() % 6 == 0
            let now = policy.calendar.instant(
                policy.calendar.adding(days: offset, to: policy.calendar.day(of: start)), hour: hour)
            guard !isDown else { continue }
            var duties = Duties(person: PersonID(1))
            duties.timed = clocks.filter { $0.since <= now && now < $0.done }.map { clock in
                Timed(
                    subject: .issue(.some, .atDesk), id: clock.number, since: clock.since, due: clock.due)
            }
            let agenda = Agenda(policy: policy, hour: hour, from: now.adding(hours: -24 * 9), to: now)
            let round = DayRound(agenda.owed(to: duties), waiting: 0, told: told, lastRound: last, at: now)
            #expect(told.isDisjoint(with: round.told), "told twice, seed \(seed)")
            told.formUnion(round.told + round.dropped)
            last = now
            let found = (round.message?.lines ?? []).map { "\($0.key.subject / 4) \($0.key.kind.rawValue)" }.sorted()
            var expected: [String] = []
            for clock in clocks where clock.since <= now && now < clock.done {
                if let stage = Self.look(clock, at: now, &papers[clock.number, default: Paper()]) {
                    expected.append("\(clock.number) \(stage.rawValue)")
                }
            }
            #expect(found == expected.sorted(), "seed \(seed), day \(offset)")
        }
    }

    /// S5, looked at on one morning: a policy of one day for what is due soon, and of a week until it is told of again.
    static func look(_ clock: Walk, at now: Instant, _ paper: inout Paper) -> Timed.Stage? {
        if now >= clock.due {
            let mornings = (now.milliseconds - clock.due.milliseconds) / 86_400_000
            let week = Int(mornings) / 7
            return paper.overdue.insert(week).inserted ? .overdue : nil
        }
        // Tomorrow's message would come less than a day before it is due.
        if now.adding(hours: 24) > clock.due.adding(hours: -24) {
            defer { paper.soon = true }
            return paper.soon ? nil : .soon
        }
        let half = clock.since.milliseconds + (clock.due.milliseconds - clock.since.milliseconds) / 2
        guard now.milliseconds >= half, !paper.half else { return nil }
        paper.half = true
        return .half
    }
}
