import Curl
import Gateway

/// What the answers of the Bot API mean for us. Reasons name the status only: descriptions may quote texts.
enum TelegramAnswer {
    /// The longest wait a gateway may impose; more is a mistake of its own.
    static let longestRetrySeconds: Int64 = 3600

    private static let accepted = Array("{\"ok\":true,".utf8)

    static func outcome(_ result: Result<HTTPResponse, HTTPError>) -> SendOutcome {
        switch result {
        case .failure(let error):
            return .retry(afterSeconds: nil, reason: error.description)
        case .success(let response):
            switch response.status {
            case 200:
                // What nearly every answer begins with; the rest of it is not needed.
                if response.body.starts(with: accepted) { return .delivered(id: nil) }
                guard let root = JSONDocument(response.body)?.root, root["ok"]?.isTrue == true else {
                    return .retry(afterSeconds: nil, reason: "the answer is not the JSON of the Bot API")
                }
                return .delivered(id: root["result"]?["message_id"]?.integer.map { String($0) })
            case 400, 403, 413: return .refused(reason: "HTTP \(response.status)")
            case 401, 404: return .retry(afterSeconds: 30, reason: "HTTP \(response.status): the token is refused")
            default:
                return .retry(afterSeconds: retryAfter(response), reason: "HTTP \(response.status)")
            }
        }
    }

    static func pollError(_ response: HTTPResponse) -> PollError {
        switch response.status {
        case 401, 404: .unauthorized
        case 409: .conflict
        case 410: .cursorExpired(restart: nil)
        default: .unavailable(afterSeconds: retryAfter(response), reason: "HTTP \(response.status)")
        }
    }

    /// `parameters.retry_after` of the body, else the header.
    static func retryAfter(_ response: HTTPResponse) -> Double? {
        let seconds =
            JSONDocument(response.body)?.root["parameters"]?["retry_after"]?.integer
            ?? response.headers["Retry-After"].flatMap { Int64($0) }
        return seconds.map { Double(min(max($0, 0), longestRetrySeconds)) }
    }
}
