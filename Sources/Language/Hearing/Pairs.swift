/// Words that mean something only together, in their order and near one another: 烧炭 … 熏倒; 欠 … 工钱.
struct Pairs: Sendable {
    private struct Part: Hashable {
        var line: Int
        var group: Int
    }
    private let words: Trie<[Part]>
    private let groups: [Int]

    /// Glyphs from one word to the next.
    private static let near = 20

    /// A line for each, `+` between its groups, spaces between the words of a group, braces for parts of words.
    init(_ lines: String) {
        var parts: [[UInt32]: [Part]] = [:]
        var groups: [Int] = []
        for line in lines.split(separator: "\n") {
            let all = line.split(separator: "+")
            for (group, list) in all.enumerated() {
                for pattern in WordList.words(String(list)) {
                    for word in WordList.spelledOut(pattern) {
                        parts[word, default: []].append(Part(line: groups.count, group: group))
                    }
                }
            }
            groups.append(all.count)
        }
        var all = TrieWords<[Part]>()
        for (word, own) in parts {
            // The longest word is found: it is whatever it begins with as well.
            let shorter = (1..<max(word.count, 1)).flatMap { parts[Array(word.prefix($0))] ?? [] }
            all.add(word, own + shorter)
        }
        words = Trie(all)
        self.groups = groups
    }

    /// Where the first of them stands, from its first word to its last.
    func first(in text: [UInt32], _ range: Range<Int>) -> Range<Int>? {
        var reached: [Int: (next: Int, start: Int, end: Int)] = [:]
        for index in range {
            guard let found = words.longest(in: text, at: index), found.end <= range.upperBound else { continue }
            for part in found.value {
                if part.group == 0 {
                    if (reached[part.line]?.next ?? 1) == 1 { reached[part.line] = (1, index, found.end) }
                } else if let state = reached[part.line], state.next == part.group, index >= state.end,
                    index - state.end <= Self.near
                {
                    reached[part.line] = (part.group + 1, state.start, found.end)
                }
                if let state = reached[part.line], state.next == groups[part.line] { return state.start..<state.end }
            }
        }
        return nil
    }
}
