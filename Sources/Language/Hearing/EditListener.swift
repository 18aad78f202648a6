import Programme

/// V6: what was written is taken back (撤销, 上一条作废) or set right (不是5号是6号, 改成电话).
struct EditListener {
    let heard: Utterance
    private let matters: MatterWeigher
    var text: [UInt32] { heard.text }

    private static let shortGlyphs = 26

    init(_ heard: Utterance, _ matters: MatterWeigher) {
        self.heard = heard
        self.matters = matters
    }

    private static let inPerson: Set<String> = ["上门", "入户", "登门", "见面", "当面"]
    private static let notMe = Trie(list: "我去的，不是 我走的，不是 我看的，不是 我跑的，不是 我访的，不是 不是我去 不是我走 不是我跑 不是我看 ，不是我 ，又不是我")

    private var isLatin: Bool { text.contains { $0.isLatin } && !text.contains { $0.isHan } }

    func understood() -> Understanding? {
        let length = heard.trim(text.indices).count
        guard length <= (isLatin ? 60 : Self.shortGlyphs + 10) else { return nil }
        if heard.has(.status) && heard.has(.asks) || heard.has(.stillNot), !heard.has(.undo) { return nil }
        // 别记那条
        if heard.has(.lastOne), heard.has(.no), heard.isOnly(.of(.no, .lastOne)), !heard.has(.wrong),
            !heard.has(.notBut)
        {
            return undone()
        }
        // 8号是小王去的，不是我: another one's visit.
        if Self.notMe.stands(in: text), !heard.has(.lastOne), !heard.has(.wrong) { return nil }
        let undo = heard.words.contains { $0.cues.contains(.undo) && !isOfTrouble($0) && !isOfMatter($0) }
        let wrong = heard.has(.wrong)
        // 刚才说的5号是6号
        let isRestated = heard.has(.lastOne) && heard.mentions.count == 2 && text.contains(0x662F)
        let change = heard.has(.changeTo) || heard.has(.notBut) || isRestated || isCrossedOut || namesField
        if change || wrong || isLatin && undo, let corrected = corrected(asReply: false) { return corrected }
        if let added = added() ?? lessened() { return added }
        guard
            undo && length <= Self.shortGlyphs * (isLatin ? 2 : 1) && isOfRecord(length)
                || wrong && length <= 16 && (heard.mentions.isEmpty || heard.has(.lastOne)) && !heard.has(.publicly)
        else {
            return heard.has(.unneeded) && (heard.has(.lastOne) || heard.has(.reportedBefore)) ? undone() : nil
        }
        return undone()
    }

    /// 低保被取消了 is a trouble, no edit.
    private func isOfTrouble(_ word: CueWord) -> Bool {
        heard.words.contains {
            $0.cues.contains(.trouble) && $0.range.overlaps(word.range) && $0.range.count > word.range.count
        }
    }

    /// 学校撤了, 班车取消: a public thing right before the word, and nothing written that it could mean.
    private func isOfMatter(_ word: CueWord) -> Bool {
        guard !heard.has(.lastOne), !heard.has(.reportedBefore), !text.contains(0x628A) else { return false }  // 把
        let said = Array(text[word.range])
        guard said.count == 1 || heard.has(.trouble) else { return false }
        // 反映停电的取消吧
        if word.range.lowerBound > 0, text[word.range.lowerBound - 1] == 0x7684, Self.told.stands(in: text) {
            return false
        }
        return heard.words.contains { $0.cues.contains(.publicly) }
    }

    private static let told = Trie(list: "反映 上报 报的 报了 报修 说的 提的 报")

    /// 小学撤了 is no edit: what is taken back must be something written.
    private func isOfRecord(_ length: Int) -> Bool {
        length <= 8 && !heard.has(.publicly) || heard.has(.lastOne) || heard.has(.reportedBefore) || heard.has(.wrong)
            || !heard.mentions.isEmpty || !heard.days.isEmpty
            || text.contains { [0x628A, 0x8BB0, 0x6761, 0x62A5, 0x6620].contains($0) }
            || heard.isOnly(.of(.undo, .filler, .drop, .thanks, .closer)) || isLatin  // 把 记 条 报
    }

    func undone() -> Understanding {
        var understood = Understanding(.undo)
        understood.households = heard.mentions.map(\.said)
        if let day = heard.days.first(where: { !$0.isAhead }) {
            understood.date = SaidDay(
                said: heard.typed(day.range), meaning: DayResolver(today: heard.today).meaning(day, isDue: false))
        }
        understood.issue = Topic.of(heard)
        understood.issues = IssueFinder(text: text, days: heard.days, isOfficer: false).found().map(\.number)
        return understood
    }

    // MARK: Corrections

    /// 是; 係 before a number.
    private func isBe(_ index: Int) -> Bool {
        text[index] == 0x662F
            || text[index] == 0x7CFB && index + 1 < text.count
                && (text[index + 1].isDigit || SpokenNumerals.isNumeral(text[index + 1]))
    }

    /// Which side of the correction a place lies on: what was wrong, or what is right.
    private func isWrongSide(_ index: Int) -> Bool {
        if let mention = heard.namings.first(where: { $0.range.contains(index) }), heard.mentions.count > 1,
            isCalledWrong(mention)
        {
            return true
        }
        // 3号×，是13号; 日期错了，是上周六去的: what follows is right.
        if isCrossedOut || namesField, heard.all(.notBut).isEmpty, heard.all(.changeTo).isEmpty { return false }
        let nots = heard.all(.notBut).map { ($0.range.upperBound, true) }
        let changes = heard.all(.changeTo).map { ($0.range.upperBound, false) }
        let isPlain = text.indices.filter { isBe($0) && ($0 == 0 || ![0x4E0D, 0x5514].contains(text[$0 - 1])) }.map {
            ($0 + 1, false)
        }
        let marks = (nots + changes + isPlain).sorted { $0.0 < $1.0 }
        if index > 0, text[index - 1] == 0x975E { return true }  // 非
        if let last = marks.last(where: { $0.0 <= index }) { return last.1 }
        if nots.isEmpty, changes.isEmpty, let first = marks.first, heard.has(.lastOne), index < first.0 { return true }
        // Before 改成 lies what was wrong; before 不是 what is right.
        return changes.first.map { change in marks.first.map { $0.0 == change.0 } ?? false } ?? false
    }

    func corrected(asReply: Bool) -> Understanding? {
        var understood = Understanding(.correct)
        for mention in heard.mentions {
            if isWrongSide(mention.range.lowerBound) {
                understood.old.append(mention.said)
            } else {
                understood.households.append(mention.said)
            }
        }
        bareNumbers(&understood)
        if understood.old.isEmpty, isFromTo(understood.households) {
            understood.old = [understood.households.removeFirst()]
        }
        if let day = heard.days.last(where: { !isWrongSide($0.range.lowerBound) && !$0.isAhead }) {
            understood.date = SaidDay(
                said: heard.typed(day.range), meaning: DayResolver(today: heard.today).meaning(day, isDue: false))
        }
        let only = heard.all(.changeTo)
        if only.count == 1, only[0].range.count == 1, !heard.has(.notBut), !heard.has(.wrong),
            understood.households.isEmpty || understood.old.isEmpty, !heard.has(.lastOne), !text.contains(0x7C7B)
        {
            return nil
        }
        let isChange = heard.has(.changeTo) || heard.has(.wrong) || heard.has(.notBut) || namesField || isCrossedOut
        if isChange {
            manner(&understood)
            if understood.households.isEmpty, understood.mode == nil, understood.date == nil {
                understood.category = category()
            }
        }
        if understood.households.isEmpty, isChange { understood.householdCount = count() }
        if isChange, let note = note() {
            understood.note = note
            understood.category = nil
        }
        guard saysSlot(understood) else { return nil }
        if asReply { return understood }
        // 不是我说的那个 alone is no correction; one said of 上一条, or of two sides, is.
        let isAboutLast =
            heard.has(.wrong) || namesField || heard.has(.lastOne) || !understood.old.isEmpty
            || heard.has(.changeTo) && !heard.has(.trouble)
            || heard.has(.notBut)
                && (understood.date != nil || understood.householdCount != nil || !understood.households.isEmpty
                    || understood.mode != nil)
        guard isAboutLast,
            !heard.has(.went) || namesField || heard.has(.wrong) || heard.has(.notBut) || heard.has(.changeTo)
                || heard.has(.lastOne)
        else { return nil }
        if heard.has(.wrong), understood.old.isEmpty, !heard.has(.changeTo), !heard.has(.notBut),
            !text.contains(0x662F),
            !namesField
        {
            return nil
        }
        return understood
    }

    /// 改成电话, 应该是上门, 人没在家
    private func manner(_ understood: inout Understanding) {
        if let word = heard.word(.video), !isWrongSide(word.range.lowerBound) { understood.mode = .video }
        if let word = heard.word(.phone), !isWrongSide(word.range.lowerBound), understood.mode == nil {
            understood.mode = .phone
        }
        if let word = heard.words.first(where: { Self.inPerson.contains(heard.glyphs($0.range)) }),
            understood.mode == nil,
            !isWrongSide(word.range.lowerBound)
        {
            understood.mode = .home
        }
        if let word = heard.word(.notHome),
            !isWrongSide(word.range.lowerBound)
                || heard.all(.changeTo).last?.range.upperBound == heard.trim(text.indices).upperBound
        {
            understood.outcome = .notHome
        }
    }

    /// 是6不是8, it was 6 not 5
    private func bareNumbers(_ understood: inout Understanding) {
        guard heard.mentions.isEmpty, heard.has(.notBut) || heard.has(.changeTo) else { return }
        var index = 0
        while index < text.count {
            if let day = heard.days.first(where: { $0.range.lowerBound == index }) {
                index = max(day.range.upperBound, index + 1); continue
            }
            guard let (end, number) = SpokenNumerals.number(in: text, at: index),
                !(end < text.count && (Glyph.measures.contains(text[end]) || text[end] == 0x4E0B))  // 下
            else { index += 1; continue }
            let said = SaidHousehold(number: number, name: nil)
            if isWrongSide(index) { understood.old.append(said) } else { understood.households.append(said) }
            index = end
        }
    }

    private func saysSlot(_ understood: Understanding) -> Bool {
        understood.householdCount != nil || !understood.households.isEmpty || understood.date != nil
            || understood.mode != nil
            || understood.outcome != nil || understood.category != nil || understood.note != nil
    }

    /// 是六户不是九户: how many there were.
    private func count() -> Int? {
        for index in text.indices {
            guard let (end, number) = SpokenNumerals.number(in: text, at: index), end < text.count,
                text[end] == Glyph.household, !isWrongSide(index)
            else { continue }
            return number
        }
        return nil
    }

    /// change 5 to 6
    private func isFromTo(_ households: [SaidHousehold]) -> Bool {
        households.count == 2 && isLatin && heard.glyphs(text.indices).contains("change")
            && heard.glyphs(text.indices).contains(" to ")
    }

    /// 归到, 划到, 列到, 算到
    private static let classing = Set("归划列算".unicodeScalars.map(\.value))

    private func category() -> String? {
        let first =
            ((heard.all(.changeTo) + heard.all(.notBut)).map(\.range.upperBound)
            + text.indices.filter { isBe($0) && ($0 == 0 || text[$0 - 1] != 0x4E0D) }.map { $0 + 1 }).min() ?? 0
        let right = text.indices.filter { $0 >= first && !isWrongSide($0) }
        guard heard.text.contains(0x7C7B) || heard.has(.changeTo) || heard.has(.notBut), !right.isEmpty else {
            return nil
        }  // 类
        let typed = String(String.UnicodeScalarView(right.compactMap { Unicode.Scalar(text[$0]) }))
        // 类
        let isClassed = heard.all(.changeTo).contains { text[$0.range].contains { Self.classing.contains($0) } }
        return matters.weight(of: typed) > 0 || text.contains(0x7C7B) || isClassed ? matters.named(typed) : nil
    }
}

/// The thing a message is about: 路灯 of 那条报路灯的, 水 of 我反映的水的事.
enum Topic {
    /// 那个垃圾池挪地方的事, 关于水渠改道的问题: between what points at it and what calls it one.
    private static func named(_ heard: Utterance) -> String? {
        guard let start = heard.text.indices.lazy.compactMap({ pointing.longest(in: heard.text, at: $0)?.end }).first,
            let end = Range(from: start, to: heard.text.count).first(where: {
                called.longest(in: heard.text, at: $0) != nil
            }), (2...longest).contains(end - start),
            heard.words.contains(where: { $0.cues.contains(.publicly) && (start..<end).contains($0.range.lowerBound) })
        else { return nil }
        return heard.script.typed(start..<end)
    }
    private static let longest = 10
    private static let pointing = Trie(list: "那个 关于 就是那个 有关 议的 议了 讨论了 研究了")
    private static let called = Trie(list: "的事 的问题 的议题 的议案 的方案 的提案 这事 这个事 的项目")

    /// 修路, 装灯
    private static let made = Set("修建装改挖换补通占征欠打漏停断".unicodeScalars.map(\.value))

    static func of(_ heard: Utterance) -> String? {
        if let named = named(heard) { return named }
        let topics = heard.words.filter {
            $0.cues.contains(.publicly)
                || $0.cues.contains(.trouble) && $0.range.count > 1 && !$0.cues.contains(.undo)
                    && !$0.cues.contains(.status) && !$0.cues.contains(.stillNot) && !$0.cues.contains(.resolved)
                    && !$0.cues.contains(.wrong) && !$0.cues.contains(.overdue)
        }
        guard let first = topics.first else { return nil }
        let next = topics.dropFirst().first { $0.range.lowerBound <= first.range.upperBound }
        var start = first.range.lowerBound
        if start > 0, made.contains(heard.text[start - 1]) { start -= 1 }
        return heard.script.typed(start..<max(first.range.upperBound, next?.range.upperBound ?? 0))
    }
}
