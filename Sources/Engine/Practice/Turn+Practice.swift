import Language
import Programme
import Store

/// A10: messages of somebody who practises. The county's own tables see that they practise and what they say, until they
/// end it, and nothing else.
extension Turn {
    /// Characters of an emergency that is asked about, said in several messages.
    private static let longestAsked = 500

    func practise(_ message: StoredMessage, _ member: MemberCache.Member, _ practice: County.Practice) throws {
        let person = member.person
        let lines = try county.practiceLines(of: person.id)
        let speaker = house.speaker(person.tongue)
        let saying = house.reader.practiceSaying(message.text, isAsked: practice.asked != nil, today)
        if saying != .end, let end = try end(practice, lines.count, person) { return try leave(message, member, end) }
        switch saying {
        case .end:
            try endPractice(of: person)
            try reply(speaker.practiceEnded, to: message, person: person.id)
        case .begin:
            try reply(
                speaker.practiceGoesOn(next: step(lines.count, person, hasIssue: false)),
                to: message, person: person.id)
        case .real(let rest):
            var real = message
            real.text = [practice.asked, rest.isEmpty ? nil : rest].compactMap(\.self).joined(separator: "，")
            // What came with the words that were asked about, and nothing that was sent to practise.
            if let since = practice.askedAt {
                real.media += try county.unclaimedMedia(
                    channel: message.channel, sender: message.sender, since: since)
            }
            try leave(real, member, .isReal)
        case .pretended:
            try setAsked(nil, since: nil, person)
            try play(practice.asked ?? message.text, after: lines, practice, message, member)
        case .other:
            // R5: what sounds grave is never swallowed by a practice.
            let said = practice.asked.map { "\($0)，\(message.text)" } ?? message.text
            if let kind = house.reader.emergency(in: said, today) ?? practice.asked.map({ _ in "" }) {
                try setAsked(String(said.prefix(Self.longestAsked)), since: practice.askedAt ?? now, person)
                return try reply(speaker.practiceIsItReal(kind), to: message, person: person.id)
            }
            try play(message.text, after: lines, practice, message, member)
        }
    }

    /// Why a practice is over before its message is read.
    private func end(_ practice: County.Practice, _ lines: Int, _ person: Person) throws -> Practise.End? {
        let rules = policy.practice
        if now >= practice.beganAt.adding(hours: rules.hours) { return .timeOver(hours: rules.hours) }
        if try county.hasEmergency(toldTo: person.id) { return .emergencyWaits }
        return lines >= rules.mostMessages ? .tooLong(messages: rules.mostMessages) : nil
    }

    private func play(
        _ text: String, after lines: [County.PracticeLine], _ practice: County.Practice, _ message: StoredMessage,
        _ member: MemberCache.Member
    ) throws {
        let (person, speaker) = (member.person, house.speaker(member.person.tongue))
        let town = try cache.practice.town(of: person, after: lines, beganAt: practice.beganAt, house: house)
        let others = town.pretend.others.map { [$0.name, $0.officer.chineseAddress] }
        let said = house.reader.speaker(of: text, among: others)
        let line = County.PracticeLine(at: now, speaker: said.map { $0.person + 2 } ?? 1, text: said?.text ?? text)
        try county.keep(line, inPracticeOf: person.id, seq: lines.count + 1)
        let played = try town.play(line)
        guard let answer = played.reply else { return }
        var pushes = played.pushes.map { push in
            push.to.map { speaker.practisedPush(push.text, to: $0) } ?? speaker.practisedPush(push.text)
        }
        if !message.media.isEmpty { pushes.append(speaker.practiceKeepsNoMedia) }
        let text = speaker.practised(
            answer, as: said.flatMap { town.officer($0.person + 2) }, pushes: pushes, realIssue: played.realIssue,
            next: played.asks ? nil : step(lines.count + 1, person, hasIssue: played.hasIssue))
        try reply(text, to: message, person: person.id)
    }

    /// What to try after so many messages.
    private func step(_ count: Int, _ person: Person, hasIssue: Bool) -> Practise.Step {
        Practise.step(after: count, in: PretendCounty(for: person, policy: policy), hasIssue: hasIssue)
    }

    private func setAsked(_ text: String?, since: Instant?, _ person: Person) throws {
        try county.setAsked(text, since: since, inPracticeOf: person.id)
        cache.practiceHasChanged()
    }

    private func endPractice(of person: Person) throws {
        try county.endPractice(of: person.id)
        cache.practiceHasChanged()
        cache.practice.leave(person.id)
    }

    /// The message is taken for real, and its reply says why.
    private func leave(_ message: StoredMessage, _ member: MemberCache.Member, _ end: Practise.End) throws {
        try endPractice(of: member.person)
        let speaker = house.speaker(member.person.tongue)
        guard !message.text.isEmpty || !message.media.isEmpty else {
            return try reply(speaker.practiceEnded, to: message, person: member.person.id)
        }
        var turn = self
        turn.preface = speaker.practiceEnded(end)
        try turn.serve(message, member)
    }
}
