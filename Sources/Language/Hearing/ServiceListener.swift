/// Help, a human being, stop, the language.
struct ServiceListener {
    private let heard: Utterance

    /// Longer texts speak of something else as well.
    private static let shortGlyphs = 18

    init(_ heard: Utterance) { self.heard = heard }

    func understood() -> Understanding? {
        let length = heard.trim(heard.text.indices).count
        let isShort = length <= (heard.text.contains { $0.isLatin } ? Self.shortGlyphs * 3 : Self.shortGlyphs)
        if isShort, let language = language() {
            var understood = Understanding(.setLanguage)
            understood.language = language
            return understood
        }
        if isShort, heard.words.contains(where: { Self.switching.contains(heard.glyphs($0.range)) }) {
            return Understanding(.setLanguage)
        }
        if isShort, let stop = heard.word(.stop),
            !aboutMatter() || heard.isOnly(.of(.stop)) || stop.range.count >= 4 && !heard.has(.publicly)
        {
            return Understanding(.stop)
        }
        if heard.text.filter({ !$0.isBlank }) == [0x505C] { return Understanding(.stop) }  // 停
        if heard.has(.human), isShort, !heard.has(.trouble) { return Understanding(.help) }
        // 教我一下，眼睛花看不清: what it is asked for first.
        if isShort, Self.teachMe.stands(in: Array(heard.text.prefix(4))), !heard.has(.publicly) {
            return Understanding(.help)
        }
        // show me my list: asked for the households, and not how.
        if heard.has(.mine), heard.text.allSatisfy({ !$0.isHan }) { return nil }
        guard heard.has(.help), !heard.has(.remaining),
            isShort
                || heard.words.first(where: { !$0.cues.contains(.filler) && !$0.cues.contains(.opener) })?.cues
                    .contains(.help) == true,
            !aboutMatter() || isAboutTool(),
            heard.mentions.isEmpty
                || isAboutTool()
                    && (heard.has(.plan)
                        || heard.words.last(where: { !$0.cues.contains(.filler) })?.cues.contains(.help) == true)
        else { return nil }
        return Understanding(.help)
    }

    private static let teachMe = Trie(list: "教我 教教 教一 教下 教哈")

    /// 切换语言: to which is not said.
    private static let switching: Set<String> = [
        "切换语言", "换语言", "换个语言", "改语言", "语言设置", "语言切换", "change language", "switch language", "language setting",
    ]

    private func aboutMatter() -> Bool {
        heard.words.contains {
            ($0.cues.contains(.trouble) || $0.cues.contains(.publicly) && !$0.cues.contains(.stop))
                && !$0.cues.contains(.help) && !$0.cues.contains(.stop) && !$0.cues.contains(.media)
        }
    }

    /// 怎么报问题, 怎么记走访
    private func isAboutTool() -> Bool {
        heard.words.contains { word in
            word.cues.contains(.help) && word.range.count >= 3
                && (!heard.has(.publicly) || !heard.text[word.range].contains { Self.anyDoing.contains($0) })
        } && !heard.has(.trouble)
    }

    /// 弄 搞 整 办: done to anything, not only to this tool.
    private static let anyDoing = Set("弄搞整办懂".unicodeScalars.map(\.value))

    func language() -> String? {
        let named: [(Cue, String)] = [(.traditional, "zh-Hant"), (.english, "en"), (.simplified, "zh-Hans")]
        let found = named.compactMap { cue, code in heard.all(cue).last.map { ($0.range.lowerBound, code) } }
        guard let last = found.max(by: { $0.0 < $1.0 }) else { return nil }
        let covered = heard.words.filter {
            !$0.cues.isDisjoint(
                with: .of(
                    .simplified, .traditional, .english, .language, .filler, .opener, .greeting, .thanks, .closer,
                    .want, .asks, .yes, .no, .negation, .unsatisfied, .changeTo))
        }
        var marks = [Bool](repeating: false, count: heard.text.count)
        for word in covered { for index in word.range { marks[index] = true } }
        let rest = heard.text.indices.filter { !marks[$0] && !heard.text[$0].isBlank }.count
        // 看不懂简体，换繁体: the first is denied, the last is wanted.
        let earlier = found.map(\.0).filter { $0 < last.0 }.max() ?? 0
        let denied =
            heard.words.contains {
                ($0.cues.contains(.negation) || $0.cues.contains(.stop) || $0.cues.contains(.no))
                    && $0.range.upperBound <= last.0 && $0.range.lowerBound >= earlier
            } || heard.text[Range(from: earlier, to: last.0)].contains(0x4E0D)
        if denied, last.1 != "zh-Hans", !heard.has(.asks) || last.1 == "en" { return "zh-Hans" }
        return rest <= (heard.text.contains { $0.isHan } ? 4 : 12) ? last.1 : nil
    }
}
