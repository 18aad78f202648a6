import Gateway
import Programme
import Store

/// What a message of the outbox is on the wire: its words in its reader's language, and the file it brings.
struct Envelope: Sendable {
    let gateway: any GatewayPort
    let house: House
    let folder: MediaFolder?

    /// Puts a push into its reader's words, once. Nil: it is no longer wanted.
    func put(_ item: OutboxItem, _ county: County, at now: Instant) throws -> OutboundMessage? {
        var (text, content) = (item.text, item.notice)
        if case .across(.day(let message))? = content, let person = item.person {
            guard let revised = try revised(item, message, to: person, county, at: now) else { return nil }
            if revised != message { (text, content) = (nil, .across(.day(revised))) }
        }
        if text == nil, let notice = content, let person = item.person {
            let reader = try county.tongue(of: person)
            if reader?.isMuted == true, Notice(to: person, notice).isReminder {
                try county.end(item.id, .muted, channelMessageID: nil, reason: nil, at: now)
                return nil
            }
            text = house.speaker(reader?.tongue).push(notice)
            try county.freeze(item.id, text: text!)
        }
        guard let id = item.media else { return message(item, text ?? "") }
        let file = try gateway.capabilities.sendableBytes == nil ? nil : county.outboundFile(id)
        guard let file else {
            let speaker = house.speaker(try item.person.flatMap { try county.tongue(of: $0) }?.tongue)
            return message(item, speaker.notShown(text ?? ""))
        }
        return message(
            item, text ?? "",
            OutboundMedia(
                kind: file.kind.carried, name: file.name,
                channelID: file.gateway == gateway.name ? file.mediaID : nil,
                path: file.sha256.flatMap { folder?.place(of: $0) }))
    }

    func message(_ item: OutboxItem, _ text: String, _ media: OutboundMedia? = nil) -> OutboundMessage {
        OutboundMessage(
            channel: item.channel, chat: item.chat, text: gateway.capabilities.textLimit.fitted(text),
            replyReference: item.replyReference,
            idempotencyKey: "lianhu-\(item.id)-\(item.queuedAt.milliseconds)", media: media)
    }
}
