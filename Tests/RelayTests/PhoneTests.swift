import Foundation
import HTTPTypes
import Testing

@testable import Relay

@Suite struct PhoneTests {
    struct Stop: Error {}

    struct HistoryBody: Decodable {
        struct Message: Decodable {
            var id: Int64
            var phone: String
            var mine: Bool
            var text: String
        }
        var position: Int64
        var messages: [Message]
    }

    @Test(
        "without a page none of its routes is there", arguments: ["/", "/phone.js", "/phones", "/events?phones=1001"])
    func absent(path: String) async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in #expect(try await bot.send(path, .get).status == 404) }
    }

    @Test("a page is never served beyond this machine")
    func loopbackOnly() async throws {
        await #expect(throws: RelaySettingsError.phonePageNeedsLoopback(host: "0.0.0.0")) {
            _ = try await Bench(page: Bench.page, host: "0.0.0.0")
        }
    }

    @Test(
        "files come sealed by a strict policy", arguments: ["/", "/phone.css", "/phone.js", "/people.js", "/talk.js"])
    func files(path: String) async throws {
        let bench = try await Bench(page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.send(path, .get)
            #expect(reply.status == 200)
            #expect(!reply.body.isEmpty)
            let policy = try #require(reply.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(!reply.text.contains("innerHTML"))
        }
    }

    @Test("what a phone writes reaches the poll, what the core sends reaches the phone")
    func bothWays() async throws {
        let bench = try await Bench(page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            #expect(try await bot.send("/phones", .get).text.contains("周建国"))
            let json: HTTPFields = [.contentType: "application/json", .idempotencyKey: "a"]
            for _ in 1...2 {
                let written = try await bot.send("/phones/1001/messages", .post, json, #"{"text":"我的户"}"#)
                #expect(written.status == 200)
            }
            #expect(try await bot.call("getUpdates").decoded(UpdatesBody.self).texts == ["我的户"])
            _ = try await bot.call("sendMessage", #"{"chat_id":1001,"text":"六户"}"#)
            let history = try await bot.send("/phones/1001/messages", .get).decoded(HistoryBody.self)
            #expect(history.messages.map(\.text) == ["我的户", "六户"])
            #expect(history.messages.map(\.mine) == [true, false])
            let after = try await bot.send("/phones/1001/messages?after=\(history.messages[0].id)", .get)
            #expect(try after.decoded(HistoryBody.self).messages.map(\.text) == ["六户"])
        }
    }

    @Test("a phone's name is digits", arguments: ["0", "01", "abc", "1234567890123456", "-5"])
    func badPhone(name: String) async throws {
        let bench = try await Bench(page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            #expect(try await bot.send("/phones/\(name)/messages", .get).status == 400)
        }
    }

    @Test("phones write no faster than the limit")
    func rate() async throws {
        var limits = RelayLimits()
        limits.writesPerSecond = 1
        let bench = try await Bench(limits: limits, page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            let json: HTTPFields = [.contentType: "application/json"]
            #expect(try await bot.send("/phones/1/messages", .post, json, #"{"text":"x"}"#).status == 200)
            #expect(try await bot.send("/phones/1/messages", .post, json, #"{"text":"x"}"#).status == 429)
        }
    }

    @Test("a live stream gives what is there, then what comes, and goes on after a break")
    func liveStream() async throws {
        let bench = try await Bench(page: Bench.page)
        let first = try await bench.write("一")
        let (lines, seen) = AsyncStream<String>.makeStream()
        let exchange = bench.exchange
        let reading = Task {
            try await EventStream(exchange: exchange, chats: [1001], position: 0).run { seen.yield($0) }
        }
        var iterator = lines.makeAsyncIterator()
        #expect(await iterator.next()?.contains(bench.exchange.log.stream) == true)
        #expect(await iterator.next()?.contains("id: \(first.id)\n") == true)
        try await bench.write("别人的", from: 1002)
        let second = try await bench.write("二")
        #expect(await iterator.next()?.contains("id: \(second.id)\n") == true)
        bench.exchange.listeners.ringAll()
        #expect(await iterator.next() == ":\n\n", "a heartbeat")
        reading.cancel()
        try await reading.value
        #expect(bench.exchange.listeners.count == 0)

        let third = try await bench.write("三")
        var resumed: [String] = []
        bench.exchange.close()
        try await EventStream(exchange: exchange, chats: [1001], position: second.id).run { resumed.append($0) }
        #expect(resumed.count == 2)
        #expect(resumed.last?.contains("id: \(third.id)\n") == true)
    }

    @Test("Last-Event-ID says where a stream goes on")
    func lastEventID() async throws {
        let bench = try await Bench(page: Bench.page)
        let first = try await bench.write("一")
        try await bench.write("二")
        bench.exchange.close()
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.send("/events?phones=1001", .get, [.lastEventID: "\(first.id)"])
            #expect(reply.headers[.contentType] == "text/event-stream; charset=utf-8")
            #expect(!reply.text.contains("一"))
            #expect(reply.text.contains("二"))
            #expect(try await bot.send("/events?phones=", .get).status == 400)
            #expect(try await bot.send("/events?phones=1,2,3,4,5,6,7,8,9", .get).status == 400)
        }
    }

    @Test("a stream beyond the limit ends the oldest")
    func streamsAreBounded() async {
        let listeners = Listeners(maximum: 1)
        let first = listeners.join([1])
        let second = listeners.join([2])
        #expect(listeners.count == 1)
        for await _ in first.bell {}
        listeners.ring(2)
        for await _ in second.bell { break }
    }

    static func head(_ method: HTTPRequest.Method, host: String?, _ fields: HTTPFields = [:]) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "http", authority: host, path: "/", headerFields: fields)
    }

    @Test(
        "only names of this machine are answered",
        arguments: [
            ("127.0.0.1:8180", true), ("localhost", true), ("localhost:8180", true), ("[::1]:8180", true),
            ("[::1]", true), ("evil.example", false), ("127.0.0.1.evil.example:8180", false),
            ("localhost:8180.evil.example", false), ("evil.example:127.0.0.1", false), ("::1", false), ("", false),
        ])
    func host(name: String, isAdmitted: Bool) {
        #expect(PhoneGuard.admits(Self.head(.get, host: name)) == isAdmitted)
    }

    @Test("a page elsewhere can neither write nor read")
    func crossOrigin() {
        let host = "127.0.0.1:8180"
        let json: HTTPFields = [.contentType: "application/json"]
        func admits(_ method: HTTPRequest.Method, _ fields: HTTPFields) -> Bool {
            PhoneGuard.admits(Self.head(method, host: host, fields))
        }
        #expect(admits(.post, json))
        #expect(admits(.post, [.contentType: "application/json", .origin: "http://127.0.0.1:8180"]))
        #expect(!admits(.post, [.contentType: "application/json", .origin: "http://127.0.0.1:9999"]))
        #expect(!admits(.post, [.contentType: "application/json", .origin: "null"]))
        #expect(!admits(.post, [.contentType: "text/plain"]))
        #expect(!admits(.post, [.contentType: "application/x-www-form-urlencoded"]))
        #expect(!admits(.get, [.secFetchSite: "cross-site", .secFetchMode: "no-cors"]))
        #expect(admits(.get, [.secFetchSite: "cross-site", .secFetchMode: "navigate"]))
        #expect(!PhoneGuard.admits(Self.head(.get, host: nil)))
    }
}
