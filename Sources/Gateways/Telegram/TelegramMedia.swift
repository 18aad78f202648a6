import Curl
import Foundation
import Gateway

/// R11: files on their way out: by the id the channel knows them by, else uploaded.
/// Source: core.telegram.org/bots/api (sendPhoto, sendVoice, sendVideo, sendDocument; sending files).
struct TelegramMedia: Sendable {
    /// What a bot may upload; a photo only less, and goes as a file then.
    static let mostBytes = 50 << 20
    static let photoBytes = 10 << 20
    /// UTF-16 units of a caption.
    static let captionUnits = 1024
    static let uploadTimeoutSeconds = 300.0
    /// Uploads in hand at once; each is in memory as a whole.
    static let uploads = 2

    private let api: String
    private let token: String
    private let isRelay: Bool
    private let request: TelegramFiles.Send
    private let gate = Gate(places: uploads)

    init(api: String, token: String, isRelay: Bool, send: @escaping TelegramFiles.Send) {
        self.api = api
        self.token = token
        self.isRelay = isRelay
        request = send
    }

    /// One attempt.
    func send(_ media: OutboundMedia, _ message: OutboundMessage) async -> SendOutcome {
        guard let id = media.channelID else { return await uploadInTurn(media, message) }
        let result = await answer(known(id, media.kind, message))
        // An id may have been another bot's, or have lost its file: the bytes are still here.
        if case .success(let response) = result, response.status == 400, media.path != nil {
            return await uploadInTurn(media, message)
        }
        return TelegramAnswer.outcome(result)
    }

    private func answer(_ wanted: HTTPRequest) async -> Result<HTTPResponse, HTTPError> {
        do {
            return .success(try await request(wanted))
        } catch {
            return .failure(error)
        }
    }

    private func known(_ id: String, _ kind: InboundMedia.Kind, _ message: OutboundMessage) -> HTTPRequest {
        var body = JSONWriter()
        body.raw("{\"chat_id\":")
        if let number = Int64(message.chat) { body.number(number) } else { body.string(message.chat) }
        body.raw(",")
        body.string(Self.field(kind))
        body.raw(":")
        body.string(id)
        body.raw(",\"caption\":")
        body.string(Self.caption(message))
        if let reference = message.replyReference.flatMap({ Int64($0) }) {
            body.raw(",\"reply_parameters\":{\"message_id\":")
            body.number(reference)
            body.raw(",\"allow_sending_without_reply\":true}")
        }
        body.raw("}")
        return call(kind, message, "application/json", body.bytes)
    }

    private func uploadInTurn(_ media: OutboundMedia, _ message: OutboundMessage) async -> SendOutcome {
        await gate.enter()
        let outcome = await upload(media, message)
        await gate.leave()
        return outcome
    }

    private func upload(_ media: OutboundMedia, _ message: OutboundMessage) async -> SendOutcome {
        guard let path = media.path, let size = Self.size(path) else { return .refused(reason: "the file is not here") }
        guard size <= Self.mostBytes else { return .refused(reason: "the file is too large for the channel") }
        guard let content = FileManager.default.contents(atPath: path) else {
            return .retry(afterSeconds: nil, reason: "the file cannot be read")
        }
        let kind = media.kind == .photo && size > Self.photoBytes ? .document : media.kind
        var body = MultipartBody()
        body.field("chat_id", message.chat)
        body.field("caption", Self.caption(message))
        if let reference = message.replyReference.flatMap({ Int64($0) }) {
            body.field("reply_parameters", Self.reply(to: reference))
        }
        body.file(Self.field(kind), called: media.name ?? Self.name(media.kind), [UInt8](content))
        body.end()
        return TelegramAnswer.outcome(await answer(call(kind, message, body.contentType, body.bytes)))
    }

    private func call(
        _ kind: InboundMedia.Kind, _ message: OutboundMessage, _ contentType: String, _ body: [UInt8]
    ) -> HTTPRequest {
        var headers: [(name: String, value: String)] = [("Content-Type", contentType)]
        if isRelay { headers.append(("Idempotency-Key", message.idempotencyKey)) }
        return HTTPRequest(
            method: .post, url: "\(api)/bot\(token)/\(Self.method(kind))", headers: headers, body: body,
            totalTimeoutSeconds: Self.uploadTimeoutSeconds, maximumResponseBytes: TelegramGateway.answerBytes)
    }

    private static func reply(to reference: Int64) -> String {
        "{\"message_id\":\(reference),\"allow_sending_without_reply\":true}"
    }

    /// Cut at a whole character.
    private static func caption(_ message: OutboundMessage) -> String {
        var text = message.text
        while text.utf16.count > captionUnits { text.removeLast() }
        return text
    }

    private static func size(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
    }

    private static func method(_ kind: InboundMedia.Kind) -> String {
        switch kind {
        case .photo: "sendPhoto"
        case .voice: "sendVoice"
        case .video: "sendVideo"
        case .document: "sendDocument"
        }
    }

    private static func field(_ kind: InboundMedia.Kind) -> String { kind.rawValue }

    /// The folder keeps no names; the ending tells a phone what to open it with.
    private static func name(_ kind: InboundMedia.Kind) -> String {
        switch kind {
        case .photo: "photo.jpg"
        case .voice: "voice.ogg"
        case .video: "video.mp4"
        case .document: "file"
        }
    }
}

/// So many at once, the rest in order.
private actor Gate {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        if waiting.isEmpty { places += 1 } else { waiting.removeFirst().resume() }
    }
}
