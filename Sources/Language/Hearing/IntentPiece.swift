import Programme

/// What the learned model sees in a message: its glyphs alone and in pairs, and what the `Utterance` has recognised.
enum IntentPiece: Hashable, Sendable {
    /// The second is 0 where the first stands alone.
    case glyphs(UInt32, UInt32)
    case cue(Cue)
    /// Two words in a row that are signs of something.
    case cues(Cue?, Cue?)
    case mood(Mood.Sign)
    case mentions(Int)
    case numbered, named, ahead, past
    case clauses(Int)
    case asked(Asked.Expecting?)
    case officer(Bool)
    case length(Int)

    /// Each once.
    static func all(of heard: Utterance, _ asked: Asked?) -> [UInt64] {
        var keys: [UInt64] = []
        keys.reserveCapacity(2 * min(heard.text.count, glyphLimit) + 40)
        visit(heard, asked) { keys.append($0.key) }
        keys.sort()
        var count = 0
        for key in keys where count == 0 || keys[count - 1] != key {
            keys[count] = key
            count += 1
        }
        keys.removeLast(keys.count - count)
        return keys
    }

    /// A message says what it is for early.
    private static let glyphLimit = 120
    private static let most = 4

    static func visit(_ heard: Utterance, _ asked: Asked?, _ body: (IntentPiece) -> Void) {
        let count = glyphs(heard.text, body)
        for cue in Cue.allCases where heard.has(cue) { body(.cue(cue)) }
        var last: Cue?
        for word in heard.words {
            guard let cue = word.cues.first, cue != .filler else { continue }
            body(.cues(last, cue))
            last = cue
        }
        body(.cues(last, nil))
        let mood = Mood(heard)
        for sign in Mood.Sign.allCases where mood.has(sign) { body(.mood(sign)) }
        for mention in heard.mentions { body(mention.number == nil ? .named : .numbered) }
        for day in heard.days { body(day.isAhead ? .ahead : .past) }
        body(.mentions(min(most, heard.mentions.count)))
        body(.clauses(min(most, heard.clauses.count)))
        body(.asked(asked?.expecting))
        body(.officer(heard.isOfficer))
        body(.length(min(2 * most, count / 4)))
    }

    /// Begun and ended by marks; a number is two digits at most. Returns how many there are.
    private static func glyphs(_ text: [UInt32], _ body: (IntentPiece) -> Void) -> Int {
        var (last, count, digits) = (begin, 1, 0)
        body(.glyphs(begin, 0))
        func add(_ glyph: UInt32) {
            body(.glyphs(glyph, 0))
            body(.glyphs(last, glyph))
            last = glyph
            count += 1
        }
        for glyph in text.prefix(glyphLimit) {
            digits = glyph.isDigit ? digits + 1 : 0
            if digits == 0 { add(glyph) } else if digits == 1 || digits == 3 { add(digit) }
        }
        add(end)
        return count
    }

    private static let begin: UInt32 = 0x5E  // ^
    private static let end: UInt32 = 0x24  // $
    private static let digit: UInt32 = 0x30

    // MARK: As a number, and as it stands in the table

    var key: UInt64 {
        func sign(_ kind: UInt64, _ one: Int, _ other: Int = 0) -> UInt64 {
            1 << 63 | kind << 32 | UInt64(one) << 16 | UInt64(other)
        }
        return switch self {
        case .glyphs(let one, let other): UInt64(one) << 32 | UInt64(other)
        case .cue(let cue): sign(1, Int(cue.rawValue))
        case .cues(let one, let other):
            sign(2, one.map { Int($0.rawValue) + 1 } ?? 0, other.map { Int($0.rawValue) + 1 } ?? 0)
        case .mood(let mood): sign(3, Int(mood.rawValue))
        case .mentions(let count): sign(4, count)
        case .numbered: sign(5, 0)
        case .named: sign(5, 1)
        case .ahead: sign(6, 0)
        case .past: sign(6, 1)
        case .clauses(let count): sign(7, count)
        case .asked(let expecting):
            sign(8, expecting.flatMap { Asked.Expecting.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
        case .officer(let isOfficer): sign(9, isOfficer ? 1 : 0)
        case .length(let length): sign(10, length)
        }
    }

    /// `走访`, `@cue went`, `@cues went trouble`: no glyphs are three characters long.
    var text: String {
        func name(_ cue: Cue?) -> String { cue.map { "\($0)" } ?? "-" }
        return switch self {
        case .glyphs(let one, let other):
            String(String.UnicodeScalarView([one, other].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)))
        case .cue(let cue): "@cue \(cue)"
        case .cues(let one, let other): "@cues \(name(one)) \(name(other))"
        case .mood(let mood): "@mood \(mood)"
        case .mentions(let count): "@mentions \(count)"
        case .numbered: "@numbered"
        case .named: "@named"
        case .ahead: "@ahead"
        case .past: "@past"
        case .clauses(let count): "@clauses \(count)"
        case .asked(let expecting): "@asked \(expecting?.rawValue ?? "-")"
        case .officer(let isOfficer): "@officer \(isOfficer)"
        case .length(let length): "@length \(length)"
        }
    }

    init?(_ text: Substring) {
        let scalars = text.unicodeScalars.map(\.value)
        guard scalars.count > 2 else {
            guard let first = scalars.first else { return nil }
            self = .glyphs(first, scalars.count == 2 ? scalars[1] : 0)
            return
        }
        let words = text.split(separator: " ")
        func cue(_ at: Int) -> Cue? { words.indices.contains(at) ? Self.cues[words[at]] : nil }
        let number = words.count == 2 ? Int(words[1]) ?? 0 : 0
        switch words[0] {
        case "@cue":
            guard let cue = cue(1) else { return nil }
            self = .cue(cue)
        case "@cues": self = .cues(cue(1), cue(2))
        case "@mood":
            guard let mood = Mood.Sign.allCases.first(where: { words.last == "\($0)" }) else { return nil }
            self = .mood(mood)
        case "@mentions": self = .mentions(number)
        case "@numbered": self = .numbered
        case "@named": self = .named
        case "@ahead": self = .ahead
        case "@past": self = .past
        case "@clauses": self = .clauses(number)
        case "@asked": self = .asked(words.last.flatMap { Asked.Expecting(rawValue: String($0)) })
        case "@officer": self = .officer(words.last == "true")
        case "@length": self = .length(number)
        default: return nil
        }
    }

    private static let cues = Dictionary(uniqueKeysWithValues: Cue.allCases.map { (Substring("\($0)"), $0) })
}
