import Foundation
import Hummingbird

/// R11: `sendPhoto` and its like, `getFile`, and the download. Source: core.telegram.org/bots/api.
extension BotRoutes {
    static let sending: [String: LoggedMedia.Kind] = [
        "sendphoto": .photo, "sendvoice": .voice, "sendvideo": .video, "senddocument": .document,
    ]

    /// A file comes as a part of the body, or is named by the id of one that is here.
    func send(_ kind: LoggedMedia.Kind, _ parameters: BotParameters, key: String?) async throws -> BotMessage {
        let caption = try parameters.text("caption") ?? ""
        guard caption.utf16.count <= exchange.limits.textUnits else { throw BotError.textTooLong }
        let media: NewMedia
        if let file = parameters.file, file.field == kind.rawValue {
            media = NewMedia(kind: kind, name: file.name, bytes: file.bytes)
        } else if let known = try parameters.text(kind.rawValue) {
            guard let number = Int64(known), let message = try await exchange.log.message(number),
                let bytes = try await exchange.log.file(of: number)
            else { throw BotError.bad("wrong file identifier specified") }
            media = NewMedia(kind: kind, name: message.media?.name, bytes: bytes)
        } else {
            throw BotError.bad("there is no \(kind.rawValue) in the request")
        }
        return try await send(caption, media, parameters, key: key)
    }

    /// `getFile`
    func file(_ parameters: BotParameters) async throws -> BotFile {
        guard let id = try parameters.int("file_id"), let message = try await exchange.log.message(id),
            let media = message.media, message.direction == .inbound
        else { throw BotError.bad("wrong file_id") }
        return BotFile(media, of: id, path: "media/\(id)")
    }

    func addDownload(to router: Router<BasicRequestContext>) {
        router.get("/file/bot{token}/media/{id}") { _, context in
            guard let shown = context.parameters.get("token")?.removingPercentEncoding, token.matches(shown) else {
                return BotError.unauthorized.response()
            }
            guard let id = context.parameters.get("id").flatMap({ Int64($0) }),
                let bytes = try await exchange.log.file(of: id)
            else { return BotError(code: 404, description: "Not Found").response() }
            return Response(
                status: .ok, headers: [.contentType: "application/octet-stream"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
