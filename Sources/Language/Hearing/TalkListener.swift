/// Greetings, thanks, chat.
enum TalkListener {
    private static let yours = Trie(list: "你们那儿 你们那里 你们那边 你那边 你那里 你那儿")
    private static let shortGlyphs = 4
    private static let polite = Cues.of(.greeting, .thanks, .chat, .media)

    /// Nothing but talk.
    static func sure(_ heard: Utterance) -> Understanding? {
        if isBabble(heard) { return Understanding(.unknown) }
        if heard.isOnly(polite) { return Understanding(.smalltalk) }
        let glyphs = heard.text.filter { !$0.isBlank }
        if !glyphs.isEmpty, glyphs.allSatisfy({ $0.isPictograph }) { return Understanding(.smalltalk) }
        return nil
    }

    /// 啊啊啊啊啊哦哦: a hand that lay on the keys; 哈哈哈 laughs.
    private static func isBabble(_ heard: Utterance) -> Bool {
        let glyphs = heard.text.filter { !$0.isBlank }
        return glyphs.count > 4 && glyphs.allSatisfy { babble.contains($0) }
    }
    private static let babble = Set("啊阿哦噢喔额呃呀吖嗷嘎咯唔昂".unicodeScalars.map(\.value))

    /// Mostly talk, and no matter in it.
    static func likely(_ heard: Utterance) -> Understanding? {
        // 今年雨水多，你们那儿咋样
        if yours.stands(in: heard.text), !heard.has(.of(.trouble, .want)), heard.mentions.isEmpty {
            return Understanding(.smalltalk)
        }
        guard heard.has(polite), !heard.has(.weather), !heard.has(.elsewhere), heard.mentions.isEmpty else {
            return nil
        }
        // 哈撒给kkkk12
        let isMixed = heard.text.contains(where: \.isHan) && heard.text.contains(where: \.isDigit)
        let knowsLatin = heard.words.contains { heard.text[$0.range.lowerBound].isLatin }
        if isMixed, !knowsLatin, heard.text.filter(\.isHan).count <= shortGlyphs { return nil }
        var marks = [Bool](repeating: false, count: heard.text.count)
        for word in heard.words where !word.cues.isDisjoint(with: polite) || word.cues.contains(.filler) {
            for index in word.range { marks[index] = true }
        }
        let total = heard.text.indices.filter { !heard.text[$0].isBlank }.count
        let talk = heard.text.indices.filter { marks[$0] && !heard.text[$0].isBlank }.count
        return talk * 3 >= total ? Understanding(.smalltalk) : nil
    }
}
