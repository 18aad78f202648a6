/// V6: what the last record lacks or has too much of: 上一条再加上12号, 上条加一句：老人要配眼镜, 多写了个8号.
extension EditListener {
    /// The last record gets one more household, or a word more.
    func added() -> Understanding? {
        var understood = Understanding(.correct)
        if heard.has(.lastOne) || text.contains(0x5907), let note = lacking() {  // 备
            understood.note = note
            return understood
        }
        guard heard.has(.lastOne), !heard.mentions.isEmpty, !heard.has(.publicly), !heard.has(.tells),
            !heard.has(.went), Self.adding.stands(in: text)
        else { return nil }
        understood.households = heard.mentions.map(\.said)
        return understood
    }
    private static let adding = Trie(list: "加上 再加 添上 再添 补上 漏了 还有 加个 添个")

    /// 上条漏写了，家里还有个病人: what is to be written beside.
    private func lacking() -> String? {
        guard let end = end(of: Self.lacks), case let said = heard.trim(end..<text.count), said.count >= 3,
            heard.mentions.allSatisfy({ $0.range.lowerBound < end })
        else { return nil }
        return heard.typed(said)
    }
    private static let lacks = Trie(
        list:
            "少写了 少记了 少说了 漏记了 忘记写 没写上 没记上 加一句 补一句 添一句 加上一句 补上一句 再说一句 补充一下 补充一点 补充一句 补充一条 加个备注 加句备注 备注加上 备注再加 备注加一 备注补上 漏写了 漏说了 忘写了 忘了写 忘说了 少写了一句 少说了一句"
    )

    /// 上一条里把5号去掉, 多写了个8号: one household less.
    func lessened() -> Understanding? {
        guard heard.mentions.count == 1, heard.mentions[0].number != nil, Self.tooMuch.stands(in: text) else {
            return nil
        }
        var understood = Understanding(.correct)
        understood.old = heard.mentions.map(\.said)
        return understood
    }
    private static let tooMuch = Trie(list: "多写了个 多报了个 多记了个 多了个 多写一个 多报一个 多记一个 条里把 里面把 里头把 记录里把")

    /// 备注写老人住院了: what the note should have said.
    func note() -> String? {
        guard let start = end(of: Self.noteWords), case let said = heard.trim(start..<text.count), said.count >= 2
        else { return nil }
        return heard.typed(said)
    }
    private static let noteWords = Trie(
        patterns: "备注{写,改成,改为,应该是,应是,是,加上,写成,改一下,改下,换成,更正,更正为}{,:,：,,} 备注: 备注：")

    private func end(of words: Trie<Bool>) -> Int? {
        text.indices.lazy.compactMap { words.longest(in: text, at: $0)?.end }.first
    }

    /// 日期错啦, 户号写错了, 方式不对: a field of the record, and that it is wrong.
    var namesField: Bool { Self.fieldWrong.stands(in: text) }
    private static let fieldWrong = Trie(
        patterns: """
            {日期,时间,日子,那天,户号,户主,户数,人名,姓名,名字,门牌,号码,号数,方式,类别,分类,归类,类型,备注,数量,人,户,号}{,都,我,好像,怕是,又,也,搞,写,记,填,弄,选,报,说,打,输,发,登}{错}{了,啦,哒,咯,喽,嘞,哩,,掉了}
            {日期,时间,日子,户号,户主,户数,人名,姓名,名字,门牌,号码,号数,方式,类别,分类,归类,类型,备注,数量}{,都,好像,怕是}{不对,有误,不准,不是这个,有问题,要改,要改一下,改一下,改下}
            {写,记,填,弄,选,报,说,打,输,发,登,搞}{错,岔,反,混,拐}{了,}{日期,时间,日子,户号,户主,户数,人名,姓名,名字,门牌,号码,号数,方式,类别,分类,归类,类型,备注,数量,人,户,号}
            """)

    /// 3号×，是13号; 5号错，4号对; 8号？不对，9号: one household struck out, another put in its place.
    var isCrossedOut: Bool {
        guard heard.mentions.count == 2, !heard.has(.went), !text.contains(where: { Glyph.ticks.contains($0) }),
            heard.mentions.contains(where: isCalledWrong), !heard.mentions.allSatisfy(isCalledWrong)
        else { return false }
        return text.indices.allSatisfy { index in
            text[index].isBlank || Glyph.crosses.contains(text[index]) || Self.thin.contains(text[index])
                || heard.mentions.contains { $0.range.contains(index) }
        }
    }
    private static let thin = Set("是对错了应该不的才有误家".unicodeScalars.map(\.value))

    func isCalledWrong(_ mention: HeardHousehold) -> Bool {
        var index = mention.range.upperBound
        while index < text.count, text[index].isSpace || text[index] == 0x3F || text[index] == 0xFF1F { index += 1 }
        guard index < text.count else { return false }
        return Glyph.crosses.contains(text[index]) || Self.calledWrong.longest(in: text, at: index) != nil
    }
    private static let calledWrong = Trie(list: "错 不对 有误 搞错 写错 记错 是错")
}
