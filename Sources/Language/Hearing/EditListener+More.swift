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
            "加一句 补一句 添一句 加上一句 补上一句 再说一句 补充一下 补充一点 补充一句 补充一条 加个备注 加句备注 备注加上 备注再加 备注加一 备注补上 漏写了 漏说了 忘写了 忘了写 忘说了 少写了一句 少说了一句"
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
        list: "备注写 备注改成 备注改为 备注应该是 备注是 备注加上 备注写成 备注: 备注：")

    private func end(of words: Trie<Bool>) -> Int? {
        text.indices.lazy.compactMap { words.longest(in: text, at: $0)?.end }.first
    }
}
