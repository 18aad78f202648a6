import Programme

/// Link 联万家: what its verbs need beside their word.
enum LinkCommands {
    static func read(_ command: Command) -> Reading? {
        act(command).map { .acts([.link($0)]) }
    }

    private static func act(_ command: Command) -> LinkAct? {
        switch command.verb {
        case .coverage:
            let isQuestion = command.sentence.has(.status)
            return .coverage(CoverageReport.Request(unit: isQuestion ? nil : person(command.afterVerb)))
        case .reviewProposal: return .reviewProposal
        case .applyProposal: return .applyProposal(ApplyProposal.Request())
        case .takeLeave: return .takeLeave(LeaveReader.read(command.afterVerb ?? "", command.sentence.context.today))
        case .endLeave: return .endLeave
        case .handOver: return .handOver(handOver(command))
        case .householdAway:
            let note = command.afterHouseholds ?? ""
            return .setResidence(
                SetResidence.Request(households: command.households, isResident: false, note: note))
        case .householdHome:
            return .setResidence(SetResidence.Request(households: command.households, isResident: true, note: ""))
        case .mergeHouseholds:
            let households = numbered(command)
            return .reshape(.merge(households.first, into: households.count > 1 ? households.last : nil))
        case .splitHousehold:
            return .reshape(.split(command.households.first, head: command.afterHouseholds ?? ""))
        case .endHousehold:
            return .reshape(.end(command.households.first, reason: command.afterHouseholds ?? ""))
        case .unbind: return .unbind(Unbind.Request(person: person(command.afterVerb)))
        case .giveResidentCode:
            return .giveResidentCode(GiveResidentCode.Request(household: command.households.first))
        case .giveServicePost: return .giveServicePost(servicePost(command.afterVerb ?? ""))
        case .myServicePosts: return .myServicePosts
        case .myCard: return .myCard
        case .bind, .myHouseholds, .logVisit, .remainingVisits, .reportIssue, .passUp, .issueStatus, .myMatters, .undo,
            .help, .setLanguage, .mute:
            return nil
        }
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
