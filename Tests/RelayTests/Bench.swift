import Database
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

@testable import Relay

/// A clock that stands until told.
final class StandingClock: Sendable {
    private let milliseconds: Mutex<Int64>
    init(_ start: Int64 = 1_700_000_000_000) { milliseconds = Mutex(start) }
    var now: @Sendable () -> Int64 { { self.milliseconds.withLock { $0 } } }
    func advance(days: Int) { milliseconds.withLock { $0 += Int64(days) * RelayLog.millisecondsPerDay } }
    func advance(seconds: Int) { milliseconds.withLock { $0 += Int64(seconds) * 1000 } }
}

/// A relay in memory with everything that a test may turn.
struct Bench: Sendable {
    static let token = "42:a-secret-for-tests"
    let clock: StandingClock
    let exchange: Exchange
    let server: RelayServer
    /// Rings once for each long poll that has begun to wait.
    let waits: AsyncStream<Void>

    init(
        limits: RelayLimits = RelayLimits(), page: PhonePage? = nil, host: String = "127.0.0.1", port: Int = 0,
        pollsEndAtOnce: Bool = false, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        clock = StandingClock()
        let (waits, began) = AsyncStream<Void>.makeStream()
        self.waits = waits
        let log = try await RelayLog(SQLiteDatabase(), limits: limits, now: clock.now)
        exchange = Exchange(log) { _ in
            began.yield()
            if !pollsEndAtOnce { try await Task.sleep(for: .seconds(3600)) }
        }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        server = try RelayServer(
            RelaySettings(host: host, port: port, token: Self.token), exchange: exchange, phonePage: page,
            logger: logger, onRunning: onRunning)
    }

    static let page = PhonePage { [Phone(sender: "1001", name: "周建国", post: "联户责任人", place: "一组")] }

    @discardableResult
    func write(_ text: String, from chat: Int64 = 1001, key: String? = nil) async throws -> LoggedMessage {
        let new = NewMessage(.inbound, channel: "phone", chat: chat, text: text, idempotencyKey: key)
        guard case .taken(let message) = try await exchange.take(new) else { throw Full() }
        return message
    }

    struct Full: Error {}

    /// Runs `body` with a client that speaks to the routes without a socket.
    func test(_ body: @Sendable (BotClient) async throws -> Void) async throws {
        try await server.application.test(.router) { try await body(BotClient(client: $0)) }
    }
}

/// Calls as a bot library makes them.
struct BotClient: Sendable {
    let client: any TestClientProtocol

    struct Reply: Sendable {
        var status: Int
        var headers: HTTPFields
        var body: Data

        func decoded<T: Decodable>(_ type: T.Type = T.self) throws -> T {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(T.self, from: body)
        }
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    func call(
        _ method: String, _ json: String = "{}", token: String = Bench.token, key: String? = nil
    ) async throws -> Reply {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key { headers[.idempotencyKey] = key }
        return try await send("/bot\(token)/\(method)", .post, headers, json)
    }

    func send(_ uri: String, _ method: HTTPRequest.Method, _ headers: HTTPFields = [:], _ body: String? = nil)
        async throws -> Reply
    {
        let response = try await client.executeRequest(
            uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        return Reply(status: response.status.code, headers: response.headers, body: Data(buffer: response.body))
    }
}

/// What the tests read of the answers.
struct UpdatesBody: Decodable {
    struct Update: Decodable {
        struct Message: Decodable {
            struct Someone: Decodable {
                var id: Int64
                var isBot: Bool?
                var type: String?
                var languageCode: String?
            }
            var messageId: Int64
            var date: Int64
            var from: Someone
            var chat: Someone
            var text: String
        }
        var updateId: Int64
        var message: Message
        var channel: String
        var sender: String
        var media: [String]
        var stream: String
    }
    var ok: Bool
    var result: [Update]
    var texts: [String] { result.map(\.message.text) }
}

struct ErrorBody: Decodable {
    struct Parameters: Decodable {
        var retryAfter: Int?
        var restartOffset: Int64?
    }
    var ok: Bool
    var errorCode: Int
    var parameters: Parameters?
}

struct SentBody: Decodable {
    var result: UpdatesBody.Update.Message
}
