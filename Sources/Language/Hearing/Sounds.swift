/// How each glyph sounds, without its tone, and with the sounds made one that the county's people do not tell apart:
/// zh and z, ch and c, sh and s, -ng and -n.
struct Sounds: Sendable {
    static let shared = Sounds()

    static let first: UInt32 = 0x4E00
    static let last: UInt32 = 0x9FFF

    private let codes: [UInt16]
    private let syllables: [String: UInt16]
    /// Letters of the longest syllable.
    static let longest = 6

    private init() {
        var codes = [UInt16](repeating: 0, count: Int(Self.last - Self.first) + 1)
        var numbers: [String: UInt16] = [:]
        var syllables: [String: UInt16] = [:]
        for entry in SoundTable.table.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            let spelling = String(parts[0])
            let sound = Self.folded(spelling)
            let number = numbers[sound] ?? UInt16(numbers.count + 1)
            numbers[sound] = number
            syllables[spelling] = number
            for glyph in parts[1].unicodeScalars { codes[Int(glyph.value - Self.first)] = number }
        }
        // Said otherwise than it is listed: 谁 shui.
        if let who = syllables["shui"] { codes[Int(0x8C01 - Self.first)] = who }
        self.codes = codes
        self.syllables = syllables
    }

    private static func folded(_ spelling: String) -> String {
        var sound = spelling
        for (from, to) in [("zh", "z"), ("ch", "c"), ("sh", "s")] where sound.hasPrefix(from) {
            sound = to + sound.dropFirst(2)
        }
        if sound.hasSuffix("ng"), !sound.hasSuffix("ong") { sound.removeLast() }
        return sound
    }

    /// 0 where it has none.
    func code(_ glyph: UInt32) -> UInt16 {
        (Self.first...Self.last).contains(glyph) ? codes[Int(glyph - Self.first)] : 0
    }

    func code(of syllable: String) -> UInt16? { syllables[syllable] }

    /// One key for the sounds of a short word; nil where a glyph has none.
    func key(_ glyphs: ArraySlice<UInt32>) -> UInt64? {
        var key: UInt64 = 0
        for glyph in glyphs {
            let code = code(glyph)
            guard code > 0 else { return nil }
            key = key << 16 | UInt64(code)
        }
        return key
    }
}
