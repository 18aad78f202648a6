import Database
import Foundation
import Hummingbird
import Logging

/// The poll API in the shape of Telegram's: `GET|POST /bot<token>/<method>`.
struct BotRoutes: Sendable {
    let exchange: Exchange
    let token: BotToken
    let logger: Logger

    func add(to router: Router<BasicRequestContext>) {
        addDownload(to: router)
        for method in [HTTPRequest.Method.get, .post] {
            router.on("/bot{token}/{method}", method: method) { request, context in
                await respond(to: request, context.parameters)
            }
        }
    }

    private func respond(to request: Request, _ path: Parameters) async -> Response {
        do {
            guard let shown = path.get("token")?.removingPercentEncoding, token.matches(shown) else {
                throw BotError.unauthorized
            }
            // Telegram's method names are the same in any case.
            let name = path.get("method")?.lowercased() ?? ""
            let limits = exchange.limits
            let room = Self.sending[name] == nil ? limits.bodyBytes : limits.mediaBytes + limits.bodyBytes
            let body = try await collect(request, upTo: room)
            let parameters = try BotParameters(
                query: request.uri.query, body: body, contentType: request.headers[.contentType] ?? "")
            return try await call(name, parameters, request)
        } catch let error as BotError {
            return error.response()
        } catch let error as DatabaseError {
            logger.error("the relay's log failed", metadata: ["error": "\(error)"])
            guard error.isTransient else { return BotError.internalError.response() }
            return BotError.tooMany(retryAfterSeconds: exchange.limits.fullRetrySeconds, "the log cannot be written")
                .response()
        } catch {
            logger.error("a call to the relay failed", metadata: ["error": "\(type(of: error))"])
            return BotError.internalError.response()
        }
    }

    private func collect(_ request: Request, upTo room: Int) async throws(BotError) -> ByteBuffer {
        do {
            return try await request.body.collect(upTo: room)
        } catch {
            throw .bodyTooLarge
        }
    }

    private func call(_ name: String, _ parameters: BotParameters, _ request: Request) async throws -> Response {
        if let kind = Self.sending[name] {
            return answer(try await send(kind, parameters, key: request.headers[.idempotencyKey]))
        }
        switch name {
        case "getfile": return answer(try await file(parameters))
        case "getme": return answer(BotUser.own(token.bot))
        case "getupdates": return answer(try await updates(parameters))
        case "sendmessage": return answer(try await send(parameters, key: request.headers[.idempotencyKey]))
        case "deletewebhook":
            if parameters.flag("drop_pending_updates") { try await exchange.log.acknowledgeAll(bot: String(token.bot)) }
            return answer(true)
        case "setwebhook":
            // An empty address takes a webhook away, and there is none.
            guard (try parameters.text("url") ?? "").isEmpty else {
                throw BotError.bad("this relay is polled, it calls nobody")
            }
            return answer(true)
        case "getwebhookinfo": return answer(WebhookInfo())
        case "answercallbackquery": return answer(true)
        case "getchat": return answer(BotChat(try chat(parameters)))
        default: throw BotError.unknownMethod
        }
    }

    private func answer(_ result: some Encodable) -> Response { JSON.response(BotAnswer(result: result)) }

    func chat(_ parameters: BotParameters) throws(BotError) -> Int64 {
        guard let chat = try parameters.int("chat_id") else { throw .bad("chat_id is missing") }
        guard chat > 0 else { throw .bad("chat not found") }
        return chat
    }
}
