import Programme

/// Cuts a script into tokens, left to right, the longest first: names of the sender's households, days, numbers, words.
struct Tokenizer {
    let script: Script
    let today: Today
    let roll: HouseholdRoll
    private var text: [UInt32] { script.plain }

    init(_ script: Script, roll: HouseholdRoll, today: Today) {
        self.script = script
        self.roll = roll
        self.today = today
    }

    func tokens() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(16)
        var index = 0
        while index < text.count {
            let token = token(at: index)
            if token.kind == .other, let last = tokens.last, last.kind == .other {
                tokens[tokens.count - 1].range = last.range.lowerBound..<token.range.upperBound
            } else {
                tokens.append(token)
            }
            index = token.range.upperBound
        }
        return tokens
    }

    private func token(at start: Int) -> Token {
        if let (end, ids) = name(at: start) { return Token(kind: .name(ids), range: start..<end) }
        if let (end, day) = DayWords.day(in: text, at: start, today: today) {
            return Token(kind: .day(day), range: start..<end)
        }
        if text[start].isDigit, let (end, number) = Numerals.digits(in: text, at: start) {
            return Token(kind: .number(number), range: start..<end)
        }
        let word = Lexicon.shared.words.longest(in: text, at: start)
        if let (end, number) = Numerals.chinese(in: text, at: start), end > word?.end ?? start,
            end < text.count, Numerals.isCounted(text[end])
        {
            return Token(kind: .number(number), range: start..<end)
        }
        if let word { return Token(kind: .word(word.value), range: start..<word.end) }
        if text[start].isSpace || text[start].isPunctuation {
            return Token(kind: .gap(isComma: text[start].isComma), range: start..<start + 1)
        }
        if text[start].isLatin { return Token(kind: .other, range: start..<endOfLatin(start)) }
        return Token(kind: .other, range: start..<start + 1)
    }

    private func endOfLatin(_ start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isLatin { end += 1 }
        return end
    }

    private func name(at start: Int) -> (Int, [HouseholdID])? {
        var best: (end: Int, ids: [HouseholdID])?
        for name in roll.names where name.first == text[start] && start + name.plain.count <= text.count {
            let end = start + name.plain.count
            guard end > best?.end ?? 0, text[start..<end].elementsEqual(name.plain) else { continue }
            best = (end, name.households)
        }
        return best.map { ($0.end, $0.ids) }
    }
}
