/// Wrong glyphs of the right sound: 路等 for 路灯, 推定 for 退订. Only where no word was heard, so right words stay right.
struct Homophones: Sendable {
    static let shared = Homophones(SoundWords.mended.map { Script($0).plain })
    /// Every word of two glyphs or more that a message may turn on: asked only where nothing was understood.
    static let any = Homophones(CueLexicon.shared.mendable, isLoose: true)

    private let words: [UInt64: [[UInt32]]]
    /// Small words, 还有 and such, are no hindrance to hearing others over them.
    private let isLoose: Bool
    private static let telling: Cues = {
        var all = Cues()
        for cue in Cue.allCases where ![.filler, .opener, .join, .asks, .all, .yes, .no].contains(cue) {
            all.insert(Cues(cue))
        }
        return all
    }()
    private static let lengths = [4, 3, 2]

    private init(_ all: [[UInt32]], isLoose: Bool = false) {
        self.isLoose = isLoose
        var words: [UInt64: [[UInt32]]] = [:]
        for glyphs in all {
            if let key = Sounds.shared.key(glyphs[...]) { words[key, default: []].append(glyphs) }
        }
        self.words = words
    }

    /// The text with such glyphs put right, and its words heard again; as it was where there is nothing to mend. Names of
    /// the sender's own households are right as they are: 郑明田 speaks of no 明天.
    func mended(_ script: Script, _ heard: [CueWord], roll: HouseholdRoll?, _ hear: ([UInt32]) -> [CueWord]) -> (
        Script, [CueWord]
    ) {
        var covered = [Bool](repeating: false, count: script.plain.count)
        for word in heard where word.range.count > 1 && !(isLoose && word.cues.isDisjoint(with: Self.telling)) {
            for index in word.range { covered[index] = true }
        }
        for name in roll?.names ?? [] {
            for start in script.plain.indices
            where script.plain[start] == name.first && script.plain[start...].starts(with: name.plain) {
                for index in start..<start + name.plain.count { covered[index] = true }
            }
        }
        var plain = script.plain
        var isMended = false
        var index = 0
        while index < plain.count {
            guard let (length, word) = word(in: plain, at: index, covered) else { index += 1; continue }
            plain.replaceSubrange(index..<index + length, with: word)
            isMended = true
            index += length
        }
        return isMended ? (Script(script, heardAs: plain), hear(plain)) : (script, heard)
    }

    private func word(in plain: [UInt32], at index: Int, _ covered: [Bool]) -> (Int, [UInt32])? {
        // 二十三报: no 三报, which sounds as 上报.
        guard plain[index].isHan, !covered[index],
            index == 0 || !SpokenNumerals.isNumeral(plain[index]) || !SpokenNumerals.isNumeral(plain[index - 1])
        else { return nil }
        for length in Self.lengths where index + length <= plain.count {
            let range = index..<index + length
            guard !covered[range].contains(true), let key = Sounds.shared.key(plain[range]), let same = words[key],
                !same.contains(where: { $0.elementsEqual(plain[range]) })
            else { continue }
            // One glyph at least stays as it was typed, unless the whole message is the word.
            let kept = same.map { word in zip(word, plain[range]).count { $0 == $1 } }
            guard let most = kept.max(), let word = zip(same, kept).first(where: { $0.1 == most })?.0,
                most > 0 || length == plain.count
            else { continue }
            return (length, word)
        }
        return nil
    }
}
