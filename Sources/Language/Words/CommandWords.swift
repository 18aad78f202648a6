import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report

    private static let link: [(Verb, [String])] = []

    private static let visit: [(Verb, [String])] = []

    private static let report: [(Verb, [String])] = []
}
