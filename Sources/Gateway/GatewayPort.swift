/// The port to one chat gateway. An adapter knows the wire and nothing of the programme.
public protocol GatewayPort: Sendable {
    /// The name under which cursors and messages are stored; never changes for a deployment.
    var name: String { get }
    var capabilities: Capabilities { get }

    /// Waits up to `waitSeconds` for messages after `cursor`; what lies at or before `cursor` is acknowledged.
    func poll(after cursor: Cursor?, limit: Int, waitSeconds: Int) async throws(PollError) -> InboundBatch

    /// The bytes of one of a message's media, one attempt. Never more than `mostBytes` are held in memory.
    func fetch(media id: String, mostBytes: Int) async throws(MediaError) -> [UInt8]

    /// One attempt. `completion` is called exactly once, on any thread.
    func send(_ message: OutboundMessage, completion: @escaping @Sendable (SendOutcome) -> Void)
}

/// Wherein channels differ, as far as the core must know.
public struct Capabilities: Sendable, Equatable {
    public enum Length: Sendable, Equatable {
        case characters(Int)
        case bytes(Int)
    }

    public var textLimit: Length
    public var hasButtons: Bool
    /// Whether a repeated send with the same key is recognised.
    public var isIdempotent: Bool
    /// Whether the channel allows messages that answer nothing.
    public var allowsPushes: Bool
    /// Nil: the channel hands out no media.
    public var media: MediaAccess?
    /// The largest file it takes from us; nil: it carries texts only.
    public var sendableBytes: Int?
    /// Nil: it takes whatever it is given.
    public var limits: SendLimits?

    public init(
        textLimit: Length, hasButtons: Bool, isIdempotent: Bool, allowsPushes: Bool, media: MediaAccess? = nil,
        sendableBytes: Int? = nil, limits: SendLimits? = nil
    ) {
        self.sendableBytes = sendableBytes
        self.limits = limits.flatMap { $0.isNone ? nil : $0 }
        self.textLimit = textLimit
        self.hasButtons = hasButtons
        self.isIdempotent = isIdempotent
        self.allowsPushes = allowsPushes
        self.media = media
    }
}

/// Why a poll brought nothing. The description never carries a token or a text.
public enum PollError: Error, Equatable, Sendable {
    /// Try again after a while (nil: the poller's own back-off).
    case unavailable(afterSeconds: Double?, reason: String)
    /// Another poller is reading this gateway, or a webhook is set.
    case conflict
    /// The stored cursor is no longer known there; carry on from `restart`. What lies between is lost.
    case cursorExpired(restart: Cursor?)
    /// The credentials are refused: waiting does not help, the administrator must act.
    case unauthorized
    case cancelled
}
