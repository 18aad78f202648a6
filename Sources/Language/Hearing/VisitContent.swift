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
            } else if index - start >= 6, anew.longest(in: text, at: index) != nil {
                parts.append(start..<index)
                start = index
                index += 2
            } else {
                index += 1
            }
        }
        return parts + [start..<clause.upperBound]
    }
    private static let shortGlyphs = 12
    /// 野猪把红薯拱了问有没有人管老两口身体还行: without a stop, of something else.
    private static let anew = Trie(
        patterns: "老两口身体 老两口都 老两口精神 老人身体 身体{还行,还好,蛮好,很好,挺好,不错,没事,都好} 别的{都,没} 其他{都,没,人} 其它{都,没} 其余{都,没}")
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
            let isPath =
                heard.namings.contains { before.contains($0.range.lowerBound) } || isManner(before)
                || isCompany(Range(from: clause.lowerBound, to: frames[0].range.lowerBound)) || isNextDoor(before)
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
        if !isFramed { start = afterCalling(start, end) ?? afterTells(start, end) }
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

    /// 反映门口路面结冰滑: the clause begins with it.
    private func afterCalling(_ start: Int, _ end: Int) -> Int? {
        guard let called = Self.leadCalling.longest(in: text, at: start), called.end + 2 <= end,
            Self.noCalling.longest(in: text, at: start) == nil
        else { return nil }
        return called.end
    }
    private static let leadCalling = Trie(
        patterns: "{,他,她,他们,老人,老人家,户主,老两口,大爷,大妈,家属,本人,主要,就是,另,另外,还,也,都}{反映,反应}{了,说,的是,一个问题,个问题,,}{:,：,}")

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
        if follows, heard.has(.want, in: said) || Self.begging.contains(text[said.lowerBound]),
            !heard.has(.well, in: said)
        {
            return true
        }
        // 一是水压小，二是路窄
        if follows, said.lowerBound + 1 < text.count, text[said.lowerBound + 1] == 0x662F,
            SpokenNumerals.isNumeral(text[said.lowerBound])
        {
            return true
        }
        return false
    }

    private func isNothing(_ range: Range<Int>) -> Bool {
        if [0x65E0, 0x6682].contains(text[range.lowerBound]) { return true }  // 无 暂
        let well = heard.words.filter { $0.cues.contains(.well) && range.contains($0.range.lowerBound) }
        return well.map(\.range.count).reduce(0, +) * 2 > range.count
    }

    /// 求收尾, 请检修, 盼介绍个活
    private static let begging = Set("求盼望请恳".unicodeScalars.map(\.value))

    private static let labels = [
        "反映", "诉求", "需求", "困难", "问题", "存在问题", "存在的问题", "反映问题", "意见", "建议", "意见建议", "诉求是", "困难诉求", "要求", "请求", "希望",
        "愿望", "想法", "反应", "提出", "存在困难", "主要困难", "主要诉求", "主要问题", "主要反映", "群众反映", "户主反映", "难处", "老大难", "求助", "待解决",
        "需解决", "需要解决",
    ].map { Script($0).plain }

    private func isLabel(_ clause: Range<Int>) -> Bool {
        let said = Array(text[heard.trim(clause)])
        return Self.labels.contains { said.count >= $0.count && said.suffix($0.count).elementsEqual($0) }
            && clause.upperBound < text.count && [0x3A, 0xFF1A].contains(text[clause.upperBound])
    }

    /// Said by those that were visited: what follows is a matter, whatever it says.
    private static let callings = ["反映", "诉求", "反应", "要求", "提出", "抱怨", "嫌"].map { Script($0).plain }
    /// 反应慢, 要求不高: no calling.
    private static let noCalling = Trie(list: "反应慢 反应快 反应迟 反应有点 反应不 反应大 要求不高 要求不多 要求低 反应好")

    /// 反映：门前水沟堵塞 in one clause.
    private func isLabelled(_ clause: Range<Int>, _ said: Range<Int>) -> Bool {
        let before = Array(text[clause.lowerBound..<max(clause.lowerBound, said.lowerBound)])
        guard !Self.noCalling.stands(in: Array(text[clause])) else { return false }
        return Self.callings.contains { calling in
            before.suffix(calling.count).elementsEqual(calling)
                || before.dropLast().suffix(calling.count).elementsEqual(calling)
        }
    }
}
