import Programme

/// Days to come and times of a day, as they are written: `28号晚7点`, `周五前`, `12月5日`, `明天`, `3天`.
struct ComingDay {
    let text: [UInt32]
    let today: Today
    /// A day named by its number alone is the next one from here on.
    let from: Day

    init(text: [UInt32], today: Today, from: Day? = nil) {
        self.text = text
        self.today = today
        self.from = from ?? today.day
    }

    /// The day that begins at `index`, and where it ends.
    func day(at index: Int) -> (end: Int, day: Day)? {
        if let (end, offset) = Self.relative.longest(in: text, at: index) {
            return (end, today.calendar.adding(days: offset, to: today.day))
        }
        if let (end, weekday) = Self.weekdays.longest(in: text, at: index) {
            return (end, next(weekday: weekday % 10, weeksOn: weekday / 10))
        }
        if let (end, month) = DayLexicon.monthNames.longest(in: text, at: index) {
            var number = end
            while number < text.count, text[number].isSpace { number += 1 }
            guard let (after, day) = Numerals.digits(in: text, at: number), let found = resolve(month, day) else {
                return nil
            }
            return (after, found)
        }
        return numbered(at: index)
    }

    /// `3天`: how many days.
    func length(at index: Int) -> (end: Int, days: Int)? {
        guard let (end, number) = number(at: index), end < text.count, Self.daysLong.contains(text[end]) else {
            return nil
        }
        return (end + 1, number)
    }

    private func number(at index: Int) -> (end: Int, number: Int)? {
        guard index == 0 || !text[index - 1].isDigit else { return nil }
        return Numerals.digits(in: text, at: index) ?? Numerals.chinese(in: text, at: index)
    }

    private func numbered(at index: Int) -> (end: Int, day: Day)? {
        guard let (end, first) = number(at: index) else { return nil }
        let isChinese = !text[index].isDigit
        guard end < text.count else {
            return isChinese ? nil : resolve(nil, first).map { (end, $0) }
        }
        if Self.monthMarks.contains(text[end]), let (after, second) = number(at: end + 1),
            let day = resolve(first, second)
        {
            return (after < text.count && Self.dayMarks.contains(text[after]) ? after + 1 : after, day)
        }
        let isMarked = Self.dayMarks.contains(text[end])
        guard isMarked || !isChinese, let day = resolve(nil, first) else { return nil }
        return (isMarked ? end + 1 : end, day)
    }

    /// A day of a month just past stays past, to be refused.
    private func resolve(_ month: Int?, _ day: Int) -> Day? {
        let calendar = today.calendar
        guard let month else {
            return (0...2).map { calendar.adding(months: $0, to: from.firstOfMonth) }
                .compactMap { calendar.day(year: $0.year, month: $0.month, day: day) }.first { $0 >= from }
        }
        let this = calendar.day(year: from.year, month: month, day: day)
        guard let this, this < calendar.adding(days: -Self.justPastDays, to: from) else { return this }
        return calendar.day(year: from.year + 1, month: month, day: day)
    }

    private func next(weekday: Int, weeksOn: Int) -> Day {
        let calendar = today.calendar
        if weeksOn > 0 {
            let monday = calendar.adding(days: 1 - calendar.weekday(of: today.day), to: today.day)
            return calendar.adding(days: 7 * weeksOn + weekday - 1, to: monday)
        }
        return calendar.adding(days: (weekday - calendar.weekday(of: from) + 7) % 7, to: from)
    }

    // MARK: Times

    /// `晚7点`, `上午九点半`, `19:00`, `7pm` beginning at `index`, and where it ends.
    func time(at index: Int) -> (end: Int, hour: Int, minute: Int)? {
        var at = index
        var half: Half?
        if let (end, part) = Self.parts.longest(in: text, at: at) { (at, half) = (end, part) }
        while at < text.count, text[at].isSpace { at += 1 }
        guard at < text.count, let (afterHour, said) = number(at: at), said <= 24, afterHour < text.count else {
            return nil
        }
        var (end, minute) = (afterHour, 0)
        if Self.colons.contains(text[end]), let (after, minutes) = Numerals.digits(in: text, at: end + 1), minutes < 60
        {
            (end, minute) = (after, minutes)
        } else if Self.hourMarks.contains(text[end]) {
            end += 1
            if end < text.count, text[end] == 0x534A {  // 半
                (end, minute) = (end + 1, 30)
            } else if end < text.count, let (after, minutes) = number(at: end), minutes < 60 {
                let isMarked = after < text.count && text[after] == 0x5206  // 分
                (end, minute) = (isMarked ? after + 1 : after, minutes)
            }
        } else if let (after, part) = Self.meridiems.longest(in: text, at: end) {
            (end, half) = (after, part)
        } else {
            return nil
        }
        if end < text.count, let (after, part) = Self.meridiems.longest(in: text, at: end) {
            (end, half) = (after, part)
        }
        let hour = half == .afternoon && said < 12 ? said + 12 : half == .morning && said == 12 ? 0 : said
        return hour < 24 ? (end, hour, minute) : nil
    }

    private enum Half { case morning, afternoon }

    /// A month and day so long past is next year's.
    private static let justPastDays = 180
    /// 天
    private static let daysLong: Set<UInt32> = [0x5929]
    /// 月 / .
    private static let monthMarks: Set<UInt32> = [0x6708, 0x2F, 0x2E]
    /// 日 号
    private static let dayMarks: Set<UInt32> = [0x65E5, 0x53F7]
    /// 点 时
    private static let hourMarks: Set<UInt32> = [0x70B9, 0x65F6]
    private static let colons: Set<UInt32> = [0x3A]

    private static let parts: Trie<Half> = Trie([
        ("早", .morning), ("早上", .morning), ("早晨", .morning), ("清早", .morning), ("上午", .morning), ("中午", .afternoon),
        ("下午", .afternoon), ("晚", .afternoon), ("晚上", .afternoon), ("傍晚", .afternoon), ("夜里", .afternoon),
    ])
    private static let meridiems: Trie<Half> = Trie([("am", .morning), ("pm", .afternoon)])

    private static let relative = Trie([
        ("今天", 0), ("今日", 0), ("今晚", 0), ("明天", 1), ("明日", 1), ("明晚", 1), ("后天", 2), ("大后天", 3), ("昨天", -1),
        ("前天", -2), ("today", 0), ("yesterday", -1), ("tomorrow", 1),
    ])

    /// Monday is 1; 10 more for a week later.
    private static let weekdays: Trie<Int> = {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"].enumerated().map { ($1, $0 + 1) } + [("天", 7)]
        let weeks = [("周", 0), ("星期", 0), ("礼拜", 0), ("下周", 10), ("下星期", 10), ("下礼拜", 10)]
        let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return Trie(
            weeks.flatMap { week, later in chinese.map { (week + $0, later + $1) } }
                + english.enumerated().map { ($1, $0 + 1) })
    }()

}
