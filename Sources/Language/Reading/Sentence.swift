import Programme

/// A message in tokens, with the questions that the readers ask of it.
struct Sentence {
    let script: Script
    let tokens: [Token]
    let context: ReadingContext
    /// Everything that says something: no gaps, no fillers.
    let meaningful: [Token]
    /// Runs of tokens between gaps.
    let segments: [Range<Int>]

    init(script: Script, tokens: [Token], context: ReadingContext) {
        self.script = script
        self.tokens = tokens
        self.context = context
        var meaningful: [Token] = []
        meaningful.reserveCapacity(tokens.count)
        for token in tokens where !token.isGap && token.word != .filler { meaningful.append(token) }
        self.meaningful = meaningful
        segments = Self.segments(tokens, script)
    }

    private static func segments(_ tokens: [Token], _ script: Script) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        var saysSomething = false
        func end(_ index: Int) {
            if saysSomething { segments.append(start..<index) }
            (start, saysSomething) = (index + 1, false)
        }
        for index in tokens.indices {
            if isBreak(tokens[index], script) { end(index) } else if !tokens[index].isGap { saysSomething = true }
        }
        end(tokens.count)
        return segments
    }

    var isEmpty: Bool { segments.isEmpty }

    /// A space ends a part of a Chinese message, but only parts the words of an English one.
    private static func isBreak(_ token: Token, _ script: Script) -> Bool {
        guard token.isGap else { return false }
        let text = script.plain
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        guard text[start].isSpace, start > 0, end < text.count else { return true }
        let (before, after) = (text[start - 1], text[end])
        return !(before.isLatin && (after.isLatin || after.isDigit) || before.isDigit && after.isLatin)
    }

    func has(_ word: WordClass) -> Bool { tokens.contains { $0.word == word } }
    func has(_ word: WordClass, in segment: Range<Int>) -> Bool { tokens[segment].contains { $0.word == word } }

    /// The message is this word and nothing else.
    func isOnly(_ word: WordClass) -> Bool {
        !meaningful.isEmpty && meaningful.allSatisfy { $0.word == word }
    }

    /// As typed, without the spaces and stops at its ends.
    func typed(_ tokens: ArraySlice<Token>) -> String {
        var slice = tokens
        while let first = slice.first, first.isGap { slice.removeFirst() }
        while let last = slice.last, last.isGap { slice.removeLast() }
        guard let first = slice.first, let last = slice.last else { return "" }
        return script.typed(first.range.lowerBound..<last.range.upperBound)
    }

    func glyph(after token: Token) -> UInt32? {
        token.range.upperBound < script.plain.count ? script.plain[token.range.upperBound] : nil
    }
}
