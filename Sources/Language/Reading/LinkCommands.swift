import Programme

/// Link 联万家: what its verbs need beside their word.
enum LinkCommands {
    /// The verbs of this room that a word leads; the others are read more freely.
    private static let acts: [Verb: @Sendable (Command) -> LinkAct] = [
        .coverage: { command in
            let isQuestion = command.sentence.has(.status)
            return .coverage(CoverageReport.Request(unit: isQuestion ? nil : person(command.afterVerb)))
        },
        .reviewProposal: { _ in .reviewProposal },
        .applyProposal: { _ in .applyProposal(ApplyProposal.Request()) },
        .takeLeave: { .takeLeave(LeaveReader.read($0.afterVerb ?? "", $0.sentence.context.today)) },
        .endLeave: { _ in .endLeave },
        .handOver: { .handOver(handOver($0)) },
        .householdAway: { command in
            .setResidence(
                SetResidence.Request(
                    households: command.households, isResident: false, note: command.afterHouseholds ?? ""))
        },
        .householdHome: {
            .setResidence(SetResidence.Request(households: $0.households, isResident: true, note: ""))
        },
        .mergeHouseholds: { command in
            let households = numbered(command)
            return .reshape(.merge(households.first, into: households.count > 1 ? households.last : nil))
        },
        .splitHousehold: { .reshape(.split($0.households.first, head: $0.afterHouseholds ?? "")) },
        .endHousehold: { .reshape(.end($0.households.first, reason: $0.afterHouseholds ?? "")) },
        .unbind: { .unbind(Unbind.Request(person: person($0.afterVerb))) },
        .giveResidentCode: { .giveResidentCode(GiveResidentCode.Request(household: $0.households.first)) },
        .giveServicePost: { .giveServicePost(servicePost($0.afterVerb ?? "")) },
        .myServicePosts: { _ in .myServicePosts },
        .myCard: { _ in .myCard },
        .publicTable: { .publicTable(page: $0.allNumbers.first ?? 1) },
    ]

    static func read(_ command: Command) -> Reading? {
        acts[command.verb].map { .acts([.link($0(command))]) }
    }

    /// `交接 3号 5号 给 王小明`, `交接 周建国 给 王小明`, `把3号交给王小明`.
    private static func handOver(_ command: Command) -> HandOver.Request {
        let sentence = command.sentence
        let tokens = sentence.tokens
        let named = Mentions(sentence, startsAsList: true).named
        guard let to = tokens.lastIndex(where: { isTo($0, sentence) }) else {
            let target = named.isEmpty ? nil : person(command.afterHouseholds)
            return HandOver.Request(households: named.map(\.mention), from: nil, to: target)
        }
        let before = named.filter { $0.tokens.upperBound <= to }
        let verb = tokens.firstIndex { $0.word == .command(.handOver) } ?? 0
        let from = before.isEmpty && verb < to ? person(sentence.typed(tokens[(verb + 1)..<to])) : nil
        return HandOver.Request(
            households: before.map(\.mention), from: from, to: person(sentence.typed(tokens[(to + 1)...])))
    }

    /// Every household named, and every number beside: the verb has said that they are households.
    private static func numbered(_ command: Command) -> [HouseholdMention] {
        let named = command.households
        guard named.count < 2 else { return named }
        let numbers = command.sentence.tokens.compactMap(\.number)
        return numbers.count < 2
            ? named
            : numbers.map { number in
                let own = command.sentence.context.households.filter { $0.number == number }
                return HouseholdMention(written: "\(number)号", candidates: own.map(\.id))
            }
    }

    /// 给, to
    private static func isTo(_ token: Token, _ sentence: Sentence) -> Bool {
        let plain = sentence.script.plain[token.range]
        return plain.elementsEqual([0x7ED9]) || plain.elementsEqual([0x74, 0x6F])
    }

    /// `周建国 调解员`, `周建国 去掉 调解员`
    private static func servicePost(_ text: String) -> GiveServicePost.Request {
        let pieces = text.split(separator: " ", maxSplits: 1).map(String.init)
        let words = plain(pieces.count > 1 ? pieces[1] : "")
        return GiveServicePost.Request(
            person: person(pieces.first), words: words, isTaken: takenWords.contains(where: words.contains))
    }

    private static let takenWords = ["去掉", "取消", "不再", "不当", "免去", "remove"]

    static func person(_ text: String?) -> PersonMention? {
        guard let text else { return nil }
        let written = text.trimmingPrefix { $0.isWhitespace }
        return written.isEmpty ? nil : PersonMention(written: String(written), plain: plain(String(written)))
    }

    static func plain(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Script(text).plain.compactMap { Unicode.Scalar($0) })
        return String(view)
    }
}
