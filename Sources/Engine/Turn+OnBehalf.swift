import Language
import Programme
import Store

/// V10: a message that names a member is read with that member's households.
extension Turn {
    /// False: the first word was no name after all.
    func actOnBehalf(
        _ saying: OnBehalf.Saying, _ sitting: Sitting, _ message: StoredMessage, _ speaker: inout Speaker
    ) throws -> Bool {
        let found = try Access.membersWrittenFor(by: sitting.person).map {
            try county.members(named: saying.names, within: $0)
        }
        switch OnBehalf.whom(saying, found) {
        case .nobody: return false
        case .member(let member): try writeDown(saying.rest, of: member, sitting, message, &speaker)
        case .unclear(let decision):
            if let question = decision.question { try keep(question, message, person: sitting.person.id) }
            try reply(
                house.reply(to: decision.answers, asking: decision.question, in: speaker), to: message,
                person: sitting.person.id)
        }
        return true
    }

    func writeDown(
        _ rest: String, of member: OnBehalf.Member, _ sitting: Sitting, _ message: StoredMessage,
        _ speaker: inout Speaker
    ) throws {
        guard let context = try sitting.sitting(of: member.id)?.context(asking: nil),
            case .acts(let acts) = house.reader.readSheet(rest, context), !acts.isEmpty,
            acts.allSatisfy(OnBehalf.canBeWritten)
        else {
            let refusal = Answer.refused(.visit(.whatOf(member: member.name)))
            return try reply(
                house.reply(to: [refusal], asking: nil, in: speaker), to: message, person: sitting.person.id)
        }
        try carryOut(
            [.visit(.onBehalf(OnBehalf.Request(member: member, acts: acts)))], sitting, message, &speaker)
    }
}
