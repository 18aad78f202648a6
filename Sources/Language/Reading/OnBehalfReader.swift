import Programme

/// V10: messages that a member's name leads: `代周建国 走访3号 都好`, `for 周建国 visit 3`, and the paper sheet of a month as
/// one line, `周建国 1-6 8 10`, `周建国 1-6 8 10 10月`.
enum OnBehalfReader {
    private static let leads: [[UInt32]] = ["代", "替", "帮", "for "].map { Script($0).plain }
    private static let month = Script("月").plain[0]
    /// Glyphs of a Chinese name.
    private static let nameLength = 2...4

    static func read(_ sentence: Sentence) -> Reading? {
        let plain = sentence.script.plain
        guard let first = sentence.tokens.first, first.word == nil, first.number == nil else { return nil }
        let lead = leads.first { plain.starts(with: $0) }
        guard lead != nil || sentence.context.standing.writesForOthers,
            let name = name(sentence, from: lead?.count ?? 0)
        else {
            return nil
        }
        // Without 代 the first word is a name only if it is no word of another meaning.
        guard lead != nil || sentence.tokens.allSatisfy({ $0.word == nil || $0.range.lowerBound >= name.upperBound })
        else { return nil }
        let rest = sentence.tokens.filter { $0.range.lowerBound >= name.upperBound }
        let isSheet = isSheet(rest[...], sentence) && sentence.context.standing.writesForOthers
        guard isSheet || lead != nil && saysDone(rest) else { return nil }
        let glyphs = String(String.UnicodeScalarView(plain[name].compactMap(Unicode.Scalar.init)))
        let typed = sentence.script.typed(name)
        return .onBehalf(
            OnBehalf.Saying(
                names: typed == glyphs ? [typed] : [typed, glyphs], rest: sentence.typed(rest[...]),
                isSure: lead != nil))
    }

    /// Up to the first gap; without one, up to the first word or number.
    private static func name(_ sentence: Sentence, from start: Int) -> Range<Int>? {
        let plain = sentence.script.plain
        guard start < plain.count, !plain[start].isLatin, !plain[start].isDigit else { return nil }
        let gap = plain[start...].firstIndex { $0.isSpace || $0.isPunctuation } ?? plain.count
        if gap < plain.count, nameLength.contains(gap - start),
            plain[start..<gap].allSatisfy({ !$0.isLatin && !$0.isDigit })
        {
            return start..<gap
        }
        let end = sentence.tokens.first { token in
            token.range.lowerBound > start && (token.word != nil || token.number != nil || isDay(token) || token.isGap)
        }?.range.lowerBound
        guard let end, nameLength.contains(end - start) else { return nil }
        return start..<end
    }

    private static func isDay(_ token: Token) -> Bool { if case .day = token.kind { true } else { false } }

    /// The rest begins as a visit or a report does.
    private static func saysDone(_ rest: [Token]) -> Bool {
        for token in rest {
            switch token.kind {
            case .word(.filler), .gap: continue
            case .word(.visit), .word(.arrived), .word(.done), .word(.report), .word(.phone), .word(.video),
                .word(.everyHousehold), .word(.today), .word(.yesterday), .word(.dayBefore), .word(.threeDaysAgo),
                .word(.command), .day, .number, .name:
                return true
            case .word, .other: return false
            }
        }
        return false
    }

    /// Nothing but numbers, and perhaps a day or a month.
    private static func isSheet(_ tokens: ArraySlice<Token>, _ sentence: Sentence) -> Bool {
        var hasNumber = false
        for token in tokens {
            switch token.kind {
            case .number: hasNumber = true
            case .gap, .day, .word(.unit), .word(.listJoin), .word(.rangeJoin), .word(.filler), .word(.today),
                .word(.yesterday):
                continue
            case .other where sentence.script.plain[token.range].elementsEqual([month]): continue
            case .word, .name, .other: return false
            }
        }
        return hasNumber
    }

    /// The numbers as visits; of a month of its own they are dated its last day, or today while it lasts.
    static func sheet(_ sentence: Sentence) -> Reading? {
        guard isSheet(sentence.tokens[...], sentence) else { return nil }
        let today = sentence.context.today
        let mentions = Mentions(sentence, startsAsList: true).named.map(\.mention)
        guard !mentions.isEmpty else { return nil }
        var day = today.day
        for (index, token) in sentence.tokens.enumerated() {
            switch token.kind {
            case .day(let named): day = named
            case .word(.yesterday): day = today.calendar.adding(days: -1, to: today.day)
            case .number(let number) where sentence.glyph(after: token) == month:
                guard index + 1 < sentence.tokens.count else { continue }
                day = lastDay(ofMonth: number, today) ?? day
            case .number, .gap, .word, .name, .other: continue
            }
        }
        return .acts([.visit(.logVisit(LogVisit.Request(households: mentions, when: .on(day))))])
    }

    private static func lastDay(ofMonth month: Int, _ today: Today) -> Day? {
        let years = [today.day.year, today.day.year - 1]
        let first = years.compactMap { today.calendar.day(year: $0, month: month, day: 1) }.first { $0 <= today.day }
        return first.map { first in
            let last = today.calendar.adding(days: -1, to: today.calendar.adding(months: 1, to: first))
            return min(last, today.day)
        }
    }
}
