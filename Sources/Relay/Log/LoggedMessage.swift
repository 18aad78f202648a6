/// One message in the log, of either direction.
public struct LoggedMessage: Sendable, Equatable {
    public enum Direction: Int64, Sendable {
        /// A person wrote it.
        case inbound = 0
        /// The core sent it.
        case outbound = 1
    }

    /// Its place in the log: update id, message id and event id in one. Never used twice, not even after removal.
    public var id: Int64
    public var direction: Direction
    public var channel: String
    /// The chat's number; on the phone channel the phone's own.
    public var chat: Int64
    public var text: String
    /// The message that this one answers.
    public var answers: Int64?
    /// When the relay took it, milliseconds since 1970.
    public var atMilliseconds: Int64
    public var media: LoggedMedia?
}

/// A message on its way into the log.
public struct NewMessage: Sendable, Equatable {
    public var direction: LoggedMessage.Direction
    public var channel: String
    public var chat: Int64
    public var text: String
    public var answers: Int64?
    /// The same for every attempt; nil where the sender has none, and then a repeat is a new message.
    public var idempotencyKey: String?
    public var media: NewMedia?

    public init(
        _ direction: LoggedMessage.Direction, channel: String, chat: Int64, text: String, answers: Int64? = nil,
        idempotencyKey: String? = nil, media: NewMedia? = nil
    ) {
        self.media = media
        self.direction = direction
        self.channel = channel
        self.chat = chat
        self.text = text
        self.answers = answers
        self.idempotencyKey = idempotencyKey
    }
}

/// What became of an append.
public enum Appended: Sendable, Equatable {
    case stored(LoggedMessage)
    /// The key was known: this is the first one, nothing was written.
    case repeated(LoggedMessage)
    /// Everything kept still waits to be read; the caller must try later.
    case full

    public var message: LoggedMessage? {
        switch self {
        case .stored(let message), .repeated(let message): message
        case .full: nil
        }
    }
}
