import CSQLite
import GRDB
import GRDBSQLite

/// SQLite through GRDB: write-ahead log, every commit synced to the disk before it returns.
public final class SQLiteDatabase: Database {
    /// How long a write waits for another process's lock.
    public static let busyTimeoutSeconds = 5.0
    /// Page cache of the writer, KiB.
    public static let cacheKibibytes = 3072
    /// Pages of 4 KiB written to the log before it is folded into the file.
    public static let checkpointPages = 4000

    let writer: any GRDB.DatabaseWriter
    private let statements = StatementTable()
    /// SQLite counts what each of its allocations takes, under a lock of all threads, for figures that nobody here asks.
    private static let uncounted = csqlite_count_memory(0)

    /// Opens or creates the file at `path`.
    public init(path: String) throws {
        _ = Self.uncounted
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(Self.busyTimeoutSeconds)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size=-\(Self.cacheKibibytes)")
        }
        do {
            let pool = try GRDB.DatabasePool(path: path, configuration: configuration)
            // The pool sets NORMAL by itself, which may lose the last commits at a power cut.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous=FULL")
                try db.execute(sql: "PRAGMA wal_autocheckpoint=\(Self.checkpointPages)")
            }
            writer = pool
        } catch {
            throw Self.translated(error)
        }
    }

    /// A private database in memory, for tests and rehearsals.
    public init() throws {
        writer = try GRDB.DatabaseQueue()
    }

    public func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        do {
            return try await writer.write { [statements] in try body(SQLiteConnection($0, statements)) }
        } catch {
            throw Self.translated(error)
        }
    }

    /// The same at once, for a private database used from within another's transaction.
    public func writeNow<T>(_ body: (any Connection) throws -> T) throws -> T {
        do {
            return try writer.write { [statements] in try body(SQLiteConnection($0, statements)) }
        } catch {
            throw Self.translated(error)
        }
    }

    public func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        do {
            return try await writer.read { try body(SQLiteConnection($0, StatementTable())) }
        } catch {
            throw Self.translated(error)
        }
    }

    public func close() throws {
        writer.writeWithoutTransaction { [statements] _ in statements.removeAll() }
        try writer.close()
    }

    static func translated(_ error: any Error) -> any Error {
        guard let error = error as? GRDB.DatabaseError else { return error }
        return databaseError(code: error.resultCode.rawValue, message: error.message ?? "")
    }

    static func databaseError(code: Int32, message: String) -> DatabaseError {
        switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM: .unreachable(code: Int(code))
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_CONSTRAINT: .constraint(message)
        default: .other(code: Int(code), message)
        }
    }
}
