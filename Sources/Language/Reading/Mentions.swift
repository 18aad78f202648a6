import Programme

/// The households a message names, by number or by name, and those it leaves out.
struct Mentions {
    struct Mention {
        var mention: HouseholdMention
        /// Tokens it covers.
        var tokens: Range<Int>
        var isExcepted: Bool
    }

    private(set) var all: [Mention] = []
    /// The message is a number and nothing else.
    let isBareNumber: Bool

    var named: [Mention] { all.filter { !$0.isExcepted } }
    var excepted: [Mention] { all.filter(\.isExcepted) }

    /// Households a range may span; `1-300` is no list.
    private static let rangeLimit = 30

    private let sentence: Sentence
    private var tokens: [Token] { sentence.tokens }

    /// `startsAsList`: numbers count as households from the first on, as a verb has said so.
    init(_ sentence: Sentence, startsAsList: Bool = false) {
        self.sentence = sentence
        let meaningful = sentence.meaningful
        isBareNumber = meaningful.count == 1 && meaningful[0].number != nil
        var isExcepted = false
        var isList = startsAsList || Self.leadsToVisit(sentence)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .word(.except):
                isExcepted = true
                isList = true
            case .word(.visit), .word(.arrived), .word(.report), .word(.handedOver):
                isList = true
                if token.word != .arrived { isExcepted = false }
            case .word(.unit), .word(.listJoin), .gap, .day, .word(.filler), .word(.phone), .word(.video),
                .word(.everyHousehold), .word(.today), .word(.yesterday), .word(.dayBefore), .word(.timeOfDay),
                .word(.threeDaysAgo), .word(.command):
                break
            case .name(let ids):
                add(
                    HouseholdMention(written: sentence.typed(tokens[index...index]), candidates: ids),
                    index..<index + 1, isExcepted)
                isList = true
            case .number(let number):
                if let end = range(from: index, number, isExcepted) {
                    index = end - 1
                    isList = true
                } else if isHousehold(index, isList: isList) {
                    add(mention(number), index..<index + 1, isExcepted)
                    isList = true
                } else {
                    isList = false
                }
            default:
                isList = false
                isExcepted = false
            }
            index += 1
        }
    }

    /// `3,5 走访了`: numbers of the sender's households and nothing else before the verb.
    private static func leadsToVisit(_ sentence: Sentence) -> Bool {
        for (index, token) in sentence.tokens.enumerated() {
            switch token.kind {
            case .number(let number):
                guard sentence.context.households.contains(where: { $0.number == number }) else { return false }
            case .gap, .word(.listJoin), .word(.rangeJoin): break
            case .word(.visit), .word(.arrived): return index > 0
            default: return false
            }
        }
        return false
    }

    private mutating func add(_ mention: HouseholdMention, _ range: Range<Int>, _ isExcepted: Bool) {
        // 3号张德才: the number and the name of one household are one mention, and the number decides.
        if let last = all.last, last.isExcepted == isExcepted,
            last.tokens.upperBound == range.lowerBound || onlyUnit(last, range),
            last.mention.candidates.count == 1, mention.candidates.contains(last.mention.candidates[0])
        {
            all[all.count - 1].tokens = last.tokens.lowerBound..<range.upperBound
            return
        }
        guard !all.contains(where: { $0.mention == mention && $0.isExcepted == isExcepted }) else { return }
        all.append(Mention(mention: mention, tokens: range, isExcepted: isExcepted))
    }

    private func onlyUnit(_ last: Mention, _ next: Range<Int>) -> Bool {
        last.tokens.upperBound < next.lowerBound
            && tokens[last.tokens.upperBound..<next.lowerBound].allSatisfy { $0.word == .unit || $0.isGap }
    }

    private func mention(_ number: Int) -> HouseholdMention {
        let ids = sentence.context.households.filter { $0.number == number }.map(\.id)
        return HouseholdMention(written: "\(number)号", candidates: ids)
    }

    /// With 号 or 户 behind it or `no` before it; or in a list that a verb began, unless it counts something else.
    private func isHousehold(_ index: Int, isList: Bool) -> Bool {
        let before = tokens[..<index].last { !$0.isGap }
        if let before, before.word == .unit, isLatin(before) { return true }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if next?.word == .unit { return true }
        guard isList else { return false }
        guard let next else { return true }
        // 走访3老人身体好 is household 3; 走访3个 counts something else.
        if next.kind == .other, let glyph = sentence.glyph(after: tokens[index]) {
            return !Self.measures.contains(glyph)
        }
        return true
    }

    private func isLatin(_ token: Token) -> Bool {
        let glyph = sentence.script.plain[token.range.lowerBound]
        return glyph.isLatin || glyph == 0x23
    }

    /// 1-6, 1到6号: every household of the sender's in between.
    private mutating func range(from index: Int, _ first: Int, _ isExcepted: Bool) -> Int? {
        var next = index + 1
        if next < tokens.count, tokens[next].word == .unit { next += 1 }
        guard next + 1 < tokens.count, tokens[next].word == .rangeJoin, let last = tokens[next + 1].number,
            first < last, last - first < Self.rangeLimit
        else { return nil }
        for number in first...last { add(mention(number), index..<next + 2, isExcepted) }
        return next + 2
    }

    /// 个 人 次 天 点 元 块 斤 岁 月 年 楼 栋 米 分 口 只 头 亩 度 里
    private static let measures = Set("个人次天点元块斤岁月年楼栋米分口只头亩度里".unicodeScalars.map(\.value))
}
