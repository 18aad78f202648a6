import GRDB
import GRDBSQLite

/// GRDB's statement cache with SQLite's own binding and stepping: about a third of the time of GRDB's row types,
/// measured on the path of a message (ARCHITECTURE.md, decisions).
final class SQLiteConnection: Connection {
    private let db: GRDB.Database
    private let statements: StatementTable

    init(_ db: GRDB.Database, _ statements: StatementTable) {
        self.db = db
        self.statements = statements
    }

    var changes: Int { Int(sqlite3_changes(db.sqliteConnection)) }

    var outsideVersion: Int64 {
        get throws { try count("PRAGMA data_version") }
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        try forEach(sql, arguments) { _ in }
    }

    func insertUnlessThere(_ sql: String, _ arguments: [SQLValue]) throws -> Int64? {
        try execute(sql, arguments)
        return changes > 0 ? sqlite3_last_insert_rowid(db.sqliteConnection) : nil
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing any Row) throws -> Void) throws {
        let statement = try prepared(sql)
        let mark = statements.scratch.mark
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            statements.scratch.giveBack(to: mark)
        }
        for index in arguments.indices {
            try check(bind(arguments[index], to: Int32(index + 1), of: statement), sql)
        }
        let row = SQLiteRow(statement: statement)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            case let code: try check(code, sql)
            }
        }
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let statement = statements.find(sql) { return statement }
        do {
            let statement = try db.cachedStatement(sql: sql)
            statements.add(sql, statement)
            return statement.sqliteStatement
        } catch {
            throw SQLiteDatabase.translated(error)
        }
    }

    private func bind(_ value: SQLValue, to index: Int32, of statement: OpaquePointer) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .integer(let value):
            return sqlite3_bind_int64(statement, index, value)
        case .real(let value):
            return sqlite3_bind_double(statement, index, value)
        case .text(var value):
            return value.withUTF8 { bytes in
                let (start, ownership) = statements.scratch.keep(UnsafeRawBufferPointer(bytes))
                return sqlite3_bind_text(
                    statement, index, start.assumingMemoryBound(to: CChar.self), Int32(bytes.count), ownership)
            }
        case .blob(let value):
            return value.withUnsafeBytes { bytes in
                guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
                let (start, ownership) = statements.scratch.keep(bytes)
                return sqlite3_bind_blob(statement, index, start, Int32(bytes.count), ownership)
            }
        }
    }

    private func check(_ code: Int32, _ sql: String) throws {
        guard code != SQLITE_OK else { return }
        let message = String(cString: sqlite3_errmsg(db.sqliteConnection))
        throw SQLiteDatabase.databaseError(code: code, message: "\(message) in: \(sql)")
    }
}

private struct SQLiteRow: Row {
    let statement: OpaquePointer

    func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }
}

/// The writer's statements by the address of their SQL, which is nearly always a literal: no text of three hundred bytes
/// to hash for each of a message's dozen statements. Used by one connection, within its writes only.
final class StatementTable: @unchecked Sendable {
    private struct Entry {
        var sql: String
        var statement: GRDB.Statement
    }

    private static let limit = 500
    private var entries: [UInt: Entry] = [:]
    fileprivate let scratch = Scratch()

    func find(_ sql: String) -> OpaquePointer? {
        guard let address = Self.address(of: sql), let entry = entries[address], entry.sql == sql else { return nil }
        return entry.statement.sqliteStatement
    }

    func add(_ sql: String, _ statement: GRDB.Statement) {
        guard let address = Self.address(of: sql) else { return }
        if entries.count >= Self.limit { entries.removeAll() }
        entries[address] = Entry(sql: sql, statement: statement)
    }

    func removeAll() { entries.removeAll() }

    private static func address(of sql: String) -> UInt? {
        sql.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
    }
}

/// Texts bound to the statements under way, the inner ones' behind the outer's. SQLite would copy each into memory of its
/// own, asked for and given back some forty times a message.
private final class Scratch {
    private static let bytes = 64 << 10
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes, alignment: 1)
    /// Where the next text goes.
    private(set) var mark = 0

    deinit { memory.deallocate() }

    /// The bytes, at a place that stays good until it is given back; what is too long is left to SQLite to copy.
    func keep(_ bytes: UnsafeRawBufferPointer) -> (start: UnsafeRawPointer, sqlite3_destructor_type?) {
        let place = memory.baseAddress! + mark
        guard bytes.count <= memory.count - mark else { return (bytes.baseAddress!, Self.transient) }
        if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
        mark += bytes.count
        return (UnsafeRawPointer(place), nil)
    }

    func giveBack(to mark: Int) { self.mark = mark }
}
