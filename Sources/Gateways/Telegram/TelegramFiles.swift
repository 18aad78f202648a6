import Curl
import Gateway

/// R11: the bytes behind a file id: getFile says where they lie, then they are downloaded.
/// Source: core.telegram.org/bots/api#getfile.
struct TelegramFiles: Sendable {
    typealias Send = @Sendable (HTTPRequest) async throws(HTTPError) -> HTTPResponse

    /// The server hands bots nothing larger; a file id stays good.
    static let access = MediaAccess(mostBytes: 20 << 20, lifeHours: nil)
    static let downloadTimeoutSeconds = 300.0
    static let refusedTokenWaitSeconds = 300.0

    private let api: String
    private let token: String
    private let send: Send

    init(api: String, token: String, send: @escaping Send) {
        self.api = api
        self.token = token
        self.send = send
    }

    func fetch(_ id: String, mostBytes: Int) async throws(MediaError) -> [UInt8] {
        var body = JSONWriter()
        body.raw("{\"file_id\":")
        body.string(id)
        body.raw("}")
        let place = try Self.place(
            try await answer(
                HTTPRequest(
                    method: .post, url: "\(api)/bot\(token)/getFile", headers: [("Content-Type", "application/json")],
                    body: body.bytes, maximumResponseBytes: TelegramGateway.answerBytes)), mostBytes: mostBytes)
        let file = try await answer(
            HTTPRequest(
                url: "\(api)/file/bot\(token)/\(place)", totalTimeoutSeconds: Self.downloadTimeoutSeconds,
                maximumResponseBytes: mostBytes))
        switch file.status {
        case 200: return file.body
        // The address is good for an hour only; the next attempt asks for another.
        default: throw Self.trouble(file)
        }
    }

    private func answer(_ request: HTTPRequest) async throws(MediaError) -> HTTPResponse {
        do {
            return try await send(request)
        } catch .cancelled {
            throw .cancelled
        } catch .tooLarge {
            throw .tooLarge
        } catch {
            throw .unavailable(afterSeconds: nil, reason: error.description)
        }
    }

    /// Where the file lies, from the answer to getFile.
    static func place(_ response: HTTPResponse, mostBytes: Int) throws(MediaError) -> String {
        switch response.status {
        case 200: break
        case 400: throw refusal(response)
        default: throw trouble(response)
        }
        guard let root = JSONDocument(response.body)?.root, root["ok"]?.isTrue == true, let file = root["result"] else {
            throw .unavailable(afterSeconds: nil, reason: "the answer is not the JSON of the Bot API")
        }
        if let size = file["file_size"]?.integer, size > Int64(mostBytes) { throw .tooLarge }
        guard let path = file["file_path"]?.string, let place = encoded(path) else { throw .gone }
        return place
    }

    /// `Bad Request: file is too big`, `…wrong file_id or the file is temporarily unavailable`.
    private static func refusal(_ response: HTTPResponse) -> MediaError {
        let words = JSONDocument(response.body)?.root["description"]?.string ?? ""
        if words.contains("too big") { return .tooLarge }
        if words.contains("temporarily unavailable") { return .unavailable(afterSeconds: nil, reason: "HTTP 400") }
        return .gone
    }

    private static func trouble(_ response: HTTPResponse) -> MediaError {
        let seconds = response.status == 401 ? refusedTokenWaitSeconds : TelegramAnswer.retryAfter(response)
        return .unavailable(afterSeconds: seconds, reason: "HTTP \(response.status)")
    }

    /// The server's path as part of an address; nil for one that leads elsewhere (a server that runs on its own disk
    /// tells absolute paths).
    private static func encoded(_ path: String) -> String? {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
        var text = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
