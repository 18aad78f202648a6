import Foundation

/// One character to one character: Traditional to Simplified, full width to half, capitals to small. Keeping the
/// count the same keeps every position of the plain text a position of the text as it was typed.
struct GlyphTable: Sendable {
    /// The CJK block that Traditional forms lie in.
    private static let first: UInt32 = 0x4E00
    private static let last: UInt32 = 0x9FFF

    static let shared = GlyphTable()

    private let simplified: [UInt16]

    /// Asks ICU once for every character of the block, each on its own line so that no phrase rule applies.
    private init() {
        var table = (Self.first...Self.last).map(UInt16.init)
        let lines = String(
            String.UnicodeScalarView((Self.first...Self.last).flatMap { [Unicode.Scalar($0)!, "\n"] }))
        let transform = StringTransform(rawValue: "Traditional-Simplified")
        if let answer = lines.applyingTransform(transform, reverse: false) {
            var index = 0
            for line in answer.unicodeScalars.split(separator: "\n") {
                if line.count == 1, let glyph = line.first, glyph.value <= 0xFFFF { table[index] = UInt16(glyph.value) }
                index += 1
            }
        }
        simplified = table
    }

    /// The plain form; nil for what is no text (control, zero width, direction marks, variation selectors).
    func plain(_ scalar: Unicode.Scalar) -> UInt32? {
        let value = scalar.value
        switch value {
        case Self.first...Self.last: return UInt32(simplified[Int(value - Self.first)])
        case 0x41...0x5A: return value + 0x20
        // Bold, doubled and such digits of mathematics; circled and keycap ones are signs of their own.
        case 0x1D7CE...0x1D7FF: return 0x30 + (value - 0x1D7CE) % 10
        case 0x0A, 0x0D, 0x09, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: return 0x20
        case 0x20...0x7E: return value
        case 0xFF21...0xFF3A: return value - 0xFEE0 + 0x20
        case 0xFF01...0xFF5E: return value - 0xFEE0
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
            return nil
        default: return value
        }
    }
}
