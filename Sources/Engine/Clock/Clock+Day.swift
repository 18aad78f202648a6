import Agenda
import Database
import Programme
import Store

/// A1: the one message of a day.
extension Clock {
    private static let round = "day"

    /// Rounds of the day up to `now`: one an hour, since everybody may choose theirs. Returns how many messages that was.
    func sendDayMessages(at now: Instant) async throws -> Int {
        let policy = house.policy
        let today = policy.calendar.day(of: now)
        let hours = (0...policy.calendar.time(of: now).hour).filter { !policy.reminders.isQuiet($0) }
        let open = try await database.read { connection in
            try hours.filter { try County(connection).reminderRound(Self.round, period: Self.period(today, $0)) != nil }
        }
        var count = 0
        for hour in open {
            while let page = try await sendPage(of: today, at: hour, now) { count += page }
        }
        return count
    }

    func skipRounds(until now: Instant) async throws {
        let calendar = house.policy.calendar
        let (today, hour) = (calendar.day(of: now), calendar.time(of: now).hour)
        try await database.county { county in
            for hour in 0...hour {
                try county.advanceRound(
                    Self.round, period: Self.period(today, hour), reached: PersonID(0), ended: true, at: now)
            }
        }
    }

    private static func period(_ day: Day, _ hour: Int) -> Int { day.code * 100 + hour }

    /// One page of one round; nil when the round has ended.
    private func sendPage(of today: Day, at hour: Int, _ now: Instant) async throws -> Int? {
        try await database.county { [house, gateway] county in
            let policy = house.policy
            let period = Self.period(today, hour)
            guard let reached = try county.reminderRound(Self.round, period: period) else { return nil }
            let readers = try county.readers(
                at: hour, usual: policy.reminders.hour, on: today, after: reached, limit: Self.pageSize)
            let oldest = policy.calendar.adding(days: -Self.oldestDays(policy), to: today)
            let last = try county.lastRound(Self.round, before: Self.period(today, 0)).map {
                policy.calendar.instant(Day(code: $0 / 100), hour: $0 % 100)
            }
            let agenda = Agenda(
                policy: policy, hour: hour, from: policy.calendar.instant(oldest, hour: 0), to: now,
                lastRound: last ?? now)
            var queued = 0
            if let first = readers.first?.id, let end = readers.last?.id {
                let book = try DutyBook(first...end, county, agenda: agenda, policy: policy, now: now, to: now)
                let told = try county.told(first...end, since: policy.calendar.instant(oldest, hour: 0))
                for reader in readers {
                    let duties = try book.duties(of: reader)
                    let round = DayRound(
                        agenda.owed(to: duties), waiting: duties.waiting, told: told[reader.id] ?? [],
                        lastRound: last ?? now, at: now)
                    try county.countDropped(round.dropped.count)
                    for key in round.told + round.dropped { try county.mark(reader.id, key, at: now) }
                    guard let message = round.message else { continue }
                    _ = try county.markReminded(reader.id, "message", period: today.code, at: now)
                    queued += try county.push(
                        [Notice(to: reader.id, .across(.day(message)))], gateway: gateway, at: now, policy: policy)
                }
            }
            try county.advanceRound(
                Self.round, period: period, reached: readers.last?.id ?? reached,
                ended: readers.count < Self.pageSize, at: now)
            return queued
        }
    }

    /// How far back anything may lie that is still told.
    static func oldestDays(_ policy: Policy) -> Int {
        max(policy.reminders.lateDays, policy.reminders.overdueAgainDays) + 1
    }

    /// S5: clocks too short for the day's message, told of when the moment comes: quiet hours are kept, and so many in a
    /// day; the rest waits for the message.
    func tellOfShortClocks(at now: Instant) async throws -> Int {
        let policy = house.policy
        let calendar = policy.calendar
        let today = calendar.day(of: now)
        guard !policy.reminders.isQuiet(calendar.time(of: now).hour) else { return 0 }
        let length = policy.due(policy.reminders.shortClock, from: now).milliseconds - now.milliseconds
        let from = calendar.instant(calendar.adding(days: -1, to: today), hour: 0)
        let to = Instant(milliseconds: now.milliseconds + length / 2)
        let owing = try await database.read { [self] connection in
            let county = County(connection)
            return try county.holdersOfShortClocks(from: from, to: to, length: length, limit: Self.pageSize).filter {
                try !owedBeside($0, county, from: from, now).isEmpty
            }
        }
        guard !owing.isEmpty else { return 0 }
        return try await database.county { [self] county in
            var queued = 0
            for holder in owing {
                var count = try county.countBesideTheMessage(holder, on: today)
                for item in try owedBeside(holder, county, from: from, now) {
                    count += 1
                    try county.mark(holder, item.line.key, at: now)
                    try county.markBesideTheMessage(holder, count, on: today, at: now)
                    queued += try county.push(
                        [Notice(to: holder, .across(.day(DayMessage(lines: [item.line]))))], gateway: gateway, at: now,
                        policy: policy)
                }
            }
            return queued
        }
    }

    /// Of one person's short clocks what has come and was not told, as much as the day still allows.
    private func owedBeside(_ holder: PersonID, _ county: County, from: Instant, _ now: Instant) throws -> [Owed] {
        guard let reader = try county.reader(holder) else { return [] }
        let policy = house.policy
        var duties = Duties(person: holder)
        duties.timed = try DutyBook.clocks(of: holder...holder, county, policy, now: now).map(\.timed)
        let agenda = Agenda(policy: policy, hour: reader.hour ?? policy.reminders.hour, from: from, to: now)
        let told = try county.told(holder...holder, since: from)[holder] ?? []
        let room =
            try policy.reminders.besideTheMessage
            - county.countBesideTheMessage(holder, on: policy.calendar.day(of: now))
        return agenda.owed(to: duties)
            .filter { $0.isBesideTheMessage && now < $0.stale && !told.contains($0.line.key) }
            .prefix(max(0, room)).map(\.self)
    }

    /// S5: one page of clocks that have run out goes one level up; returns the last of them, nil when none is left.
    func climbOverdue(at now: Instant) async throws -> Int {
        var last: (due: Instant, number: IssueNumber)?
        var count = 0
        while true {
            let after = last
            let page = try await database.read {
                try County($0).issuesToClimb(at: now, after: after, limit: Self.pageSize)
            }
            guard let end = page.last else { return count }
            last = end
            count += try await database.county { [house, gateway] county in
                let policy = house.policy
                var notices: [Notice] = []
                for entry in page {
                    guard let file = try county.issue(entry.number), let desk = file.state.desk,
                        let decision = OverdueClimb.decide(
                            file, ladder: try county.ladder(of: file, policy), now: now, policy: policy)
                    else { continue }
                    var act = County.ActInProgress(.passUp, by: desk.holder, at: now)
                    try county.apply(decision.changes, to: &act)
                    notices += decision.notices
                }
                return try county.push(notices, gateway: gateway, at: now, policy: policy)
            }
        }
    }
}
