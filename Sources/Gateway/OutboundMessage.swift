/// A text, or a file with a text, on its way to one chat.
public struct OutboundMessage: Sendable, Equatable {
    public var channel: String
    public var chat: String
    public var text: String
    /// The message that this one answers, in the channel's own terms.
    public var replyReference: String?
    /// The same for every attempt at this message.
    public var idempotencyKey: String
    /// Answers to offer as buttons where the channel has them; the text names them all the same.
    public var choices: [String]
    /// R11: a picture or file, where the channel carries them; the text is its caption.
    public var media: OutboundMedia?

    public init(
        channel: String, chat: String, text: String, replyReference: String? = nil, idempotencyKey: String,
        choices: [String] = [], media: OutboundMedia? = nil
    ) {
        self.media = media
        self.channel = channel
        self.chat = chat
        self.text = text
        self.replyReference = replyReference
        self.idempotencyKey = idempotencyKey
        self.choices = choices
    }
}

/// A file to be sent: by the id that the channel knows it by, else from the disk.
public struct OutboundMedia: Sendable, Equatable {
    public var kind: InboundMedia.Kind
    public var name: String?
    /// The channel's own, where the file came through it.
    public var channelID: String?
    /// Where the bytes lie; nil: nowhere.
    public var path: String?

    public init(kind: InboundMedia.Kind, name: String? = nil, channelID: String? = nil, path: String? = nil) {
        self.kind = kind
        self.name = name
        self.channelID = channelID
        self.path = path
    }
}

/// What became of one attempt to send.
public enum SendOutcome: Sendable, Equatable {
    /// The channel has it; `id` is the channel's own, where it tells.
    case delivered(id: String?)
    /// The channel took it but drops the excess silently, so nobody can say more.
    case accepted
    /// Never to be tried again: blocked, unknown chat, malformed.
    case refused(reason: String)
    /// To be tried again, not before `afterSeconds` (nil: the sender's own back-off).
    case retry(afterSeconds: Double?, reason: String)
}
