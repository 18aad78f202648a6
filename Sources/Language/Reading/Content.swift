import Programme

/// What a message says beside the verb, the households and the day: the note of the visit and the trouble reported.
struct Content {
    private(set) var note = ""
    private(set) var issue: String?
    /// The household named in the same breath as the trouble.
    private(set) var issueMention: HouseholdMention?
    private var contentSegments: [Range<Int>] = []

    /// The segment says something of its own, so a day in it dates the saying and not the visit.
    func isContent(_ segment: Range<Int>) -> Bool { contentSegments.contains(segment) }

    init(_ sentence: Sentence, _ mentions: Mentions) {
        var notes: [String] = []
        var troubles: [String] = []
        var joinsTrouble = false
        for segment in sentence.segments {
            let own = mentions.all.filter { segment.overlaps($0.tokens) }
            let isBare = own.isEmpty && !Self.isFrame(sentence, segment)
            guard let words = Self.words(of: segment, sentence, own, isBare: isBare) else { continue }
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
    private static func words(
        of segment: Range<Int>, _ sentence: Sentence, _ mentions: [Mentions.Mention], isBare: Bool
    ) -> String? {
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
            while isFrame(end - 1), sentence.tokens[end - 1].word != .filler { end -= 1 }
        }
        return sentence.typed(sentence.tokens[start..<end])
    }
}
