import Programme

/// The answer to what was asked just before; what is no answer is heard as a message of its own.
struct ReplyListener {
    let heard: Utterance
    private let asked: Asked
    private let listener: Listener
    var text: [UInt32] { heard.text }

    private static let shortGlyphs = 14

    init(_ heard: Utterance, _ asked: Asked, _ listener: Listener) {
        self.heard = heard
        self.asked = asked
        self.listener = listener
    }

    private var length: Int { heard.trim(text.indices).count }
    private var isShort: Bool { length <= (text.contains { $0.isLatin } ? 40 : Self.shortGlyphs) }

    func understood() -> Understanding? {
        switch asked.expecting {
        case .confirm: confirm()
        case .choose: choose()
        case .household: household()
        case .date: date()
        case .issueText: issueText()
        case .satisfaction: VerdictListener(heard).understood()
        }
    }

    // MARK: Yes or no

    private func confirm() -> Understanding? {
        if let number = onlyNumber() {
            return number == 1 ? Understanding(.confirm) : number == 2 ? Understanding(.deny) : nil
        }
        if let spelled = spelledAnswer ?? soundingAnswer { return spelled }
        // 对吗, 是不是3号: asked back.
        if let last = text.last(where: { !$0.isBlank }), [0x5417, 0x4E48].contains(last) { return nil }
        if heard.glyphs(text.indices).hasPrefix("是不是") { return nil }
        if heard.isOnly(.of(.drop)) { return Understanding(.deny) }
        // 对，但是昨天
        if text.contains(0x4F46), text.count > 2 {
            return EditListener(heard, listener.matters).corrected(asReply: true)
        }
        if isShort, heard.glyphs(text.indices).contains("没错") { return Understanding(.confirm) }
        if let edit = correction() { return edit }
        // 等等 先不要存: what follows the pause is the answer.
        let pause = heard.words.first { $0.cues.contains(.wait) && $0.range.lowerBound == 0 }?.range.upperBound ?? 0
        let first = heard.words.filter { $0.range.lowerBound <= pause + 2 }
        if isShort, first.contains(where: { $0.cues.contains(.no) }),
            !heard.isOnly(.of(.yes)) || !first.contains(where: { $0.cues.contains(.yes) && $0.range.lowerBound == 0 })
        {
            return Understanding(.deny)
        }
        if heard.has(.drop), isShort { return Understanding(.deny) }
        if heard.isOnly(.of(.yes, .thanks, .closer)) { return Understanding(.confirm) }
        if text.contains(where: { [0x1F44D, 0x1F44C, 0x2705, 0x1F197, 0x2714, 0x1F4AF, 0x1F64F, 0x1F60A].contains($0) }
        ), length <= 6 {
            return Understanding(.confirm)
        }
        if text.contains(where: { [0x1F44E, 0x274C, 0x1F645].contains($0) }), length <= 6 {
            return Understanding(.deny)
        }
        if isShort, first.contains(where: { $0.cues.contains(.yes) && $0.range.lowerBound == 0 }),
            heard.mentions.isEmpty, !heard.has(.trouble), !heard.has(.help)
        {
            return Understanding(.confirm)
        }
        return nil
    }

    private static let slots = Trie(list: "日期是 时间是 户号是 户主是 那天是")

    /// 不对 是5号; 是昨天去的: a slot said anew.
    private func correction() -> Understanding? {
        guard isShort || heard.has(.notBut) || heard.has(.no) else { return nil }
        let denies = heard.has(.no) || heard.has(.notBut) || heard.has(.wrong)
        // 是昨天去的, 日期是周二
        let saysIs = text.first == 0x662F || heard.has(.changeTo) || Self.slots.stands(in: Array(text.prefix(3)))
        guard denies || saysIs, !heard.glyphs(text.indices).contains("没错") else { return nil }
        let understood = EditListener(heard, listener.matters).corrected(asReply: true)
        guard let understood,
            understood.households.count + (understood.date == nil ? 0 : 1) + (understood.mode == nil ? 0 : 1) > 0
        else { return nil }
        return understood
    }

    // MARK: A choice

    private func choose() -> Understanding? {
        var understood = Understanding(.choose)
        if heard.isOnly(.of(.none)) || heard.has(.none) && isShort {
            understood.choice = Understanding.Choice.none; return understood
        }
        if heard.isOnly(.of(.drop)) { return Understanding(.deny) }
        let numbers = text.indices.compactMap { SpokenNumerals.number(in: text, at: $0)?.number }
        if isShort, asked.options.count > 1, Set(numbers) == Set(1...asked.options.count) {
            understood.choice = .all
            return understood
        }
        if let index = number() { understood.choice = .number(index); return understood }
        if isShort, heard.has(.all), !(heard.mentions.count == 1) {
            understood.choice = .all
            understood.households = asked.options.compactMap(Self.household)
            return understood
        }
        if isShort, let index = option() ?? position() { understood.choice = .number(index); return understood }
        if isShort, heard.isOnly(.of(.no)) { return Understanding(.deny) }
        return nil
    }

    private static func household(_ option: String) -> SaidHousehold? {
        let plain = Script(option).plain
        guard let first = plain.first, first.isDigit, let (end, number) = Numerals.digits(in: plain, at: 0),
            end < plain.count, plain[end] == Glyph.number
        else { return nil }
        return SaidHousehold(number: number, name: nil)
    }

    private func onlyNumber() -> Int? {
        let trimmed = heard.trim(text.indices)
        guard !trimmed.isEmpty, let (end, number) = SpokenNumerals.number(in: text, at: trimmed.lowerBound),
            end == trimmed.upperBound
        else { return nil }
        return number
    }

    /// 2, 选二, 第二个, 1 电; 9号 where an option is of number 9.
    private func number() -> Int? {
        guard isShort else { return nil }
        var index = heard.trim(text.indices).lowerBound
        while index < text.count, [0x9009, 0x7B2C, 0x5C31, 0x662F, 0x6211].contains(text[index]) || text[index].isBlank
        { index += 1 }  // 选 第 就 是 我
        if index < text.count, Self.circled.contains(text[index]) {
            return Int(text[index] - Self.circled.lowerBound) + 1
        }
        guard index < text.count, let (end, number) = SpokenNumerals.number(in: text, at: index) else { return nil }
        let next = end < text.count ? text[end] : 0x20
        // 9, of two: the household of that number.
        if number > asked.options.count,
            let index = asked.options.firstIndex(where: { Self.household($0)?.number == number })
        {
            return index + 1
        }
        if next == Glyph.number {
            return asked.options.firstIndex { Self.household($0)?.number == number }.map { $0 + 1 }
                ?? (asked.options.indices.contains(number - 1) ? number : nil)
        }
        // 两个, 三个都: how many, not which.
        if next == 0x4E2A || next == 0x4F4D || next == 0x6237 || next == 0x5BB6, index == 0 || text[index - 1] != 0x7B2C
        {
            return nil
        }
        return (1...max(asked.options.count, 9)).contains(number) ? number : nil
    }

    /// ① to ⑨
    private static let circled: ClosedRange<UInt32> = 0x2460...0x2468

    /// By what the option says: 道路, 张德才.
    private func option() -> Int? {
        let said = Array(text[heard.trim(text.indices)]).filter { !$0.isBlank }
        guard said.count >= 1 else { return nil }
        var scores = asked.options.map { option in Self.common(Script(option).plain, said) }
        guard let best = scores.max(), best >= min(2, said.count) else { return kind() }
        let index = scores.firstIndex(of: best)!
        scores.remove(at: index)
        return scores.contains(best) ? nil : index + 1
    }

    /// 修路的, of 供电照明 and 道路交通: the option of the same kind of matter.
    private func kind() -> Int? {
        let matters = listener.matters
        let said = heard.glyphs(text.indices)
        guard matters.weight(of: said) > 0, let code = matters.category(of: said) else { return nil }
        let same = asked.options.indices.filter { matters.category(of: asked.options[$0]) == code }
        return same.count == 1 ? same[0] + 1 : nil
    }

    /// Glyphs of the longest piece that both have.
    private static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var best = 0
        for i in a.indices {
            for j in b.indices {
                var length = 0
                while i + length < a.count, j + length < b.count, a[i + length] == b[j + length] { length += 1 }
                best = max(best, length)
            }
        }
        return best
    }

    /// 前面那个, 后面那个, the last one.
    private func position() -> Int? {
        guard let word = heard.word(.ordinal) else { return nil }
        let said = heard.script.typed(word.range).lowercased()
        if let index = Self.englishOrdinals.firstIndex(where: said.contains), index < asked.options.count {
            return index + 1
        }
        if Self.firsts.contains(where: said.hasPrefix) { return 1 }
        if Self.lasts.contains(where: said.hasPrefix) { return asked.options.count }
        return nil
    }

    private static let englishOrdinals = ["first", "second", "third", "fourth", "fifth"]
    private static let firsts = ["第一", "头一", "頭一", "前", "上面", "first", "the first", "先头", "左"]
    private static let lasts = ["最后", "最後", "后", "後", "下面", "末尾", "last", "右", "the last"]

    // MARK: A slot

    private func household() -> Understanding? {
        if heard.isOnly(.of(.drop, .no)) { return Understanding(.deny) }
        if heard.isOnly(.of(.wait)) || heard.has(.wait) && isShort && heard.mentions.isEmpty {
            return Understanding(.unknown)
        }
        guard length <= 20 || text.contains(where: { $0.isLatin }) else { return nil }
        if heard.has(.help) || heard.has(.undo) || heard.has(.trouble) || heard.has(.remaining) || heard.has(.mine) {
            return nil
        }
        var understood = Understanding(.logVisit)
        if !heard.mentions.isEmpty {
            if heard.has(.went), heard.clauses.count > 1 { return nil }
            understood.households = heard.mentions.map(\.said)
            return understood
        }
        let numbers = text.indices.compactMap { SpokenNumerals.number(in: text, at: $0)?.number }
        let rest = text.filter { $0.isHan && !SpokenNumerals.isNumeral($0) && !Glyph.joiners.contains($0) }
        if !numbers.isEmpty, length <= 10, rest.isEmpty {
            understood.households = numbers.map { SaidHousehold(number: $0, name: nil) }
            return understood
        }
        if heard.isOnly(.of(.greeting, .thanks, .chat, .yes)) || !text.contains(where: { $0.isHan }) { return nil }
        var name = heard.trim(text.indices)
        if text[name].starts(with: Script("就是").plain) {
            name = name.lowerBound + 2..<name.upperBound
        } else if text[name].first == 0x662F {
            name = name.lowerBound + 1..<name.upperBound
        }
        guard name.count > 1 else { return nil }
        understood.households = [SaidHousehold(number: nil, name: heard.typed(name))]
        return understood
    }

    private func date() -> Understanding? {
        if heard.isOnly(.of(.drop, .no)) { return Understanding(.deny) }
        if heard.has(.wait), heard.days.isEmpty { return Understanding(.unknown) }
        guard length <= 20 || text.contains(where: { $0.isLatin }) else { return nil }
        var understood = Understanding(.logVisit)
        let resolver = DayResolver(today: heard.today)
        if let day = heard.days.first {
            if day.isAhead { return Understanding(.unknown) }
            understood.date = SaidDay(said: heard.typed(day.range), meaning: resolver.meaning(day, isDue: false))
            return understood
        }
        for index in text.indices {
            guard let (end, number) = SpokenNumerals.number(in: text, at: index), (1...31).contains(number) else {
                continue
            }
            let marked = end < text.count && text[end] == Glyph.number ? end + 1 : end
            let day = HeardDay(range: index..<marked, kind: .dayOfMonth(number, monthsOn: nil))
            understood.date = SaidDay(said: heard.typed(day.range), meaning: resolver.meaning(day, isDue: false))
            return understood
        }
        return nil
    }

    private func issueText() -> Understanding? {
        if heard.isOnly(.of(.drop, .no)) || heard.has(.drop) && isShort { return Understanding(.deny) }
        if heard.isOnly(.of(.greeting, .thanks, .wait)) || heard.has(.help) && isShort && !heard.has(.trouble) {
            return nil
        }
        if heard.has(.undo), isShort { return nil }
        guard length >= 2, text.contains(where: { $0.isHan || $0.isLatin }) else { return nil }
        return MatterListener(heard, listener.matters).reported()
    }
}
