import Foundation
import HummingbirdTesting
import Logging
import ServiceLifecycle
import Testing

@testable import Relay

@Suite struct ServerTests {
    @Test("a setting that cannot stand says what is allowed, and never shows the token")
    func settings() throws {
        #expect(throws: RelaySettingsError.port(70000)) { try RelaySettings(port: 70000, token: Bench.token) }
        for token in ["", "secret-without-number", "42:short", "42:has a space in it", "x:c2VjcmV0LXNlY3JldA"] {
            #expect(throws: RelaySettingsError.token) { try RelaySettings(token: token) }
        }
        let token = try #require(BotToken(Bench.token))
        #expect(!"\(token)".contains("secret"))
    }

    @Test("over a real socket: the port is told, a long poll is woken, and a shutdown ends waiting calls")
    func lifecycle() async throws {
        let (ports, running) = AsyncStream<Int>.makeStream()
        let bench = try await Bench(page: Bench.page, onRunning: { running.yield($0) })
        let server = bench.server
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let group = ServiceGroup(services: [server], logger: logger)
        let serving = Task { try await group.run() }
        var port = 0
        for await told in ports {
            port = told
            break
        }
        #expect(port > 0)
        let address = port
        let poll = { @Sendable () async throws -> String in
            try await TestClient.withClient(host: "127.0.0.1", port: address) { client in
                let reply = try await client.get("/bot\(Bench.token)/getUpdates?timeout=50&offset=0")
                return String(buffer: reply.body ?? .init())
            }
        }
        let woken = Task { try await poll() }
        var waits = bench.waits.makeAsyncIterator()
        _ = await waits.next()
        let message = try await bench.write("来了")
        #expect(try await woken.value.contains("来了"))
        _ = try await bench.exchange.log.poll(.at(message.id + 1), bot: "42", limit: 1)

        let ended = Task { try await poll() }
        _ = await waits.next()
        await group.triggerGracefulShutdown()
        #expect(try await ended.value.contains(#""result":[]"#))
        try await serving.value
    }
}
