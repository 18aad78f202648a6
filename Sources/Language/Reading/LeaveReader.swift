import Programme

/// L4: the days of an absence and who stands in, in free order: `20号到12月5号 王小明代`, `明天到周日，由王小明代替`, `3天 王小明`.
struct LeaveReader {
    private let script: Script
    private let today: Today
    private var days: [Day] = []
    private var length: Int?
    private var startsToday = false
    /// What is no day, piece by piece.
    private var pieces: [Range<Int>] = []

    static func read(_ text: String, _ today: Today) -> TakeLeave.Request {
        var reader = LeaveReader(Script(text), today)
        reader.scan()
        let from = reader.startsToday || reader.days.isEmpty ? today.day : reader.days[0]
        var to = reader.days.last
        if let length = reader.length, reader.days.count < 2, length > 0 {
            to = today.calendar.adding(days: length - 1, to: from)
        }
        return TakeLeave.Request(from: to == nil ? nil : from, to: to, substitute: reader.substitute)
    }

    private init(_ script: Script, _ today: Today) {
        self.script = script
        self.today = today
    }

    private var text: [UInt32] { script.plain }

    private mutating func scan() {
        var index = 0
        var start: Int?
        func close(_ end: Int) -> Range<Int>? { start.map { $0..<end } }
        while index < text.count {
            let isWordStart = index == 0 || !(text[index].isLatin && text[index - 1].isLatin)
            if isWordStart, days.count < 2, let end = takeDay(at: index) ?? takeJoin(at: index) {
                if let piece = close(index) { pieces.append(piece) }
                start = nil
                index = end
            } else if text[index].isSpace || text[index].isPunctuation {
                if let piece = close(index) { pieces.append(piece) }
                start = nil
                index += 1
            } else {
                start = start ?? index
                index += 1
            }
        }
        if let piece = close(text.count) { pieces.append(piece) }
    }

    // MARK: Days

    /// 到, 至, -, to: what stands before it begins, and today does where nothing stands.
    private mutating func takeJoin(at index: Int) -> Int? {
        for word in Self.joins where text[index...].starts(with: word) {
            let end = index + word.count
            if word[0].isLatin, end < text.count, text[end].isLatin { continue }
            guard pieces.isEmpty || !days.isEmpty else { return nil }
            if days.isEmpty { startsToday = true }
            return end
        }
        return nil
    }

    private mutating func takeDay(at index: Int) -> Int? {
        if let (end, offset) = Self.relative.longest(in: text, at: index) {
            days.append(today.calendar.adding(days: offset, to: today.day))
            return end
        }
        if let (end, weekday) = Self.weekdays.longest(in: text, at: index) {
            days.append(next(weekday: weekday % 10, weeksOn: weekday / 10))
            return end
        }
        if let (end, month) = Self.months.longest(in: text, at: index) {
            var number = end
            while number < text.count, text[number].isSpace { number += 1 }
            guard let (after, day) = Numerals.digits(in: text, at: number), let found = resolve(month, day) else {
                return nil
            }
            days.append(found)
            return after
        }
        return takeNumber(at: index)
    }

    private mutating func takeNumber(at index: Int) -> Int? {
        guard index == 0 || !text[index - 1].isDigit,
            let (end, first) = Numerals.digits(in: text, at: index) ?? Numerals.chinese(in: text, at: index)
        else { return nil }
        let isChinese = !text[index].isDigit
        guard end < text.count else {
            guard !isChinese, let day = resolve(nil, first) else { return nil }
            days.append(day)
            return end
        }
        if Self.daysLong.contains(text[end]) {
            length = first
            return end + 1
        }
        if Self.monthMarks.contains(text[end]), end + 1 < text.count,
            let (after, second) = Numerals.digits(in: text, at: end + 1) ?? Numerals.chinese(in: text, at: end + 1),
            let day = resolve(first, second)
        {
            days.append(day)
            return after < text.count && Self.dayMarks.contains(text[after]) ? after + 1 : after
        }
        let isMarked = Self.dayMarks.contains(text[end])
        guard isMarked || !isChinese, let day = resolve(nil, first) else { return nil }
        days.append(day)
        return isMarked ? end + 1 : end
    }

    /// A day of a month further back is next year's.
    private static let pastDays = 180

    /// The next such day, counted from the first one named. A day of a month just past stays past, to be refused.
    private func resolve(_ month: Int?, _ day: Int) -> Day? {
        let start = days.first ?? today.day
        let calendar = today.calendar
        guard let month else {
            return (0...2).map { calendar.adding(months: $0, to: start.firstOfMonth) }
                .compactMap { calendar.day(year: $0.year, month: $0.month, day: day) }.first { $0 >= start }
        }
        let this = calendar.day(year: start.year, month: month, day: day)
        guard let this, this < calendar.adding(days: -Self.pastDays, to: start) else { return this }
        return calendar.day(year: start.year + 1, month: month, day: day)
    }

    private func next(weekday: Int, weeksOn: Int) -> Day {
        let start = days.first ?? today.day
        let calendar = today.calendar
        if weeksOn > 0 {
            let monday = calendar.adding(days: 1 - calendar.weekday(of: today.day), to: today.day)
            return calendar.adding(days: 7 * weeksOn + weekday - 1, to: monday)
        }
        return calendar.adding(days: (weekday - calendar.weekday(of: start) + 7) % 7, to: start)
    }

    // MARK: Who stands in

    /// The piece that says so (由王小明代), else the last one.
    private var substitute: PersonMention? {
        let words = joinedLatin
        let piece = words.last { isStandIn($0) && bare($0).count > 1 } ?? words.last { bare($0).count > 1 }
        guard let piece else { return nil }
        let range = bare(piece)
        return LinkCommands.person(script.typed(range))
    }

    /// Wang Xiaoming is one piece.
    private var joinedLatin: [Range<Int>] {
        var joined: [Range<Int>] = []
        for piece in pieces where !isEnglishFrame(piece) {
            if let last = joined.last, text[last.upperBound - 1].isLatin, text[piece.lowerBound].isLatin,
                piece.lowerBound - last.upperBound <= 1
            {
                joined[joined.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private func isEnglishFrame(_ piece: Range<Int>) -> Bool {
        Self.englishFrame.contains { text[piece].elementsEqual($0) }
    }

    private func isStandIn(_ piece: Range<Int>) -> Bool { bare(piece) != piece }

    private func bare(_ piece: Range<Int>) -> Range<Int> {
        var range = piece
        for word in Self.before where range.count > word.count && text[range].starts(with: word) {
            range = (range.lowerBound + word.count)..<range.upperBound
        }
        for word in Self.after where range.count > word.count && text[range].suffix(word.count).elementsEqual(word) {
            range = range.lowerBound..<(range.upperBound - word.count)
        }
        return range
    }

    private static func plain(_ words: [String]) -> [[UInt32]] { words.map { Script($0).plain } }
    private static let joins = plain(["到", "至", "-", "~", "—", "to", "until", "till"])
    private static let before = plain(["由", "请", "让", "找", "替我的是", "代替我的是"])
    private static let after = plain(["代替我", "代替", "代管", "代班", "代我", "替我", "顶班", "顶替", "代", "替"])
    private static let englishFrame = plain(["from", "by", "with", "substitute", "instead", "covers", "for", "me"])
    /// 天
    private static let daysLong: Set<UInt32> = [0x5929]
    /// 月 / .
    private static let monthMarks: Set<UInt32> = [0x6708, 0x2F, 0x2E]
    /// 日 号
    private static let dayMarks: Set<UInt32> = [0x65E5, 0x53F7]

    private static func trie(_ words: [(String, Int)]) -> Trie<Int> {
        var trie = Trie<Int>()
        for (word, value) in words { trie.insert(word, value) }
        return trie
    }

    private static let relative = trie([
        ("今天", 0), ("今日", 0), ("明天", 1), ("明日", 1), ("后天", 2), ("大后天", 3), ("昨天", -1), ("前天", -2), ("today", 0),
        ("yesterday", -1), ("tomorrow", 1),
    ])

    /// Monday is 1; 10 more for a week later.
    private static let weekdays: Trie<Int> = {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"].enumerated().map { ($1, $0 + 1) } + [("天", 7)]
        let weeks = [("周", 0), ("星期", 0), ("礼拜", 0), ("下周", 10), ("下星期", 10), ("下礼拜", 10)]
        let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return trie(
            weeks.flatMap { week, later in chinese.map { (week + $0, later + $1) } }
                + english.enumerated().map { ($1, $0 + 1) })
    }()

    private static let months: Trie<Int> = {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        return trie(names.enumerated().flatMap { [($1, $0 + 1), (String($1.prefix(3)), $0 + 1)] })
    }()
}
