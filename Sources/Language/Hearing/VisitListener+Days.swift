import Programme

/// When the visit was, to how many households, and how they are described where neither number nor name says it.
extension VisitListener {
    func dates(
        _ understood: inout Understanding, _ mentions: inout [HeardHousehold], _ standings: [(CueWord, Standing)]
    ) {
        let resolver = DayResolver(today: heard.today)
        let frames =
            standings.filter { $0.1 == .done }.map { heard.clause(at: $0.0.range.lowerBound) }
            + heard.mentions.map { heard.clause(at: $0.range.lowerBound) }
        var days = heard.days.filter { day in
            !day.isAhead && !day.isDeadline && !day.isYear && !isCounting(day)
                && (frames.contains { $0.contains(day.range.lowerBound) }
                    || heard.trim(heard.clause(at: day.range.lowerBound)) == day.range || day.range.lowerBound <= 1
                    || isBare(day))
                && !isOfSaying(day)
        }
        if days.isEmpty { numberedDay(&days, &mentions, standings) }
        let meanings = days.map { resolver.meaning($0, isDue: false) }
        let distinct = meanings.reduce(into: [SaidDay.Meaning]()) { if !$0.contains($1) { $0.append($1) } }
        guard let first = days.first else { return }
        if distinct.count > 1, days.count > 1 {
            let raw = days.map { heard.typed($0.range) }.joined(separator: "/")
            understood.date = SaidDay(said: raw, meaning: .vague)
        } else {
            understood.date = SaidDay(said: heard.typed(first.range), meaning: meanings[0])
        }
    }

    /// 本月第二次
    private func isCounting(_ day: HeardDay) -> Bool {
        day.range.upperBound < text.count && text[day.range.upperBound] == 0x7B2C
    }

    /// 昨天去的: the day, and that it was then.
    private static let ofGoing = Set("去走访跑看的了过是在到补记我".unicodeScalars.map(\.value))

    func isBare(_ day: HeardDay) -> Bool {
        let clause = heard.trim(heard.clause(at: day.range.lowerBound))
        return clause.count - day.range.count <= 3
            && clause.allSatisfy { day.range.contains($0) || !text[$0].isHan || Self.ofGoing.contains(text[$0]) }
    }

    /// 说昨天停了水: the day is of what was said.
    func isOfSaying(_ day: HeardDay) -> Bool {
        let clause = heard.clause(at: day.range.lowerBound)
        return heard.words.contains {
            $0.cues.contains(.tells) && clause.contains($0.range.lowerBound)
                && $0.range.upperBound <= day.range.lowerBound
        }
    }

    /// 3号去的: the third; 15号去了4号家: the fifteenth.
    func numberedDay(
        _ days: inout [HeardDay], _ mentions: inout [HeardHousehold], _ standings: [(CueWord, Standing)]
    ) {
        guard let first = mentions.first, let number = first.number, first.name == nil, (1...31).contains(number),
            first.isMarked, let word = standings.first(where: { $0.1 == .done })?.0
        else { return }
        let gap = first.range.upperBound..<max(first.range.upperBound, word.range.lowerBound)
        guard word.range.lowerBound >= first.range.upperBound, text[gap].allSatisfy({ $0.isBlank }) else { return }
        let isOf =
            text[word.range].last == 0x7684
            || word.range.upperBound < text.count && text[word.range.upperBound] == 0x7684  // 的
        let another = mentions.dropFirst().contains {
            $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound <= 3
        }
        guard isOf || another else { return }
        days = [HeardDay(range: first.range, kind: .dayOfMonth(number, monthsOn: nil))]
        mentions.removeFirst()
    }

    private static let households = ["households", "families", "homes"].map { Script($0).plain }

    /// 走了六户, 三家: how many, when they are counted.
    static func count(_ heard: Utterance) -> Int? {
        let text = heard.text
        for index in text.indices {
            // 陈老三两家: the name ends before the count.
            let isAfterName = heard.namings.contains { $0.range.upperBound == index }
            guard
                let (end, number) = isAfterName
                    ? SpokenNumerals.chinese(in: text, at: index) ?? SpokenNumerals.number(in: text, at: index)
                    : SpokenNumerals.number(in: text, at: index), end < text.count, (1...500).contains(number),
                !heard.namings.contains(where: { $0.range.contains(index) && $0.number == nil }),
                !heard.days.contains(where: { $0.range.contains(index) })
            else { continue }
            let next = text[end] == 0x4E2A && end + 1 < text.count ? end + 1 : end  // 个
            let isHouseholds =
                text[next] == Glyph.household
                || text[next] == 0x5BB6 && (next + 1 == text.count || text[next + 1] != 0x4EBA)
            // 一家五口, 一家老小
            if number == 1, text[next] == 0x5BB6, next + 1 < text.count,
                SpokenNumerals.isNumeral(text[next + 1]) || [0x8001, 0x5B50, 0x4E0A, 0x5927].contains(text[next + 1])
            {
                continue
            }
            // 第三户, 另外两户
            if isHouseholds, index == 0 || ![0x7B2C, 0x53E6, 0x5916, 0x4ED6, 0x4F59].contains(text[index - 1]) {
                return number
            }
            let rest = text[min(end + 1, text.count)...]
            if Self.households.contains(where: { rest.starts(with: $0) }) { return number }
        }
        return nil
    }

    /// 看了村西头的五保老人
    private func needy(after word: CueWord, _ clause: Range<Int>) -> Int? {
        for index in Range(from: word.range.upperBound + 1, to: min(clause.upperBound, word.range.upperBound + 10)) {
            if let found = NameLexicon.needy.longest(in: text, at: index), text[index - 1] == 0x7684 {
                return found.end
            }
        }
        return nil
    }

    private static let thatHome = ["那家", "那户", "那屋", "屋里"].map { Script($0).plain }

    /// 去了村东头那家: who they are, when neither number nor name says it.
    func described(after word: CueWord) -> Range<Int>? {
        guard heard.mentions.isEmpty, word.cues.contains(.went), text[word.range.lowerBound].isHan else { return nil }
        let clause = heard.clause(at: word.range.lowerBound)
        // 去小卖部那家坐了会
        if word.range.lowerBound > clause.lowerBound + 3,
            [0x53BB, 0x5230, 0x4E0A, 0x514B].contains(text[clause.lowerBound]),
            let home = Range(from: clause.lowerBound, to: word.range.lowerBound).last(where: {
                text[$0] == 0x5BB6 || text[$0] == 0x5C4B
            }), home - clause.lowerBound <= 10, home > clause.lowerBound + 2
        {
            return clause.lowerBound + 1..<home + 1
        }
        if let end = needy(after: word, clause) { return word.range.upperBound..<end }
        // 村头开小卖部那家去了
        let before = heard.trim(clause.lowerBound..<word.range.lowerBound)
        if (4...14).contains(before.count), Self.thatHome.contains(where: { text[before].suffix(2).elementsEqual($0) })
        {
            let from = heard.days.last { before.contains($0.range.lowerBound) }?.range.upperBound
            return max(before.lowerBound, min(from ?? 0, before.upperBound - 3))..<before.upperBound
        }
        guard
            let home = (word.range.upperBound..<max(clause.upperBound, word.range.upperBound)).first(where: {
                text[$0] == 0x5BB6 || text[$0] == 0x5C4B
            }), home > word.range.upperBound + 1, home - word.range.upperBound <= 10
        else { return nil }
        return word.range.upperBound..<home + 1
    }
}
