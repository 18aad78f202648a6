/// Messages by chance: examples cut, joined, doubled and spoiled, and glyphs of every kind.
public struct RandomMessages {
    private var numbers: SplitMix
    private let examples: [[Unicode.Scalar]]

    /// Glyphs of the longest message; the readers look at fewer.
    private static let longest = 3000

    public init(seed: UInt64, examples: [String]) {
        numbers = SplitMix(seed: seed)
        self.examples = examples.map { Array($0.unicodeScalars) }
    }

    private mutating func below(_ limit: Int) -> Int { Int(numbers.next() % UInt64(max(limit, 1))) }

    public mutating func next() -> String {
        var glyphs: [Unicode.Scalar]
        switch below(10) {
        case 0: glyphs = (0..<below(40)).map { _ in glyph() }
        case 1: glyphs = example() + example() + example()
        case 2: glyphs = Array(repeating: example(), count: 1 + below(30)).flatMap(\.self)
        default: glyphs = example()
        }
        for _ in 0..<below(5) where !glyphs.isEmpty {
            let at = below(glyphs.count)
            switch below(5) {
            case 0: glyphs.remove(at: at)
            case 1: glyphs.insert(glyph(), at: at)
            case 2: glyphs[at] = glyph()
            case 3: glyphs.swapAt(at, below(glyphs.count))
            default: glyphs = Array(glyphs[at...] + glyphs[..<at])
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: glyphs.prefix(Self.longest))
        return String(view)
    }

    private mutating func example() -> [Unicode.Scalar] { examples[below(examples.count)] }

    private static let ranges: [ClosedRange<UInt32>] = [
        0x00...0x7F, 0x30...0x39, 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x1F300...0x1F6FF, 0x200B...0x202E,
        0x0600...0x06FF, 0x0400...0x04FF, 0xE000...0xE0FF, 0x20000...0x200FF,
    ]
    private static let telling = Array("三五号户家去走访没不了过的说是年月日前不改撤到和第0129 ，。：-/.".unicodeScalars)

    private mutating func glyph() -> Unicode.Scalar {
        if below(2) == 0 { return Self.telling[below(Self.telling.count)] }
        let range = Self.ranges[below(Self.ranges.count)]
        return Unicode.Scalar(range.lowerBound + UInt32(below(range.count))) ?? "?"
    }
}
