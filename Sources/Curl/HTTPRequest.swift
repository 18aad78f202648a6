/// The request methods this client sends.
public enum HTTPMethod: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
}

/// One HTTP request: where to, what, and every limit on the answer.
///
/// Redirects are not followed. The time spent waiting for a free place (`maximumInFlight`) counts towards no timeout.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// Absolute, `http` or `https`, already percent-encoded.
    public var url: String
    /// Sent in this order. A name must be a token and a value one line, else the request fails with `invalidHeader`.
    public var headers: [(name: String, value: String)]
    /// Sent with its length; a `get` or `delete` with an empty body sends none, a `head` never does.
    public var body: [UInt8]
    /// Resolving, connecting and the TLS handshake together.
    public var connectTimeoutSeconds: Double
    /// Whole seconds, at least 1: this long without a byte in either direction ends the transfer. For a long poll it
    /// must be longer than the server holds the request.
    public var idleTimeoutSeconds: Int
    /// The whole transfer, from its start to the last byte.
    public var totalTimeoutSeconds: Double
    /// A body larger than this ends the transfer with `tooLarge`; nothing above it is ever held in memory.
    public var maximumResponseBytes: Int

    public init(
        method: HTTPMethod = .get,
        url: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        connectTimeoutSeconds: Double = 10,
        idleTimeoutSeconds: Int = 30,
        totalTimeoutSeconds: Double = 60,
        maximumResponseBytes: Int = 8 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.connectTimeoutSeconds = connectTimeoutSeconds
        self.idleTimeoutSeconds = idleTimeoutSeconds
        self.totalTimeoutSeconds = totalTimeoutSeconds
        self.maximumResponseBytes = maximumResponseBytes
    }
}
