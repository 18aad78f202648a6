/// Whether what looks done is yet to come: 下午去12号, 吃完饭去8号.
extension Mood {
    /// A bare verb of going and nothing found there, behind another act or a later part of the day.
    func isYetToCome(_ word: CueWord, _ before: Range<Int>) -> Bool {
        let isBareGoing =
            !word.cues.isDisjoint(with: .of(.go, .goInto)) || Self.going.contains(text[word.range.lowerBound])
        guard isBareGoing, text[word.range.lowerBound] != 0x5728, !isOfDone(word), !heard.has(.well),
            !heard.has(.tells), !heard.has(.unwell),
            !heard.has(.notHome), !heard.has(.deed), !heard.has(.trouble), !heard.has(.phone)
        else { return false }
        return comesAfter(before) || isLaterToday(word, before)
    }

    /// 去的, 去了, 过: it has been.
    private func isOfDone(_ word: CueWord) -> Bool {
        text[word.range.lowerBound..<text.count].prefix(word.range.count + 1).contains(0x7684)  // 的
            || text[word.range.upperBound..<text.count].contains { [0x4E86, 0x8FC7].contains($0) }  // 了 过
    }
    private static let going = Set("去到上走跑".unicodeScalars.map(\.value))

    /// 吃完饭去8号, 等喂完猪去4号, 先去镇上再去5号
    private func comesAfter(_ before: Range<Int>) -> Bool {
        guard let first = text[before].first(where: { !$0.isBlank }) else { return false }
        return text[before].contains(0x5B8C) || [0x7B49, 0x5F85].contains(first)  // 完; 等 待
    }

    /// 下午去12号: of the day that is not over, said by itself.
    private func isLaterToday(_ word: CueWord, _ before: Range<Int>) -> Bool {
        guard heard.days.count == 1, let day = heard.days.first, before.contains(day.range.lowerBound),
            case .offset(0) = day.kind, let household = heard.mentions.first,
            household.range.lowerBound >= word.range.upperBound
        else { return text[before].contains(0x524D) && Self.byDark.stands(in: Array(text[before])) }
        let rest = heard.trim(household.range.upperBound..<text.count)
        return Self.later.longest(in: text, at: day.range.lowerBound) != nil
            && (rest.count <= 4 && !text[rest].contains { $0.isStop })
    }
    private static let later = Trie(
        list: "下午 傍晚 晚上 今晚 今夜 晚 中午 晌午 今下午 下昼 晏昼 今中午 后晌 擦黑 天擦黑")
    private static let byDark = Trie(list: "天黑前 天黑之前 晌午前 收工前 下班前 吃饭前 中午前 晚饭前 饭前 睡前")

    /// 【通知】请各位于月底前完成走访, 上级要求入户: what everybody is told to do.
    func isToMany(_ word: CueWord) -> Bool {
        !isOwn(0..<word.range.lowerBound) && Self.many.stands(in: Array(text[..<word.range.lowerBound]))
    }
    private static let many = Trie(
        list: "通知 各位 各联户 各网格 各小组 各组 各村 各单位 各支部 所有人 请大家 大家要 大家记得 全体 上级要求 镇里要求 县里要求 按要求 要求各 请于 请在 务必 一律")

    /// 接孩子别忘了, 记得买盐: an errand for somebody at home.
    var isReminder: Bool {
        guard heard.mentions.isEmpty, !heard.has(.tells), heard.clauses.count <= 2, text.count <= Self.errandGlyphs
        else {
            return false
        }
        let trimmed = heard.trim(text.indices)
        let leads = Self.reminders.longest(in: text, at: trimmed.lowerBound) != nil
        let ends = trimmed.contains { index in
            Self.reminders.longest(in: text, at: index).map { $0.end >= trimmed.upperBound - 1 } ?? false
        }
        return leads || ends
    }
    private static let errandGlyphs = 16
    private static let reminders = Trie(
        patterns:
            "{你,你们,,千万,可,一定}{别,莫,不要,甭,勿}{忘,忘记,搞忘,弄忘}{了,记,哒,咯,} {你,你们,,一定,千万,要}{记得,记着,记到,记住}"
    )
}
