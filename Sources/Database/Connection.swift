/// A connection inside one transaction or one read. Valid only within the closure that receives it.
public protocol Connection: AnyObject {
    /// Runs one statement to its end.
    func execute(_ sql: String, _ arguments: [SQLValue]) throws
    /// Runs one statement and hands each row to `body`. `body` must not run the same SQL again.
    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing any Row) throws -> Void) throws
    /// Inserts one row; its id, or nil where `ON CONFLICT DO NOTHING` wrote none. The SQL names no `RETURNING`: SQLite
    /// would build a table for the answer, at more than the cost of the insert.
    func insertUnlessThere(_ sql: String, _ arguments: [SQLValue]) throws -> Int64?
    /// A number that differs once another process has written to the database.
    var outsideVersion: Int64 { get throws }
    /// Rows changed by the last statement.
    var changes: Int { get }
}

/// One row of an answer; columns count from 0.
public protocol Row {
    func int(_ column: Int) -> Int64
    func text(_ column: Int) -> String
    func blob(_ column: Int) -> [UInt8]
    func isNull(_ column: Int) -> Bool
}

extension Row {
    public func bool(_ column: Int) -> Bool { int(column) != 0 }
    public func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    public func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}

extension Connection {
    public func execute(_ sql: String) throws { try execute(sql, []) }

    public func query<T>(_ sql: String, _ arguments: [SQLValue] = [], _ map: (borrowing any Row) throws -> T) throws
        -> [T]
    {
        var rows: [T] = []
        try forEach(sql, arguments) { rows.append(try map($0)) }
        return rows
    }

    /// The first row, or nil. The statement should carry `LIMIT 1` or name a unique key.
    public func first<T>(_ sql: String, _ arguments: [SQLValue] = [], _ map: (borrowing any Row) throws -> T) throws
        -> T?
    {
        var row: T?
        try forEach(sql, arguments) { if row == nil { row = try map($0) } }
        return row
    }

    /// Inserts one row; its id.
    public func insert(_ sql: String, _ arguments: [SQLValue]) throws -> Int64 {
        guard let id = try insertUnlessThere(sql, arguments) else {
            throw DatabaseError.constraint("no row was written")
        }
        return id
    }

    public func count(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int64 {
        try first(sql, arguments) { $0.int(0) } ?? 0
    }

    /// Runs `body` so that a throw takes back only what `body` wrote.
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        try execute("SAVEPOINT part")
        do {
            let result = try body()
            try execute("RELEASE part")
            return result
        } catch {
            try execute("ROLLBACK TO part")
            try execute("RELEASE part")
            throw error
        }
    }
}
