import Foundation
import Hummingbird

extension BotRoutes {
    /// `getUpdates`: what is there, or what comes within `timeout` seconds.
    func updates(_ parameters: BotParameters) async throws -> [BotUpdate] {
        let limits = exchange.limits
        let asked = Int(clamping: try parameters.int("limit") ?? Int64(limits.updatesPerPoll))
        let limit = min(max(asked, 1), limits.updatesPerPoll)
        let seconds = min(max(Int(clamping: try parameters.int("timeout") ?? 0), 0), limits.pollTimeoutSeconds)
        let start = pollStart(try parameters.int("offset") ?? 0)

        // The place is taken before the log is read, so that what comes in between wakes us.
        let turn = exchange.desk.take()
        let found = try await read(start, limit)
        if !found.isEmpty || seconds == 0 { return found }
        switch await exchange.desk.wait(turn, seconds: seconds) {
        case .rung: return try await read(start, limit)
        case .timedOut, .closed: return []
        case .replaced: throw BotError.conflict
        }
    }

    private func pollStart(_ offset: Int64) -> PollStart {
        if offset > 0 { return .at(offset) }
        return offset == 0 ? .unacknowledged : .last(Int(clamping: offset.magnitude))
    }

    private func read(_ start: PollStart, _ limit: Int) async throws -> [BotUpdate] {
        switch try await exchange.log.poll(start, bot: String(token.bot), limit: limit) {
        case .updates(let messages):
            return messages.map { BotUpdate($0, bot: token.bot, stream: exchange.log.stream) }
        case .expired(let restart):
            throw BotError.expired(restart: restart)
        }
    }

    /// `sendMessage`: in the log, and so on the phone, before it is answered. A repeated key gets the first answer.
    func send(_ parameters: BotParameters, key: String?) async throws -> BotMessage {
        let text = try parameters.text("text") ?? ""
        guard !text.isEmpty else { throw BotError.bad("message text is empty") }
        guard text.utf16.count <= exchange.limits.textUnits else { throw BotError.textTooLong }
        return try await send(text, nil, parameters, key: key)
    }

    func send(_ text: String, _ media: NewMedia?, _ parameters: BotParameters, key: String?) async throws -> BotMessage
    {
        if let key, key.isEmpty || key.count > exchange.limits.keyCharacters {
            throw BotError.bad("an Idempotency-Key has 1 to \(exchange.limits.keyCharacters) characters")
        }
        let quoted = try parameters.object("reply_parameters")?.int("message_id")
        let answers = try quoted ?? parameters.int("reply_to_message_id")
        let message = NewMessage(
            .outbound, channel: PhoneChannel.name, chat: try chat(parameters), text: text, answers: answers,
            idempotencyKey: key, media: media)
        switch try await exchange.take(message) {
        case .taken(let stored): return BotMessage(stored, bot: token.bot)
        case .later(let seconds, let reason): throw BotError.tooMany(retryAfterSeconds: seconds, reason)
        }
    }
}
