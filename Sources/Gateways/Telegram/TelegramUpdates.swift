import Gateway

/// How far the updates have been read: the next offset, and the relay's stream it counts in.
struct TelegramCursor: Equatable {
    var offset: Int64
    var stream: String?

    init(offset: Int64, stream: String?) {
        self.offset = offset
        self.stream = stream
    }

    init?(_ cursor: Cursor) {
        let parts = String(decoding: cursor.bytes, as: UTF8.self).split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let offset = Int64(first) else { return nil }
        self.init(offset: offset, stream: parts.count > 1 ? String(parts[1]) : nil)
    }

    var cursor: Cursor { Cursor(Array(([String(offset)] + [stream].compactMap { $0 }).joined(separator: " ").utf8)) }
}

/// The answer to getUpdates.
struct TelegramUpdates {
    private let document: JSONDocument
    private let updates: [JSONValue]
    private let channel: String

    /// Nil for what is not `{"ok":true,"result":[…]}`.
    init?(_ body: [UInt8], channel: String) {
        guard let document = JSONDocument(body), document.root["ok"]?.isTrue == true,
            let updates = document.root["result"]?.elements
        else { return nil }
        self.document = document
        self.updates = updates
        self.channel = channel
    }

    /// Ids may jump and may even fall after a week without updates, so the last one received counts, not the highest.
    func batch(after position: TelegramCursor?) -> InboundBatch {
        var messages: [InboundMessage] = []
        messages.reserveCapacity(updates.count)
        var next = position
        var skipped = 0
        for update in updates {
            guard let id = update["update_id"]?.integer else {
                skipped += 1
                continue
            }
            let stream = update["stream"]?.string
            next = TelegramCursor(offset: id + 1, stream: stream)
            if let message = message(update, id, stream) { messages.append(message) } else { skipped += 1 }
        }
        return InboundBatch(messages: messages, cursor: next?.cursor, skipped: skipped)
    }

    /// A message somebody wrote to the bot alone; nil for everything else.
    private func message(_ update: JSONValue, _ id: Int64, _ stream: String?) -> InboundMessage? {
        guard let message = update["message"], let number = message["message_id"]?.integer, let chat = message["chat"],
            let chatID = chat["id"]?.integer, chat["type"]?.string ?? "private" == "private"
        else { return nil }
        let chatText = String(chatID)
        let numberText = String(number)
        let sender: String
        if let named = update["sender"]?.string {
            sender = named
        } else if let from = message["from"]?["id"]?.integer {
            sender = from == chatID ? chatText : String(from)
        } else {
            return nil
        }
        // Rising keys keep the index of the inbox growing at one end; the chat's own number makes them exact.
        let key = "\(id):\(chatText):\(numberText)"
        return InboundMessage(
            id: stream.map { "\($0):\(key)" } ?? key, channel: update["channel"]?.string ?? channel, sender: sender,
            chat: chatText, replyReference: numberText,
            text: message["text"]?.string ?? message["caption"]?.string ?? "", media: media(message),
            sentAtMilliseconds: (message["date"]?.integer ?? 0) * 1000)
    }

    private func media(_ message: JSONValue) -> [InboundMedia] {
        // What is written brings nothing else.
        guard message["text"] == nil else { return [] }
        // A photo comes in several sizes, the largest last.
        let found = [
            announced(message["photo"]?.elements?.last, .photo), announced(message["voice"], .voice),
            announced(message["audio"], .voice), announced(message["video"], .video),
            announced(message["video_note"], .video), announced(message["document"], .document),
        ]
        return found.compactMap { $0 }
    }

    private func announced(_ file: JSONValue?, _ kind: InboundMedia.Kind) -> InboundMedia? {
        guard let file, let id = file["file_id"]?.string else { return nil }
        return InboundMedia(
            id: id, kind: kind, name: file["file_name"]?.string,
            bytes: file["file_size"]?.integer.flatMap { Int(exactly: $0) })
    }
}
