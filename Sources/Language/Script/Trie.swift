/// Many words looked for at once: the longest that begins at a position.
struct Trie<Value: Sendable>: Sendable {
    private var edges: [UInt64: UInt32] = [:]
    private var values: [UInt32: Value] = [:]
    private var nodes: UInt32 = 1
    /// Bits for the letters that words begin with: most positions of a message are answered here.
    private var initials = [UInt64](repeating: 0, count: 64)

    init() {}

    init(_ entries: some Sequence<(String, Value)>) {
        for (word, value) in entries { insert(word, value) }
    }

    mutating func insert(_ word: String, _ value: Value) {
        insert(Script(word).plain, value)
    }

    mutating func insert(_ word: [UInt32], _ value: Value) {
        guard let first = word.first else { return }
        initials[Int(first >> 6 & 63)] |= 1 << UInt64(first & 63)
        var node: UInt32 = 0
        for letter in word {
            let key = UInt64(node) << 32 | UInt64(letter)
            if let next = edges[key] {
                node = next
            } else {
                edges[key] = nodes
                node = nodes
                nodes += 1
            }
        }
        values[node] = value
    }

    /// The longest word at `start`; Latin words only whole.
    func longest(in text: [UInt32], at start: Int) -> (end: Int, value: Value)? {
        guard initials[Int(text[start] >> 6 & 63)] & 1 << UInt64(text[start] & 63) != 0 else { return nil }
        if text[start].isLatin, start > 0, text[start - 1].isLatin { return nil }
        var node: UInt32 = 0
        var found: (end: Int, value: Value)?
        var index = start
        while index < text.count, let next = edges[UInt64(node) << 32 | UInt64(text[index])] {
            node = next
            index += 1
            guard let value = values[node] else { continue }
            if text[index - 1].isLatin, index < text.count, text[index].isLatin { continue }
            found = (index, value)
        }
        return found
    }
}

extension Trie<Bool> {
    init(words: some Sequence<String>) { self.init(words.lazy.map { ($0, true) }) }

    /// Words parted by spaces.
    init(list: String) { self.init(words: list.split(whereSeparator: \.isWhitespace).lazy.map(String.init)) }

    /// Whether a word of it stands anywhere in a text.
    func stands(in text: [UInt32]) -> Bool { text.indices.contains { longest(in: text, at: $0) != nil } }
}
