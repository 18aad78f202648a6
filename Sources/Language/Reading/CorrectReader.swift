import Programme

/// V6: how it was, said against how it was written down: `刚才是6号不是8号`, `不是8号是6号`, `8号改成6号`, `刚才是昨天去的`,
/// `it was 6 not 8`. Every piece of the message must be part of saying so; anything more is no correction.
enum CorrectReader {
    private enum Piece { case negation, change, be, filler }

    private static let pieces: [[UInt32]: Piece] = {
        let words: [(Piece, [String])] = [
            (.negation, ["不是", "not", "instead"]),
            (.change, ["改成", "改为", "改到", "应该是", "应是", "应为", "更正为", "更正", "change", "correct", "should be"]),
            (.be, ["是", "是在", "it", "be", "it's", "s"]), (.filler, ["去", "去的", "走", "走的", "的", "应该", "should", "对"]),
        ]
        return Dictionary(
            uniqueKeysWithValues: words.flatMap { piece, words in words.map { (Script($0).plain, piece) } })
    }()
    private static let justNow = ["刚才", "刚刚", "刚", "just now"].map { Script($0).plain }

    /// First glyphs of what makes a message a correction: most have none of them and are not looked at further.
    private static let marks: Set<UInt32> = Set(
        pieces.filter { $0.value == .negation || $0.value == .change }.map { $0.key[0] } + justNow.map { $0[0] })

    private static func mayCorrect(_ sentence: Sentence) -> Bool {
        sentence.tokens.contains { token in
            (token.kind == .other || token.word == .today)
                && marks.contains(sentence.script.plain[token.range.lowerBound])
        }
    }

    private enum Side { case before, right, wrong }

    static func read(_ sentence: Sentence) -> Reading? {
        guard mayCorrect(sentence) else { return nil }
        let mentions = Mentions(sentence, startsAsList: true).named
        var side = Side.before
        var before: [HouseholdMention] = []
        var request = Correct.Request(right: [], wrong: [], when: nil)
        var isCorrection = false
        var saysNegation = false
        for (index, token) in sentence.tokens.enumerated() {
            if let mention = mentions.first(where: { $0.tokens.lowerBound == index })?.mention
                ?? bare(token, index, mentions, sentence)
            {
                switch side {
                case .before: before.append(mention)
                case .right: request.right.append(mention)
                case .wrong: request.wrong.append(mention)
                }
            }
            switch token.kind {
            case .number, .name, .gap, .word(.unit), .word(.listJoin), .word(.rangeJoin), .word(.filler),
                .word(.undo), .word(.visit), .word(.timeOfDay), .word(.arrived):
                continue
            case .day(let day): if side != .wrong { request.when = .on(day) }
            case .word(.today), .word(.yesterday), .word(.dayBefore), .word(.threeDaysAgo), .word(.future):
                if justNow.contains(Array(sentence.script.plain[token.range])) { continue }
                if side != .wrong { request.when = DayWords.when(token, sentence.context.today) }
            case .other:
                guard let piece = pieces[Array(sentence.script.plain[token.range])] else { return nil }
                switch piece {
                case .negation:
                    (isCorrection, saysNegation) = (true, true)
                    side = .wrong
                case .change:
                    isCorrection = true
                    request.wrong += before
                    before = []
                    side = .right
                case .be: side = .right
                case .filler: break
                }
            case .word: return nil
            }
        }
        // 刚才是昨天去的: said of what was just written.
        let isOfJustNow = sentence.tokens.contains { justNow.contains(Array(sentence.script.plain[$0.range])) }
        guard isCorrection || isOfJustNow && side == .right && !sentence.has(.visit) else { return nil }
        guard request.when != nil || !before.isEmpty || !request.right.isEmpty || !request.wrong.isEmpty else {
            return nil
        }
        // 6号不是8号: what comes before 不是 is right.
        if saysNegation || !before.isEmpty && request.right.isEmpty { request.right = before + request.right }
        return .acts([.visit(.correct(request))])
    }

    /// 是6不是8: here a number can only be a household.
    private static func bare(_ token: Token, _ index: Int, _ mentions: [Mentions.Mention], _ sentence: Sentence)
        -> HouseholdMention?
    {
        guard let number = token.number, !mentions.contains(where: { $0.tokens.contains(index) }) else { return nil }
        return HouseholdMention(
            written: "\(number)号",
            candidates: sentence.context.households.filter { $0.number == number }.map(\.id))
    }
}
