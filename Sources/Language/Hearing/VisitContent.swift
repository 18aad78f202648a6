/// What a message of a visit says beside the verb, the households and the day: the note, and the matter raised.
struct VisitContent {
    private(set) var note: String?
    private(set) var issue: String?
    private(set) var issueHouseholds: [HeardHousehold] = []

    private let heard: Utterance
    private let matters: MatterWeigher
    private let frame: [CueWord]
    private var text: [UInt32] { heard.text }

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
        if isLabel(clause) || isPlanOnly(clause) || isBeside(clause) { return nil }
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

    /// 没打招呼就去了, 我幺爸屋里去过了, 跟工作队去的: how, where and with whom.
    private func isManner(_ before: Range<Int>) -> Bool {
        guard let first = text[before].first, let last = text[before].last else { return false }
        return [0x5C31, 0x4FBF, 0x624D, 0x5BB6, 0x5C4B].contains(last) || [0x8DDF, 0x966A, 0x540C, 0x968F].contains(first)
            || text[before].suffix(2).elementsEqual(Self.within)
    }
    private static let within = Script("屋里").plain

    /// 代老陈记一下; 上周日去吃酒，顺便看了13号; 她就是9号: beside the visit.
    private func isBeside(_ clause: Range<Int>) -> Bool {
        let said = heard.trim(clause)
        guard let first = text[said].first else { return false }
        if [0x4EE3, 0x66FF].contains(first), text[said].contains(0x8BB0) { return true }  // 代 替, 记
        if let named = heard.namings.first(where: { $0.range.upperBound == said.upperBound && $0.number != nil }),
            named.range.lowerBound > said.lowerBound, text[named.range.lowerBound - 1] == 0x662F, said.count <= 10
        {
            return true
        }
        guard let next = heard.clauses.first(where: { $0.lowerBound >= clause.upperBound }) else { return false }
        let follows = heard.trim(next)
        return text[follows].first == 0x987A && text[said].contains(0x53BB)  // 顺, 去
            && !frame.contains { clause.contains($0.range.lowerBound) }
    }

    /// 下次再去, 忘了记: says nothing of the visit.
    private func isPlanOnly(_ clause: Range<Int>) -> Bool {
        var trimmed = heard.trim(clause)
        // 6号明天再去
        if let named = heard.namings.first(where: { $0.range.lowerBound == trimmed.lowerBound }) {
            trimmed = Range(from: named.range.upperBound, to: trimmed.upperBound)
        }
        guard trimmed.count <= 7, !heard.has(.trouble, in: clause) else { return false }
        if let day = heard.days.first(where: { trimmed.contains($0.range.lowerBound) }), day.isAhead,
            trimmed.count - day.range.count <= 2
        {
            return true
        }
        return heard.words.contains {
            clause.contains($0.range.lowerBound) && $0.cues.contains(.plan)
                && $0.range.lowerBound - trimmed.lowerBound <= 2
        } || text[trimmed].starts(with: Self.forgot) || Self.late.stands(in: Array(text[trimmed]))
    }

    private static let late = Trie(
        list: "漏登 漏记 漏报 漏录 漏填 忘登 忘了记 忘了报 忘了写 忘了登 忘了补 忘了发 忘记记 忘记报 忘记写 没来得及记 没来得及报 没顾上记 没顾上报 现在补 今天补 补一下 补个记录")
    private static let forgot = Script("忘").plain

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

    /// 听老爷子讲当年发大水冲走好多人: nothing to be done about it.
    private func isOfOldTimes(_ said: Range<Int>, _ clause: Range<Int>) -> Bool {
        if Mood(heard).has(.story, in: clause) { return !heard.has(.want, in: said) }
        guard let past = heard.words.first(where: { clause.contains($0.range.lowerBound) && $0.cues.contains(.longAgo) })
        else { return false }
        return text[clause.lowerBound..<past.range.lowerBound].contains { [0x542C, 0x8BB2].contains($0) }  // 听 讲
    }

    /// 帮他申请了低保, 灯泡坏了我给换了, 漏水已帮忙修好: done already by the visitor.
    private func isHelpGiven(_ said: Range<Int>) -> Bool {
        if text[said].starts(with: Self.settled[0]) || text[said].starts(with: Self.settled[1]) { return true }
        let clause = heard.trim(heard.clause(at: said.lowerBound))
        // 给14号换了煤气罐
        if [0x7ED9, 0x5E2E, 0x66FF, 0x4E3A].contains(text[clause.lowerBound]), clause.lowerBound < said.lowerBound,
            let did = Self.mended.longest(in: text, at: said.lowerBound), text[said].contains(0x4E86), did.end < text.count,
            [0x4E86, 0x597D].contains(text[did.end])
        {
            return true
        }
        if let mine = (said.lowerBound..<said.upperBound).last(where: { Self.byMe.longest(in: text, at: $0) != nil }),
            let did = (mine..<said.upperBound).first(where: { Self.mended.longest(in: text, at: $0) != nil }),
            text[did..<said.upperBound].contains(where: { [0x4E86, 0x597D, 0x5B8C].contains($0) }),  // 了 好 完
            !text[mine..<did].contains(where: { [0x6CA1, 0x4E0D].contains($0) })  // 没 不
        {
            return true
        }
        guard let help = text[said].firstIndex(of: 0x5E2E) ?? text[said].firstIndex(of: 0x7ED9),
            help - said.lowerBound <= 2
        else { return false }  // 帮 给
        return text[help..<said.upperBound].contains(0x4E86) && !text[help..<said.upperBound].contains(0x6CA1)  // 了 没
    }

    private static let settled = ["劝和", "调解"].map { Script($0).plain }
    private static let byMe = Trie(
        list: "我给 我帮 我们给 我们帮 我替 我来 我当场 当场 我已 已帮 已给 已替 顺手 帮忙 帮着 帮他 帮她 给他 给她 已经帮 已经给 我就 我把 我找人")
    private static let mended = Trie(
        list: "修 换 弄 搞 接 装 补 通 清 扫 疏 解决 处理 办 钉 拧 绑 搬 拉 抬 背 买 送 代")

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
