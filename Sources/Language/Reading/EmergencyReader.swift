import Programme

/// R5: an emergency beats everything, also inside a visit and in the middle of a question: `3号家着火了`.
enum EmergencyReader {
    static func read(_ sentence: Sentence, _ words: PolicyWords) -> Reading? {
        guard !sentence.has(.question), let kind = words.emergency(in: sentence.script) else { return nil }
        var acts: [Act] = []
        var household: HouseholdMention?
        var text = sentence.typed(sentence.tokens[...])
        if case .acts(let read)? = VisitReader.read(sentence, words.categories) {
            for act in read {
                switch act {
                case .visit(.logVisit(let request)):
                    acts.append(act)
                    if !request.note.isEmpty { text = request.note }
                case .report(.reportIssue(let request)):
                    household = request.household
                    text = request.text
                case .visit, .report, .discuss, .resolve, .link, .across: break
                }
            }
        }
        let mentions = Mentions(sentence).named
        if household == nil, mentions.count == 1 { household = mentions[0].mention }
        let report = ReportIssue.Request(
            household: household, text: text, category: words.categories.category(of: text), emergency: kind)
        return .acts(acts + [.report(.reportIssue(report))])
    }
}

/// R5: `收到 1023`, or 收到 alone while an emergency waits for it.
enum AcknowledgementReader {
    static func read(_ sentence: Sentence) -> Reading? {
        let tokens = sentence.meaningful
        guard tokens.contains(where: { $0.word == .thanks && received.contains(sentence.script.typed($0.range)) }),
            tokens.allSatisfy({
                $0.word == .thanks || $0.word == .issue || $0.word == .unit || $0.number != nil
                    || $0.word == .command(.acknowledge)
            })
        else { return nil }
        let numbers = tokens.compactMap(\.number).map { IssueNumber(Int64($0)) }
        guard !numbers.isEmpty || sentence.context.isEmergencyOpen else { return nil }
        return .acts([.report(.acknowledge(IssueRequest(numbers: numbers)))])
    }

    private static let received: Set<String> = ["收到", "知道了", "got it", "Got it", "received", "Received"]
}
