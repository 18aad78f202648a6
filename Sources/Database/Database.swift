/// A database of any engine: one writer at a time, many readers.
public protocol Database: Sendable {
    /// One transaction, durable when the call returns. A throw takes everything back.
    func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T
    /// A consistent view without writing.
    func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T
    func close() throws
    /// Copies the whole, as of one moment and while others go on writing, into a new file for the owner alone, and
    /// reads the copy through. Never writes over a file.
    func backUp(to path: String) async throws
}

/// A numbered step of the schema. Numbers never change once shipped.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    public let statements: [String]

    public init(_ number: Int, _ name: String, _ statements: [String]) {
        precondition(number > 0)
        self.number = number
        self.name = name
        self.statements = statements
    }
}

public enum MigrationError: Error, Equatable, CustomStringConvertible {
    /// The file was written by a newer version of the program.
    case newerSchema(found: Int, known: Int)

    public var description: String {
        switch self {
        case .newerSchema(let found, let known):
            "the database has schema \(found), this program knows \(known): start the newer program, or restore the backup made before the upgrade"
        }
    }
}

extension Database {
    /// Brings the schema up to the last migration, in one transaction.
    public func migrate(_ migrations: [Migration]) async throws {
        try await write { try $0.migrate(migrations) }
    }
}

extension Connection {
    /// The same, within a transaction.
    public func migrate(_ migrations: [Migration]) throws {
        precondition(migrations.map(\.number) == Array(1...migrations.count), "migrations are numbered 1, 2, 3…")
        try execute("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)")
        let found = Int(try count("SELECT COALESCE(MAX(number), 0) FROM migrations"))
        guard found <= migrations.count else {
            throw MigrationError.newerSchema(found: found, known: migrations.count)
        }
        for migration in migrations[found...] {
            for statement in migration.statements { try execute(statement) }
            try execute(
                "INSERT INTO migrations (number, name) VALUES (?, ?)", [migration.number.sql, migration.name.sql])
        }
    }
}
