/// Telegram's types, as far as the relay speaks them, in the names of its documentation.
struct BotAnswer<Result: Encodable>: Encodable {
    var ok = true
    var result: Result
}

struct BotUser: Encodable {
    var id: Int64
    var isBot: Bool
    var firstName: String
    var username: String?
    var languageCode: String?
    var canJoinGroups: Bool?
    var canReadAllGroupMessages: Bool?
    var supportsInlineQueries: Bool?

    /// The relay's own bot.
    static func own(_ id: Int64) -> BotUser {
        BotUser(
            id: id, isBot: true, firstName: "联户", username: "lianhu_bot", canJoinGroups: false,
            canReadAllGroupMessages: false, supportsInlineQueries: false)
    }
}

struct BotChat: Encodable {
    var id: Int64
    var type = "private"
    /// The relay knows no names: whose phone it is, the core's roster tells.
    var firstName: String

    init(_ id: Int64) {
        self.id = id
        firstName = String(id)
    }
}

struct BotMessage: Encodable {
    var messageId: Int64
    /// Seconds since 1970.
    var date: Int64
    var from: BotUser
    var chat: BotChat
    var text: String

    init(_ message: LoggedMessage, bot: Int64) {
        messageId = message.id
        date = message.atMilliseconds / 1000
        chat = BotChat(message.chat)
        text = message.text
        from =
            switch message.direction {
            case .outbound: .own(bot)
            case .inbound:
                BotUser(id: message.chat, isBot: false, firstName: String(message.chat), languageCode: "zh")
            }
    }
}

/// Telegram's update, and below `message` what the relay adds to it.
struct BotUpdate: Encodable {
    var updateId: Int64
    var message: BotMessage
    var channel: String
    /// The channel's own id of the person.
    var sender: String
    var media: [String] = []
    /// Another value than before means that the log was lost and this is a new one.
    var stream: String

    init(_ logged: LoggedMessage, bot: Int64, stream: String) {
        updateId = logged.id
        message = BotMessage(logged, bot: bot)
        channel = logged.channel
        sender = String(logged.chat)
        self.stream = stream
    }
}

struct WebhookInfo: Encodable {
    var url = ""
    var hasCustomCertificate = false
    var pendingUpdateCount = 0
}
