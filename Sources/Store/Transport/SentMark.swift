import Database
import Programme

/// A11: how far a database has come with sending. The same stands beside the file; a database that has come less far
/// than that is an older copy.
public struct SentMark: Equatable, Sendable {
    public static let identityBytes = 16

    /// The same for ever, and in every copy.
    public var identity: [UInt8]
    /// Rises with every transaction that sends or records what was sent.
    public var number: Int64
    public var at: Instant

    public init(identity: [UInt8], number: Int64, at: Instant) {
        self.identity = identity
        self.number = number
        self.at = at
    }
}

extension County {
    /// Nil before the first run.
    public func sentMark() throws -> SentMark? {
        try connection.first("SELECT identity, number, at FROM sent_mark LIMIT 1") {
            SentMark(identity: $0.blob(0), number: $0.int(1), at: Instant(rawValue: $0.int(2)))
        }
    }

    /// One further, beyond `floor` too; the first call gives the database its identity.
    public func advanceSentMark(beyond floor: Int64 = 0, at now: Instant) throws -> SentMark {
        try connection.execute(
            "UPDATE sent_mark SET number = CASE WHEN number < ? THEN ? ELSE number END + 1, at = ?",
            [floor.sql, floor.sql, now.sql])
        if let mark = try sentMark() { return mark }
        var generator = SystemRandomNumberGenerator()
        let mark = SentMark(
            identity: (0..<SentMark.identityBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) },
            number: floor + 1, at: now)
        try connection.execute(
            "INSERT INTO sent_mark (identity, number, at) VALUES (?, ?, ?)",
            [mark.identity.sql, mark.number.sql, now.sql])
        return mark
    }
}
