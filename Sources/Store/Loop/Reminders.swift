import Database
import Programme

/// A1: who has been reminded of what; each reminder goes to a person once.
extension County {
    /// Where the round of a reminder stands: nil when it has ended.
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

    /// Linked members after `reached`, by id: those who hold a household and have not said 停止.
    public func membersToRemind(after reached: PersonID, limit: Int) throws -> [PersonID] {
        try connection.query(
            """
            SELECT p.id FROM people p WHERE p.id > ? AND p.ended_at IS NULL AND p.muted_at IS NULL
            AND (EXISTS (SELECT 1 FROM links l WHERE l.person_id = p.id AND l.ended_at IS NULL)
                OR EXISTS (SELECT 1 FROM absences a WHERE a.substitute_id = p.id AND a.state = 'running'))
            ORDER BY p.id LIMIT ?
            """, [reached.sql, limit.sql]
        ) { PersonID($0.int(0)) }
    }

    /// True the first time only.
    public func markReminded(_ person: PersonID, _ kind: String, period: Int, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO reminders (kind, period, person_id, queued_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, [kind.sql, period.sql, person.sql, now.sql])
        return connection.changes > 0
    }
}
