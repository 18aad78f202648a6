import Programme

/// Resolve 解民难: what its verbs need beside their word.
enum ResolveCommands {
    private static let acts: [Verb: @Sendable (Command, PolicyWords) -> ResolveAct?] = [
        .noteProgress: { command, _ in .noteProgress(IssueRequest(numbers: command.issues, words: command.rest)) }
    ]

    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        (acts[command.verb] ?? TownCommands.acts[command.verb] ?? ListCommands.acts[command.verb]).flatMap {
            $0(command, words)
        }.map { .acts([.resolve($0)]) }
    }
}
