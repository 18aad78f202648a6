import CCurl

/// Why a request has no response. Says nothing of the URL (it can hold a token), the headers or the body.
public enum HTTPError: Error, Hashable, Sendable {
    /// The name of the host, or of the proxy, has no address now.
    case cannotResolve
    /// Refused, unreachable, or the proxy would not connect.
    case cannotConnect
    case timedOut(Phase)
    case tls(TLSFailure)
    /// The peer closed or reset the connection before the response was complete.
    case cutOff
    /// The peer's answer is not HTTP.
    case malformedResponse
    /// The body, or the head, has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The task was cancelled or the client was shut down.
    case cancelled
    /// Not an absolute `http` or `https` URL.
    case invalidURL
    /// A header's name is not a token, or its value holds a line break or NUL.
    case invalidHeader
    /// As many requests as the client's `maximumWaiting` wait already.
    case busy(limit: Int)
    /// Any other error of libcurl, by its `CURLcode`.
    case other(code: Int)

    public enum Phase: String, Hashable, Sendable {
        /// Resolving, connecting, TLS handshake.
        case connecting
        /// Connected, but no byte came or went for the idle timeout.
        case idle
        /// Connected and moving, but not done within the total timeout.
        case total
    }

    public enum TLSFailure: String, Hashable, Sendable {
        /// The handshake broke: a peer that closes, no common protocol.
        case handshake
        /// The certificate is not trusted, expired, or another host's.
        case certificate
    }

    /// Whether the very same request may succeed later. What the caller does with a request that may have been
    /// carried out already is another question: `mayHaveReachedServer`.
    public var isRetryable: Bool {
        switch self {
        case .cannotResolve, .cannotConnect, .timedOut, .tls(.handshake), .cutOff, .malformedResponse, .busy: true
        case .tls(.certificate), .tooLarge, .cancelled, .invalidURL, .invalidHeader: false
        case .other(let code): code == Int(CURLE_OUT_OF_MEMORY.rawValue)
        }
    }

    /// Whether the server may have carried the request out although no response came.
    public var mayHaveReachedServer: Bool {
        switch self {
        case .cannotResolve, .cannotConnect, .timedOut(.connecting), .tls, .invalidURL, .invalidHeader, .busy: false
        case .timedOut(.idle), .timedOut(.total), .cutOff, .malformedResponse, .tooLarge, .cancelled, .other: true
        }
    }
}

extension HTTPError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cannotResolve: "cannot resolve the host"
        case .cannotConnect: "cannot connect"
        case .timedOut(.connecting): "timed out while connecting"
        case .timedOut(.idle): "timed out: the connection was idle too long"
        case .timedOut(.total): "timed out: the whole request took too long"
        case .tls(.handshake): "TLS handshake failed"
        case .tls(.certificate): "TLS certificate refused"
        case .cutOff: "cut off by the peer"
        case .malformedResponse: "the answer is not HTTP"
        case .tooLarge(let limit): "the response is larger than \(limit) bytes"
        case .cancelled: "cancelled"
        case .invalidURL: "not an http or https URL"
        case .invalidHeader: "a header is not valid"
        case .busy(let limit): "\(limit) requests wait already"
        case .other(let code): "libcurl error \(code)"
        }
    }
}

extension HTTPError {
    /// The error for libcurl's `code`; `wasConnected` says whether the request could be sent, `elapsedSeconds` how
    /// long the transfer took.
    init(_ code: CURLcode, wasConnected: Bool, elapsedSeconds: Double, totalTimeoutSeconds: Double) {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self = .cannotResolve
        case CURLE_COULDNT_CONNECT, CURLE_PROXY:
            self = .cannotConnect
        case CURLE_OPERATION_TIMEDOUT where !wasConnected:
            self = .timedOut(.connecting)
        case CURLE_OPERATION_TIMEDOUT:
            self = .timedOut(elapsedSeconds >= totalTimeoutSeconds ? .total : .idle)
        case CURLE_SSL_CONNECT_ERROR:
            self = .tls(.handshake)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self = .tls(.certificate)
        case CURLE_RECV_ERROR where !wasConnected, CURLE_SEND_ERROR where !wasConnected:
            // A proxy that refuses CONNECT looks like this to libcurl.
            self = .cannotConnect
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2,
            CURLE_HTTP2_STREAM:
            self = .cutOff
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY:
            // The scheme was checked before, so "unsupported" is libcurl refusing HTTP/0.9.
            self = .malformedResponse
        case CURLE_URL_MALFORMAT:
            self = .invalidURL
        default:
            self = .other(code: Int(code.rawValue))
        }
    }
}
