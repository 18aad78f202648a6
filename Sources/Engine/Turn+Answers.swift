import Language
import Programme
import Store

/// A3: answers to what was asked.
extension Turn {
    /// What the answer completes is done, with all that the question held back; an earlier question is asked again.
    func follow(
        _ acts: [Act], answering open: OpenQuestion, _ sitting: inout Sitting, _ message: StoredMessage,
        _ speaker: inout Speaker
    ) throws {
        try county.close(open)
        sitting.looseSince = min(sitting.looseSince, open.askedAt)
        let waiting = try waitingQuestion(message)
        guard !acts.isEmpty else {
            return try reply(speaker.leftAsItIs(open.question, asking: waiting), to: message, person: sitting.person.id)
        }
        try carryOut(acts, sitting, message, &speaker, waiting: waiting)
    }

    func ask(_ question: Question, _ message: StoredMessage, _ person: Person, _ speaker: Speaker) throws {
        try keep(question, message, person: person.id)
        try reply(house.reply(to: [], asking: question, in: speaker), to: message, person: person.id)
    }

    /// An earlier question that holds back what was said.
    func waitingQuestion(_ message: StoredMessage) throws -> Question? {
        try openQuestion(message).map(\.question).flatMap { $0.isAskedAgain ? $0 : nil }
    }

    /// S6: a verdict, where somebody waits for one; a half-hearted one is asked about.
    func judged(_ request: JudgeResult.Request, _ isCertain: Bool, by person: Person) throws -> Reading? {
        let asked = try county.issues(askedOf: person.id)
        guard let first = asked.first else { return nil }
        guard !isCertain, asked.count == 1 else { return .acts([.report(.judge(request))]) }
        let meanings = [true, false].map { isSatisfied in
            [
                Act.report(
                    .judge(
                        JudgeResult.Request(numbers: [first.number], isSatisfied: isSatisfied, words: request.words)))
            ]
        }
        return .ask(.whichMeaning(meanings + [[]]))
    }
}
