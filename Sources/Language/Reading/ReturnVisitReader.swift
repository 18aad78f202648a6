import Programme

/// S6: `回访 1023 满意`, `1023 回访 没人`, `return visit 1023 not satisfied`. 回访 alone is a word of visiting too: with a
/// household it is a visit.
enum ReturnVisitReader {
    static func read(_ sentence: Sentence) -> Reading? {
        guard let at = leading(sentence) else { return nil }
        let numbers = sentence.tokens.compactMap(\.number)
        let isIssues = numbers.allSatisfy { number in
            number >= Int(IssueNumber.first.rawValue) && !sentence.context.households.contains { $0.number == number }
        }
        let namesHousehold = sentence.tokens.contains { if case .name = $0.kind { true } else { false } }
        let outcome = outcome(sentence)
        guard isIssues, !numbers.isEmpty || !namesHousehold && outcome != nil else { return nil }
        return .acts([
            .resolve(
                .visitBack(
                    VisitBack.Request(
                        numbers: numbers.map { IssueNumber(Int64($0)) }, outcome: outcome,
                        words: words(sentence, after: at, outcome))))
        ])
    }

    private static let chinese = Script("回访").plain

    /// The word that leads, after nothing but numbers.
    private static func leading(_ sentence: Sentence) -> Int? {
        for (index, token) in sentence.tokens.enumerated() {
            switch token.kind {
            case .number, .gap, .word(.issue), .word(.unit), .word(.listJoin), .word(.filler): continue
            case .word(.command(.visitBack)): return index
            case .word(.visit):
                return sentence.script.plain[token.range].elementsEqual(chinese) ? index : nil
            case .name, .word, .day, .other: return nil
            }
        }
        return nil
    }

    private static func outcome(_ sentence: Sentence) -> VisitBack.Outcome? {
        if let judged = sentence.tokens.first(where: { $0.word == .command(.judgeResult) }) {
            return Command.isNegative(sentence.typed([judged])) ? .unsatisfied : .satisfied
        }
        if sentence.has(.notHome) { return .notMet }
        if sentence.has(.mended) || sentence.has(.allWell) { return .satisfied }
        return sentence.has(.trouble) ? .unsatisfied : nil
    }

    /// What is said beside the numbers and the verdict; the verdict alone says nothing more.
    private static func words(_ sentence: Sentence, after at: Int, _ outcome: VisitBack.Outcome?) -> String? {
        func isNumber(_ token: Token) -> Bool {
            token.isGap || token.number != nil || token.word == .issue || token.word == .listJoin
                || token.word == .filler
        }
        var rest = sentence.tokens[(at + 1)...].drop(while: isNumber)
        if let first = rest.first, first.word == .command(.judgeResult) { rest = rest.dropFirst() }
        let said = sentence.typed(rest)
        return said.isEmpty ? nil : said
    }
}
