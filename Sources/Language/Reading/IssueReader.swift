import Programme

/// What is said about issues already numbered: `1001怎么样`, `上报 1001 组里没钱`; and 上报 alone, which may be either.
enum IssueReader {
    static func read(_ sentence: Sentence, _ categories: Categoriser) -> Reading? {
        let numbers = issueNumbers(sentence)
        if sentence.has(.report) {
            if !numbers.isEmpty {
                return .acts([.report(.passUp(IssueRequest(numbers: numbers, words: reason(sentence))))])
            }
            return withoutNumber(sentence, categories)
        }
        if sentence.has(.status) || asksByMatter(sentence) {
            if let number = numbers.first { return .acts([.report(.issueStatus(IssueStatus.Request(number: number)))]) }
            if sentence.has(.myMatters) || onlyAsks(sentence) {
                return .acts([.report(.issueStatus(IssueStatus.Request(number: nil)))])
            }
        }
        // A bare issue number asks after it.
        guard let number = numbers.first else { return nil }
        let rest = sentence.meaningful.filter { $0.word != .issue && $0.word != .unit }
        guard rest.count == 1, rest[0].number == Int(number.rawValue) else { return nil }
        return .acts([.report(.issueStatus(IssueStatus.Request(number: number)))])
    }

    /// 上报 by somebody with a desk: words of trouble are a new report, no words pass up the only one, else both are
    /// possible.
    private static func withoutNumber(_ sentence: Sentence, _ categories: Categoriser) -> Reading? {
        guard sentence.context.standing.holdsDesk, !sentence.context.issuesAtDesk.isEmpty else { return nil }
        let passUp = IssueRequest(numbers: [], words: reason(sentence))
        guard passUp.words != nil else { return .acts([.report(.passUp(passUp))]) }
        let namesHousehold = sentence.tokens.contains { token in
            if case .name = token.kind { true } else { token.number != nil }
        }
        guard namesHousehold || sentence.has(.trouble) else { return .acts([.report(.passUp(passUp))]) }
        guard case .acts(let acts)? = VisitReader.read(sentence, categories),
            case .report(.reportIssue(let report))? = acts.last
        else { return nil }
        return sentence.context.issuesAtDesk.count == 1
            ? .passUpOrReport(passUp, report) : .acts([.report(.reportIssue(report))])
    }

    /// Numbers that mean an issue: from 1001, or after 事, and no household of the sender's.
    private static func issueNumbers(_ sentence: Sentence) -> [IssueNumber] {
        var numbers: [IssueNumber] = []
        for (index, token) in sentence.tokens.enumerated() {
            guard let number = token.number else { continue }
            let isNamed = index > 0 && sentence.tokens[index - 1].word == .issue
            let isHousehold = sentence.context.households.contains { $0.number == number }
            guard isNamed || (number >= Int(IssueNumber.first.rawValue) && !isHousehold) else { continue }
            numbers.append(IssueNumber(Int64(number)))
        }
        return numbers
    }

    /// What stands after 上报 and the numbers.
    private static func reason(_ sentence: Sentence) -> String? {
        let tokens = sentence.tokens
        guard let report = tokens.firstIndex(where: { $0.word == .report }) else { return nil }
        var start = report + 1
        while start < tokens.count,
            tokens[start].isGap || tokens[start].number != nil || tokens[start].word == .issue
                || tokens[start].word == .listJoin || tokens[start].word == .filler
                || tokens[start].word == .unit && tokens[start - 1].number != nil
        {
            start += 1
        }
        let reason = start < tokens.count ? sentence.typed(tokens[start...]) : ""
        return reason.isEmpty ? nil : reason
    }

    /// `事1001`, `1001？`
    private static func asksByMatter(_ sentence: Sentence) -> Bool {
        sentence.has(.issue) && sentence.meaningful.count <= 3 && !sentence.has(.trouble)
    }

    private static func onlyAsks(_ sentence: Sentence) -> Bool {
        sentence.meaningful.allSatisfy { $0.word == .status || $0.word == .issue }
    }
}
