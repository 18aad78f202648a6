/// A message as the page shows it.
struct PhoneMessage: Encodable {
    var id: Int64
    var phone: String
    /// Whether the phone's holder wrote it.
    var mine: Bool
    var text: String
    var answers: Int64?
    /// Milliseconds since 1970.
    var at: Int64
    var media: PhoneMedia?

    init(_ message: LoggedMessage) {
        id = message.id
        phone = String(message.chat)
        mine = message.direction == .inbound
        text = message.text
        answers = message.answers
        at = message.atMilliseconds
        media = message.media.map {
            PhoneMedia(kind: $0.kind, name: $0.name, path: "/phones/\(message.chat)/media/\(message.id)")
        }
    }
}

struct PhoneHistory: Encodable {
    var stream: String
    var position: Int64
    var messages: [PhoneMessage]

    init(_ history: History, stream: String) {
        self.stream = stream
        position = history.position
        messages = history.messages.map(PhoneMessage.init)
    }
}

struct PhoneMedia: Encodable {
    var kind: LoggedMedia.Kind
    var name: String?
    var path: String
}
