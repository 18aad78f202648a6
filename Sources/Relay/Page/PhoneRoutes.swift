import Database
import Foundation
import Hummingbird
import Logging

/// The page's own routes; there is none of them where no `PhonePage` is given.
struct PhoneRoutes: Sendable {
    let exchange: Exchange
    let page: PhonePage
    let logger: Logger

    func add(to router: Router<BasicRequestContext>) {
        let guarded = router.group("").add(middleware: PhoneGuard())
        addFile("/", PackageResources.index_html, "text/html; charset=utf-8", to: guarded)
        addFile("/phone.css", PackageResources.phone_css, "text/css; charset=utf-8", to: guarded)
        let script = "text/javascript; charset=utf-8"
        addFile("/phone.js", PackageResources.phone_js, script, to: guarded)
        addFile("/people.js", PackageResources.people_js, script, to: guarded)
        addFile("/talk.js", PackageResources.talk_js, script, to: guarded)
        guarded.get("/phones") { _, _ in
            await answering { JSON.response(Array(try await page.phones().prefix(PhonePage.maximumPhones))) }
        }
        guarded.get("/phones/{sender}/messages") { request, context in
            await answering { try await history(request, context.parameters) }
        }
        guarded.post("/phones/{sender}/messages") { request, context in
            await answering { try await write(request, context.parameters) }
        }
        guarded.get("/phones/{sender}/media/{id}") { _, context in
            await answering { try await media(context.parameters) }
        }
        guarded.get("/events") { request, _ in
            await answering { try await events(request) }
        }
    }

    private func addFile(
        _ path: RouterPath, _ bytes: [UInt8], _ type: String, to group: RouterGroup<BasicRequestContext>
    ) {
        let buffer = ByteBuffer(bytes: bytes)
        group.get(path) { _, _ in
            Response(status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: buffer))
        }
    }

    private func answering(_ body: () async throws -> Response) async -> Response {
        do {
            return try await body()
        } catch let error as BotError {
            return error.response()
        } catch let error as DatabaseError {
            logger.error("the relay's log failed", metadata: ["error": "\(error)"])
            return BotError.internalError.response()
        } catch {
            logger.error("a call of the phone page failed", metadata: ["error": "\(type(of: error))"])
            return BotError.internalError.response()
        }
    }

    private func chat(_ path: Parameters) throws(BotError) -> Int64 {
        guard let chat = PhoneChannel.chat(ofSender: path.get("sender") ?? "") else {
            throw .bad("a phone is named by 1 to \(PhoneChannel.maximumDigits) digits")
        }
        return chat
    }

    private func number(_ name: String, in request: Request) throws(BotError) -> Int64? {
        guard let text = request.uri.queryParameters[Substring(name)] else { return nil }
        guard let number = Int64(text), number >= 0 else { throw .bad("\(name) must be a whole number") }
        return number
    }

    /// Without `after` the latest page, with it what follows.
    private func history(_ request: Request, _ path: Parameters) async throws -> Response {
        let chat = try chat(path)
        let limit = exchange.limits.historyRows
        let history =
            if let after = try number("after", in: request) {
                try await exchange.log.history(of: [chat], after: after, limit: limit)
            } else {
                try await exchange.log.recent(of: chat, limit: limit)
            }
        return JSON.response(PhoneHistory(history, stream: exchange.log.stream))
    }

    private struct Written: Decodable {
        struct Media: Decodable {
            var kind: LoggedMedia.Kind
            var name: String?
            /// Base64.
            var bytes: Data
        }
        var text: String
        var media: Media?
    }

    private func write(_ request: Request, _ path: Parameters) async throws -> Response {
        let chat = try chat(path)
        // Base64 is a third longer than what it stands for.
        let room = exchange.limits.bodyBytes + exchange.limits.mediaBytes / 3 * 4
        guard let body = try? await request.body.collect(upTo: room) else { throw BotError.bodyTooLarge }
        guard let written = try? JSONDecoder().decode(Written.self, from: Data(buffer: body)) else {
            throw BotError.bad("the body is {\"text\": …}")
        }
        let text = written.text
        guard !text.isEmpty || written.media != nil else { throw BotError.bad("message text is empty") }
        guard (written.media?.bytes.count ?? 0) <= exchange.limits.mediaBytes else { throw BotError.bodyTooLarge }
        guard text.utf16.count <= exchange.limits.textUnits else { throw BotError.textTooLong }
        let key = request.headers[.idempotencyKey]
        guard (key?.count ?? 0) <= exchange.limits.keyCharacters else { throw BotError.bad("the key is too long") }
        let message = NewMessage(
            .inbound, channel: PhoneChannel.name, chat: chat, text: text, idempotencyKey: key,
            media: written.media.map { NewMedia(kind: $0.kind, name: $0.name, bytes: [UInt8]($0.bytes)) })
        switch try await exchange.take(message) {
        case .taken(let stored): return JSON.response(PhoneMessage(stored))
        case .later(let seconds, let reason): throw BotError.tooMany(retryAfterSeconds: seconds, reason)
        }
    }

    /// Shown as a picture only where the bytes are one; everything else is for saving.
    private func media(_ path: Parameters) async throws -> Response {
        let chat = try chat(path)
        guard let id = path.get("id").flatMap({ Int64($0) }), let message = try await exchange.log.message(id),
            message.chat == chat, let bytes = try await exchange.log.file(of: id)
        else { throw BotError(code: 404, description: "Not Found") }
        let picture = Self.pictures.first { bytes.starts(with: $0.head) }?.type
        var headers: HTTPFields = [.contentType: picture ?? "application/octet-stream"]
        if picture == nil { headers[.contentDisposition] = "attachment" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static let pictures: [(head: [UInt8], type: String)] = [
        ([0xFF, 0xD8, 0xFF], "image/jpeg"), ([0x89, 0x50, 0x4E, 0x47], "image/png"),
        (Array("GIF8".utf8), "image/gif"), (Array("RIFF".utf8), "image/webp"),
    ]

    /// `/events?phones=1001,1002&after=17`; a browser that reconnects says by itself where it stopped.
    private func events(_ request: Request) async throws -> Response {
        let names = (request.uri.queryParameters["phones"] ?? "").split(separator: ",")
        let chats = names.compactMap { PhoneChannel.chat(ofSender: $0) }
        guard !chats.isEmpty, chats.count == names.count, chats.count <= exchange.limits.phonesPerStream else {
            throw BotError.bad("phones names 1 to \(exchange.limits.phonesPerStream) phones")
        }
        let after = try number("after", in: request) ?? 0
        let position = request.headers[.lastEventID].flatMap { Int64($0) } ?? after
        let stream = EventStream(exchange: exchange, chats: chats, position: position)
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: ResponseBody { writer in
                // A browser that has gone shows as a failed write: the ordinary end of a stream.
                try await stream.run { try await writer.write(ByteBuffer(string: $0)) }
                try await writer.finish(nil)
            })
    }
}
