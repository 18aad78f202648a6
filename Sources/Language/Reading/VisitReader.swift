import Programme

/// V2, V5, R1: visits and reports in free order: `走访3 老人身体好 路灯坏了`, `3号和5号昨天去过了`, `上报 3号 家里没水`.
enum VisitReader {
    static func read(_ sentence: Sentence, _ categories: Categoriser) -> Reading? {
        let mentions = Mentions(sentence)
        let content = Content(sentence, mentions)
        let saysVisit = saysVisit(sentence, mentions)

        if sentence.has(.notVisited), !saysVisit || !sentence.has(.visit) { return .unclear(.notVisited) }
        if isDeliveriesAlone(sentence) { return .acts([.visit(.deliveries)]) }
        var acts: [Act] = []
        if saysVisit {
            acts.append(.visit(.logVisit(visit(sentence, mentions, content))))
        } else if sentence.has(.handedOver) {
            return .acts([.visit(.deliver(handOver(sentence)))])
        }
        if let issue = content.issue, saysVisit || sentence.has(.report) || sentence.has(.trouble) {
            acts.append(.report(.reportIssue(report(issue, sentence, mentions, content, categories))))
        } else if sentence.has(.report), acts.isEmpty {
            acts.append(.report(.reportIssue(report(content.note, sentence, mentions, content, categories))))
        }
        if !acts.isEmpty { return .acts(acts) }
        if !mentions.all.isEmpty { return .unclear(.household(written: mentions.all[0].mention.written)) }
        if mentions.isBareNumber { return .unclear(.number) }
        return nil
    }

    /// A verb of visiting, or a household with a word that says it is done.
    private static func saysVisit(_ sentence: Sentence, _ mentions: Mentions) -> Bool {
        if sentence.has(.visit) { return !sentence.has(.report) || !mentions.all.isEmpty && visitLeads(sentence) }
        guard !mentions.all.isEmpty || sentence.has(.everyHousehold) else { return false }
        return sentence.has(.arrived) || sentence.has(.done) || saysNotHome(sentence)
            || (sentence.has(.phone) || sentence.has(.video)) && !sentence.has(.report)
            || sentence.has(.everyHousehold) && sentence.has(.allWell)
    }

    /// 上报 3号 垃圾没人收 says it of the rubbish: what stands after 上报 is reported.
    private static func saysNotHome(_ sentence: Sentence) -> Bool {
        guard let notHome = sentence.tokens.firstIndex(where: { $0.word == .notHome }) else { return false }
        return !sentence.tokens[..<notHome].contains { $0.word == .report }
    }

    private static let comfort = Script("慰问").plain

    /// V11: a word of visiting that may be one of handing over: 慰问.
    private static func isComfort(_ token: Token, _ sentence: Sentence) -> Bool {
        token.word == .visit && sentence.script.plain[token.range].elementsEqual(comfort)
    }

    /// 慰问, and nothing else: how the lists stand.
    private static func isDeliveriesAlone(_ sentence: Sentence) -> Bool {
        let meaningful = sentence.meaningful
        return meaningful.count == 1 && isComfort(meaningful[0], sentence)
    }

    private static func handOver(_ sentence: Sentence) -> Deliver.Request {
        let named = Mentions(sentence, startsAsList: true).named.map(\.mention)
        return Deliver.Request(
            households: named, all: sentence.has(.everyHousehold) && named.isEmpty, isSure: true)
    }

    private static func visitLeads(_ sentence: Sentence) -> Bool {
        let visit = sentence.tokens.firstIndex { $0.word == .visit }!
        let report = sentence.tokens.firstIndex { $0.word == .report } ?? Int.max
        return visit < report
    }

    private static func visit(_ sentence: Sentence, _ mentions: Mentions, _ content: Content) -> LogVisit.Request {
        let mode: Visit.Mode = sentence.has(.video) ? .video : sentence.has(.phone) ? .phone : .home
        return LogVisit.Request(
            households: mentions.named.map(\.mention), except: mentions.excepted.map(\.mention),
            all: sentence.has(.everyHousehold) && mentions.named.isEmpty, when: when(sentence, content), mode: mode,
            outcome: sentence.has(.notHome) ? .notHome : .met, note: content.note,
            handsOver: sentence.has(.handedOver) || sentence.tokens.contains { isComfort($0, sentence) })
    }

    private static func report(
        _ text: String, _ sentence: Sentence, _ mentions: Mentions, _ content: Content, _ categories: Categoriser
    ) -> ReportIssue.Request {
        let mention = content.issueMention ?? (mentions.named.count == 1 ? mentions.named[0].mention : nil)
        let manner = ReportManner(text, in: sentence.script)
        return ReportIssue.Request(
            household: mention, text: manner.text, category: categories.category(of: manner.text), way: manner.way,
            isConfidential: manner.isConfidential)
    }

    /// Today unless another day is named beside the visit; what only stands in the note does not count.
    private static func when(_ sentence: Sentence, _ content: Content) -> LogVisit.Request.When {
        let today = sentence.context.today
        for segment in sentence.segments where !content.isContent(segment) {
            for token in sentence.tokens[segment] {
                // visit 3 needs medicine tomorrow: what is to come is said of the note.
                if content.covers(token), token.word == .future || token.word == .planned { continue }
                // 刚才, 今天 name the day that goes without saying; another one named beside them counts.
                guard token.word != .today, let when = DayWords.when(token, today) else { continue }
                return when
            }
        }
        return .on(today.day)
    }
}
