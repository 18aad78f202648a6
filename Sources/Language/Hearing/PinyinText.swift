/// Chinese typed in Latin letters: `zoufang 3 hao laoren shenti hao` is heard as 走访3号老人身体好.
struct PinyinText: Sendable {
    static let shared = PinyinText()

    private let words: [UInt64: [UInt32]]
    private static let longest = 4
    private static let number = Script("号").plain[0]

    private init() {
        var words: [UInt64: [UInt32]] = [:]
        for word in SoundWords.spelled {
            let glyphs = Script(word).plain
            if glyphs.count <= Self.longest, let key = Sounds.shared.key(glyphs[...]), words[key] == nil {
                words[key] = glyphs
            }
        }
        self.words = words
    }

    /// The same text in glyphs, where it is mostly syllables of known words; else as it was.
    func read(_ script: Script) -> Script {
        let plain = script.plain
        guard plain.contains(where: \.isLatin), !plain.contains(where: \.isHan), !isEnglish(plain),
            let pieces = pieces(plain)
        else {
            return script
        }
        var glyphs: [UInt32] = []
        var spans: [Range<Int>] = []
        var known = 0
        var total = 0
        var index = 0
        while index < pieces.count {
            guard pieces[index].code > 0 else {
                if pieces[index].isSpace, index > 0, index + 1 < pieces.count { index += 1; continue }
                for at in pieces[index].range { glyphs.append(plain[at]); spans.append(at..<at + 1) }
                index += 1
                continue
            }
            var run: [Int] = []
            var next = index
            while next < pieces.count, run.count < Self.longest, pieces[next].code > 0 || pieces[next].isSpace {
                if pieces[next].code > 0 { run.append(next) }
                next += 1
            }
            total += 1
            guard let (count, word) = word(run, pieces) else {
                for at in pieces[index].range { glyphs.append(plain[at]); spans.append(at..<at + 1) }
                index += 1
                continue
            }
            known += count
            total += count - 1
            let isAfterDigit = glyphs.last?.isDigit == true
            for (offset, glyph) in word.enumerated() {
                glyphs.append(count == 1 && isAfterDigit && glyph == 0x597D ? Self.number : glyph)  // 好
                spans.append(pieces[run[offset]].range)
            }
            index = run[count - 1] + 1
        }
        guard known >= 2, known * 3 >= total * 2 else { return script }
        return Script(script, heardAs: glyphs, spans: spans)
    }

    /// delete that: its words are known as they are.
    private func isEnglish(_ plain: [UInt32]) -> Bool {
        let letters = plain.filter(\.isLatin).count
        var known = 0
        var index = 0
        while index < plain.count {
            if let found = CueLexicon.shared.words.longest(in: plain, at: index), plain[index].isLatin {
                if found.end - index >= Self.wordLetters {
                    known += plain[index..<found.end].filter(\.isLatin).count
                }
                index = found.end
            } else {
                index += 1
            }
        }
        return known * 2 > letters
    }
    private static let wordLetters = 3

    private func word(_ run: [Int], _ pieces: [Piece]) -> (Int, [UInt32])? {
        for count in stride(from: run.count, through: 1, by: -1) {
            let key = run.prefix(count).reduce(UInt64(0)) { $0 << 16 | UInt64(pieces[$1].code) }
            if let word = words[key] { return (count, word) }
        }
        return nil
    }

    private struct Piece { var range: Range<Int>; var code: UInt16; var isSpace = false }

    /// Syllables, spaces and whatever else; nil where a word of Latin letters is no row of syllables.
    private func pieces(_ plain: [UInt32]) -> [Piece]? {
        var pieces: [Piece] = []
        var foreign = 0
        var index = 0
        while index < plain.count {
            guard plain[index].isLatin else {
                pieces.append(Piece(range: index..<index + 1, code: 0, isSpace: plain[index].isSpace))
                index += 1
                continue
            }
            var end = index
            while end < plain.count, plain[end].isLatin { end += 1 }
            if let syllables = syllables(plain, index..<end) {
                pieces += syllables
            } else {
                foreign += 1
                guard foreign <= 1 else { return nil }
                pieces.append(Piece(range: index..<end, code: 0))
            }
            index = end
        }
        return pieces
    }

    /// Letters of a row of syllables that is looked at.
    private static let letterLimit = 40

    private func syllables(_ plain: [UInt32], _ range: Range<Int>) -> [Piece]? {
        if range.isEmpty { return [] }
        guard range.count <= Self.letterLimit else { return nil }
        // From the end: which places can be left as syllables, and how.
        var best = [Int?](repeating: nil, count: range.count + 1)
        best[range.count] = 0
        var codes = [UInt16](repeating: 0, count: range.count)
        for start in stride(from: range.count - 1, through: 0, by: -1) {
            for length in stride(from: min(Sounds.longest, range.count - start), through: 1, by: -1)
            where best[start + length] != nil {
                let letters = plain[range.lowerBound + start..<range.lowerBound + start + length]
                guard let code = Sounds.shared.code(of: String(decoding: letters.map { UInt8($0) }, as: UTF8.self))
                else { continue }
                best[start] = length
                codes[start] = code
                break
            }
        }
        var pieces: [Piece] = []
        var at = 0
        while at < range.count {
            guard let length = best[at], length > 0 else { return nil }
            pieces.append(Piece(range: range.lowerBound + at..<range.lowerBound + at + length, code: codes[at]))
            at += length
        }
        return pieces
    }
}
