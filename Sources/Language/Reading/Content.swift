import Programme

/// What a message says beside the verb, the households and the day: the note of the visit and the trouble reported.
struct Content {
    private(set) var note = ""
    private(set) var issue: String?
    /// The household named in the same breath as the trouble.
    private(set) var issueMention: HouseholdMention?
    private var contentSegments: [Range<Int>] = []
    /// Positions in the script that the note and the trouble take up.
    private var covered: [Range<Int>] = []

    func covers(_ token: Token) -> Bool { covered.contains { $0.overlaps(token.range) } }

    /// The segment says something of its own, so a day in it dates the saying and not the visit.
    func isContent(_ segment: Range<Int>) -> Bool { contentSegments.contains(segment) }

    init(_ sentence: Sentence, _ mentions: Mentions) {
        var notes: [String] = []
        var troubles: [String] = []
        var joinsTrouble = false
        for segment in sentence.segments {
            let own = mentions.all.filter { segment.overlaps($0.tokens) }
            let isBare = own.isEmpty && !Self.isFrame(sentence, segment)
            guard let tokens = Self.said(in: segment, sentence, own, isBare: isBare) else { continue }
            covered.append(
                sentence.tokens[tokens.lowerBound].range
                    .lowerBound..<sentence.tokens[tokens.upperBound - 1].range.upperBound)
            let words = sentence.typed(sentence.tokens[tokens])
            if isBare { contentSegments.append(segment) }
            let isTrouble = sentence.has(.trouble, in: segment) && !sentence.has(.mended, in: segment)
            let isWell = sentence.has(.allWell, in: segment)
            let follows = joinsTrouble && Self.isAfterComma(sentence, segment) && !isWell && own.isEmpty
            if isTrouble || follows {
                if follows, let last = troubles.popLast() {
                    troubles.append(last + "，" + words)
                } else {
                    troubles.append(words)
                }
                if own.count == 1, issueMention == nil { issueMention = own[0].mention }
                joinsTrouble = true
            } else {
                notes.append(words)
                joinsTrouble = false
            }
        }
        note = notes.joined(separator: "，")
        issue = troubles.isEmpty ? nil : troubles.joined(separator: "；")
    }

    /// The segment holds the verb of the visit.
    private static func isFrame(_ sentence: Sentence, _ segment: Range<Int>) -> Bool {
        sentence.has(.visit, in: segment) || sentence.has(.arrived, in: segment) || sentence.has(.report, in: segment)
    }

    private static func isAfterComma(_ sentence: Sentence, _ segment: Range<Int>) -> Bool {
        guard segment.lowerBound > 0, case .gap(let isComma) = sentence.tokens[segment.lowerBound - 1].kind else {
            return false
        }
        return isComma
    }

    /// What is left of a segment without its frame; nil when nothing is said. A bare segment has no frame: it is all
    /// saying, but for who says it (反映, says).
    private static func said(
        in segment: Range<Int>, _ sentence: Sentence, _ mentions: [Mentions.Mention], isBare: Bool
    ) -> Range<Int>? {
        var start = segment.lowerBound
        var end = segment.upperBound
        func isFrame(_ index: Int) -> Bool {
            if sentence.tokens[index].isGap { return true }
            if mentions.contains(where: { $0.tokens.contains(index) }) { return true }
            switch sentence.tokens[index].word {
            case .visit, .arrived, .done, .report, .complains, .unit, .listJoin, .rangeJoin, .except, .filler, .today,
                .yesterday, .dayBefore, .threeDaysAgo, .future, .planned, .timeOfDay, .everyHousehold, .phone, .video,
                .notHome, .issue:
                return true
            case nil:
                if case .day = sentence.tokens[index].kind { return true }
                return false
            default: return false
            }
        }
        guard !segment.allSatisfy(isFrame) else { return nil }
        if isBare {
            while sentence.tokens[start].word == .complains || sentence.tokens[start].isGap { start += 1 }
        } else {
            while isFrame(start) { start += 1 }
            // What is to come is said of the note, not of the visit: needs medicine tomorrow.
            func isKept(_ word: WordClass?) -> Bool { word == .filler || word == .future || word == .planned }
            while isFrame(end - 1), !isKept(sentence.tokens[end - 1].word) { end -= 1 }
        }
        return start..<end
    }
}
