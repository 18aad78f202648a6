import Programme

/// A5: `我的积分`, `10月积分`, `积分 周建国`, `积分 周建国 10月`, `my points`, `points of 周建国 october`.
enum PointsReader {
    private static let month = Script("月").plain

    static func read(_ sentence: Sentence) -> ShowPoints.Request? {
        let tokens = sentence.tokens
        guard let at = tokens.firstIndex(where: { $0.word == .command(.myPoints) || $0.word == .command(.pointsOf) })
        else { return nil }
        let today = sentence.context.today
        // Before the word nothing but a month.
        var pieces = sentence.typed(tokens[..<at]).split(whereSeparator: \.isWhitespace).map(String.init)
        guard pieces.count <= 1, pieces.allSatisfy({ month($0, today) != nil }) else { return nil }
        pieces += sentence.typed(tokens[(at + 1)...]).split(whereSeparator: \.isWhitespace).map(String.init)
        let names = pieces.filter { month($0, today) == nil }
        // A name is a word, or the two or three of a name in Latin letters; anything longer speaks of something else.
        guard names.count <= 3, tokens[at].word == .command(.pointsOf) || names.isEmpty else { return nil }
        return ShowPoints.Request(
            person: LinkCommands.person(names.isEmpty ? nil : names.joined(separator: " ")),
            month: pieces.lazy.compactMap { month($0, today) }.first)
    }

    /// `10月`, `十月`, `october`: the first day of the latest such month.
    private static func month(_ piece: String, _ today: Today) -> Day? {
        let plain = Script(piece).plain
        guard !plain.isEmpty else { return nil }
        if let (end, number) = DayLexicon.monthNames.longest(in: plain, at: 0), end == plain.count {
            return TownCommands.latest(number, today)
        }
        guard let (end, number) = Numerals.digits(in: plain, at: 0) ?? Numerals.chinese(in: plain, at: 0),
            plain[end...].elementsEqual(month), (1...12).contains(number)
        else { return nil }
        return TownCommands.latest(number, today)
    }
}
