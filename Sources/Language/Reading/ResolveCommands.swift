import Programme

/// Resolve 解民难: what its verbs need beside their word.
enum ResolveCommands {
    private static let acts: [Verb: @Sendable (Command, PolicyWords) -> ResolveAct?] = [
        .noteProgress: { command, _ in .noteProgress(IssueRequest(numbers: command.issues, words: command.rest)) },
        .closeNotReached: { command, _ in about(command).map(ResolveAct.closeNotReached) },
        .explainEnd: { command, _ in about(command).map(ResolveAct.explainEnd) },
    ]

    /// With the numbers of issues, or none; with a household's it is something else.
    private static func about(_ command: Command) -> IssueRequest? {
        let numbers = command.issues
        guard numbers.allSatisfy({ $0 >= .first }), command.households.isEmpty || !numbers.isEmpty else { return nil }
        return IssueRequest(numbers: numbers, words: command.rest)
    }

    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        let act =
            acts[command.verb] ?? WorkCommands.acts[command.verb] ?? TownCommands.acts[command.verb]
            ?? ListCommands.acts[command.verb]
        return act.flatMap { $0(command, words) }.map { .acts([.resolve($0)]) }
    }
}
