import Foundation
import Hummingbird

/// A call that is answered with an error, in Telegram's shape. The description never carries what the caller wrote.
struct BotError: Error, Equatable {
    var code: Int
    var description: String
    var retryAfterSeconds: Int?
    /// Where to carry on after an expired offset.
    var restart: Int64?

    static let unauthorized = BotError(code: 401, description: "Unauthorized")
    static let unknownMethod = BotError(code: 404, description: "Not Found: method not found")
    static let conflict = BotError(
        code: 409,
        description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    static let textTooLong = BotError(code: 413, description: "Request Entity Too Large: message is too long")
    static let bodyTooLarge = BotError(code: 413, description: "Request Entity Too Large: body is too large")
    static let internalError = BotError(code: 500, description: "Internal Server Error")

    static func bad(_ what: String) -> BotError { BotError(code: 400, description: "Bad Request: \(what)") }

    static func tooMany(retryAfterSeconds: Int, _ why: String) -> BotError {
        BotError(
            code: 429, description: "Too Many Requests: \(why), retry after \(retryAfterSeconds)",
            retryAfterSeconds: retryAfterSeconds)
    }

    static func expired(restart: Int64) -> BotError {
        BotError(
            code: 410, description: "Gone: the offset is not in this log any more, carry on from \(restart)",
            restart: restart)
    }

    func response() -> Response {
        struct Parameters: Encodable {
            var retryAfter: Int?
            var restartOffset: Int64?
        }
        struct Body: Encodable {
            var ok = false
            var errorCode: Int
            var description: String
            var parameters: Parameters?
        }
        let parameters = Parameters(retryAfter: retryAfterSeconds, restartOffset: restart)
        let body = Body(
            errorCode: code, description: description,
            parameters: retryAfterSeconds == nil && restart == nil ? nil : parameters)
        var response = JSON.response(body, status: .init(code: code))
        if let retryAfterSeconds { response.headers[.retryAfter] = String(retryAfterSeconds) }
        return response
    }
}
