import Database
import Foundation
import Programme

/// A message to be sent: a reply in words, or a notice to be put into words when it is claimed.
public struct OutboxItem: Sendable {
    public var id: Int64
    public var channel: String
    public var chat: String
    public var person: PersonID?
    public var replyReference: String?
    public var notice: Notice.Content?
    public var text: String?
    /// R11: the text is its caption.
    public var media: MediaID?
    /// Attempts that ended with an answer.
    public var attempts: Int
    public var queuedAt: Instant
    /// Put off by what the channel takes: it grows old only from then.
    public var postponedTo: Instant?
}

public enum OutboxEnd: String, Sendable {
    case delivered, accepted, refused
    /// Tried until it was too old.
    case gaveUp = "gave_up"
    /// A reminder to somebody who has said 停止 since.
    case muted
    /// V8: part of a notice that was stopped.
    case stopped
    /// A1: all that it said was done or of no use any more when its turn came…
    case outdated
    /// …or went along with another.
    case merged
    /// A11: not to be sent after a restore, as the administrator chose.
    case dropped
}

extension County {
    public func queueReply(
        _ text: String, gateway: String, to message: StoredMessage, person: PersonID?, at now: Instant
    ) throws {
        try connection.execute(
            """
            INSERT INTO outbox (gateway, channel, chat, person_id, reply_reference, text, due_at, queued_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued')
            """,
            [
                gateway.sql, message.channel.sql, message.chat.sql, person.sql, message.replyReference.sql, text.sql,
                now.sql, now.sql,
            ])
    }

    /// Stores a reply as already being sent by this run. Nil, and nothing stored, while an earlier message of the chat
    /// waits or is under way.
    public func handOverReply(
        _ text: String, gateway: String, to message: StoredMessage, person: PersonID?, run: Int64, at now: Instant
    ) throws -> OutboxItem? {
        let waiting = try connection.first(
            "SELECT 1 FROM outbox WHERE chat = ? AND state IN ('queued', 'sending') AND channel = ? LIMIT 1",
            [message.chat.sql, message.channel.sql]
        ) { _ in true }
        guard waiting == nil else { return nil }
        let id = try connection.insert(
            """
            INSERT INTO outbox (gateway, channel, chat, person_id, reply_reference, text, due_at, queued_at, state, run)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'sending', ?)
            """,
            [
                gateway.sql, message.channel.sql, message.chat.sql, person.sql, message.replyReference.sql, text.sql,
                now.sql, now.sql, run.sql,
            ])
        return OutboxItem(
            id: id, channel: message.channel, chat: message.chat, person: person,
            replyReference: message.replyReference, notice: nil, text: text, attempts: 0, queuedAt: now)
    }

    /// Queues a push to the person's latest account; false when they have none.
    @discardableResult
    public func queue(_ notice: Notice, gateway: String, due: Instant, at now: Instant) throws -> Bool {
        try enqueue(notice, gateway: gateway, due: due, at: now) != nil
    }

    /// The same; its id, nil where the person has no account.
    public func enqueue(_ notice: Notice, gateway: String, due: Instant, at now: Instant) throws -> Int64? {
        let account = try connection.first(
            """
            SELECT COALESCE(gateway, ?), channel, COALESCE(chat, sender) FROM accounts
            WHERE person_id = ? AND ended_at IS NULL ORDER BY bound_at DESC, id DESC LIMIT 1
            """, [gateway.sql, notice.to.sql]
        ) { ($0.text(0), $0.text(1), $0.text(2)) }
        guard let account else { return nil }
        let content = try JSONEncoder.sorted.text(of: notice.content)
        return try connection.insert(
            """
            INSERT INTO outbox (gateway, channel, chat, person_id, notice, due_at, queued_at, state, precedence)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?)
            """,
            [
                account.0.sql, account.1.sql, account.2.sql, notice.to.sql, content.sql, due.sql, now.sql,
                notice.precedence.rawValue.sql,
            ])
    }

    /// The first due message of each chat that has none under way, marked as being sent by this run: what presses most
    /// first, of the rest what has waited longest.
    public func claim(gateway: String, limit: Int, run: Int64, at now: Instant) throws -> [OutboxItem] {
        var items: [OutboxItem] = []
        for precedence in Precedence.allCases where items.count < limit {
            items += try claim(precedence, gateway: gateway, limit: limit - items.count, run: run, at: now)
        }
        return items
    }

    /// The same of one precedence.
    public func claim(_ precedence: Precedence, gateway: String, limit: Int, run: Int64, at now: Instant) throws
        -> [OutboxItem]
    {
        let items = try connection.query(
            """
            SELECT o.id, o.channel, o.chat, o.person_id, o.reply_reference, o.notice, o.text, o.attempts, o.queued_at,
                o.media, o.postponed_to
            FROM outbox o
            WHERE o.gateway = ? AND o.precedence = ? AND o.state = 'queued' AND o.due_at <= ? AND NOT EXISTS (
                SELECT 1 FROM outbox e WHERE e.chat = o.chat AND e.channel = o.channel AND e.id <> o.id
                AND e.state IN ('queued', 'sending')
                AND (e.state = 'sending' OR (e.due_at <= ? OR e.attempts > 0)
                    AND (e.precedence, e.id) < (o.precedence, o.id)))
            ORDER BY o.due_at, o.id LIMIT ?
            """, [gateway.sql, precedence.rawValue.sql, now.sql, now.sql, limit.sql], item
        ).sorted { $0.id < $1.id }
        for neighbours in Self.neighbours(items.map(\.id)) {
            try connection.execute(
                "UPDATE outbox SET state = 'sending', run = ? WHERE id BETWEEN ? AND ?",
                [run.sql, neighbours.lowerBound.sql, neighbours.upperBound.sql])
        }
        return items
    }

    /// Ids that follow one another, together: most of a batch do, and are changed in one statement.
    private static func neighbours(_ sorted: [Int64]) -> [ClosedRange<Int64>] {
        var ranges: [ClosedRange<Int64>] = []
        for id in sorted {
            if let last = ranges.last, last.upperBound + 1 == id {
                ranges[ranges.count - 1] = last.lowerBound...id
            } else {
                ranges.append(id...id)
            }
        }
        return ranges
    }

    /// The words of a push, frozen before the first attempt.
    public func freeze(_ item: Int64, text: String) throws {
        try connection.execute("UPDATE outbox SET text = ? WHERE id = ?", [text.sql, item.sql])
    }

    public func end(_ item: Int64, _ end: OutboxEnd, channelMessageID: String?, reason: String?, at now: Instant) throws
    {
        try connection.execute(
            """
            UPDATE outbox SET state = ?, ended_at = ?, channel_message_id = ?, reason = ?, attempts = attempts + 1
            WHERE id = ?
            """, [end.sql, now.sql, channelMessageID.sql, reason.sql, item.sql])
    }

    /// The same for what was delivered without an id of the channel's.
    public func endDelivered(_ items: [Int64], at now: Instant) throws {
        for neighbours in Self.neighbours(items.sorted()) {
            try connection.execute(
                """
                UPDATE outbox SET state = ?, ended_at = ?, reason = NULL, attempts = attempts + 1
                WHERE id BETWEEN ? AND ?
                """,
                [OutboxEnd.delivered.sql, now.sql, neighbours.lowerBound.sql, neighbours.upperBound.sql])
        }
    }

    /// Whom a message was for; nil where it was for a stranger.
    public func recipient(ofOutbox item: Int64) throws -> (id: PersonID, name: String)? {
        try connection.first(
            "SELECT p.id, p.name FROM outbox o JOIN people p ON p.id = o.person_id WHERE o.id = ?", [item.sql]
        ) { (id: PersonID($0.int(0)), name: $0.text(1)) }
    }

    public func retryLater(_ item: Int64, due: Instant, reason: String) throws {
        try connection.execute(
            """
            UPDATE outbox SET state = 'queued', run = NULL, due_at = ?, attempts = attempts + 1, reason = ? WHERE id = ?
            """, [due.sql, reason.sql, item.sql])
    }

    /// What a dead run had in hand: sent or not, nobody knows. It is sent again, and counted as in doubt.
    public func reclaimFromDeadRuns() throws -> Int {
        try connection.execute(
            "UPDATE outbox SET state = 'queued', run = NULL, in_doubt = in_doubt + 1 WHERE state = 'sending'")
        return connection.changes
    }

    /// When the next waiting message is due.
    public func nextDue(gateway: String, after now: Instant) throws -> Instant? {
        try Precedence.allCases.compactMap { precedence in
            try connection.first(
                """
                SELECT due_at FROM outbox WHERE gateway = ? AND precedence = ? AND state = 'queued' AND due_at > ?
                ORDER BY due_at LIMIT 1
                """, [gateway.sql, precedence.rawValue.sql, now.sql]
            ) { Instant(rawValue: $0.int(0)) }
        }.min()
    }

    static func notice(_ json: String) throws -> Notice.Content {
        try JSONDecoder().decode(Notice.Content.self, from: Data(json.utf8))
    }

    private func item(_ row: borrowing any Row) throws -> OutboxItem {
        let notice = try row.optionalText(5).map(Self.notice)
        return OutboxItem(
            id: row.int(0), channel: row.text(1), chat: row.text(2), person: row.optionalInt(3).map { PersonID($0) },
            replyReference: row.optionalText(4), notice: notice, text: row.optionalText(6),
            media: row.optionalInt(9).map { MediaID($0) }, attempts: Int(row.int(7)),
            queuedAt: Instant(rawValue: row.int(8)), postponedTo: row.optionalInt(10).map { Instant(rawValue: $0) })
    }
}
