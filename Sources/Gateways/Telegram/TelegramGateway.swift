import Curl
import Gateway

/// The Telegram Bot API, and everything that speaks like it: our own relay, the load gateway of the benchmarks.
/// Source: core.telegram.org/bots/api (getUpdates, sendMessage, getFile, sendPhoto…).
public struct TelegramGateway: GatewayPort {
    public struct Settings: Sendable {
        public var name: String
        /// Without a slash at the end: `https://api.telegram.org`.
        public var api: String
        public var token: String
        /// The server recognises `Idempotency-Key` and sends `channel`, `sender` and `stream` with an update.
        public var isRelay: Bool
        /// What the server takes; nil: whatever it is given.
        public var limits: SendLimits?

        public init(name: String, api: String, token: String, isRelay: Bool, limits: SendLimits? = nil) {
            self.limits = limits
            self.name = name
            self.api = api
            self.token = token
            self.isRelay = isRelay
        }
    }

    /// What Telegram's own servers take: about one a second in a chat, thirty a second in all. Another server of the same
    /// shape says with 429 what it does not take.
    public static func usualLimits(api: String) -> SendLimits {
        api == telegramAPI ? SendLimits(perPersonMinute: 60, perSecond: 30) : SendLimits()
    }
    private static let telegramAPI = "https://api.telegram.org"

    /// Beyond the long poll itself.
    static let pollGraceSeconds = 10
    static let sendTimeoutSeconds = 30.0
    /// A batch of 100 messages of 4096 characters, all escaped.
    static let pollBytes = 16 << 20
    static let answerBytes = 64 << 10

    public let name: String
    public let capabilities: Capabilities
    private let settings: Settings
    private let client: HTTPClient
    private let pollURL: String
    private let sendURL: String
    private let files: TelegramFiles
    private let outgoing: TelegramMedia

    public init(_ settings: Settings, client: HTTPClient) {
        self.settings = settings
        self.client = client
        name = settings.name
        capabilities = Capabilities(
            textLimit: .characters(4096), hasButtons: false, isIdempotent: settings.isRelay, allowsPushes: true,
            media: TelegramFiles.access, sendableBytes: TelegramMedia.mostBytes, limits: settings.limits)
        pollURL = "\(settings.api)/bot\(settings.token)/getUpdates"
        sendURL = "\(settings.api)/bot\(settings.token)/sendMessage"
        files = TelegramFiles(api: settings.api, token: settings.token) { request throws(HTTPError) in
            try await client.send(request)
        }
        outgoing = TelegramMedia(
            api: settings.api, token: settings.token, isRelay: settings.isRelay
        ) { request throws(HTTPError) in try await client.send(request) }
    }

    public func poll(after cursor: Cursor?, limit: Int, waitSeconds: Int) async throws(PollError) -> InboundBatch {
        let position = cursor.flatMap(TelegramCursor.init)
        var body = JSONWriter()
        body.raw("{\"limit\":")
        body.number(Int64(limit))
        body.raw(",\"timeout\":")
        body.number(Int64(waitSeconds))
        if let position {
            body.raw(",\"offset\":")
            body.number(position.offset)
            if let stream = position.stream {
                body.raw(",\"stream\":")
                body.string(stream)
            }
        }
        body.raw(",\"allowed_updates\":[\"message\"]}")
        let total = Double(waitSeconds + Self.pollGraceSeconds)
        let request = HTTPRequest(
            method: .post, url: pollURL, headers: Self.headers, body: body.bytes,
            idleTimeoutSeconds: waitSeconds + Self.pollGraceSeconds, totalTimeoutSeconds: total,
            maximumResponseBytes: Self.pollBytes)
        let response: HTTPResponse
        do {
            response = try await client.send(request)
        } catch .cancelled {
            throw .cancelled
        } catch {
            throw .unavailable(afterSeconds: nil, reason: error.description)
        }
        guard response.status == 200 else { throw TelegramAnswer.pollError(response) }
        guard let updates = TelegramUpdates(response.body, channel: name) else {
            throw .unavailable(afterSeconds: nil, reason: "the answer is not the JSON of the Bot API")
        }
        return updates.batch(after: position)
    }

    public func fetch(media id: String, mostBytes: Int) async throws(MediaError) -> [UInt8] {
        try await files.fetch(id, mostBytes: mostBytes)
    }

    public func send(_ message: OutboundMessage, completion: @escaping @Sendable (SendOutcome) -> Void) {
        if let media = message.media {
            Task { completion(await outgoing.send(media, message)) }
            return
        }
        var body = JSONWriter()
        body.raw("{\"chat_id\":")
        if let number = Int64(message.chat) { body.number(number) } else { body.string(message.chat) }
        body.raw(",\"text\":")
        body.string(message.text)
        if let reference = message.replyReference.flatMap({ Int64($0) }) {
            body.raw(",\"reply_parameters\":{\"message_id\":")
            body.number(reference)
            body.raw(",\"allow_sending_without_reply\":true}")
        }
        body.raw("}")
        var headers = Self.headers
        if settings.isRelay { headers.append(("Idempotency-Key", message.idempotencyKey)) }
        let request = HTTPRequest(
            method: .post, url: sendURL, headers: headers, body: body.bytes,
            totalTimeoutSeconds: Self.sendTimeoutSeconds, maximumResponseBytes: Self.answerBytes)
        client.submit(request) { completion(TelegramAnswer.outcome($0)) }
    }

    private static let headers: [(name: String, value: String)] = [("Content-Type", "application/json")]
}
