import Programme

/// Finds days in a text: words (今儿, 上周三, 重阳节), numbers (11月12号, 11/17, 1117) and the farmers' calendar (腊月二十三).
struct DayFinder {
    let text: [UInt32]
    let today: Today

    /// Days that one message is read by.
    private static let limit = 24

    func days() -> [HeardDay] {
        var days: [HeardDay] = []
        var index = 0
        while index < text.count, days.count < Self.limit {
            guard let found = day(at: index), !isAfterPart(index, found.kind, days.last) else { index += 1; continue }
            var end = found.end
            if end < text.count, let part = DayLexicon.parts.longest(in: text, at: end) { end = part.end }
            var heard = HeardDay(range: index..<end, kind: found.kind)
            if end < text.count, let until = DayLexicon.deadlines.longest(in: text, at: end) {
                heard = deadline(heard, until.end)
            }
            // 11月1号到5号: several days.
            if case .date(_, _, let first) = heard.kind, let last = rangeEnd(heard.range.upperBound, after: first) {
                heard = HeardDay(range: index..<last, kind: .vague)
            }
            if let by = DayLexicon.byWords.first(where: { endsBefore(index, $0) }) {
                heard.range = index - by.count..<heard.range.upperBound
                heard.isDeadline = true
            }
            // 国庆节那天 is one day.
            if case .vague = heard.kind, let last = days.last, last.range.upperBound == heard.range.lowerBound {
                days[days.count - 1].range = Range(from: last.range.lowerBound, to: heard.range.upperBound)
                index = heard.range.upperBound; continue
            }
            days.append(heard)
            index = heard.range.upperBound
        }
        return days
    }

    /// 上午3号下午5号: behind a part of the day stands a household.
    private func isAfterPart(_ index: Int, _ kind: HeardDay.Kind, _ last: HeardDay?) -> Bool {
        guard case .dayOfMonth(_, nil) = kind, let last, case .offset = last.kind else { return false }
        return last.range.upperBound == index
    }

    private func rangeEnd(_ end: Int, after first: Int) -> Int? {
        guard end + 1 < text.count, [0x5230, 0x81F3, 0x2D, 0x3001, 0x548C].contains(text[end]),
            let (after, day) = SpokenNumerals.number(in: text, at: end + 1), (1...31).contains(day), day > first,
            after < text.count, [0x53F7, 0x65E5].contains(text[after])
        else { return nil }
        // 11月3号、4号去了12号, 11月3号、4号走访: days, where a household or the verb follows.
        let isList = [0x3001, 0x548C].contains(text[end])
        let namesHousehold = text[(after + 1)...].indices.contains { index in
            text[index] == Glyph.number && (text[index - 1].isDigit || SpokenNumerals.isNumeral(text[index - 1]))
        }
        let isBeforeVerb = after + 1 < text.count && DayLexicon.visiting.contains(text[after + 1])
        return isList && !namesHousehold && !isBeforeVerb ? nil : after + 1
    }

    private func deadline(_ heard: HeardDay, _ end: Int) -> HeardDay {
        var heard = heard
        heard.range = heard.range.lowerBound..<end
        heard.isDeadline = true
        if case .lunar(let month, let day) = heard.kind, month == 1, day == 1 { heard.kind = .beforeNewYear }
        return heard
    }

    private func endsBefore(_ index: Int, _ word: [UInt32]) -> Bool {
        index >= word.count && text[index - word.count..<index].elementsEqual(word)
            && (index == word.count || !text[index - word.count - 1].isLatin)
    }

    private func day(at index: Int) -> (end: Int, kind: HeardDay.Kind)? {
        let glyph = text[index]
        if glyph.isDigit || SpokenNumerals.isNumeral(glyph) {
            if let found = numbered(at: index) { return found }
        }
        if let found = DayLexicon.words.longest(in: text, at: index) {
            // 三年前 is no 年前, 二十三礼拜 no 三礼拜.
            if case .beforeNewYear = found.value, index > 0, isCount(text[index - 1]) { return nil }
            return joined(found.end, found.value)
        }
        if let month = DayLexicon.monthNames.longest(in: text, at: index), month.end < text.count,
            text[month.end].isSpace, month.end + 1 < text.count,
            let (end, day) = Numerals.digits(in: text, at: month.end + 1), isDay(month.value, day)
        {
            return (end, .date(year: nil, month: month.value, day: day))
        }
        if let month = DayLexicon.lunarMonths.longest(in: text, at: index), let day = lunarDay(at: month.end) {
            return (day.end, .lunar(month: month.value, day: day.number))
        }
        // 初
        if glyph == 0x521D, let day = lunarDay(at: index) { return (day.end, .lunar(month: nil, day: day.number)) }
        return nil
    }

    /// 上个月15号, 去年3月5日: the word says which month or year the number is of.
    private func joined(_ end: Int, _ kind: HeardDay.Kind) -> (end: Int, kind: HeardDay.Kind) {
        guard end < text.count, let (after, number) = SpokenNumerals.number(in: text, at: end) else {
            return (end, kind)
        }
        if case .month(let on) = kind, after < text.count, text[after] == 0x53F7 || text[after] == 0x65E5,
            (1...31).contains(number)
        {
            return (after + 1, .dayOfMonth(number, monthsOn: on))
        }
        if case .year(let on) = kind, after < text.count, text[after] == 0x6708,
            let (last, date) = monthDay(end, after, number, isChinese: !text[end].isDigit),
            case .date(_, let month, let day) = date
        {
            return (last, .date(year: today.day.year + on, month: month, day: day))
        }
        return (end, kind)
    }

    private func isCount(_ glyph: UInt32) -> Bool {
        glyph.isDigit || SpokenNumerals.isNumeral(glyph) || glyph == 0x51E0 || glyph == 0x591A
    }

    // MARK: Numbers

    private func numbered(at index: Int) -> (end: Int, kind: HeardDay.Kind)? {
        guard let (end, first) = SpokenNumerals.number(in: text, at: index) else { return nil }
        let isChinese = !text[index].isDigit
        if let found = compact(index, end, first) { return found }
        guard end < text.count else { return nil }
        switch text[end] {
        case 0x5E74 where first > 1900 || (20...40).contains(first):  // 年
            return yearMonthDay(end + 1, year: first < 100 ? 2000 + first : first)
        case 0x6708: return monthDay(index, end, first, isChinese: isChinese)  // 月
        case 0x2F where !isChinese, 0x2E where !isChinese, 0x2D where !isChinese:
            return separated(end, first)
        case 0x65E5
        where (1...31).contains(first) && !isWithin(end) && !(end + 1 < text.count && text[end + 1] == 0x524D):  // 日
            return (end + 1, .dayOfMonth(first, monthsOn: nil))
        case 0x53F7 where (1...31).contains(first):  // 号
            return DayLexicon.afterDayNumber.longest(in: text, at: min(end + 1, text.count - 1)) != nil
                && end + 1 < text.count
                ? (end + 1, .dayOfMonth(first, monthsOn: nil)) : nil
        default: break
        }
        if let unit = DayLexicon.spans.longest(in: text, at: end) {
            let days = first * unit.value.days
            return (unit.end, unit.value.isAgo ? .offset(-days) : .within(days))
        }
        let spaced = text[end].isSpace ? end + 1 : end
        if spaced < text.count, let unit = DayLexicon.spans.longest(in: text, at: spaced) {
            let days = first * unit.value.days
            return (unit.end, unit.value.isAgo ? .offset(-days) : .within(days))
        }
        return nil
    }

    /// 三日内: so many days.
    private func isWithin(_ end: Int) -> Bool {
        end + 1 < text.count && [0x5185, 0x4E4B, 0x4EE5].contains(text[end + 1])
            && DayLexicon.spans.longest(in: text, at: end) != nil
    }

    /// 20261105, and 1117 beside a word of visiting.
    private func compact(_ start: Int, _ end: Int, _ number: Int) -> (end: Int, kind: HeardDay.Kind)? {
        guard text[start].isDigit, !IssueFinder.isNamed(start..<end, in: text) else { return nil }
        if end - start == 8, (1990...2100).contains(number / 10_000), isDay(number / 100 % 100, number % 100) {
            return (end, .date(year: number / 10_000, month: number / 100 % 100, day: number % 100))
        }
        guard end - start == 4, isDay(number / 100, number % 100) else { return nil }
        var next = end
        while next < text.count, text[next].isSpace { next += 1 }
        let before = text[..<start].last { !$0.isSpace }
        let isBeside =
            next < text.count && DayLexicon.visiting.contains(text[next])
            || before.map(DayLexicon.visiting.contains) == true
        // 1118 7号正常
        let isBeforeHousehold =
            next > end && next < text.count
            && SpokenNumerals.number(in: text, at: next).map { $0.end < text.count && text[$0.end] == Glyph.number }
                == true
        guard isBeside || isBeforeHousehold else { return nil }
        return (end, .date(year: nil, month: number / 100, day: number % 100))
    }

    private func isDay(_ month: Int, _ day: Int) -> Bool { (1...12).contains(month) && (1...31).contains(day) }

    private func yearMonthDay(_ start: Int, year: Int) -> (end: Int, kind: HeardDay.Kind)? {
        guard start < text.count, let (afterMonth, month) = SpokenNumerals.number(in: text, at: start),
            afterMonth < text.count, text[afterMonth] == 0x6708, afterMonth + 1 < text.count,
            let (end, day) = SpokenNumerals.number(in: text, at: afterMonth + 1), isDay(month, day)
        else { return nil }
        return (skipMark(end), .date(year: year, month: month, day: day))
    }

    private func skipMark(_ end: Int) -> Int {
        end < text.count && (text[end] == 0x65E5 || text[end] == 0x53F7) ? end + 1 : end
    }

    private func monthDay(_ start: Int, _ end: Int, _ month: Int, isChinese: Bool) -> (end: Int, kind: HeardDay.Kind)? {
        guard (1...12).contains(month) else { return nil }
        let next = end + 1
        if next < text.count, isChinese, let day = lunarDay(at: next) {
            let isWritten = text[next] == 0x521D || text[next] == 0x5EFF  // 初 廿
            let isMarked = day.end < text.count && (text[day.end] == 0x65E5 || text[day.end] == 0x53F7)
            // Said without 号 or 日, it may be the farmers' calendar.
            if isWritten { return (day.end, .lunar(month: month, day: day.number)) }
            if !isMarked { return (day.end, .eitherCalendar(month: month, day: day.number)) }
        }
        if next < text.count, let (dayEnd, day) = SpokenNumerals.number(in: text, at: next), isDay(month, day) {
            return (skipMark(dayEnd), .date(year: nil, month: month, day: day))
        }
        if next < text.count, text[next] == 0x4EFD { return (next + 1, .namedMonth(month)) }  // 份
        // 上旬, 中旬, 下旬
        if next + 1 < text.count, text[next + 1] == 0x65EC { return (next + 2, .namedMonth(month)) }
        if next < text.count, text[next] == 0x5E95 {  // 底
            return (next + 1, .monthEnd(month - today.day.month))
        }
        return next == text.count || text[next].isBlank || DayLexicon.afterMonth.contains(text[next])
            ? (next, .namedMonth(month)) : nil
    }

    /// 11/17, 11.17, 2026-11-05; 11-17 only where other numbers are marked as households.
    private func separated(_ end: Int, _ first: Int) -> (end: Int, kind: HeardDay.Kind)? {
        let mark = text[end]
        guard end + 1 < text.count, text[end + 1].isDigit, let (after, second) = Numerals.digits(in: text, at: end + 1)
        else { return nil }
        if first > 1900, after < text.count, text[after] == mark, after + 1 < text.count,
            let (last, third) = Numerals.digits(in: text, at: after + 1), isDay(second, third)
        {
            return (last, .date(year: first, month: second, day: third))
        }
        // 1/4/7: a row of households.
        if after + 1 < text.count, text[after] == mark, text[after + 1].isDigit { return nil }
        guard isDay(first, second), !(after < text.count && DayLexicon.noDate.contains(text[after])) else { return nil }
        if mark == 0x2D {
            let marks = text[after...].contains { $0 == 0x53F7 || $0 == 0x6237 }
            // 11-15去的李秀英家
            let isWhen = Self.gone.longest(in: text, at: after) != nil
            guard marks || isWhen, after < text.count, first >= 10 || second > 14 else { return nil }
        }
        if mark == 0x2E { guard after - end == 3 || second > 9 else { return nil } }
        return (skipMark(after), .date(year: nil, month: first, day: second))
    }

    private static let gone = Trie(list: "去的 走的 看的 到的 上的 访的 那天")

    /// 初三, 十五, 廿三, 二十三, 三十, 半
    private func lunarDay(at index: Int) -> (end: Int, number: Int)? {
        guard index < text.count else { return nil }
        if text[index] == 0x534A { return (index + 1, 15) }  // 半
        if text[index] == 0x521D, index + 1 < text.count,
            let (end, day) = SpokenNumerals.chinese(in: text, at: index + 1), day <= 10
        {
            return (end, day)
        }
        guard let (end, day) = SpokenNumerals.chinese(in: text, at: index), (1...30).contains(day) else { return nil }
        return (end, day)
    }
}
