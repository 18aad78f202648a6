import Curl
import Foundation
import Gateway
import Testing

@testable import Gateways

/// R11: by the id the channel knows, else uploaded.
struct TelegramMediaTests {
    private let ok = TelegramFilesTests.answer(200, #"{"ok":true,"result":{"message_id":5}}"#)

    private func send(_ media: OutboundMedia, _ script: TelegramFilesTests.Script, isRelay: Bool = false) async
        -> SendOutcome
    {
        let outgoing = TelegramMedia(api: "https://example.org", token: "1:x", isRelay: isRelay) {
            request throws(HTTPError) in try script.send(request)
        }
        return await outgoing.send(
            media,
            OutboundMessage(
                channel: "telegram", chat: "77", text: "事1001 照片 1/2", replyReference: "9", idempotencyKey: "k"))
    }

    private func withFile(_ bytes: Int, _ body: (String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "media-\(UUID().uuidString)").path
        try Data(repeating: 0x2D, count: bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }

    @Test func aKnownFileIsNamedByItsID() async {
        let script = TelegramFilesTests.Script(ok)
        #expect(await send(OutboundMedia(kind: .photo, channelID: "AgAC"), script) == .delivered(id: nil))
        #expect(script.asked.map(\.url) == ["https://example.org/bot1:x/sendPhoto"])
        #expect(
            String(decoding: script.asked[0].body, as: UTF8.self)
                == #"{"chat_id":77,"photo":"AgAC","caption":"事1001 照片 1/2","reply_parameters":{"message_id":9,"allow_sending_without_reply":true}}"#
        )
    }

    @Test func whatTheChannelDoesNotKnowIsUploaded() async throws {
        try await withFile(5) { path in
            let script = TelegramFilesTests.Script(
                TelegramFilesTests.answer(400, #"{"ok":false,"description":"Bad Request: wrong file identifier"}"#), ok)
            let media = OutboundMedia(kind: .voice, name: "a\"\r\nb.ogg", channelID: "gone", path: path)
            #expect(await send(media, script, isRelay: true) == .delivered(id: nil))
            let upload = try #require(script.asked.last)
            #expect(upload.url.hasSuffix("/sendVoice"))
            #expect(upload.headers.contains { $0.name == "Idempotency-Key" && $0.value == "k" })
            let type = try #require(upload.headers.first { $0.name == "Content-Type" }?.value)
            let boundary = try #require(type.split(separator: "=").last)
            let body = String(decoding: upload.body, as: UTF8.self)
            #expect(body.contains("name=\"voice\"; filename=\"a%22%0D%0Ab.ogg\""))
            #expect(body.contains("\r\n\r\n-----\r\n--\(boundary)--\r\n"))
            #expect(body.contains("name=\"chat_id\"\r\n\r\n77\r\n"))
        }
    }

    @Test func aPhotoTooLargeForOneGoesAsAFile() async throws {
        try await withFile(TelegramMedia.photoBytes + 1) { path in
            let script = TelegramFilesTests.Script(ok)
            #expect(await send(OutboundMedia(kind: .photo, path: path), script) == .delivered(id: nil))
            #expect(script.asked[0].url.hasSuffix("/sendDocument"))
        }
    }

    @Test func whatCannotBeSentEndsAndWhatMayComeIsTriedAgain() async throws {
        let none = TelegramFilesTests.Script()
        #expect(
            await send(OutboundMedia(kind: .photo, path: "/nowhere/at/all"), none)
                == .refused(reason: "the file is not here"))
        let known = OutboundMedia(kind: .photo, channelID: "x")
        #expect(
            await send(known, TelegramFilesTests.Script(TelegramFilesTests.answer(400, "{}")))
                == .refused(reason: "HTTP 400"))
        #expect(
            await send(
                known, TelegramFilesTests.Script(TelegramFilesTests.answer(429, #"{"parameters":{"retry_after":3}}"#)))
                == .retry(afterSeconds: 3, reason: "HTTP 429"))
        guard case .retry = await send(known, TelegramFilesTests.Script(.failure(.cutOff))) else {
            Issue.record("a cut connection must be tried again")
            return
        }
    }
}
