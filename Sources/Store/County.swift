import Database
import Programme

/// The county's tables, seen within one transaction. Every query is written once, here in this room.
public struct County {
    public let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }
}

extension Database {
    public func county<T: Sendable>(_ body: @Sendable @escaping (County) throws -> T) async throws -> T {
        try await write { try body(County($0)) }
    }
}
