/// A few plain glyphs, asked for at every position of a message: most answers are a bit in a small table.
struct GlyphSet: Sendable {
    private let glyphs: [UInt32]
    private var bits = [UInt64](repeating: 0, count: 64)

    init(_ text: String) {
        glyphs = Script(text).plain
        for glyph in glyphs { bits[Self.place(glyph)] |= Self.bit(glyph) }
    }

    func contains(_ glyph: UInt32) -> Bool {
        bits[Self.place(glyph)] & Self.bit(glyph) != 0 && glyphs.contains(glyph)
    }

    private static func place(_ glyph: UInt32) -> Int { Int(glyph >> 6 & 63) }
    private static func bit(_ glyph: UInt32) -> UInt64 { 1 << UInt64(glyph & 63) }
}
