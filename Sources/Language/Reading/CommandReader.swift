import Programme

/// Whole messages that are one request: 帮助, 我的户, 还有谁没走, 撤销, 停止, English…
enum CommandReader {
    /// Other meaningful pieces that such a message may hold beside its own words.
    private static let strayLimit = 1

    static func read(_ sentence: Sentence) -> Reading? {
        let tokens = sentence.meaningful
        let words = tokens.compactMap(\.word)
        func mostly(_ word: WordClass) -> Bool {
            words.contains(word) && tokens.filter { $0.word != word }.count <= strayLimit
        }
        if sentence.isOnly(.command(.practise)) { return .acts([.across(.practise)]) }
        if sentence.isOnly(.command(.endPractice)) { return .acts([.across(.endPractice)]) }
        if let points = PointsReader.read(sentence) { return .acts([.across(.showPoints(points))]) }
        if sentence.isOnly(.simplified) { return .acts([.across(.setLanguage(.simplified))]) }
        if sentence.isOnly(.traditional) { return .acts([.across(.setLanguage(.traditional))]) }
        if sentence.isOnly(.english) { return .acts([.across(.setLanguage(.english))]) }
        if sentence.isOnly(.stop) { return .acts([.across(.mute(true))]) }
        if sentence.isOnly(.resume) { return .acts([.across(.mute(false))]) }
        if let reminder = ReminderReader.read(sentence) { return reminder }
        if mostly(.undo) { return .acts([.across(.undo)]) }
        if mostly(.help) || isQuestionMark(sentence) {
            return .acts([.across(.help(page: tokens.lazy.compactMap(\.number).first ?? 1))])
        }
        if mostly(.myMatters), !words.contains(.status) { return .acts([.report(.myMatters)]) }
        if mostly(.myHouseholds) { return .acts([.link(.myHouseholds)]) }
        if mostly(.remaining), !tokens.contains(where: { $0.number != nil }) {
            return .acts([.visit(.remainingVisits)])
        }
        // 3号去了没: asked, not told.
        if words.contains(.question) { return .acts([.visit(.remainingVisits)]) }
        return nil
    }

    static func smalltalk(_ sentence: Sentence) -> Reading? {
        let tokens = sentence.meaningful
        let polite = tokens.filter { $0.word == .thanks || $0.word == .greeting || $0.word == .never }
        return !polite.isEmpty && polite.count * 2 >= tokens.count ? .smalltalk : nil
    }

    private static func isQuestionMark(_ sentence: Sentence) -> Bool {
        sentence.script.plain.allSatisfy { $0 == 0x3F || $0.isSpace }
    }
}
