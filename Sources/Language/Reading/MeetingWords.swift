import Programme

/// What is said of a meeting: its kind, day and time, and what is left (a place, a reason): `支委会 28号晚7点 村部`.
struct MeetingWords {
    private(set) var kind: String?
    private(set) var day: Day?
    private(set) var time: (hour: Int, minute: Int)?
    /// As typed; nil where nothing is left.
    private(set) var rest: String?

    /// `withTime`: whether days and times are looked for; else they are part of the rest.
    init(_ text: String?, _ words: PolicyWords, today: Today, withTime: Bool) {
        let script = Script(text ?? "")
        let plain = script.plain
        var taken: [Range<Int>] = []
        var index = 0
        while index < plain.count {
            if let end = take(plain, at: index, words, today, withTime) {
                taken.append(index..<end)
                index = end
            } else {
                index += 1
                // A number or a Latin word is one piece.
                while index < plain.count,
                    plain[index - 1].isDigit && plain[index].isDigit
                        || plain[index - 1].isLatin && plain[index].isLatin
                {
                    index += 1
                }
            }
        }
        rest = Self.left(of: script, without: taken)
    }

    private mutating func take(
        _ plain: [UInt32], at index: Int, _ words: PolicyWords, _ today: Today, _ withTime: Bool
    ) -> Int? {
        if kind == nil, let (end, code) = words.meetings.longest(in: plain, at: index) {
            kind = code
            return end
        }
        guard withTime else { return nil }
        let coming = ComingDay(text: plain, today: today)
        if time == nil, let (end, hour, minute) = coming.time(at: index) {
            time = (hour, minute)
            return end
        }
        guard day == nil, let (end, found) = coming.day(at: index) else { return nil }
        day = found
        // 明晚7点: the evening is said with the day.
        if Self.evening.contains(plain[end - 1]), let (after, hour, minute) = coming.time(at: Self.skip(plain, end)) {
            time = (hour < 12 ? hour + 12 : hour, minute)
            return after
        }
        return end
    }

    /// When it is to be, where both day and time are said.
    func at(_ today: Today) -> Instant? {
        guard let day, let time else { return nil }
        return today.calendar.instant(day, hour: time.hour, minute: time.minute)
    }

    private static func skip(_ plain: [UInt32], _ start: Int) -> Int {
        var index = start
        while index < plain.count, plain[index].isSpace { index += 1 }
        return index
    }

    private static func left(of script: Script, without taken: [Range<Int>]) -> String? {
        var pieces: [String] = []
        var start = 0
        for range in taken + [script.plain.count..<script.plain.count] {
            if start < range.lowerBound { pieces.append(trimmed(script.typed(start..<range.lowerBound))) }
            start = range.upperBound
        }
        let said = pieces.filter { !$0.isEmpty && !small.contains($0.lowercased()) }
        var words = said.joined(separator: " ").split(separator: " ")[...]
        while let first = words.first, small.contains(first.lowercased()) { words.removeFirst() }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        let stops: Set<Character> = [" ", "，", "。", ",", ".", "、", "：", ":", "；", "\u{3000}"]
        var slice = Substring(text)
        while let first = slice.first, stops.contains(first) { slice.removeFirst() }
        while let last = slice.last, stops.contains(last) { slice.removeLast() }
        return String(slice)
    }

    /// 晚
    private static let evening: Set<UInt32> = [0x665A]
    /// Small words around days and places.
    private static let small: Set<String> = [
        "on", "at", "in", "to", "of", "the", "for", "在", "到", "于", "於", "的", "会", "會", "会议", "會議", "人", "了", "定在", "改到",
    ]
}
