import Language
import Programme
import Store

/// L7: accounts that nobody has connected yet.
extension Turn {
    /// L7: binding, and what an account without a person reads. False: the message is not about binding.
    func meetStranger(_ message: StoredMessage, isBound: Bool) throws -> Bool {
        guard let request = house.reader.bindRequest(message.text) else {
            guard !isBound else { return false }
            try replyToStranger(Speaker.welcomeToStrangers(policy: policy), message)
            return true
        }
        let facts = try county.bindFacts(
            request, channel: message.channel, sender: message.sender, now: now, policy: policy)
        let speaker = house.speaker(nil)
        switch Bind.decide(request, facts, now: now, policy: policy) {
        case .bound(let person, let decision):
            try county.bind(
                person, code: request.code, channel: message.channel, sender: message.sender, gateway: gateway,
                chat: message.chat, at: now)
            cache.clear()
            let tongue = try county.tongue(of: person)?.tongue
            try reply(
                house.reply(to: decision.answers, asking: nil, in: house.speaker(tongue)), to: message, person: person)
            try push(decision.notices)
        case .admitted(let household, let name, let decision):
            let person = try county.admit(
                name, to: household, code: request.code, channel: message.channel, sender: message.sender,
                gateway: gateway, chat: message.chat, at: now)
            cache.clear()
            try reply(house.reply(to: decision.answers, asking: nil, in: speaker), to: message, person: person)
            try push(decision.notices)
        case .failed(let refusal):
            try county.recordBindingFailure(channel: message.channel, sender: message.sender, at: now)
            try replyToStranger(house.reply(to: [.refused(refusal)], asking: nil, in: speaker), message)
        case .refused(let refusal):
            try replyToStranger(house.reply(to: [.refused(refusal)], asking: nil, in: speaker), message)
        }
        return true
    }

    private func replyToStranger(_ text: String, _ message: StoredMessage) throws {
        let count = try county.countStrangerReply(channel: message.channel, sender: message.sender, day: today.day)
        guard count <= policy.binding.repliesToStrangersPerDay else { return }
        try reply(text, to: message, person: nil)
    }
}
