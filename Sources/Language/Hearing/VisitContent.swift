/// What a message of a visit says beside the verb, the households and the day: the note, and the matter raised.
struct VisitContent {
    private(set) var note: String?
    private(set) var issue: String?
    private(set) var issueHouseholds: [HeardHousehold] = []

    let heard: Utterance
    private let matters: MatterWeigher
    let frame: [CueWord]
    var text: [UInt32] { heard.text }

    init(_ heard: Utterance, _ matters: MatterWeigher, frame: [CueWord]) {
        self.heard = heard
        self.matters = matters
        self.frame = frame
        var notes: [Range<Int>] = []
        var issues: [Range<Int>] = []
        var speaker: HeardHousehold?
        var joins = false
        for clause in heard.clauses.flatMap({ Self.parts(of: $0, heard.text) }) {
            if let mention = heard.namings.last(where: { clause.contains($0.range.lowerBound) }) { speaker = mention }
            guard let said = said(in: clause) else { continue }
            let kind = kind(of: said, clause, follows: joins)
            if kind {
                issues.append(said)
                joins = true
                let own = heard.namings.filter {
                    said.contains($0.range.lowerBound) || clause.contains($0.range.lowerBound)
                }
                for mention in own.isEmpty ? [speaker].compactMap(\.self) : own.suffix(1)
                where !issueHouseholds.contains(where: { $0.said == mention.said }) { issueHouseholds.append(mention) }
            } else {
                notes.append(said)
                joins = false
            }
        }
        note = joined(notes, "，")
        issue = joined(issues, "；")
    }

    /// 在家呢就是说那个助学金…: glued by the voice input, or joined by a but.
    private static func parts(of clause: Range<Int>, _ text: [UInt32]) -> [Range<Int>] {
        guard clause.count > shortGlyphs else { return [clause] }
        var parts: [Range<Int>] = []
        var start = clause.lowerBound
        var index = start + 2
        while index < clause.upperBound {
            if let end = turns.longest(in: text, at: index)?.end, end < clause.upperBound {
                parts.append(start..<index)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        return parts + [start..<clause.upperBound]
    }
    private static let shortGlyphs = 12
    private static let turns = Trie(
        words: ["就是说", "就是讲", "然后就是", "然后", "另外就是", "另外还有", "不过就是", "但是", "可是", " but "])

    private func joined(_ ranges: [Range<Int>], _ separator: String) -> String? {
        guard let first = ranges.first else { return nil }
        var pieces: [Range<Int>] = [first]
        for range in ranges.dropFirst() {
            // Neighbours stay as they were typed.
            if let last = pieces.last, text[Range(from: last.upperBound, to: range.lowerBound)].allSatisfy(\.isBlank) {
                pieces[pieces.count - 1] = Range(from: last.lowerBound, to: range.upperBound)
            } else {
                pieces.append(range)
            }
        }
        let said = pieces.map { heard.typed($0) }.filter { !$0.isEmpty }
        return said.isEmpty ? nil : said.joined(separator: separator)
    }

    // MARK: What is said

    private func said(in clause: Range<Int>) -> Range<Int>? {
        let frames = frame.filter { clause.contains($0.range.lowerBound) && !isDeed($0) }
        if isLabel(clause) || isPlanOnly(clause) || isBeside(clause) || isFailure(clause) { return nil }
        var range = heard.trim(clause)
        if let last = frames.last {
            let after = strip(Range(from: last.range.upperBound, to: range.upperBound), isFramed: true)
            let before = strip(range.lowerBound..<max(range.lowerBound, frames[0].range.lowerBound), isFramed: true)
            range = after.count >= 2 ? after : before
            let isPath = heard.namings.contains { before.contains($0.range.lowerBound) } || isManner(before)
            if after.count < 2, before.count < 4 || isPath || isOnlySmall(before) { return nil }
        } else if frame.contains(where: { clause.contains($0.range.lowerBound) }) {
            range = strip(range, isFramed: heard.namings.contains { $0.range.lowerBound == range.lowerBound })
        } else {
            // 徐大姐在腌菜: a person in the note stays.
            let own = heard.namings.filter { clause.contains($0.range.lowerBound) }
            range = strip(range, isFramed: own.contains { $0.number != nil } || !own.isEmpty && frame.isEmpty)
        }
        return range.count >= 2 && !isOnlySmall(range) ? range : nil
    }

    private func isDeed(_ word: CueWord) -> Bool { word.cues.contains(.deed) && !word.cues.contains(.went) }

    private func isOnlySmall(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index].isBlank { index += 1; continue }
            guard let end = small(at: index, range) else { return false }
            index = end
        }
        return true
    }

    private static let smallCues = Cues.of(
        .filler, .join, .atTheirs, .everyone, .phone, .video, .through, .opener)

    private func small(at index: Int, _ range: Range<Int>) -> Int? {
        if text[index].isDigit || text[index] == 0x662F { return index + 1 }  // 是
        if let mention = heard.namings.first(where: { $0.range.lowerBound == index }) {
            return mention.range.upperBound
        }
        if let day = heard.days.first(where: { $0.range.lowerBound == index }) { return day.range.upperBound }
        if let word = heard.words.last(where: {
            $0.range.lowerBound == index && !$0.cues.isDisjoint(with: Self.smallCues)
                && $0.range.upperBound <= range.upperBound && !$0.cues.contains(.well)
        }) {
            return word.range.upperBound
        }
        return nil
    }

    /// Takes mentions, days, counts and small words from the front, and who says it; small words from the end.
    private func strip(_ range: Range<Int>, isFramed: Bool) -> Range<Int> {
        var start = range.lowerBound
        let end = range.upperBound
        var moved = isFramed
        while moved, start < end {
            moved = false
            if text[start].isBlank || text[start].isPictograph { start += 1; moved = true; continue }
            if let next = front(at: start, end), next <= end { start = next; moved = true }
        }
        if !isFramed { start = afterTells(start, end) }
        return heard.trim(start..<max(start, end))
    }

    private static let leadCues = Cues.of(.filler, .join, .atTheirs, .through)

    private func front(at index: Int, _ end: Int) -> Int? {
        if let mention = heard.namings.first(where: { $0.range.lowerBound == index }) {
            return mention.range.upperBound
        }
        if let day = heard.days.first(where: { $0.range.lowerBound == index }), !day.isAhead {
            return day.range.upperBound
        }
        if let (after, _) = SpokenNumerals.number(in: text, at: index), after < end,
            [0x6237, 0x5BB6].contains(text[after])
        {
            return after + 1
        }
        // 她说, 老人反映, 家里说: who speaks, when a matter or a wish follows.
        if let told = heard.words.first(where: {
            $0.cues.contains(.tells) && !$0.cues.contains(.want) && $0.range.lowerBound == index
        }), isIssueAhead(Range(from: told.range.upperBound, to: end)) || isComplaint(told, end) {
            return told.range.upperBound
        }
        guard
            let word = heard.words.last(where: {
                $0.range.lowerBound == index && !$0.cues.isDisjoint(with: Self.leadCues) && $0.range.upperBound <= end
            }), !isPartOfLonger(word)
        else {
            return speaker(at: index, end)
        }
        return word.range.upperBound
    }

    /// 反映巷子口堆了一堆建筑垃圾: whatever is behind it, unless it is nothing.
    private func isComplaint(_ told: CueWord, _ end: Int) -> Bool {
        let rest = heard.trim(Range(from: told.range.upperBound, to: end))
        return Self.callings.contains { text[told.range].elementsEqual($0) } && rest.count >= 4 && !isNothing(rest)
    }

    private func isPartOfLonger(_ word: CueWord) -> Bool {
        heard.words.contains {
            $0.range.lowerBound == word.range.lowerBound && $0.range.count > word.range.count
                && $0.cues.isDisjoint(with: Self.leadCues)
        }
    }

    /// 老太太说村里夜里老有偷狗的: up to the word of saying, when a matter follows.
    private func speaker(at index: Int, _ end: Int) -> Int? {
        guard
            let told = heard.words.first(where: {
                $0.cues.contains(.tells) && $0.range.lowerBound > index && $0.range.lowerBound - index <= 5
                    && $0.range.upperBound < end
            }),
            isIssueAhead(Range(from: told.range.upperBound, to: end)),
            !heard.has(.trouble, in: Range(from: index, to: told.range.lowerBound))
        else { return nil }
        return told.range.upperBound
    }

    private func afterTells(_ start: Int, _ end: Int) -> Int { speaker(at: start, end) ?? start }

    private func isIssueAhead(_ range: Range<Int>) -> Bool { matters.isMatter(heard, range) }

    // MARK: Note or matter

    private func kind(of said: Range<Int>, _ clause: Range<Int>, follows: Bool) -> Bool {
        if isHelpGiven(said) || isOfOldTimes(said, clause) { return false }
        if isLabelled(clause, said) { return !isNothing(said) }
        if matters.isMatter(heard, said) { return true }
        // 问宅基地的事
        if text[said.lowerBound] == 0x95EE, matters.weight(of: text[said]) > 1, !heard.has(.well, in: said) {
            return true
        }
        // 诉求：希望…, 反映：…; what follows such a label is the matter.
        if let before = heard.clauses.last(where: { $0.upperBound <= clause.lowerBound }), isLabel(before) {
            return !isNothing(said)
        }
        if follows, heard.has(.want, in: said), !heard.has(.well, in: said) { return true }
        // 一是水压小，二是路窄
        if follows, said.lowerBound + 1 < text.count, text[said.lowerBound + 1] == 0x662F,
            SpokenNumerals.isNumeral(text[said.lowerBound])
        {
            return true
        }
        return false
    }

    private func isNothing(_ range: Range<Int>) -> Bool {
        heard.has(.well, in: range) || [0x65E0, 0x6682].contains(text[range.lowerBound])  // 无 暂
    }

    private static let labels = [
        "反映", "诉求", "需求", "困难", "问题", "存在问题", "存在的问题", "反映问题", "意见", "建议", "意见建议", "诉求是", "困难诉求",
    ].map { Script($0).plain }

    private func isLabel(_ clause: Range<Int>) -> Bool {
        let said = Array(text[heard.trim(clause)])
        return Self.labels.contains { said.count >= $0.count && said.suffix($0.count).elementsEqual($0) }
            && clause.upperBound < text.count && [0x3A, 0xFF1A].contains(text[clause.upperBound])
    }

    private static let callings = ["反映", "诉求"].map { Script($0).plain }

    /// 反映：门前水沟堵塞 in one clause.
    private func isLabelled(_ clause: Range<Int>, _ said: Range<Int>) -> Bool {
        let before = Array(text[clause.lowerBound..<max(clause.lowerBound, said.lowerBound)])
        return before.count >= 2
            && Self.callings.contains {
                before.suffix(2).elementsEqual($0) || before.dropLast().suffix(2).elementsEqual($0)
            }
    }
}
