import Foundation
import Hummingbird

/// Keeps other web pages away from the phones. A page elsewhere can make this browser call loopback, by a name that
/// it lets point here (DNS rebinding) or by a form (CSRF): the first shows in Host, the second in Origin.
struct PhoneGuard: RouterMiddleware {
    typealias Context = BasicRequestContext

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard Self.admits(request.head) else {
            return Self.sealed(
                BotError(code: 403, description: "Forbidden: open this page as http://127.0.0.1").response())
        }
        return Self.sealed(try await next(request, context))
    }

    static func admits(_ head: HTTPRequest) -> Bool {
        guard let authority = head.authority, Loopback.isLoopback(authority: authority) else { return false }
        if let site = head.headerFields[.secFetchSite], site == "cross-site" || site == "same-site" {
            // Following a link to the page itself is harmless; it shows nothing to who linked.
            return head.method == .get && head.headerFields[.secFetchMode] == "navigate"
        }
        guard head.method != .get else { return true }
        if let origin = head.headerFields[.origin], origin != "http://\(authority)" { return false }
        // A form cannot send this type, and a script elsewhere would have to ask first, which nobody answers.
        return head.headerFields[.contentType]?.prefix { $0 != ";" }.lowercased() == "application/json"
    }

    private static func sealed(_ response: Response) -> Response {
        var response = response
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
