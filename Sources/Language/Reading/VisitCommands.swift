import Programme

/// Visit 访民情: what its verbs need beside their word.
enum VisitCommands {
    /// A text that says which households it is for names them as one of a kind: 全村困难户, 困难户, all hardship households.
    private static let kindMarks: [[UInt32]] = ["户", "households", "families"].map { Script($0).plain }

    /// The verbs of this room that a word leads; the others are read more freely.
    private static let acts: [Verb: @Sendable (Command, VisitWords) -> VisitAct] = [
        .recordEvent: { .recordEvent(event($0, $1)) },
        .planDelivery: { .planDelivery(delivery($0, $1)) },
        .deliveries: { _, _ in .deliveries },
        .callCount: { _, _ in .callCount },
        .stopCircular: { command, _ in CircularReader.stop(command) },
        .explainPolicy: { command, _ in
            let households = command.households
            let all = command.sentence.has(.everyHousehold) && households.isEmpty
            return .explainPolicy(ExplainPolicy.Request(households: households, all: all))
        },
        .circularProgress: { command, _ in CircularReader.progress(command) },
        .visitPatterns: { _, _ in .visitPatterns },
    ]

    static func read(_ command: Command, _ words: VisitWords, _ address: CircularAddress) -> Reading? {
        if command.verb == .sendCircular { return CircularReader.read(command.sentence, address) }
        if command.verb == .confirmVisit { return confirmation(command) }
        return acts[command.verb].map { .acts([.visit($0(command, words))]) }
    }

    /// V8: `3号 讲了防火` tells of a visit, and what was explained there; `讲了 3号 医保` marks it.
    static func isNote(_ command: Command) -> Bool {
        command.verb == .explainPolicy && !command.householdsBefore.isEmpty && command.afterVerb != nil
    }

    /// V7: said alone; with a household or more words it is something else.
    private static func confirmation(_ command: Command) -> Reading? {
        guard command.households.isEmpty, command.afterVerb == nil else { return nil }
        return .acts([.visit(.confirmVisit(ConfirmVisit.Request(came: command.isPositive)))])
    }

    private static func event(_ command: Command, _ words: VisitWords) -> RecordEvent.Request {
        let text = command.afterHouseholds ?? ""
        return RecordEvent.Request(
            household: command.households.first, kinds: words.events(in: command.afterVerb ?? ""), text: text)
    }

    /// The goods first, then the households: the numbers at the end, or words for a kind of households.
    private static func delivery(_ command: Command, _ words: VisitWords) -> PlanDelivery.Request {
        let tokens = command.tokensAfterVerb
        let sentence = command.sentence
        var start = tokens.endIndex
        while start > tokens.startIndex, isOfList(tokens[start - 1]) { start -= 1 }
        let numbers = tokens[start...].contains { $0.number != nil }
        if numbers {
            let list = numbersOf(tokens[start...])
            return PlanDelivery.Request(what: sentence.typed(tokens[..<start]), numbers: list, tags: [])
        }
        let parts = tokens.split { $0.isGap }
        guard let last = parts.last, parts.count > 1 || !last.isEmpty else {
            return PlanDelivery.Request(what: "", numbers: [], tags: [])
        }
        let kind = sentence.typed(last)
        let plain = Script(kind).plain
        let isKind = kindMarks.contains { mark in plain.suffix(mark.count).elementsEqual(mark) }
        guard isKind, parts.count > 1 else {
            return PlanDelivery.Request(what: sentence.typed(tokens), numbers: [], tags: [])
        }
        // English puts the kind before the word: all hardship households.
        let what =
            plain.last?.isLatin == true
            ? englishGoods(parts, words, sentence) : sentence.typed(tokens[..<last.startIndex])
        let named = plain.last?.isLatin == true ? sentence.typed(tokens) : kind
        return PlanDelivery.Request(what: what, numbers: [], tags: words.tags(in: named))
    }

    private static func englishGoods(_ parts: [ArraySlice<Token>], _ words: VisitWords, _ sentence: Sentence) -> String
    {
        let goods = parts.prefix { part in
            let text = sentence.typed(part)
            return words.tags(in: text).isEmpty && text.lowercased() != "all"
        }
        guard let first = goods.first, let last = goods.last else { return "" }
        return sentence.typed(sentence.tokens[first.startIndex..<last.endIndex])
    }

    private static func isOfList(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .gap, .word(.unit), .word(.listJoin), .word(.rangeJoin), .word(.filler): true
        case .name, .day, .word, .other: false
        }
    }

    /// Households that a range may span.
    private static let rangeLimit = 100

    private static func numbersOf(_ tokens: ArraySlice<Token>) -> [Int] {
        var numbers: [Int] = []
        var from: Int?
        for token in tokens {
            if token.word == .rangeJoin { from = numbers.last }
            guard let number = token.number else { continue }
            if let first = from, first < number, number - first < rangeLimit {
                numbers += (first + 1)...number
            } else {
                numbers.append(number)
            }
            from = nil
        }
        return numbers
    }
}
