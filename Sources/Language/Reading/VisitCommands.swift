import Programme

/// Visit 访民情: what its verbs need beside their word.
enum VisitCommands {
    static func read(_ command: Command) -> Reading? { nil }
}
