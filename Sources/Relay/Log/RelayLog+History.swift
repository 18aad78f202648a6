import Database

/// Messages of some chats, and where the log stood when they were read.
public struct History: Sendable, Equatable {
    public var messages: [LoggedMessage]
    /// Every message of these chats up to here is in `messages` or was read before.
    public var position: Int64
}

extension RelayLog {
    /// The first `limit` messages of `chats` after `position`, both directions, in order.
    public func history(of chats: [Int64], after position: Int64, limit: Int) async throws -> History {
        precondition(!chats.isEmpty && limit > 0)
        return try await database.read { connection in
            let last = try Self.state(connection).lastID
            let marks = chats.map { _ in "?" }.joined(separator: ", ")
            let messages = try connection.query(
                "SELECT \(Self.columns) FROM messages WHERE chat IN (\(marks)) AND id > ? ORDER BY id LIMIT ?",
                chats.map(\.sql) + [position.sql, limit.sql], Self.message)
            // A full page may have more behind it.
            let end = messages.count == limit ? messages[limit - 1].id : max(last, position)
            return History(messages: messages, position: end)
        }
    }

    /// The last `limit` messages of one chat, in order.
    public func recent(of chat: Int64, limit: Int) async throws -> History {
        try await database.read { connection in
            let last = try Self.state(connection).lastID
            let messages = try connection.query(
                "SELECT \(Self.columns) FROM messages WHERE chat = ? ORDER BY id DESC LIMIT ?",
                [chat.sql, limit.sql], Self.message)
            return History(messages: messages.reversed(), position: last)
        }
    }
}
