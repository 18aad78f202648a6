import Programme

/// Report 四级上报: what its verbs need beside their word.
enum ReportCommands {
    /// The verbs of this room that a word leads; the others are read more freely.
    private static let acts: [Verb: @Sendable (Command, PolicyWords) -> ReportAct?] = [
        .keepIssue: { command, _ in .keep(request(command)) },
        .acceptIssue: { command, _ in .accept(request(command)) },
        .resolveIssue: { command, _ in .resolve(request(command)) },
        .returnIssue: { command, _ in .returnIssue(request(command)) },
        .refuseIssue: { command, words in
            .refuse(
                RefuseIssue.Request(
                    numbers: command.issues, ground: command.rest.flatMap(words.ground), words: command.rest))
        },
        .mergeIssue: { command, _ in
            command.issues.last.map {
                .merge(MergeIssue.Request(numbers: command.issues.dropLast(), into: $0))
            }
        },
        .referIssue: { refer($0, $1) },
        .recategorise: { command, words in
            .recategorise(
                Recategorise.Request(numbers: command.issues, category: command.rest.flatMap(words.category)))
        },
        .acknowledge: { command, _ in .acknowledge(request(command)) },
        .judgeResult: { command, _ in
            .judge(
                JudgeResult.Request(
                    numbers: command.issues, isSatisfied: command.isPositive, words: command.rest))
        },
        .complain: { command, _ in .complain(Complain.Request(text: command.afterVerb ?? "")) },
        .takeErrand: { command, _ in errand(command) },
        .showAttachments: { command, _ in .showAttachments(ShowAttachments.Request(numbers: command.issues)) },
        .handBackErrand: { command, _ in
            .handBackErrand(
                HandBackErrand.Request(id: command.allNumbers.first.map { ErrandID(Int64($0)) }))
        },
    ]

    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        acts[command.verb].flatMap { $0(command, words) }.map { .acts([.report($0)]) }
    }

    private static func request(_ command: Command) -> IssueRequest {
        IssueRequest(numbers: command.issues, words: command.rest)
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
