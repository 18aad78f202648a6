import Foundation
import Hummingbird
import Testing

@testable import Relay

@Suite struct PollTests {
    @Test("an update has Telegram's shape, and the relay's own fields beside it")
    func shape() async throws {
        let bench = try await Bench()
        let message = try await bench.write("走访3号 老人身体好")
        try await bench.test { (bot: BotClient) async throws in
            let update = try #require(try await bot.call("getUpdates").decoded(UpdatesBody.self).result.first)
            #expect(update.updateId == message.id)
            #expect(update.message.messageId == message.id)
            #expect(update.message.date == 1_700_000_000)
            #expect(update.message.from.id == 1001)
            #expect(update.message.from.isBot == false)
            #expect(update.message.chat.type == "private")
            #expect(update.message.text == "走访3号 老人身体好")
            #expect(update.channel == "phone")
            #expect(update.sender == "1001")
            #expect(update.media == [])
            #expect(update.stream == bench.exchange.log.stream)
            #expect(try await bot.call("getUpdates").text.contains("走访3号"), "UTF-8, not escaped")
        }
    }

    @Test(
        "a wrong token is refused, whatever its length",
        arguments: ["42:a-secret-for-testz", "42:a-secret-for-test", "42:a-secret-for-tests2", "1", "%20"])
    func wrongToken(token: String) async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.call("getMe", token: token)
            #expect(reply.status == 401)
            #expect(try reply.decoded(ErrorBody.self).errorCode == 401)
        }
    }

    @Test("the token may come percent-encoded, methods in any case, parameters in any of three forms")
    func forms() async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            let encoded = "/bot42%3Aa-secret-for-tests"
            #expect(try await bot.send("\(encoded)/GETME", .get).status == 200)
            let query = try await bot.send("\(encoded)/sendMessage?chat_id=7&text=%E4%BD%A0+%E5%A5%BD", .get)
            #expect(try query.decoded(SentBody.self).result.text == "你 好")
            let form = try await bot.send(
                "\(encoded)/sendMessage", .post, [.contentType: "application/x-www-form-urlencoded"],
                "chat_id=7&text=a%26b&reply_parameters=%7B%22message_id%22%3A5%7D")
            #expect(try form.decoded(SentBody.self).result.text == "a&b")
            let json = try await bot.call("sendMessage", #"{"chat_id":"7","text":"c","reply_to_message_id":6}"#)
            #expect(try json.decoded(SentBody.self).result.chat.id == 7)
        }
        let sent = try await bench.exchange.log.history(of: [7], after: 0, limit: 9).messages
        #expect(sent.map(\.answers) == [nil, 5, 6])
    }

    @Test("what cannot be answered says why, in Telegram's shape")
    func refusals() async throws {
        var limits = RelayLimits()
        limits.bodyBytes = 20_000
        let bench = try await Bench(limits: limits)
        let long = String(repeating: "长", count: 4097)
        try await bench.test { (bot: BotClient) async throws in
            #expect(try await bot.call("frobnicate").status == 404)
            #expect(try await bot.call("setWebhook", #"{"url":"https://example.org"}"#).status == 400)
            #expect(try await bot.call("setWebhook", #"{"url":""}"#).status == 200)
            #expect(try await bot.call("sendMessage", #"{"chat_id":7}"#).status == 400)
            #expect(try await bot.call("sendMessage", #"{"text":"x"}"#).status == 400)
            #expect(try await bot.call("sendMessage", #"{"chat_id":-7,"text":"x"}"#).status == 400)
            #expect(try await bot.call("sendMessage", "[1]").status == 400)
            #expect(try await bot.call("sendMessage", #"{"chat_id":7,"text":"\#(long)"}"#).status == 413)
            #expect(try await bot.call("getMe", String(repeating: " ", count: 20_001)).status == 413)
            for method in ["answerCallbackQuery", "deleteWebhook", "getWebhookInfo", "getChat"] {
                #expect(try await bot.call(method, #"{"chat_id":7}"#).status == 200)
            }
        }
    }

    @Test("a repeated Idempotency-Key gets the first answer and appears once")
    func repeatedKey() async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            let first = try await bot.call("sendMessage", #"{"chat_id":7,"text":"已记"}"#, key: "k1")
            let again = try await bot.call("sendMessage", #"{"chat_id":7,"text":"已记"}"#, key: "k1")
            let other = try await bot.call("sendMessage", #"{"chat_id":7,"text":"已记"}"#, key: "k2")
            let id = try first.decoded(SentBody.self).result.messageId
            #expect(try again.decoded(SentBody.self).result.messageId == id)
            #expect(try other.decoded(SentBody.self).result.messageId != id)
        }
        #expect(try await bench.exchange.log.history(of: [7], after: 0, limit: 9).messages.count == 2)
    }

    @Test("offsets: what follows, what was not acknowledged, the last few")
    func offsets() async throws {
        let bench = try await Bench()
        var ids: [Int64] = []
        for text in ["一", "二", "三", "四"] { ids.append(try await bench.write(text).id) }
        let second = ids[1]
        let last = ids[3]
        try await bench.test { (bot: BotClient) async throws in
            func texts(_ json: String) async throws -> [String] {
                try await bot.call("getUpdates", json).decoded(UpdatesBody.self).texts
            }
            #expect(try await texts(#"{"limit":1}"#) == ["一"])
            #expect(try await texts(#"{"offset":\#(second)}"#) == ["二", "三", "四"])
            #expect(try await texts("{}") == ["二", "三", "四"], "from the first unacknowledged")
            #expect(try await texts(#"{"offset":-2}"#) == ["三", "四"])
            #expect(try await texts("{}") == ["三", "四"], "a negative offset acknowledges what it skips")
            #expect(try await texts(#"{"offset":\#(last + 1)}"#) == [])
            #expect(try await texts(#"{"offset":-1}"#) == [], "there is nothing unread")
            #expect(try await texts(#"{"offset":\#(second),"limit":2}"#) == ["二", "三"], "reading again is allowed")
        }
    }

    @Test("an expired offset is 410 and says where to go on")
    func expired() async throws {
        let bench = try await Bench()
        let old = try await bench.write("旧")
        bench.clock.advance(days: 31)
        try await bench.exchange.log.trim()
        let new = try await bench.write("新")
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.call("getUpdates", #"{"offset":\#(old.id)}"#)
            #expect(reply.status == 410)
            #expect(try reply.decoded(ErrorBody.self).parameters?.restartOffset == new.id)
        }
    }

    @Test("a long poll wakes when a message comes")
    func longPollWakes() async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            async let poll = bot.call("getUpdates", #"{"timeout":50}"#)
            for await _ in bench.waits { break }
            try await bench.write("来了")
            #expect(try await poll.decoded(UpdatesBody.self).texts == ["来了"])
        }
    }

    @Test("a long poll that hears nothing is answered with nothing")
    func longPollEnds() async throws {
        let bench = try await Bench(pollsEndAtOnce: true)
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.call("getUpdates", #"{"timeout":50}"#)
            #expect(reply.status == 200)
            #expect(try reply.decoded(UpdatesBody.self).result.isEmpty)
        }
    }

    @Test("a second poller ends the first one's wait with 409")
    func conflict() async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            async let first = bot.call("getUpdates", #"{"timeout":50}"#)
            for await _ in bench.waits { break }
            #expect(try await bot.call("getUpdates").status == 200)
            #expect(try await first.status == 409)
        }
    }

    @Test("over the rate it is 429 with the time to wait, and a second later it passes")
    func rate() async throws {
        var limits = RelayLimits()
        limits.sendsPerSecond = 2
        let bench = try await Bench(limits: limits)
        try await bench.test { (bot: BotClient) async throws in
            let message = #"{"chat_id":7,"text":"x"}"#
            #expect(try await bot.call("sendMessage", message).status == 200)
            #expect(try await bot.call("sendMessage", message).status == 200)
            let third = try await bot.call("sendMessage", message)
            #expect(third.status == 429)
            #expect(third.headers[.retryAfter] == "1")
            #expect(try third.decoded(ErrorBody.self).parameters?.retryAfter == 1)
            bench.clock.advance(seconds: 1)
            #expect(try await bot.call("sendMessage", message).status == 200)
        }
    }

    @Test("a full log is 429 too, and an offset makes room")
    func full() async throws {
        var limits = RelayLimits()
        limits.maximumRows = 1
        let bench = try await Bench(limits: limits)
        let unread = try await bench.write("没读")
        try await bench.test { [limits] (bot: BotClient) async throws in
            let refused = try await bot.call("sendMessage", #"{"chat_id":7,"text":"x"}"#)
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter] == "\(limits.fullRetrySeconds)")
            _ = try await bot.call("getUpdates", #"{"offset":\#(unread.id + 1)}"#)
            #expect(try await bot.call("sendMessage", #"{"chat_id":7,"text":"x"}"#).status == 200)
        }
    }
}
