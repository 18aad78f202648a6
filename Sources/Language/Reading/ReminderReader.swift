import Programme

/// A1: the hour somebody wants their message at: `早上提醒`, `晚上7点提醒我`, `remind me at 8am`.
enum ReminderReader {
    static func read(_ sentence: Sentence) -> Reading? {
        let plain = sentence.script.plain
        guard plain.count <= longest,
            let word = plain.indices.lazy.compactMap({ index in
                words.longest(in: plain, at: index).map { index..<$0.end }
            }).first
        else { return nil }
        var rest = plain
        rest.replaceSubrange(word, with: Array(repeating: space, count: word.count))
        guard let (range, hour) = hour(in: rest, sentence.context.today) else { return nil }
        rest.replaceSubrange(range, with: Array(repeating: space, count: range.count))
        while let small = find(smallWords, in: rest) {
            rest.replaceSubrange(small, with: Array(repeating: space, count: small.count))
        }
        guard rest.allSatisfy({ $0.isSpace || $0.isPunctuation }) else { return nil }
        return .acts([.across(.setReminderHour(hour))])
    }

    /// A time of the clock, else a part of the day.
    private static func hour(in text: [UInt32], _ today: Today) -> (Range<Int>, Int)? {
        let coming = ComingDay(text: text, today: today)
        for index in text.indices {
            if let (end, hour, _) = coming.time(at: index) { return (index..<end, hour) }
        }
        for (part, hour) in parts {
            if let range = find([part], in: text) { return (range, hour) }
        }
        return nil
    }

    private static func find(_ words: [[UInt32]], in text: [UInt32]) -> Range<Int>? {
        for word in words {
            for index in text.indices where text[index...].starts(with: word) { return index..<index + word.count }
        }
        return nil
    }

    /// A message longer than this asks for something else.
    private static let longest = 30
    private static let space: UInt32 = 0x20
    private static let words = Trie(words: ["提醒", "remind me", "reminders", "reminder"])
    /// The longer of two that begin alike first.
    private static let smallWords = [
        "每天", "以后", "改到", "改成", "改在", "请", "我", "就", "再", "在", "吧", "at", "in", "the", "please",
    ]
    .map { Script($0).plain }
    private static let parts: [([UInt32], Int)] = [
        ("早上", 8), ("早晨", 8), ("清早", 8), ("早饭后", 8), ("上午", 9), ("中午", 12), ("下午", 15), ("傍晚", 18),
        ("晚饭后", 19), ("晚上", 19), ("morning", 8), ("noon", 12), ("afternoon", 15), ("evening", 19),
    ].map { (Script($0.0).plain, $0.1) }
}
