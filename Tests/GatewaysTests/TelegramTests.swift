import Curl
import Gateway
import Testing

@testable import Gateways

struct TelegramTests {
    func response(_ status: Int, _ body: String, _ headers: [(name: String, value: String)] = []) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    }

    func updates(_ json: String) -> InboundBatch? {
        TelegramUpdates(Array(json.utf8), channel: "telegram")?.batch(after: nil)
    }

    @Test func readsAMessage() throws {
        let batch = try #require(
            updates(
                #"""
                {"ok":true,"result":[{"update_id":7,"message":{"message_id":3,"from":{"id":42},"chat":{"id":42,
                "type":"private"},"date":1700000000,"text":"\u8d70\u8bbf3 \ud83d\ude42"}}]}
                """#))
        #expect(
            batch.messages == [
                InboundMessage(
                    id: "7:42:3", channel: "telegram", sender: "42", chat: "42", replyReference: "3", text: "走访3 🙂",
                    sentAtMilliseconds: 1_700_000_000_000)
            ])
        #expect(batch.cursor.flatMap(TelegramCursor.init) == TelegramCursor(offset: 8, stream: nil))
    }

    @Test func relayedMessagesCarryChannelSenderAndStream() throws {
        let batch = try #require(
            updates(
                #"""
                {"ok":true,"result":[{"update_id":9,"channel":"phone","sender":"1001","stream":"s1","message":
                {"message_id":9,"chat":{"id":1001,"type":"private"},"date":1,"text":"x"}}]}
                """#))
        #expect(batch.messages.first?.channel == "phone")
        #expect(batch.messages.first?.sender == "1001")
        #expect(batch.messages.first?.id == "s1:9:1001:9")
        #expect(batch.cursor.flatMap(TelegramCursor.init) == TelegramCursor(offset: 10, stream: "s1"))
    }

    @Test func otherUpdatesAreSkippedAndAcknowledged() throws {
        let batch = try #require(
            updates(
                #"""
                {"ok":true,"result":[{"update_id":1,"edited_message":{}},{"update_id":2,"message":{"message_id":1,
                "from":{"id":5},"chat":{"id":-9,"type":"group"},"date":1,"text":"走访3"}},{"no":"id"},
                {"update_id":3,"message":{"message_id":1,"from":{"id":5},"chat":{"id":5,"type":"private"},"date":1,
                "photo":[{"file_id":"small"},{"file_id":"large"}],"caption":"路灯"}}]}
                """#))
        #expect(batch.skipped == 3)
        #expect(batch.messages.map(\.text) == ["路灯"])
        #expect(batch.messages.first?.media == [InboundMedia(id: "large", kind: .photo)])
        #expect(batch.cursor.flatMap(TelegramCursor.init)?.offset == 4)
    }

    /// After a quiet week the real server may begin again with any number.
    @Test func updateIdsMayFall() throws {
        let json = #"{"ok":true,"result":[{"update_id":900},{"update_id":5}]}"#
        #expect(try #require(updates(json)).cursor.flatMap(TelegramCursor.init)?.offset == 6)
    }

    @Test(arguments: ["", "<html>", "{\"ok\":true,\"result\":[{\"upd", "{\"ok\":false}", "[]", "{\"ok\":true}"])
    func rubbishIsNoBatch(body: String) { #expect(updates(body) == nil) }

    @Test func outcomesOfASend() {
        #expect(
            TelegramAnswer.outcome(.success(response(200, #"{"ok":true,"result":{"message_id":5}}"#)))
                == .delivered(id: nil))
        #expect(
            TelegramAnswer.outcome(.success(response(200, #"{ "result": {"message_id": 5}, "ok": true }"#)))
                == .delivered(id: "5"))
        #expect(TelegramAnswer.outcome(.success(response(403, "{}"))) == .refused(reason: "HTTP 403"))
        #expect(TelegramAnswer.outcome(.success(response(400, "{}"))) == .refused(reason: "HTTP 400"))
        let busy = response(429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":7}}"#)
        #expect(TelegramAnswer.outcome(.success(busy)) == .retry(afterSeconds: 7, reason: "HTTP 429"))
        let header = response(503, "", [("Retry-After", "3")])
        #expect(TelegramAnswer.outcome(.success(header)) == .retry(afterSeconds: 3, reason: "HTTP 503"))
        let absurd = response(429, #"{"parameters":{"retry_after":999999999}}"#)
        #expect(TelegramAnswer.outcome(.success(absurd)) == .retry(afterSeconds: 3600, reason: "HTTP 429"))
        for rubbish in ["", "<html>", "{\"ok\":fal"] {
            guard case .retry = TelegramAnswer.outcome(.success(response(200, rubbish))) else {
                Issue.record("\(rubbish) was taken for an answer")
                continue
            }
        }
        guard case .retry(nil, let reason) = TelegramAnswer.outcome(.failure(.cutOff)) else {
            Issue.record("a cut connection must be tried again")
            return
        }
        #expect(!reason.contains("bot"))
    }

    @Test func errorsOfAPoll() {
        #expect(TelegramAnswer.pollError(response(409, "{}")) == .conflict)
        #expect(TelegramAnswer.pollError(response(401, "{}")) == .unauthorized)
        #expect(TelegramAnswer.pollError(response(410, "{}")) == .cursorExpired(restart: nil))
        #expect(
            TelegramAnswer.pollError(response(502, "")) == .unavailable(afterSeconds: nil, reason: "HTTP 502"))
    }

    @Test func writesJSONThatReadsBack() throws {
        let text = "\"引\\号\"\n\t\u{1}🙂"
        var writer = JSONWriter()
        writer.raw("{\"text\":")
        writer.string(text)
        writer.raw("}")
        #expect(try #require(JSONDocument(writer.bytes)).root["text"]?.string == text)
    }
}
