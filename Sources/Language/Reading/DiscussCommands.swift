import Programme

/// Discuss 议民事: what its verbs need beside their word.
enum DiscussCommands {
    private static let acts: [Verb: @Sendable (Command, PolicyWords) -> DiscussAct?] = [
        .convene: { _, _ in .convene(Convene.Request(kind: nil, at: nil, place: nil)) }
    ]

    static func read(_ command: Command, _ words: PolicyWords) -> Reading? {
        acts[command.verb].flatMap { $0(command, words) }.map { .acts([.discuss($0)]) }
    }
}
