import Programme

/// Days written with numbers or weekdays: `11月18日`, `18日`, `上周三`. They mean the latest such day, today included.
enum DayWords {
    private static let month: UInt32 = 0x6708  // 月
    private static let dayMarks: Set<UInt32> = [0x65E5, 0x53F7]  // 日 号
    private static let dayOnly: UInt32 = 0x65E5  // 日
    private static let last: UInt32 = 0x4E0A  // 上
    private static let weekdays: [UInt32: Int] = [
        0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x65E5: 7, 0x5929: 7,
    ]
    private static let weeks: [[UInt32]] = ["周", "星期", "礼拜"].map { Script($0).plain }

    /// The day that a token says, where it says one.
    static func when(_ token: Token, _ today: Today) -> LogVisit.Request.When? {
        switch token.kind {
        case .day(let day): .on(day)
        case .word(.today): .on(today.day)
        case .word(.yesterday): .on(today.calendar.adding(days: -1, to: today.day))
        case .word(.dayBefore): .on(today.calendar.adding(days: -2, to: today.day))
        case .word(.threeDaysAgo): .on(today.calendar.adding(days: -3, to: today.day))
        case .word(.future), .word(.planned): .planned
        case .word, .number, .name, .gap, .other: nil
        }
    }

    static func day(in text: [UInt32], at start: Int, today: Today) -> (end: Int, day: Day)? {
        if text[start].isDigit { return numbered(text, start, today) }
        return weekday(text, start, today)
    }

    private static func numbered(_ text: [UInt32], _ start: Int, _ today: Today) -> (end: Int, day: Day)? {
        guard let (afterFirst, first) = Numerals.digits(in: text, at: start), afterFirst < text.count else {
            return nil
        }
        if text[afterFirst] == month, afterFirst + 1 < text.count,
            let (afterDay, day) = Numerals.digits(in: text, at: afterFirst + 1)
        {
            let isMarked = afterDay < text.count && dayMarks.contains(text[afterDay])
            guard let day = latest(month: first, day: day, today) else { return nil }
            return (isMarked ? afterDay + 1 : afterDay, day)
        }
        guard text[afterFirst] == dayOnly, let day = latest(day: first, today) else { return nil }
        return (afterFirst + 1, day)
    }

    private static func latest(month: Int, day: Int, _ today: Today) -> Day? {
        let years = [today.day.year, today.day.year - 1]
        return years.compactMap { today.calendar.day(year: $0, month: month, day: day) }.first { $0 <= today.day }
    }

    private static func latest(day: Int, _ today: Today) -> Day? {
        let before = today.calendar.adding(months: -1, to: today.day.firstOfMonth)
        return [today.day, before]
            .compactMap { today.calendar.day(year: $0.year, month: $0.month, day: day) }
            .first { $0 <= today.day }
    }

    private static func weekday(_ text: [UInt32], _ start: Int, _ today: Today) -> (end: Int, day: Day)? {
        guard text[start] == last || weeks.contains(where: { $0[0] == text[start] }) else { return nil }
        var index = start
        var weeksBack = 0
        while index < text.count, text[index] == last {
            weeksBack += 1
            index += 1
        }
        if weeksBack > 0, index < text.count, text[index] == 0x4E2A { index += 1 }  // 个
        guard let week = weeks.first(where: { text[index...].starts(with: $0) }) else { return nil }
        index += week.count
        guard index < text.count, let weekday = weekdays[text[index]] else { return nil }
        let monday = today.calendar.adding(days: 1 - today.calendar.weekday(of: today.day), to: today.day)
        var day = today.calendar.adding(days: weekday - 1 - 7 * weeksBack, to: monday)
        if weeksBack == 0, day > today.day { day = today.calendar.adding(days: -7, to: day) }
        return (index + 1, day)
    }
}
