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
        let coming = ComingDay(text: text, today: today, from: days.first ?? today.day)
        if let (end, count) = coming.length(at: index) {
            length = count
            return end
        }
        guard let (end, day) = coming.day(at: index) else { return nil }
        days.append(day)
        return end
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
}
