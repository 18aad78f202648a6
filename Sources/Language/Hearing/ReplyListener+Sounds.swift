/// Yes and no, typed by their sound.
extension ReplyListener {
    /// dui, bu shi: typed by its sound.
    var spelledAnswer: Understanding? {
        let said = String(String.UnicodeScalarView(text.filter(\.isLatin).compactMap(Unicode.Scalar.init)))
        guard text.allSatisfy({ $0.isLatin || $0.isBlank }) else { return nil }
        return Self.spelledYes.contains(said)
            ? Understanding(.confirm) : Self.spelledNo.contains(said) ? Understanding(.deny) : nil
    }
    /// 确人, 对德, 取小: wrong glyphs of the right sound, where no word was heard.
    var soundingAnswer: Understanding? {
        let said = heard.trim(text.indices)
        guard (2...3).contains(said.count), text[said].allSatisfy(\.isHan),
            !heard.words.contains(where: { $0.range.count > 1 && !$0.cues.contains(.filler) }),
            let key = Sounds.shared.key(text[said])
        else { return nil }
        return Self.soundsYes.contains(key)
            ? Understanding(.confirm) : Self.soundsNo.contains(key) ? Understanding(.deny) : nil
    }
    private static let soundsYes = sounds("确认 是的 对的 好的 没错 正确 可以 对头 记吧 存吧 行的 确定 无误 没问题")
    private static let soundsNo = sounds("不对 不是 错了 取消 不要 别记 不行 有误 记错 不记 撤销 不存")
    private static func sounds(_ list: String) -> Set<UInt64> {
        Set(WordList.words(list).compactMap { Sounds.shared.key($0) })
    }

    private static let spelledYes: Set = [
        "dui", "duide", "shi", "shide", "en", "xing", "hao", "haode", "keyi", "meicuo", "jiba",
    ]
    private static let spelledNo: Set = ["budui", "bushi", "cuo", "cuole", "buyao", "buxing", "bushide", "buji", "bie"]
}
