/// The words that a phone has offered: `办好请回：已办 1001`.
struct Offer {
    /// The first word: 已办.
    var verb: String
    /// The number behind it, where there is one.
    var number: Int?
    var words: String

    static func all(in text: String) -> [Offer] {
        text.split(separator: "\n").compactMap { line in
            guard let mark = line.range(of: "回：") else { return nil }
            var words = line[mark.upperBound...]
            for end in ["，或：", "（", "。"] {
                if let cut = words.range(of: end) { words = words[..<cut.lowerBound] }
            }
            let parts = words.split(separator: " ")
            guard let verb = parts.first else { return nil }
            return Offer(
                verb: String(verb), number: parts.dropFirst().first.flatMap { Int($0) }, words: String(words))
        }
    }
}

/// What can be read off a text without understanding it.
enum Glance {
    /// The numbers behind a word: `事1003`.
    static func number(after word: String, in text: some StringProtocol) -> Int? {
        guard let found = text.range(of: word) else { return nil }
        return Int(text[found.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }

    /// `12月12日（周六）19:00`: day of the month and time.
    static func meetingTime(in text: String) -> (month: Int, day: Int, hour: Int, minute: Int)? {
        guard let match = text.firstMatch(of: /(\d+)月(\d+)日（周.）(\d+):(\d\d)/),
            let month = Int(match.1), let day = Int(match.2), let hour = Int(match.3), let minute = Int(match.4)
        else { return nil }
        return (month, day, hour, minute)
    }

    /// `请在12月10日到19日开`, `请在12月10日开`.
    static func span(in text: some StringProtocol) -> (month: Int, first: Int, last: Int)? {
        guard let match = String(text).firstMatch(of: /请在(\d+)月(\d+)日(?:到(?:(\d+)月)?(\d+)日)?开/),
            let month = Int(match.1), let first = Int(match.2)
        else { return nil }
        // A span over the end of a month is held on its first day.
        guard match.3 == nil, let last = match.4.flatMap({ Int($0) }) else { return (month, first, first) }
        return (month, first, last)
    }

    /// The households of a list, `3号 张德才（去过1次，还要1次）`.
    static func homes(in text: String) -> [Persona.Home] {
        text.split(separator: "\n").compactMap { line in
            guard let match = line.firstMatch(of: /^(\d+)[号號] ([^（ ]+)/), let number = Int(match.1) else { return nil }
            return Persona.Home(number: number, head: String(match.2), isResident: !line.contains("在外"))
        }
    }
}
