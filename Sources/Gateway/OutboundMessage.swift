/// A text on its way to one chat.
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

    public init(
        channel: String, chat: String, text: String, replyReference: String? = nil, idempotencyKey: String,
        choices: [String] = []
    ) {
        self.channel = channel
        self.chat = chat
        self.text = text
        self.replyReference = replyReference
        self.idempotencyKey = idempotencyKey
        self.choices = choices
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
