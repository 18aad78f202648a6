import Database

/// How the log stands, for health pages.
public struct RelayStatus: Sendable, Equatable {
    public var stream: String
    public var lastID: Int64
    public var kept: Int
    /// The next number that each bot has not read.
    public var acknowledged: [String: Int64]
}

extension RelayLog {
    public func status() async throws -> RelayStatus {
        try await database.read { connection in
            let state = try Self.state(connection)
            let bots = try connection.query("SELECT bot, next_offset FROM acknowledgements") { ($0.text(0), $0.int(1)) }
            return RelayStatus(
                stream: stream, lastID: state.lastID, kept: state.kept,
                acknowledged: Dictionary(bots, uniquingKeysWith: { first, _ in first }))
        }
    }
}
