import Database
import Synchronization

/// A database that counts what each statement takes, what is done with its rows included.
final class TimedDatabase: Database {
    struct Time: Sendable {
        var calls = 0
        var seconds = 0.0
        var most = 0.0
    }

    private let inner: any Database
    private let times = Mutex<[String: Time]>([:])

    init(_ inner: any Database) { self.inner = inner }

    var slowest: [(sql: String, time: Time)] {
        times.withLock { $0.sorted { $0.value.seconds > $1.value.seconds }.map { (sql: $0.key, time: $0.value) } }
    }

    func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        try await inner.write { [self] in try body(TimedConnection($0, note)) }
    }

    func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        try await inner.read { [self] in try body(TimedConnection($0, note)) }
    }

    func close() throws { try inner.close() }

    func backUp(to path: String) async throws { try await inner.backUp(to: path) }

    @Sendable private func note(_ sql: String, _ took: Duration) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        times.withLock { times in
            var time = times[sql] ?? Time()
            time.calls += 1
            time.seconds += seconds
            time.most = max(time.most, seconds)
            times[sql] = time
        }
    }
}

private final class TimedConnection: Connection {
    private let inner: any Connection
    private let note: (String, Duration) -> Void

    init(_ inner: any Connection, _ note: @escaping (String, Duration) -> Void) {
        self.inner = inner
        self.note = note
    }

    private func timed<T>(_ sql: String, _ body: () throws -> T) rethrows -> T {
        let start = ContinuousClock.now
        defer { note(sql, ContinuousClock.now - start) }
        return try body()
    }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        try timed(sql) { try inner.execute(sql, arguments) }
    }

    func forEach(_ sql: String, _ arguments: [SQLValue], _ body: (borrowing any Row) throws -> Void) throws {
        try timed(sql) { try inner.forEach(sql, arguments, body) }
    }

    func insertUnlessThere(_ sql: String, _ arguments: [SQLValue]) throws -> Int64? {
        try timed(sql) { try inner.insertUnlessThere(sql, arguments) }
    }

    var outsideVersion: Int64 { get throws { try inner.outsideVersion } }
    var changes: Int { inner.changes }
}
