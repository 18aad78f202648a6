import Database

/// What a poll asks for.
public enum PollStart: Sendable, Equatable {
    /// From the first update that was never acknowledged.
    case unacknowledged
    /// From this number on, read before or not.
    case at(Int64)
    /// The last so many that were never acknowledged.
    case last(Int)
}

/// What a poll finds.
public enum PollPage: Sendable, Equatable {
    case updates([LoggedMessage])
    /// Updates at or after the asked number have been removed unread: start again at `restart`. What lies between is lost.
    case expired(restart: Int64)
}

extension RelayLog {
    /// Inbound messages in order. An offset acknowledges what lies below it for `bot`, as Telegram's does, but
    /// removes nothing: the acknowledgement is where a poll without offset begins.
    public func poll(_ start: PollStart, bot: String, limit: Int) async throws -> PollPage {
        precondition(limit > 0)
        // One view for the check and the page: a removal in between would be a gap that nobody notices.
        let found = try await database.read { connection in
            let log = try Self.state(connection)
            let acknowledged = try Self.acknowledged(connection, bot)
            switch start {
            case .unacknowledged:
                return try Found(updates: Self.inbound(connection, from: acknowledged, limit: limit))
            case .at(let offset):
                guard offset > log.expiredThrough, offset <= log.lastID + 1 else {
                    return Found(restart: min(log.expiredThrough, log.lastID) + 1)
                }
                let updates = try Self.inbound(connection, from: offset, limit: limit)
                return Found(updates: updates, acknowledge: offset > acknowledged ? offset : nil)
            case .last(let count):
                let bounded = min(max(count, 1), limits.updatesPerPoll)
                let last = try Self.lastInbound(connection, bounded, from: acknowledged)
                return Found(updates: Array(last.prefix(limit)), acknowledge: last.first?.id)
            }
        }
        if let offset = found.acknowledge { try await acknowledge(below: offset, bot: bot) }
        return found.restart.map(PollPage.expired) ?? .updates(found.updates)
    }

    private struct Found {
        var updates: [LoggedMessage] = []
        var acknowledge: Int64?
        var restart: Int64?
    }

    /// Marks everything so far as read.
    public func acknowledgeAll(bot: String) async throws {
        let last = try await database.read { try Self.state($0).lastID }
        try await acknowledge(below: last + 1, bot: bot)
    }

    private func acknowledge(below offset: Int64, bot: String) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO acknowledgements (bot, next_offset) VALUES (?, ?)
                ON CONFLICT (bot) DO UPDATE SET next_offset = excluded.next_offset
                WHERE excluded.next_offset > acknowledgements.next_offset
                """, [bot.sql, offset.sql])
        }
    }

    private static func inbound(_ connection: any Connection, from offset: Int64, limit: Int) throws -> [LoggedMessage]
    {
        try connection.query(
            "SELECT \(columns) FROM messages WHERE direction = 0 AND id >= ? ORDER BY id LIMIT ?",
            [offset.sql, limit.sql], message)
    }

    private static func lastInbound(_ connection: any Connection, _ count: Int, from offset: Int64) throws
        -> [LoggedMessage]
    {
        try connection.query(
            "SELECT \(columns) FROM messages WHERE direction = 0 AND id >= ? ORDER BY id DESC LIMIT ?",
            [offset.sql, count.sql], message
        ).reversed()
    }

    static func acknowledged(_ connection: any Connection, _ bot: String) throws -> Int64 {
        try connection.first("SELECT next_offset FROM acknowledgements WHERE bot = ?", [bot.sql]) { $0.int(0) } ?? 0
    }
}
