import Database
import Foundation
import Programme

/// A1: messages of a day that wait in the outbox.
extension County {
    /// Of one person, in the chat of a message that is claimed: what else is due.
    public func otherDayMessages(than item: OutboxItem, of person: PersonID, at now: Instant) throws
        -> [(item: Int64, message: DayMessage)]
    {
        try connection.query(
            """
            SELECT id, notice FROM outbox WHERE chat = ? AND channel = ? AND state = 'queued' AND person_id = ?
            AND id <> ? AND due_at <= ? AND notice IS NOT NULL ORDER BY id
            """, [item.chat.sql, item.channel.sql, person.sql, item.id.sql, now.sql]
        ) { row in
            guard case .across(.day(let message)) = try Self.notice(row.text(1)) else { return nil }
            return (item: row.int(0), message: message)
        }.compactMap(\.self)
    }

    /// What a message of the outbox says instead, still to be put into words.
    public func replace(_ item: Int64, with notice: Notice.Content) throws {
        let content = try JSONEncoder.sorted.text(of: notice)
        try connection.execute("UPDATE outbox SET notice = ?, text = NULL WHERE id = ?", [content.sql, item.sql])
    }

    /// Puts a claimed message back: no attempt, and it grows no older.
    public func postpone(_ item: Int64, until: Instant) throws {
        try connection.execute(
            "UPDATE outbox SET state = 'queued', run = NULL, due_at = ?, postponed_to = ? WHERE id = ?",
            [until.sql, until.sql, item.sql])
    }
}
