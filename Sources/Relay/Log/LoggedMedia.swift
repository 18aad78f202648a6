import Database

/// R11: a picture or file that a message brings; the text is its caption.
public struct LoggedMedia: Sendable, Equatable {
    public enum Kind: String, CaseIterable, Sendable, Codable {
        case photo, voice, video, document
    }

    public var kind: Kind
    public var name: String?
    public var size: Int
}

/// The same on its way into the log.
public struct NewMedia: Sendable, Equatable {
    public var kind: LoggedMedia.Kind
    public var name: String?
    public var bytes: [UInt8]

    public init(kind: LoggedMedia.Kind, name: String?, bytes: [UInt8]) {
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

extension RelayLog {
    /// The bytes that came with a message; nil where none did, or where newer files have pushed them out.
    public func file(of message: Int64) async throws -> [UInt8]? {
        try await database.read { connection in
            try connection.first("SELECT bytes FROM files WHERE message = ?", [message.sql]) { $0.blob(0) }
        }
    }

    func message(_ id: Int64) async throws -> LoggedMessage? {
        try await database.read { connection in
            try connection.first("SELECT \(Self.columns) FROM messages WHERE id = ?", [id.sql], Self.message)
        }
    }

    /// Stores a file, and lets the oldest go where all together would be too much.
    func store(_ media: NewMedia, of message: Int64, _ connection: any Connection) throws {
        var held = Int(try connection.count("SELECT COALESCE(SUM(size), 0) FROM files"))
        while held + media.bytes.count > limits.mediaTotalBytes,
            let oldest = try connection.first(
                "SELECT message, size FROM files ORDER BY message LIMIT 1", [],
                { (id: $0.int(0), size: Int($0.int(1))) })
        {
            try connection.execute("DELETE FROM files WHERE message = ?", [oldest.id.sql])
            held -= oldest.size
        }
        try connection.execute(
            "INSERT INTO files (message, size, bytes) VALUES (?, ?, ?)",
            [message.sql, media.bytes.count.sql, media.bytes.sql])
    }
}
