import Database
import Programme

/// A message waiting for its turn, as the channel delivered it.
public struct StoredMessage: Sendable {
    public var id: Int64
    public var channel: String
    public var sender: String
    public var chat: String
    public var replyReference: String?
    public var text: String
    /// R11
    public var media: [Attachment]

    public init(
        id: Int64, channel: String, sender: String, chat: String, replyReference: String?, text: String,
        media: [Attachment] = []
    ) {
        self.id = id
        self.channel = channel
        self.sender = sender
        self.chat = chat
        self.replyReference = replyReference
        self.text = text
        self.media = media
    }
}

public enum InboxState: String, Sendable {
    /// Stored, its turn to come.
    case pending
    case done
    /// Could not be handled; kept with its error for a person to look at.
    case parked
}

extension County {
    /// Stores a message raw. Nil: it was here before, and nothing is to be done.
    public func receive(
        gateway: String, messageID: String, _ message: StoredMessage, media: [String], sentAt: Instant, at now: Instant,
        state: InboxState
    ) throws -> Int64? {
        try connection.insertUnlessThere(
            """
            INSERT INTO inbox (gateway, message_id, channel, sender, chat, reply_reference, text, media, sent_at,
                received_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway, message_id) DO NOTHING
            """,
            [
                gateway.sql, messageID.sql, message.channel.sql, message.sender.sql, message.chat.sql,
                message.replyReference.sql, message.text.sql, media.joined(separator: "\n").sql, sentAt.sql, now.sql,
                state.sql,
            ])
    }

    public func finish(_ message: Int64, _ state: InboxState, error: String? = nil) throws {
        try connection.execute(
            "UPDATE inbox SET state = ?, error = ? WHERE id = ?", [state.sql, error.sql, message.sql])
    }

    /// The next message that a stopped run left unfinished, with the attempts begun so far.
    public func nextPending(gateway: String) throws -> Pending? {
        let found = try connection.first(
            """
            SELECT id, channel, sender, chat, reply_reference, text, message_id, attempts, media FROM inbox
            WHERE state = 'pending' AND gateway = ? ORDER BY id LIMIT 1
            """, [gateway.sql]
        ) { row in
            (
                hasMedia: !row.text(8).isEmpty,
                pending: Pending(
                    message: StoredMessage(
                        id: row.int(0), channel: row.text(1), sender: row.text(2), chat: row.text(3),
                        replyReference: row.optionalText(4), text: row.text(5)),
                    messageID: row.text(6), attempts: Int(row.int(7)))
            )
        }
        guard var pending = found?.pending else { return nil }
        if found?.hasMedia == true { pending.message.media = try media(of: pending.message.id) }
        return pending
    }

    public struct Pending: Sendable {
        public var message: StoredMessage
        /// The gateway's.
        public var messageID: String
        /// Begun before this one.
        public var attempts: Int
    }

    /// A run died with this message in hand, by its own fault.
    public func recordDeath(of messageID: String, gateway: String) throws {
        try connection.execute(
            """
            INSERT INTO deaths (gateway, message_id, deaths) VALUES (?, ?, 1)
            ON CONFLICT (gateway, message_id) DO UPDATE SET deaths = deaths.deaths + 1
            """, [gateway.sql, messageID.sql])
    }

    public func deaths(gateway: String) throws -> [String: Int] {
        let rows = try connection.query(
            "SELECT message_id, deaths FROM deaths WHERE gateway = ?", [gateway.sql]
        ) { ($0.text(0), Int($0.int(1))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    public func markAttempt(_ message: Int64) throws {
        try connection.execute("UPDATE inbox SET attempts = attempts + 1 WHERE id = ?", [message.sql])
    }

    public func cursor(of gateway: String) throws -> [UInt8]? {
        try connection.first("SELECT cursor FROM cursors WHERE gateway = ?", [gateway.sql]) { $0.blob(0) }
    }

    public func saveCursor(_ cursor: [UInt8], of gateway: String, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO cursors (gateway, cursor, saved_at) VALUES (?, ?, ?)
            ON CONFLICT (gateway) DO UPDATE SET cursor = excluded.cursor, saved_at = excluded.saved_at
            """, [gateway.sql, cursor.sql, now.sql])
    }
}
