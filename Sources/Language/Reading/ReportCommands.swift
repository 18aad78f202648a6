import Programme

/// Report 四级上报: what its verbs need beside their word.
enum ReportCommands {
    static func read(_ command: Command, _ categories: Categoriser) -> Reading? { nil }
}
