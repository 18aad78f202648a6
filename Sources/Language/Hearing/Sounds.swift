import Foundation

/// How each glyph sounds, without its tone, and with the sounds made one that the county's people do not tell apart:
/// zh and z, ch and c, sh and s, -ng and -n.
struct Sounds: Sendable {
    static let shared = Sounds()

    private static let first: UInt32 = 0x4E00
    private static let last: UInt32 = 0x9FFF

    private let codes: [UInt16]
    private let syllables: [String: UInt16]
    /// Letters of the longest syllable.
    static let longest = 6

    /// Asks ICU once for every glyph, each on its own line so that no phrase rule applies.
    private init() {
        var codes = [UInt16](repeating: 0, count: Int(Self.last - Self.first) + 1)
        var numbers: [String: UInt16] = [:]
        var syllables: [String: UInt16] = [:]
        let lines = String(String.UnicodeScalarView((Self.first...Self.last).flatMap { [Unicode.Scalar($0)!, "\n"] }))
        let latin = lines.applyingTransform(.mandarinToLatin, reverse: false)?.applyingTransform(
            .stripDiacritics, reverse: false)
        var index = 0
        for line in (latin ?? "").unicodeScalars.split(separator: "\n") where index < codes.count {
            let spelling = String(String.UnicodeScalarView(line)).lowercased()
            if spelling.utf8.count <= Self.longest, spelling.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
                let sound = Self.folded(spelling)
                let number = numbers[sound] ?? UInt16(numbers.count + 1)
                numbers[sound] = number
                codes[index] = number
                syllables[spelling] = number
            }
            index += 1
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
