import Database

/// The durable log between the world and the core: what came in and what went out, in one order.
/// Reading takes nothing away; only `trim` does. Every append is on the disk before it returns.
public struct RelayLog: Sendable {
    let database: any Database
    let limits: RelayLimits
    let now: @Sendable () -> Int64
    /// Random, made once with the log. Another value means that the old log is lost.
    public let stream: String

    /// Opens the log, or makes it. `now` tells milliseconds since 1970.
    public init(
        _ database: any Database, limits: RelayLimits = RelayLimits(), now: @escaping @Sendable () -> Int64
    ) async throws {
        precondition(limits.maximumRows > 0 && limits.trimRows > 0)
        try await database.migrate(LogSchema.migrations)
        let fresh = Self.randomStream()
        // A new log starts its numbers at the clock, so that they lie above those of a lost one:
        // a core that knows messages by their number does not mistake new ones for old.
        let start = now()
        stream = try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO log (one, stream, last_id, kept, expired_through) VALUES (1, ?, ?, 0, 0)
                ON CONFLICT (one) DO NOTHING
                """, [fresh.sql, start.sql])
            return try connection.first("SELECT stream FROM log WHERE one = 1") { $0.text(0) } ?? fresh
        }
        self.database = database
        self.limits = limits
        self.now = now
    }

    private static func randomStream() -> String {
        var generator = SystemRandomNumberGenerator()
        let bits = UInt64.random(in: .min ... .max, using: &generator)
        let text = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    /// Appends, or finds what the same key appended before.
    public func append(_ new: NewMessage) async throws -> Appended {
        let at = now()
        return try await database.write { connection in
            if let key = new.idempotencyKey, let first = try Self.find(connection, new.direction, key: key) {
                return .repeated(first)
            }
            guard try makeRoom(connection) else { return .full }
            let next = try connection.first(
                "UPDATE log SET last_id = last_id + 1, kept = kept + 1 WHERE one = 1 RETURNING last_id", []
            ) { $0.int(0) }
            guard let id = next else { throw DatabaseError.constraint("the log has lost its counter") }
            try connection.execute(
                """
                INSERT INTO messages (id, direction, channel, chat, text, answers, idempotency_key, at_ms, media_kind,
                    media_name, media_bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    id.sql, new.direction.sql, new.channel.sql, new.chat.sql, new.text.sql, new.answers.sql,
                    new.idempotencyKey.sql, at.sql, (new.media?.kind).sql, (new.media?.name).sql,
                    (new.media?.bytes.count).sql,
                ])
            if let media = new.media { try store(media, of: id, connection) }
            return .stored(
                LoggedMessage(
                    id: id, direction: new.direction, channel: new.channel, chat: new.chat, text: new.text,
                    answers: new.answers, atMilliseconds: at,
                    media: new.media.map { LoggedMedia(kind: $0.kind, name: $0.name, size: $0.bytes.count) }))
        }
    }

    private static func find(_ connection: any Connection, _ direction: LoggedMessage.Direction, key: String) throws
        -> LoggedMessage?
    {
        try connection.first(
            "SELECT \(columns) FROM messages WHERE direction = ? AND idempotency_key = ?",
            [direction.sql, key.sql], message)
    }

    static let columns =
        "id, direction, channel, chat, text, answers, at_ms, media_kind, media_name, media_bytes"

    static func message(_ row: borrowing any Row) -> LoggedMessage {
        var media: LoggedMedia?
        if let kind = row.optionalText(7).flatMap(LoggedMedia.Kind.init(rawValue:)) {
            media = LoggedMedia(kind: kind, name: row.optionalText(8), size: Int(row.int(9)))
        }
        return LoggedMessage(
            id: row.int(0), direction: row.int(1) == 0 ? .inbound : .outbound, channel: row.text(2), chat: row.int(3),
            text: row.text(4), answers: row.optionalInt(5), atMilliseconds: row.int(6), media: media)
    }
}
