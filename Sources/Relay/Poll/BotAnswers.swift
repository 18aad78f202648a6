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
    /// Nil where it brings a file: then it is the caption.
    var text: String?
    var caption: String?
    /// Telegram lists a photo in its sizes; here there is one.
    var photo: [BotFile]?
    var voice: BotFile?
    var video: BotFile?
    var document: BotFile?

    init(_ message: LoggedMessage, bot: Int64) {
        messageId = message.id
        date = message.atMilliseconds / 1000
        chat = BotChat(message.chat)
        if let media = message.media {
            caption = message.text.isEmpty ? nil : message.text
            let file = BotFile(media, of: message.id)
            switch media.kind {
            case .photo: photo = [file]
            case .voice: voice = file
            case .video: video = file
            case .document: document = file
            }
        } else {
            text = message.text
        }
        from =
            switch message.direction {
            case .outbound: .own(bot)
            case .inbound:
                BotUser(id: message.chat, isBot: false, firstName: String(message.chat), languageCode: "zh")
            }
    }
}

/// A file of a message: its id is the message's number.
struct BotFile: Encodable {
    var fileId: String
    var fileUniqueId: String
    var fileSize: Int
    var fileName: String?
    /// In the answer to getFile: where it is downloaded.
    var filePath: String?

    init(_ media: LoggedMedia, of message: Int64, path: String? = nil) {
        fileId = String(message)
        fileUniqueId = String(message)
        fileSize = media.size
        fileName = media.name
        filePath = path
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
