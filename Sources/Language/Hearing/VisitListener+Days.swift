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
                && !isOfSaying(day) && !isOfFailure(day, standings)
        }
        // 今天去2号，…，上个月多收了他三十块: a month beside a day is of what is told.
        if days.count > 1, let day = days.first, !day.isMonth { days.removeAll { $0.isMonth } }
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

    /// 昨天没去成，今天去的5号: the day on which nothing came of it.
    private func isOfFailure(_ day: HeardDay, _ standings: [(CueWord, Standing)]) -> Bool {
        let clause = heard.clause(at: day.range.lowerBound)
        let isDone = { (place: Int) in standings.contains { $0.1 == .done && ($0.0.range.lowerBound >= place) } }
        return heard.has(.notWent, in: clause) && isDone(clause.upperBound)
            && !standings.contains { $0.1 == .done && clause.contains($0.0.range.lowerBound) }
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
        let another = heard.namings.dropFirst().first {
            $0.range.lowerBound >= word.range.upperBound && $0.range.lowerBound - word.range.upperBound <= 3
                && heard.clause(at: $0.range.lowerBound).contains(word.range.lowerBound)
        }
        guard isOf || another != nil else { return }
        days = [HeardDay(range: first.range, kind: .dayOfMonth(number, monthsOn: nil))]
        // 10号去的10号家
        if another?.said != first.said { mentions.removeFirst() }
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
            if number == 1, !isCountedOne(heard, index, next) { continue }
            // 第三户, 另外两户
            if isHouseholds, index == 0 || ![0x7B2C, 0x53E6, 0x5916, 0x4ED6, 0x4F59].contains(text[index - 1]) {
                return number
            }
            let rest = text[min(end + 1, text.count)...]
            if Self.households.contains(where: { rest.starts(with: $0) }) { return number }
        }
        return nil
    }

    /// 走了一户; but 一家五口, 一家都好, 一户能补几万.
    private static func isCountedOne(_ heard: Utterance, _ index: Int, _ next: Int) -> Bool {
        let after = next + 1
        let isAtEnd = after == heard.text.count || !heard.text[after].isHan
        let isBehindVisit = heard.words.contains {
            !$0.cues.isDisjoint(with: .of(.went, .phone, .go)) && index - 1...index ~= $0.range.upperBound
        }
        return isBehindVisit && (isAtEnd || heard.text[next] == Glyph.household)
    }

    /// 看了村西头的五保老人, 走访了后山那个单身汉
    private func needy(after word: CueWord, _ clause: Range<Int>) -> Range<Int>? {
        for index in Range(from: word.range.upperBound + 1, to: min(clause.upperBound, word.range.upperBound + 10)) {
            guard let found = NameLexicon.needy.longest(in: text, at: index),
                [0x7684, 0x4E2A].contains(text[index - 1])
            else { continue }  // 的 个
            let end = NameLexicon.needy.longest(in: text, at: min(found.end, text.count - 1))?.end ?? found.end
            var start = word.range.upperBound
            while start < index, Self.pointing.contains(text[start]) { start += 1 }
            // 那个孤老: nothing says which.
            if start < index { return start..<end }
        }
        return nil
    }
    private static let pointing = Set("那这个位一了下".unicodeScalars.map(\.value))

    private func isLongAgo(_ day: HeardDay) -> Bool {
        switch day.kind {
        case .year, .month, .vague: true
        default: false
        }
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
        if let described = needy(after: word, clause) { return described }
        // 村头开小卖部那家去了; 最里头那家，今天去了
        var before = heard.trim(clause.lowerBound..<word.range.lowerBound)
        if before.isEmpty || heard.days.contains(where: { $0.range == before }),
            let last = heard.clauses.last(where: { $0.upperBound <= clause.lowerBound })
        {
            before = heard.trim(last)
        }
        if (4...14).contains(before.count), Self.thatHome.contains(where: { text[before].suffix(2).elementsEqual($0) })
        {
            // 去年失火那家: the year is of what they are known by.
            let from = heard.days.last { before.contains($0.range.lowerBound) && !isLongAgo($0) }?.range.upperBound
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
