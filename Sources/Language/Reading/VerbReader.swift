import Programme

/// Messages led by a verb's own word; each room says what its verbs need.
enum VerbReader {
    static func read(_ sentence: Sentence, _ words: PolicyWords, _ visitWords: VisitWords) -> Reading? {
        guard let command = Command(sentence) else { return nil }
        return switch command.verb.room {
        case .link: LinkCommands.read(command)
        case .visit: VisitCommands.read(command, visitWords)
        case .report: ReportCommands.read(command, words)
        case .discuss: DiscussCommands.read(command, words)
        case .resolve: ResolveCommands.read(command, words)
        case .across: nil
        }
    }
}
