import Database
import Programme

/// A1: who has been told of what; each thing is told to a person once.
extension County {
    /// Where a round through people stands: nil when it has ended.
    public func reminderRound(_ kind: String, period: Int) throws -> PersonID? {
        let round = try connection.first(
            "SELECT reached_id, ended_at FROM reminder_rounds WHERE kind = ? AND period = ?", [kind.sql, period.sql]
        ) { (reached: PersonID($0.int(0)), isEnded: !$0.isNull(1)) }
        guard let round else { return PersonID(0) }
        return round.isEnded ? nil : round.reached
    }

    public func advanceRound(_ kind: String, period: Int, reached: PersonID, ended: Bool, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO reminder_rounds (kind, period, reached_id, ended_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, period) DO UPDATE SET reached_id = excluded.reached_id, ended_at = excluded.ended_at
            """, [kind.sql, period.sql, reached.sql, ended ? now.sql : .null])
    }

    /// The period of the last round before one, whether it has ended or not.
    public func lastRound(_ kind: String, before period: Int) throws -> Int? {
        try connection.first(
            "SELECT MAX(period) FROM reminder_rounds WHERE kind = ? AND period < ?", [kind.sql, period.sql]
        ) { $0.optionalInt(0) }?.map { Int($0) }
    }

    /// True the first time only.
    public func markReminded(_ person: PersonID, _ kind: String, period: Int, at now: Instant) throws -> Bool {
        try mark(person, kind, subject: 0, period: Int64(period), at: now)
    }

    /// A1: has been told of it, or never will be.
    public func mark(_ person: PersonID, _ key: DayKey, at now: Instant) throws {
        _ = try mark(person, key.kind.rawValue, subject: key.subject, period: key.period, at: now)
    }

    private func mark(_ person: PersonID, _ kind: String, subject: Int64, period: Int64, at now: Instant) throws
        -> Bool
    {
        try connection.execute(
            """
            INSERT INTO reminders (person_id, kind, subject, period, told_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, [person.sql, kind.sql, subject.sql, period.sql, now.sql])
        return connection.changes > 0
    }

    /// What these people have been told since a moment.
    public func told(_ people: ClosedRange<PersonID>, since: Instant) throws -> [PersonID: Set<DayKey>] {
        var told: [PersonID: Set<DayKey>] = [:]
        try connection.forEach(
            "SELECT person_id, kind, subject, period FROM reminders WHERE person_id BETWEEN ? AND ? AND told_at >= ?",
            [people.lowerBound.sql, people.upperBound.sql, since.sql]
        ) { row in
            guard let kind = DayKey.Kind(rawValue: row.text(1)) else { return }
            told[PersonID(row.int(0)), default: []].insert(DayKey(kind, of: row.int(2), period: row.int(3)))
        }
        return told
    }

    /// How many reminders of a day a person has had beside its message.
    public func countBesideTheMessage(_ person: PersonID, on day: Day) throws -> Int {
        Int(
            try connection.count(
                "SELECT COUNT(*) FROM reminders WHERE person_id = ? AND kind = 'beside' AND period = ?",
                [person.sql, day.code.sql]))
    }

    public func markBesideTheMessage(_ person: PersonID, _ number: Int, on day: Day, at now: Instant) throws {
        _ = try mark(person, "beside", subject: Int64(number), period: Int64(day.code), at: now)
    }

    /// A1: reminders that nobody was told while they were of use.
    public func countDropped(_ count: Int) throws {
        guard count > 0 else { return }
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES ('reminders_dropped', ?)
            ON CONFLICT (name) DO UPDATE SET value = value + excluded.value
            """, [count.sql])
    }

    /// Marks older than anything may be late, of a page of people; whom it reached, nil: the last.
    public func forgetReminders(after person: SweepPosition, before moment: Instant) throws -> SweepPosition? {
        let people = try connection.query(
            "SELECT id FROM people WHERE id > ? ORDER BY id LIMIT \(Self.sweepPage)", [person.sql]
        ) { $0.int(0) }
        guard let last = people.last else { return nil }
        try connection.execute(
            "DELETE FROM reminders WHERE person_id > ? AND person_id <= ? AND told_at < ?",
            [person.sql, last.sql, moment.sql])
        return last
    }
}
