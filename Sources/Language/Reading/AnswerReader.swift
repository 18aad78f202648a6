import Programme

/// A3: the number typed answers the open question, hours later too; so does naming one of the choices.
enum AnswerReader {
    static func read(_ sentence: Sentence) -> Reading? {
        guard let question = sentence.context.question else { return nil }
        if sentence.isOnly(.never) { return .neverMind }
        guard question.optionCount > 0 else { return nil }
        if case .visit(.wasVisited) = question, let came = saysYes(sentence) { return .choice(came ? 1 : 2) }
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

    /// V7: 来了, 没有, no
    private static func saysYes(_ sentence: Sentence) -> Bool? {
        let said = sentence.script.plain.filter { !$0.isSpace && !$0.isPunctuation }
        return yes.contains(said) ? true : no.contains(said) ? false : nil
    }

    private static let yes = Set(
        ["来过", "来过了", "来了", "有", "有的", "有来", "是", "是的", "对", "yes", "they came", "came"].map(plain))
    private static let no = Set(
        ["没来过", "没来", "没有来过", "没有来", "没有", "没", "不是", "没人来", "no", "nobody came", "not"].map(plain))

    private static func plain(_ text: String) -> [UInt32] { Script(text).plain.filter { !$0.isSpace } }

    private static func index(of number: Int, in question: Question) -> Int? {
        switch question {
        case .whichHousehold(_, let options, _): options.firstIndex { $0.number == number }
        case .whichIssue(let options, _): options.firstIndex { $0.number.rawValue == Int64(number) }
        case .passUpOrReport, .whichGround, .sameIssue, .whichErrand, .whoAreYou, .visit, .discuss, .whichPerson,
            .whichMeaning, .missing, .applyProposal:
            nil
        }
    }
}
