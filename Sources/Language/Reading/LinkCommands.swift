import Programme

/// Link 联万家: what its verbs need beside their word.
enum LinkCommands {
    static func read(_ command: Command) -> Reading? { nil }
}
