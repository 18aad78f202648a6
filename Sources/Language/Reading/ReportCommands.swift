import Programme

/// Report 四级上报: what its verbs need beside their word.
enum ReportCommands {
    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        act(command, words).map { .acts([.report($0)]) }
    }

    private static func act(_ command: Command, _ words: PolicyWords) -> ReportAct? {
        let request = IssueRequest(numbers: command.issues, words: command.rest)
        switch command.verb {
        case .keepIssue: return .keep(request)
        case .acceptIssue: return .accept(request)
        case .resolveIssue: return .resolve(request)
        case .returnIssue: return .returnIssue(request)
        case .refuseIssue:
            return .refuse(
                RefuseIssue.Request(
                    numbers: command.issues, ground: command.rest.flatMap(words.ground), words: command.rest))
        case .mergeIssue:
            guard let into = command.issues.last else { return nil }
            return .merge(MergeIssue.Request(numbers: command.issues.dropLast(), into: into))
        case .referIssue: return refer(command, words)
        case .recategorise:
            return .recategorise(
                Recategorise.Request(
                    numbers: command.issues, category: command.rest.flatMap(words.category)))
        case .acknowledge: return .acknowledge(request)
        case .judgeResult:
            return .judge(
                JudgeResult.Request(
                    numbers: command.issues, isSatisfied: command.isPositive, words: command.rest))
        case .complain: return .complain(Complain.Request(text: command.afterVerb ?? ""))
        case .takeErrand: return errand(command)
        case .handBackErrand:
            return .handBackErrand(
                HandBackErrand.Request(id: command.allNumbers.first.map { ErrandID(Int64($0)) }))
        case .bind, .myHouseholds, .logVisit, .remainingVisits, .reportIssue, .passUp, .issueStatus, .myMatters,
            .undo, .help, .setLanguage, .mute:
            return nil
        }
    }

    /// `转供电 1023`, `转网协员 1023`, `refer 1023 to power`.
    private static func refer(_ command: Command, _ words: PolicyWords) -> ReportAct? {
        let said = command.afterVerb ?? ""
        let to: ReferIssue.To? =
            networkAssistant.contains { said.lowercased().contains($0) }
            ? .networkAssistant : words.utility(named: said).map(ReferIssue.To.utility)
        // 转 alone begins many other words.
        guard to != nil || !command.issues.isEmpty && command.rest == nil else { return nil }
        return .refer(ReferIssue.Request(numbers: command.allNumbers.map { IssueNumber(Int64($0)) }, to: to))
    }

    private static let networkAssistant = ["网协", "網協", "assistant"]

    /// `代办 3号 残疾证`; `代办12 办好了` hands it back.
    private static func errand(_ command: Command) -> ReportAct? {
        if command.sentence.has(.mended) {
            return .handBackErrand(HandBackErrand.Request(id: command.allNumbers.first.map { ErrandID(Int64($0)) }))
        }
        return .takeErrand(
            TakeErrand.Request(household: command.households.first, what: command.afterHouseholds ?? ""))
    }
}
