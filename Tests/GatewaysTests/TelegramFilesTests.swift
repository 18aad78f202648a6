import Curl
import Gateway
import Synchronization
import Testing

@testable import Gateways

/// R11: getFile, then the download.
struct TelegramFilesTests {
    /// Answers in order, and keeps what was asked.
    final class Script: Sendable {
        private let state: Mutex<(answers: [Result<HTTPResponse, HTTPError>], asked: [HTTPRequest])>

        init(_ answers: Result<HTTPResponse, HTTPError>...) { state = Mutex((answers, [])) }

        var asked: [HTTPRequest] { state.withLock { $0.asked } }

        func send(_ request: HTTPRequest) throws(HTTPError) -> HTTPResponse {
            let answer = state.withLock { state in
                state.asked.append(request)
                return state.answers.removeFirst()
            }
            return try answer.get()
        }
    }

    static func answer(_ status: Int, _ body: String) -> Result<HTTPResponse, HTTPError> {
        .success(HTTPResponse(status: status, body: Array(body.utf8)))
    }

    static let found = answer(200, #"{"ok":true,"result":{"file_path":"photos/灯 1.jpg","file_size":3}}"#)

    func fetch(_ script: Script, mostBytes: Int = 100) async -> Result<[UInt8], MediaError> {
        let files = TelegramFiles(api: "https://example.org", token: "1:x") { request throws(HTTPError) in
            try script.send(request)
        }
        do {
            return .success(try await files.fetch("id\"1", mostBytes: mostBytes))
        } catch {
            return .failure(error)
        }
    }

    @Test func aFileIsLookedUpAndDownloaded() async {
        let script = Script(Self.found, Self.answer(200, "abc"))
        #expect(await fetch(script) == .success(Array("abc".utf8)))
        #expect(
            script.asked.map(\.url) == [
                "https://example.org/bot1:x/getFile", "https://example.org/file/bot1:x/photos/%E7%81%AF%201.jpg",
            ])
        #expect(String(decoding: script.asked[0].body, as: UTF8.self) == #"{"file_id":"id\"1"}"#)
        #expect(script.asked[1].maximumResponseBytes == 100)
    }

    @Test(arguments: [
        (answer(400, #"{"ok":false,"description":"Bad Request: file is too big"}"#), MediaError.tooLarge),
        (answer(400, #"{"ok":false,"description":"Bad Request: invalid file_id"}"#), .gone),
        (
            answer(400, #"{"description":"Bad Request: wrong file_id or the file is temporarily unavailable"}"#),
            .unavailable(afterSeconds: nil, reason: "HTTP 400")
        ),
        (
            answer(429, #"{"parameters":{"retry_after":9}}"#),
            .unavailable(afterSeconds: 9, reason: "HTTP 429")
        ),
        (answer(401, "{}"), .unavailable(afterSeconds: 300, reason: "HTTP 401")),
        (answer(200, "<html>"), .unavailable(afterSeconds: nil, reason: "the answer is not the JSON of the Bot API")),
        (answer(200, #"{"ok":true,"result":{"file_path":"a/b","file_size":101}}"#), .tooLarge),
        (answer(200, #"{"ok":true,"result":{"file_size":1}}"#), .gone),
        (answer(200, #"{"ok":true,"result":{"file_path":"/var/lib/secret"}}"#), .gone),
        (answer(200, #"{"ok":true,"result":{"file_path":"../x"}}"#), .gone),
        (.failure(.cancelled), .cancelled),
    ])
    func whatGetFileMayAnswer(answer: Result<HTTPResponse, HTTPError>, error: MediaError) async {
        #expect(await fetch(Script(answer)) == .failure(error))
    }

    @Test func whatTheDownloadMayAnswer() async {
        #expect(await fetch(Script(Self.found, .failure(.tooLarge(limit: 100)))) == .failure(.tooLarge))
        #expect(
            await fetch(Script(Self.found, Self.answer(404, "")))
                == .failure(.unavailable(afterSeconds: nil, reason: "HTTP 404")))
        guard case .failure(.unavailable(nil, let reason)) = await fetch(Script(Self.found, .failure(.cutOff))) else {
            Issue.record("a cut connection must be tried again")
            return
        }
        #expect(!reason.contains("1:x"))
    }

    @Test func everyKindIsAnnouncedWithNameAndSize() throws {
        let json = #"""
            {"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"from":{"id":5},"chat":{"id":5,
            "type":"private"},"date":1,"voice":{"file_id":"v","file_size":7},"video":{"file_id":"m"},
            "document":{"file_id":"d","file_name":"清单.pdf","file_size":9},"audio":{"file_id":"a"}}}]}
            """#
        let batch = try #require(TelegramUpdates(Array(json.utf8), channel: "telegram")?.batch(after: nil))
        #expect(
            batch.messages.first?.media == [
                InboundMedia(id: "v", kind: .voice, bytes: 7), InboundMedia(id: "a", kind: .voice),
                InboundMedia(id: "m", kind: .video),
                InboundMedia(id: "d", kind: .document, name: "清单.pdf", bytes: 9),
            ])
    }

    @Test func theRelayHandsOutFilesToo() {
        let relay = TelegramGateway(
            .init(name: "relay", api: "http://127.0.0.1:1", token: "x", isRelay: true), client: HTTPClient())
        #expect(relay.capabilities.media == TelegramFiles.access)
        #expect(relay.capabilities.sendableBytes == TelegramMedia.mostBytes)
    }
}
