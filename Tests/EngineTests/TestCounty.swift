import Database
import Foundation
import Gateway
import Logging
import Programme
import Roster
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// The sample village on a stepped clock, behind a scripted gateway.
struct TestCounty {
    let database: FaultyDatabase
    let gateway: ScriptedGateway
    let clock: TestClock
    let policy: Policy
    let house: House

    init(policy: Policy? = nil, limits: SendLimits? = nil, heard: (@Sendable (Heard) -> Void)? = nil) async throws {
        gateway = ScriptedGateway(limits: limits)
        let policy = try policy ?? Repository.policy()
        self.policy = policy
        house = House(policy: policy, heard: heard)
        database = FaultyDatabase(try SQLiteDatabase())
        clock = TestClock(policy.calendar.instant(Day(code: 20_261_120), hour: 9))
        try await database.migrate(Schema.migrations)
        _ = try await RosterImport.run(try #require(Self.sample), into: database, now: Instant(milliseconds: 0))
        try await engine().beginDay()
    }

    func engine(media: MediaFolder? = nil, mark: MarkFile? = nil, house: House? = nil) -> Engine {
        Engine(
            database: database, gateway: gateway, house: house ?? self.house, now: { [clock] in clock.now },
            pause: clock.pause, mark: mark, media: media,
            logger: logger)
    }

    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Read once for all counties.
    private static let sample = (try? Repository.policy()).flatMap { policy in
        RosterReader.read(
            Repository.root.appending(path: "config/sample"), vocabulary: RosterVocabulary(policy: policy)
        ).roster
    }

    /// Phone 1001 is 周建国's, 1002 王德胜's, 1003 刘海燕's.
    func message(_ number: Int, from phone: String = "1001", _ text: String, photos: String...) -> InboundMessage {
        InboundMessage(
            id: "m\(number)", channel: "phone", sender: phone, chat: phone, replyReference: "\(number)", text: text,
            media: photos.map { InboundMedia(id: $0, kind: .photo) }, sentAtMilliseconds: clock.now.milliseconds)
    }

    func batch(_ messages: InboundMessage..., cursor: String = "1") -> InboundBatch {
        InboundBatch(messages: messages, cursor: Cursor(Array(cursor.utf8)))
    }

    func count(_ sql: String) async throws -> Int64 { try await database.read { try $0.count(sql) } }

    func run(_ sql: String) async throws { try await database.write { try $0.execute(sql) } }

    /// Runs the daemon until `body` returns.
    func whileRunning(media: MediaFolder? = nil, _ body: () async throws -> Void) async throws {
        let engine = engine(media: media)
        let task = Task { try await engine.run() }
        do {
            try await body()
        } catch {
            task.cancel()
            throw error
        }
        task.cancel()
        try await task.value
    }
}

/// A clock that a wait moves on instead of waiting.
final class TestClock: Sendable {
    private let instant: Mutex<Instant>
    init(_ start: Instant) { instant = Mutex(start) }
    var now: Instant { instant.withLock { $0 } }
    func move(to moment: Instant) { instant.withLock { $0 = max($0, moment) } }
    func move(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }

    /// Back-off and retries pass at once; the waits for nothing in particular and the farewell last until the test ends.
    var pause: Pause {
        Pause { [self] seconds in
            guard ![Clock.longestWaitSeconds, Fetcher.idleSeconds, Engine.farewellSeconds].contains(seconds) else {
                return try await Task.sleep(for: .seconds(3600))
            }
            instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + Int64(seconds * 1000) + 1) }
            try Task.checkCancellation()
            await Task.yield()
        }
    }
}

/// A database whose writes fail as told.
final class FaultyDatabase: Database {
    private let inner: any Database
    private let faults = Mutex<[DatabaseError?]>([])

    init(_ inner: any Database) { self.inner = inner }

    func fail(_ errors: DatabaseError..., afterWrites count: Int = 0) {
        faults.withLock { $0 = Array(repeating: nil, count: count) + errors }
    }

    func write<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        if let fault = faults.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw fault }
        return try await inner.write(body)
    }

    func read<T: Sendable>(_ body: @Sendable @escaping (any Connection) throws -> T) async throws -> T {
        try await inner.read(body)
    }

    func close() throws { try inner.close() }

    func backUp(to path: String) async throws { try await inner.backUp(to: path) }
}
