/// Greetings, thanks, chat.
enum TalkListener {
    private static let polite = Cues.of(.greeting, .thanks, .chat, .media)

    /// Nothing but talk.
    static func sure(_ heard: Utterance) -> Understanding? {
        if heard.isOnly(polite) { return Understanding(.smalltalk) }
        let glyphs = heard.text.filter { !$0.isBlank }
        if !glyphs.isEmpty, glyphs.allSatisfy({ $0.isPictograph }) { return Understanding(.smalltalk) }
        return nil
    }

    /// Mostly talk, and no matter in it.
    static func likely(_ heard: Utterance) -> Understanding? {
        guard heard.has(polite), !heard.has(.weather), !heard.has(.elsewhere), heard.mentions.isEmpty else {
            return nil
        }
        var marks = [Bool](repeating: false, count: heard.text.count)
        for word in heard.words where !word.cues.isDisjoint(with: polite) || word.cues.contains(.filler) {
            for index in word.range { marks[index] = true }
        }
        let total = heard.text.indices.filter { !heard.text[$0].isBlank }.count
        let talk = heard.text.indices.filter { marks[$0] && !heard.text[$0].isBlank }.count
        return talk * 3 >= total ? Understanding(.smalltalk) : nil
    }
}
