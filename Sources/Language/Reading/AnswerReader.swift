import Programme

/// A3: the number typed answers the open question, hours later too; so does naming one of the choices.
enum AnswerReader {
    static func read(_ sentence: Sentence) -> Reading? {
        guard let question = sentence.context.question else { return nil }
        if sentence.isOnly(.never) { return .neverMind }
        let words = sentence.meaningful.filter { $0.word != .unit }
        guard words.count == 1 else { return nil }
        if let number = words[0].number {
            let isCounted = sentence.has(.unit)
            if !isCounted, (1...question.optionCount).contains(number) { return .choice(number) }
            return index(of: number, in: question).map { .choice($0 + 1) }
        }
        if case .name(let ids) = words[0].kind, ids.count == 1, case .whichHousehold(_, let options, _) = question {
            return options.firstIndex { $0.id == ids[0] }.map { .choice($0 + 1) }
        }
        return nil
    }

    private static func index(of number: Int, in question: Question) -> Int? {
        switch question {
        case .whichHousehold(_, let options, _): options.firstIndex { $0.number == number }
        case .whichIssue(let options, _): options.firstIndex { $0.number.rawValue == Int64(number) }
        case .passUpOrReport, .whichGround, .sameIssue, .whichErrand, .whoAreYou, .visit, .discuss, .whichPerson,
            .applyProposal:
            nil
        }
    }
}
