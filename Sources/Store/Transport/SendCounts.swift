import Database
import Programme

/// How much of what a channel takes has been used: a row a day and precedence, and one a chat. Only for channels that
/// have limits.
extension County {
    public struct DayCount: Sendable, Equatable {
        public var precedence: Precedence
        public var sent: Int
        /// Had no place that day.
        public var postponed: Int
    }

    public func sendCounts(of gateway: String, on day: Day) throws -> [DayCount] {
        try connection.query(
            "SELECT precedence, sent, postponed FROM sent_days WHERE gateway = ? AND day = ? ORDER BY precedence",
            [gateway.sql, day.code.sql]
        ) { row in
            Precedence(rawValue: Int(row.int(0))).map {
                DayCount(precedence: $0, sent: Int(row.int(1)), postponed: Int(row.int(2)))
            }
        }.compactMap(\.self)
    }

    public func count(sent: Int = 0, postponed: Int = 0, _ precedence: Precedence, gateway: String, on day: Day) throws
    {
        guard sent > 0 || postponed > 0 else { return }
        try connection.execute(
            """
            INSERT INTO sent_days (gateway, day, precedence, sent, postponed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (gateway, day, precedence)
            DO UPDATE SET sent = sent + excluded.sent, postponed = postponed + excluded.postponed
            """, [gateway.sql, day.code.sql, precedence.rawValue.sql, sent.sql, postponed.sql])
    }

    /// What a chat was sent in the minute of a moment and in the one before: no sixty seconds have more.
    public func sentWithinAMinute(to item: OutboxItem, gateway: String, at now: Instant) throws -> Int {
        let minute = Self.minute(now)
        return try connection.first(
            "SELECT minute, sent, sent_before FROM sent_minutes WHERE gateway = ? AND channel = ? AND chat = ?",
            [gateway.sql, item.channel.sql, item.chat.sql]
        ) { row in
            row.int(0) == minute ? row.int(1) + row.int(2) : row.int(0) == minute - 1 ? row.int(1) : 0
        }.map { Int($0) } ?? 0
    }

    public func countSent(_ item: OutboxItem, gateway: String, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO sent_minutes (gateway, channel, chat, minute, sent, sent_before) VALUES (?, ?, ?, ?, 1, 0)
            ON CONFLICT (gateway, channel, chat) DO UPDATE SET
                sent_before = CASE minute WHEN excluded.minute THEN sent_before
                    WHEN excluded.minute - 1 THEN sent ELSE 0 END,
                sent = CASE minute WHEN excluded.minute THEN sent + 1 ELSE 1 END, minute = excluded.minute
            """, [gateway.sql, item.channel.sql, item.chat.sql, Self.minute(now).sql])
    }

    /// The beginning of the next minute.
    public static func nextMinute(after now: Instant) -> Instant {
        Instant(milliseconds: (minute(now) + 1) * millisecondsAMinute)
    }

    private static let millisecondsAMinute: Int64 = 60_000
    private static func minute(_ instant: Instant) -> Int64 { instant.milliseconds / millisecondsAMinute }

    // MARK: Postponed

    /// Of one precedence what is due waits until a moment, a page at a time; how many that was. No attempt and no
    /// failure, and it grows no older.
    public func postpone(_ precedence: Precedence, gateway: String, until: Instant, limit: Int, at now: Instant) throws
        -> Int
    {
        try connection.execute(
            """
            UPDATE outbox SET due_at = ?, postponed_to = ? WHERE id IN (
                SELECT id FROM outbox WHERE gateway = ? AND precedence = ? AND state = 'queued' AND due_at <= ?
                ORDER BY due_at, id LIMIT ?)
            """, [until.sql, until.sql, gateway.sql, precedence.rawValue.sql, now.sql, limit.sql])
        return connection.changes
    }

    /// Puts a claimed message back, with all that is due in its chat; emergencies there do not wait.
    public func postponeChat(of item: OutboxItem, until: Instant, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE outbox SET state = 'queued', run = NULL, due_at = ?, postponed_to = ?
            WHERE chat = ? AND channel = ? AND state IN ('queued', 'sending')
            AND (id = ? OR state = 'queued' AND due_at <= ? AND precedence > ?)
            """,
            [
                until.sql, until.sql, item.chat.sql, item.channel.sql, item.id.sql, now.sql,
                Precedence.emergency.rawValue.sql,
            ])
    }

    /// A9: chats that had nothing lately, and days long gone.
    public func forgetSent(minutesBefore moment: Instant, daysBefore day: Day) throws {
        try connection.execute("DELETE FROM sent_minutes WHERE minute < ?", [Self.minute(moment).sql])
        try connection.execute("DELETE FROM sent_days WHERE day < ?", [day.code.sql])
    }
}
