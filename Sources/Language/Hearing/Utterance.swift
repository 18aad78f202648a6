import Programme

/// A message with everything that was recognised in it, before it is weighed.
struct Utterance {
    let script: Script
    let today: Today
    let isOfficer: Bool
    let words: [CueWord]
    let moodWords: [Mood.Word]
    let days: [HeardDay]
    let clauses: [Range<Int>]
    /// Each household once, where it is first named.
    private(set) var mentions: [HeardHousehold] = []
    /// Every place where one is named.
    private(set) var namings: [HeardHousehold] = []
    private let cues: Cues
    var text: [UInt32] { script.plain }

    /// `mending`: whose words are looked for by their sound.
    init(
        _ script: Script, roll: HouseholdRoll?, today: Today, isOfficer: Bool, mending: Homophones = .shared
    ) {
        let (script, words) = mending.mended(
            script, Self.words(in: script.plain), roll: roll, Self.words)
        self.script = script
        self.words = words
        moodWords = Mood.words(in: script.plain)
        self.today = today
        self.isOfficer = isOfficer
        let text = script.plain
        var all = Cues()
        for word in words { all.insert(word.cues) }
        cues = all
        // 看了下周小军: 下 is of the verb.
        days = DayFinder(text: text, today: today).days().filter { day in
            !words.contains {
                $0.cues.contains(.went) && $0.range.lowerBound < day.range.lowerBound
                    && day.range.lowerBound < $0.range.upperBound
            }
        }
        clauses = Self.clauses(of: text)
        namings = Self.same(HouseholdFinder(self, roll: roll).found())
        mentions = namings.reduce(into: []) { found, next in
            if !found.contains(where: { $0.said == next.said }) { found.append(next) }
        }
    }

    /// 9号… 9号大爷说: the second time it is the same household.
    private static func same(_ namings: [HeardHousehold]) -> [HeardHousehold] {
        guard namings.count > 1 else { return namings }
        var seen: [Int: String?] = [:]
        return namings.map { naming in
            guard let number = naming.number else { return naming }
            var naming = naming
            if let name = seen[number] { naming.name = name } else { seen[number] = naming.name }
            return naming
        }
    }

    func has(_ cue: Cue) -> Bool { cues.contains(cue) }
    func has(_ set: Cues) -> Bool { !cues.isDisjoint(with: set) }
    func has(_ cue: Cue, in range: Range<Int>) -> Bool { word(cue, in: range) != nil }

    func word(_ cue: Cue, in range: Range<Int>? = nil) -> CueWord? {
        guard cues.contains(cue) else { return nil }
        guard let range else { return words.first { $0.cues.contains(cue) } }
        return words.first {
            $0.cues.contains(cue) && range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
    }

    func all(_ cue: Cue) -> [CueWord] { words.filter { $0.cues.contains(cue) } }

    /// The glyphs as they were heard.
    func glyphs(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text[range].compactMap(Unicode.Scalar.init)))
    }

    /// As typed, without spaces and stops at its ends.
    func typed(_ range: Range<Int>) -> String {
        let trimmed = trim(range)
        return trimmed.isEmpty ? "" : script.typed(trimmed)
    }

    func trim(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
        while start < end, text[start].isBlank { start += 1 }
        while end > start, text[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    /// Asked for each word, of each word: found by halving.
    func clause(at index: Int) -> Range<Int> {
        var (low, high) = (0, clauses.count)
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < clauses.count && clauses[low].contains(index) ? clauses[low] : text.indices
    }

    /// The text is one of these words and nothing but blanks and fillers.
    func isOnly(_ set: Cues) -> Bool {
        var index = 0
        var found = false
        while index < text.count {
            if text[index].isBlank || text[index].isPictograph { index += 1; continue }
            guard
                let word = words.last(where: {
                    $0.range.lowerBound == index && (!$0.cues.isDisjoint(with: set) || $0.cues.contains(.filler))
                })
            else { return false }
            if !word.cues.isDisjoint(with: set) { found = true }
            index = word.range.upperBound
        }
        return found
    }

    /// Every word that begins in the text, the longest at its place, without those that lie inside another.
    /// Words are held against one another: so many at most are weighed, more than a page of talk has.
    private static let wordLimit = 200

    static func words(in text: [UInt32]) -> [CueWord] {
        let trie = CueLexicon.shared.words
        var words: [CueWord] = []
        words.reserveCapacity(24)
        var end = 0
        for index in text.indices where !text[index].isSpace {
            guard let found = trie.longest(in: text, at: index), found.end > end else { continue }
            // 去了没见着人: the 没 is the next word's, and nothing is asked.
            // 换不了: it cannot be, and nothing is asked.
            if let last = words.last, last.cues.contains(.status), text[last.range.upperBound - 1] == 0x4E0D,
                index == last.range.upperBound, unable.contains(text[index])
            {
                words[words.count - 1] = CueWord(range: last.range.lowerBound..<index + 1, cues: .of(.trouble))
            }
            if let last = words.last, !last.cues.isDisjoint(with: .of(.askedWent, .status)),
                index == last.range.upperBound - 1, found.end - index > 1, text[index] == 0x6CA1
            {
                let cues: Cues = last.cues.contains(.askedWent) ? .of(.went) : .of(.filler)
                words[words.count - 1] = CueWord(range: last.range.lowerBound..<index, cues: cues)
            }
            // 腿不好走不远: no 不好走.
            if let last = words.last, last.cues.contains(.unwell), last.range.count > 2, index < last.range.upperBound,
                !found.value.contains(.unwell)
            {
                continue
            }
            end = found.end
            let isNobody = found.value.contains(.notHome) && text[end - 1] == 0x4EBA && isDone(by: text, from: end)
            words.append(CueWord(range: index..<found.end, cues: isNobody ? .of(.missing) : found.value))
            if words.count == wordLimit { break }
        }
        return words
    }

    /// 换不了, 批不下来
    private static let unable = Set("了到成上下起动掉来出完好通得清".unicodeScalars.map(\.value))

    /// 没人赔: nobody does something, which says nothing of who is at home.
    private static func isDone(by text: [UInt32], from end: Int) -> Bool {
        end < text.count && text[end].isHan && !nobodyIn.contains(text[end])
    }
    /// 没人在, 没人应, 没人，, 没人了
    private static let nobodyIn = Set("在应开接答呀啊哦呢了哒咯吧嘛的理我回住出屋家去只就敲后前今昨明上下电打".unicodeScalars.map(\.value))

    private static func clauses(of text: [UInt32]) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in text.indices where breaks(text, index) {
            if index > start { clauses.append(start..<index) }
            start = index + 1
        }
        if start < text.count { clauses.append(start..<text.count) }
        return clauses
    }

    /// A space ends a clause of a Chinese text, but only parts the words of an English one.
    private static func breaks(_ text: [UInt32], _ index: Int) -> Bool {
        let glyph = text[index]
        if glyph.isSpace {
            guard index > 0, index + 1 < text.count else { return true }
            return !(text[index - 1].isLatinOrDigit && text[index + 1].isLatinOrDigit)
        }
        guard glyph.isPunctuation || glyph.isStop else { return false }
        // 11.18, 11/17, 3-6, 3:1, no., W-23, it's
        if index > 0, index + 1 < text.count, text[index - 1].isLatinOrDigit, text[index + 1].isLatinOrDigit {
            return false
        }
        return ![0x28, 0x29, 0x23, 0x2E, 0x3001].contains(glyph)
            || glyph == 0x2E && !(index > 0 && text[index - 1].isLatin)
    }
}

extension Range<Int> {
    /// Words may overlap: what would end before it starts is empty.
    init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}

extension UInt32 {
    var isLatinOrDigit: Bool { isLatin || isDigit }
    /// ， 。 ！ ？ ； ： in the forms that stay wide.
    var isStop: Bool { (0xFF01...0xFF5E).contains(self) || self == 0x3002 || self == 0xFF0C || self == 0x22 }
    var isBlank: Bool { isSpace || isPunctuation || isStop }
    var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }
    var isPictograph: Bool {
        (0x1F000...0x1FAFF).contains(self) || (0x2600...0x27BF).contains(self) || self == 0x200D
            || (0x2B00...0x2BFF).contains(self)
    }
}
