import Programme

/// What stands after a command's word, piece by piece: numbers, days to come, words of the policy, and what is left.
struct Slots {
    enum Slot: Equatable {
        case number(Int)
        case day(Day)
        /// Of the policy, by what the caller looks for.
        case code(kind: Int, String)
        case word(PersonMention)
    }

    private(set) var slots: [Slot] = []

    var issues: [IssueNumber] {
        slots.compactMap {
            if case .number(let number) = $0, number >= IssueNumber.first.rawValue {
                IssueNumber(Int64(number))
            } else {
                nil
            }
        }
    }
    var numbers: [Int] { slots.compactMap { if case .number(let number) = $0 { number } else { nil } } }
    var day: Day? { slots.lazy.compactMap { if case .day(let day) = $0 { day } else { nil } }.first }
    var words: [PersonMention] { slots.compactMap { if case .word(let word) = $0 { word } else { nil } } }
    /// Words that stand side by side, as one: an English name.
    var name: PersonMention? {
        guard let first = words.first else { return nil }
        let joined = words.prefix { $0.plain.unicodeScalars.allSatisfy { $0.value < 0x80 } }
        guard joined.count > 1 else { return first }
        return PersonMention(
            written: joined.map(\.written).joined(separator: " "), plain: joined.map(\.plain).joined(separator: " "))
    }

    func codes(_ kind: Int) -> [String] {
        slots.compactMap { if case .code(kind, let code) = $0 { code } else { nil } }
    }

    /// `kinds`: what to look for, in the order of who goes first.
    init(_ text: String, today: Today, kinds: [Trie<String>] = [], hasDays: Bool = true) {
        let script = Script(text)
        let plain = script.plain
        let days = ComingDay(text: plain, today: today)
        var index = 0
        var start: Int?
        func close(_ end: Int) {
            guard let begun = start else { return }
            start = nil
            let word = LinkCommands.plain(script.typed(begun..<end))
            guard !Self.fillers.contains(word) else { return }
            slots.append(.word(PersonMention(written: script.typed(begun..<end), plain: word)))
        }
        while index < plain.count {
            if plain[index].isSpace || plain[index].isPunctuation {
                close(index)
                index += 1
                continue
            }
            let isWordStart = !(index > 0 && plain[index].isLatin && plain[index - 1].isLatin)
            if isWordStart, let (end, slot) = Self.slot(plain, at: index, days: hasDays ? days : nil, kinds) {
                close(index)
                slots.append(slot)
                index = Self.skipMarks(plain, from: end)
                continue
            }
            if plain[index] == Self.matter, index + 1 < plain.count, plain[index + 1].isDigit {
                close(index)
            } else {
                start = start ?? index
            }
            index += 1
        }
        close(plain.count)
    }

    private static func slot(_ text: [UInt32], at index: Int, days: ComingDay?, _ kinds: [Trie<String>])
        -> (end: Int, slot: Slot)?
    {
        for (kind, trie) in kinds.enumerated() {
            if let (end, code) = trie.longest(in: text, at: index) { return (end, .code(kind: kind, code)) }
        }
        let number = text[index].isDigit ? Numerals.digits(in: text, at: index) : nil
        // A bare number is none of a day.
        if let days, let (end, day) = days.day(at: index), number == nil || end > number!.end {
            return (end, .day(day))
        }
        return number.map { ($0.end, .number($0.number)) }
    }

    /// 前, 号 after a day or a number.
    private static func skipMarks(_ text: [UInt32], from start: Int) -> Int {
        var index = start
        for word in marks where text[index...].starts(with: word) {
            index += word.count
            break
        }
        return index
    }

    private static let matter: UInt32 = 0x4E8B  // 事
    private static let marks = ["之前", "以前", "前", "号", "分"].map { Script($0).plain }
    private static let fillers: Set<String> = [
        "由", "请", "让", "给", "和", "与", "跟", "of", "by", "to", "and", "the", "in", "before", "with", "for",
        "负责", "牵头", "办", "一下",
    ]
}

extension Slots {
    /// Words that the command has read otherwise.
    mutating func drop(_ plain: Set<String>) {
        slots.removeAll { if case .word(let word) = $0 { plain.contains(word.plain) } else { false } }
    }
}
