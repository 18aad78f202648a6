import Programme

/// Reads one message. Pure: the same text and context give the same reading.
public struct Reader: Sendable {
    let words: PolicyWords
    let visitWords: VisitWords
    let address: CircularAddress
    let free: FreeReader

    public init(policy: Policy) {
        words = PolicyWords(policy)
        visitWords = VisitWords(policy)
        address = CircularAddress(policy)
        free = FreeReader(policy, words, visitWords)
        _ = GlyphTable.shared
        _ = Lexicon.shared
    }

    /// `mayNameMember`: whether a member's name may lead it (V10).
    public func read(_ text: String, _ context: ReadingContext, mayNameMember: Bool = true) -> Reading {
        read(text, Self.sentence(text, context), mayNameMember)
    }

    private static func sentence(_ text: String, _ context: ReadingContext) -> Sentence {
        let script = Script(text)
        let tokens = Tokenizer(script, roll: context.roll, today: context.today).tokens()
        return Sentence(script: script, tokens: tokens, context: context)
    }

    private func read(_ text: String, _ sentence: Sentence, _ mayNameMember: Bool) -> Reading {
        guard !sentence.isEmpty else { return .unclear(.nothing) }
        if sentence.context.standing.sendsCirculars, let circular = CircularReader.read(sentence, address) {
            return circular
        }
        if let emergency = EmergencyReader.read(sentence, words), !free.deniesEmergency(text, sentence.context) {
            return emergency
        }
        if let filled = free.filled(text, sentence) { return filled }
        let plain = plain(sentence, mayNameMember)
        switch plain {
        case .unclear:
            if let emergency = free.emergency(text, sentence) { return emergency }
            if let answer = free.answer(text, sentence) { return answer }
            let reading = free.read(text, sentence) ?? plain
            return free.verdict(text, sentence, otherwise: reading) ?? reading
        case .smalltalk: return free.verdict(text, sentence, otherwise: plain) ?? plain
        case .acts: return free.checked(plain, text, sentence)
        case .choice, .answered, .neverMind, .ask, .verdict, .passUpOrReport, .onBehalf: return plain
        }
    }

    /// The plain forms, as the help shows them.
    private func plain(_ sentence: Sentence, _ mayNameMember: Bool) -> Reading {
        AnswerReader.read(sentence)
            ?? CorrectReader.read(sentence)
            ?? (mayNameMember ? OnBehalfReader.read(sentence) : nil)
            ?? CommandReader.read(sentence)
            ?? AcknowledgementReader.read(sentence)
            ?? VerbReader.read(sentence, words, visitWords, address)
            ?? ReturnVisitReader.read(sentence)
            ?? IssueReader.read(sentence, words.categories)
            ?? VisitReader.read(sentence, words.categories)
            ?? CommandReader.smalltalk(sentence)
            ?? .unclear(.nothing)
    }

    /// V10: what a member is said to have done: a text like the member's own, or the bare numbers of a paper sheet.
    public func readSheet(_ text: String, _ context: ReadingContext) -> Reading {
        let sentence = Self.sentence(text, context)
        return OnBehalfReader.sheet(sentence) ?? read(text, sentence, false)
    }

    /// L7: `绑定 483920 周建国`, read without a context: nobody knows yet who writes.
    public func bindRequest(_ text: String) -> Bind.Request? {
        let script = Script(text)
        let pieces = script.plain.indices.split { script.plain[$0].isSpace || script.plain[$0].isPunctuation }
        let joined = pieces.map { script.plain[$0.first!...$0.last!] }
        // The code may stand anywhere; the name is what is left.
        guard let codeAt = joined.firstIndex(where: { $0.count == Self.codeDigits && $0.allSatisfy(\.isDigit) }) else {
            return bindWithoutSpaces(script)
        }
        let words = pieces.indices.filter { index in
            index != codeAt && !Self.bindWords.contains(Array(joined[index]))
        }
        let name = words.map { script.typed(pieces[$0].first!..<pieces[$0].last! + 1) }.joined(separator: " ")
        guard !name.isEmpty else { return nil }
        return Bind.Request(code: String(decoding: joined[codeAt].map { UInt8($0) }, as: UTF8.self), name: name)
    }

    /// `绑定483920周建国`
    private func bindWithoutSpaces(_ script: Script) -> Bind.Request? {
        let plain = script.plain
        guard let word = Self.bindWords.first(where: { plain.starts(with: $0) }) else { return nil }
        var end = word.count
        while end < plain.count, plain[end].isSpace { end += 1 }
        let start = end
        while end < plain.count, plain[end].isDigit { end += 1 }
        guard end - start == Self.codeDigits, end < plain.count else { return nil }
        return Bind.Request(
            code: String(decoding: plain[start..<end].map { UInt8($0) }, as: UTF8.self),
            name: script.typed(end..<plain.count).filter { !$0.isWhitespace })
    }

    /// Whether a message speaks of binding at all.
    public func mentionsBinding(_ text: String) -> Bool {
        // Asked of every message: most have none of the letters that such words begin with.
        guard text.unicodeScalars.contains(where: Self.bindInitials.contains) else { return false }
        let plain = Script(text).plain
        return Self.bindWords.contains { word in
            plain.indices.contains { plain[$0] == word[0] && plain[$0...].starts(with: word) }
        }
    }

    public static let codeDigits = 6
    private static let bindInitials: [Unicode.Scalar] = ["绑", "綁", "b", "B", "ｂ", "Ｂ"]
    private static let bindWords: [[UInt32]] = ["绑定", "bind"].map { Script($0).plain }
}
