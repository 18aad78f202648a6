import Programme

/// Messages led by a verb's own word; each room says what its verbs need.
enum VerbReader {
    static func read(_ sentence: Sentence, _ words: PolicyWords, _ visitWords: VisitWords, _ address: CircularAddress)
        -> Reading?
    {
        guard let command = Command(sentence), !VisitCommands.isNote(command) else { return nil }
        return switch command.verb.room {
        case .link: LinkCommands.read(command)
        case .visit: VisitCommands.read(command, visitWords, address)
        case .report: ReportCommands.read(command, words)
        // 改期 is said of meetings, works and errands: the number tells.
        case .discuss where command.verb == .reschedule && WorkCommands.namesWork(command):
            .acts([.resolve(.postponeWork(WorkCommands.postpone(command)))])
        case .discuss: DiscussCommands.read(command, words)
        case .resolve: ResolveCommands.read(command, words)
        case .across: nil
        }
    }
}
