/// The limits of one `HTTPClient`.
public struct HTTPClientSettings: Sendable {
    /// Transfers at once; further requests wait in the order they came.
    public var maximumInFlight: Int
    /// Requests waiting for a place; one more fails with `busy`.
    public var maximumWaiting: Int
    /// Idle connections kept for reuse, over all hosts. Below `maximumInFlight`, a full load reconnects.
    public var maximumCachedConnections: Int
    /// A PEM file of certificate authorities to trust instead of the system's, for a gateway with a private one.
    public var certificateAuthoritiesFile: String?

    public init(
        maximumInFlight: Int = 64,
        maximumWaiting: Int = 10_000,
        maximumCachedConnections: Int = 64,
        certificateAuthoritiesFile: String? = nil
    ) {
        precondition(maximumInFlight > 0 && maximumWaiting >= 0 && maximumCachedConnections > 0)
        self.maximumInFlight = maximumInFlight
        self.maximumWaiting = maximumWaiting
        self.maximumCachedConnections = maximumCachedConnections
        self.certificateAuthoritiesFile = certificateAuthoritiesFile
    }
}

/// Limits nobody has needed to change.
enum Limit {
    /// Status line, header fields and trailers of one response.
    static let headBytes = 256 << 10
    /// Memory that an idle handle keeps per buffer for its next transfer.
    static let keptBufferBytes = 64 << 10
    /// The loop sleeps at most this long; libcurl's own timers and wake-ups end the sleep earlier.
    static let restMilliseconds: Int32 = 60_000
    /// libcurl takes milliseconds as a long and has had overflows near its end; no request needs more.
    static let timeoutSeconds = 86_400.0
}
