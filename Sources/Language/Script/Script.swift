/// A text made plain for reading, position by position beside the text as it was typed.
struct Script: Sendable {
    /// Characters read of one message; what is beyond stays stored but is not read.
    static let limit = 1000

    let plain: [UInt32]
    private let typed: [Unicode.Scalar]
    /// Where one plain glyph stands for several that were typed (a syllable): which; nil where each stands for itself.
    private let spans: [Range<Int>]?

    /// The same text heard otherwise: other glyphs for what was typed.
    init(_ script: Script, heardAs plain: [UInt32], spans: [Range<Int>]? = nil) {
        self.plain = plain
        typed = script.typed
        self.spans = spans ?? script.spans
    }

    init(_ text: String) {
        var plain: [UInt32] = []
        var typed: [Unicode.Scalar] = []
        let room = min(text.utf8.count, Self.limit)
        plain.reserveCapacity(room)
        typed.reserveCapacity(room)
        let table = GlyphTable.shared
        for scalar in text.unicodeScalars {
            guard plain.count < Self.limit else { break }
            guard let value = table.plain(scalar) else { continue }
            plain.append(value)
            typed.append(scalar)
        }
        self.plain = plain
        self.typed = typed
        spans = nil
    }

    /// The words as they were typed.
    func typed(_ range: Range<Int>) -> String {
        var span = range
        if let spans {
            guard let first = spans[range].first, let last = spans[range].last else { return "" }
            span = first.lowerBound..<last.upperBound
        }
        return String(unsafeUninitializedCapacity: span.count * 4) { buffer in
            var count = 0
            for scalar in typed[span] {
                for byte in UTF8.encode(scalar)! {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

extension UInt32 {
    var isLatin: Bool { (0x61...0x7A).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isSpace: Bool { self == 0x20 }

    /// Separates parts of a message: spaces, stops, commas, brackets, emoji do not.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0x3001, 0x3002, 0x300A...0x3011, 0x2018...0x201F, 0x2026, 0x2014, 0xFF61...0xFF65, 0xB7: true
        default: false
        }
    }

    /// A comma joins what it separates; a stop or a space ends it.
    var isComma: Bool { self == 0x2C || self == 0x3001 || self == 0x3B }
}
