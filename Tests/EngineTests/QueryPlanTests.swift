import Database
import Synchronization
import Testing

@testable import Engine

/// What is asked with every message, or every twenty seconds, looks nothing up by going through a table that grows with
/// the county or with time.
struct QueryPlanTests {
    /// Small, or emptied as it is worked off; names of units are looked for in a text.
    private static let scannable: Set<String> = [
        "units", "sent_minutes", "sent_days",
        "outbox_hold", "sent_mark", "runs", "cursors", "counters", "settings", "circulars", "deaths", "practices",
    ]

    private func played(_ texts: [(phone: String, text: String)], ticks: Bool = false, hours: Int = 0) async throws
        -> [String]
    {
        let county = try await TestCounty()
        let recorder = RecordingDatabase(county.database)
        let engine = Engine(
            database: recorder, gateway: county.gateway, house: county.house,
            now: { [clock = county.clock] in clock.now },
            pause: county.clock.pause, logger: county.logger)
        for (index, said) in texts.enumerated() {
            county.clock.move(seconds: 60)
            try await engine.handle(
                county.batch(county.message(index, from: said.phone, said.text), cursor: "\(index)"))
        }
        if ticks {
            try await engine.tick()
            recorder.forget()
            county.clock.move(seconds: 20)
            try await engine.tick()
        }
        for _ in 0..<hours {
            county.clock.move(seconds: 3600)
            try await engine.tick()
        }
        return try await scans(of: recorder.statements, county)
    }

    private func scans(of statements: [String], _ county: TestCounty) async throws -> [String] {
        try await county.database.read { connection in
            let real = Set(try connection.query("SELECT name FROM sqlite_master WHERE type = 'table'") { $0.text(0) })
            return try statements.flatMap { sql -> [String] in
                guard !sql.hasPrefix("PRAGMA"), !sql.contains("SAVEPOINT"), !sql.hasPrefix("ROLLBACK"),
                    !sql.hasPrefix("RELEASE")
                else { return [] }
                let nulls = Array(repeating: SQLValue.null, count: sql.filter { $0 == "?" }.count)
                let tables = Self.aliases(in: sql).filter { real.contains($0.value) }
                return try connection.query("EXPLAIN QUERY PLAN \(sql)", nulls) { $0.text(3) }.compactMap { step in
                    guard step.hasPrefix("SCAN "), !Self.isFirstOfIndex(step, sql) else { return nil }
                    let name = String(step.split(separator: " ")[1])
                    guard let table = tables[name], !Self.scannable.contains(table) else { return nil }
                    return "\(table): \(step) in \(sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
                }
            }
        }
    }

    /// The first entry of an index, whatever stands behind it.
    private static func isFirstOfIndex(_ step: String, _ sql: String) -> Bool {
        step.contains(" USING ") && sql.hasSuffix("LIMIT 1") && sql.contains("ORDER BY") && !sql.contains("JOIN")
    }

    /// Tables of a statement by the names they go by.
    private static func aliases(in sql: String) -> [String: String] {
        var tables: [String: String] = [:]
        for match in sql.matches(of: /(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z]))?\b/) {
            tables[String(match.1)] = String(match.1)
            if let alias = match.2 { tables[String(alias)] = String(match.1) }
        }
        return tables
    }

    @Test func aMessageScansNothingThatGrows() async throws {
        let said = [
            ("1001", "走访3号 都好"), ("1001", "3号 路灯坏了"), ("1001", "我的积分"), ("1001", "我的户"), ("1001", "我的事"),
            ("1001", "撤销"), ("1002", "受理 1001"), ("1002", "1001怎么样了"), ("1001", "还有谁没走"), ("1002", "我的事"),
            ("1001", "帮助"), ("9999", "你好"),
        ].map { (phone: $0.0, text: $0.1) }
        let found = try await played(said)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func aTickWithNothingToDoScansNothingThatGrows() async throws {
        let found = try await played([("1001", "走访3号 都好"), ("1001", "上报 路灯坏了")], ticks: true)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func aMonthOfTheClockScansNothingThatGrows() async throws {
        let said = [
            ("1001", "走访3号 都好"), ("1001", "上报 路灯坏了"), ("1002", "请假 11月25日到12月3日 刘海燕代"), ("1004", "通知 联户员 明天停水"),
            ("1004", "1"),
        ].map { (phone: $0.0, text: $0.1) }
        let found = try await played(said, hours: 32 * 24)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    @Test func aScanIsFound() async throws {
        let county = try await TestCounty()
        let found = try await scans(of: ["SELECT COUNT(*) FROM visits v WHERE v.note = ?"], county)
        #expect(found.count == 1)
    }
}

/// Remembers every statement once.
private final class RecordingDatabase: Database {
    private let inner: any Database
    private let seen = Mutex<[String]>([])

    init(_ inner: any Database) { self.inner = inner }

    var statements: [String] { seen.withLock { $0 } }
    func forget() { seen.withLock { $0 = [] } }

    func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        try await inner.write { [self] in try body(RecordingConnection($0, note)) }
    }

    func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        try await inner.read { [self] in try body(RecordingConnection($0, note)) }
    }

    func close() throws { try inner.close() }
    func backUp(to path: String) async throws { try await inner.backUp(to: path) }

    @Sendable private func note(_ sql: String) {
        seen.withLock { if !$0.contains(sql) { $0.append(sql) } }
    }
}

private final class RecordingConnection: Connection {
    private let inner: any Connection
    private let note: (String) -> Void

    init(_ inner: any Connection, _ note: @escaping (String) -> Void) {
        self.inner = inner
        self.note = note
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        note(sql)
        try inner.execute(sql, arguments)
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing any Row) throws -> Void) throws {
        note(sql)
        try inner.forEach(sql, arguments, body)
    }

    func insertUnlessThere(_ sql: String, _ arguments: [SQLValue]) throws -> Int64? {
        note(sql)
        return try inner.insertUnlessThere(sql, arguments)
    }

    var outsideVersion: Int64 { get throws { try inner.outsideVersion } }
    var changes: Int { inner.changes }
}
