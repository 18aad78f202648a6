import Database

/// How the log stands.
struct LogState: Sendable, Equatable {
    var lastID: Int64
    var kept: Int
    /// The highest inbound number that was ever removed.
    var expiredThrough: Int64
}

extension RelayLog {
    static let millisecondsPerDay: Int64 = 86_400_000

    static func state(_ connection: any Connection) throws -> LogState {
        let sql = "SELECT last_id, kept, expired_through FROM log WHERE one = 1"
        guard
            let state = try connection.first(
                sql, [], { LogState(lastID: $0.int(0), kept: Int($0.int(1)), expiredThrough: $0.int(2)) })
        else { throw DatabaseError.corrupt }
        return state
    }

    /// Removes what is too old, a bounded number of rows at a time. Returns how many rows went.
    @discardableResult
    public func trim() async throws -> Int {
        let oldest = now() - Int64(limits.maximumAgeDays) * Self.millisecondsPerDay
        var removed = 0
        while true {
            let pass = try await database.write { connection in
                // Numbers rise with time, so the oldest rows are the lowest numbers.
                try remove(
                    connection,
                    """
                    SELECT id FROM (SELECT id, at_ms FROM messages ORDER BY id LIMIT ?) AS oldest WHERE at_ms < ?
                    """, [limits.trimRows.sql, oldest.sql])
            }
            removed += pass
            guard pass == limits.trimRows else { return removed }
            try Task.checkCancellation()
        }
    }

    /// Whether one more row fits, after removing finished rows if need be.
    func makeRoom(_ connection: any Connection) throws -> Bool {
        guard try Self.state(connection).kept >= limits.maximumRows else { return true }
        let removed = try remove(
            connection,
            """
            SELECT id FROM messages WHERE direction = 1
            OR id < (SELECT COALESCE(MAX(next_offset), 0) FROM acknowledgements) ORDER BY id LIMIT ?
            """, [limits.trimRows.sql])
        return removed > 0
    }

    private func remove(_ connection: any Connection, _ selection: String, _ arguments: [SQLValue]) throws -> Int {
        let highest = try connection.first(
            "SELECT MAX(id) FROM messages WHERE direction = 0 AND id IN (\(selection))", arguments
        ) { $0.optionalInt(0) }
        try connection.execute("DELETE FROM files WHERE message IN (\(selection))", arguments)
        try connection.execute("DELETE FROM messages WHERE id IN (\(selection))", arguments)
        let removed = connection.changes
        try connection.execute(
            """
            UPDATE log SET kept = kept - ?,
            expired_through = CASE WHEN expired_through < ? THEN ? ELSE expired_through END WHERE one = 1
            """, [removed.sql, (highest.flatMap(\.self) ?? 0).sql, (highest.flatMap(\.self) ?? 0).sql])
        return removed
    }
}
