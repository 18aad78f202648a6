/// A message as a channel delivered it.
public struct InboundMessage: Sendable, Equatable {
    /// Unique for ever within the gateway; a redelivery carries the same one.
    public var id: String
    /// The channel the person uses: `telegram`, `phone`, `wecom`…
    public var channel: String
    /// The channel's own id of the person.
    public var sender: String
    /// Where the answer goes.
    public var chat: String
    /// The channel's own id of the message, for a quoted reply.
    public var replyReference: String?
    /// The text as it came; a caption for media; empty for what has no text.
    public var text: String
    /// Pictures, voice and files that came with it.
    public var media: [InboundMedia]
    /// When it was sent, milliseconds since 1970, by the channel's clock.
    public var sentAtMilliseconds: Int64

    public init(
        id: String, channel: String, sender: String, chat: String, replyReference: String? = nil, text: String,
        media: [InboundMedia] = [], sentAtMilliseconds: Int64
    ) {
        self.id = id
        self.channel = channel
        self.sender = sender
        self.chat = chat
        self.replyReference = replyReference
        self.text = text
        self.media = media
        self.sentAtMilliseconds = sentAtMilliseconds
    }
}

/// How far a gateway has been read: opaque bytes that the adapter alone understands.
public struct Cursor: Sendable, Equatable {
    public var bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// What one poll brought. Passing `cursor` to the next poll acknowledges these messages.
public struct InboundBatch: Sendable, Equatable {
    public var messages: [InboundMessage]
    public var cursor: Cursor?
    /// Updates that carry nothing for us (edits, joins…): acknowledged, not stored.
    public var skipped: Int

    public init(messages: [InboundMessage], cursor: Cursor?, skipped: Int = 0) {
        self.messages = messages
        self.cursor = cursor
        self.skipped = skipped
    }
}
