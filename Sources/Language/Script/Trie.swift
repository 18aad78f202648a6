/// Many words looked for at once: the longest that begins at a position.
///
/// Made once and then only read. What words have in common at their ends is kept once, as what they have in common at
/// their beginnings is (a minimal acyclic automaton): patterns stand for a hundred thousand words, of few ends.
struct Trie<Value: Hashable & Sendable>: Sendable {
    /// The letters that lead on from a node, in their order and found by halving; each node's end where the next one's begin.
    private var letters: [UInt32] = []
    private var targets: [UInt32] = []
    private var edges: [UInt32] = [0]
    /// Of a node; negative where no word ends.
    private var valueOf: [Int32] = []
    private var values: [Value] = []
    /// The node that words begin at.
    private var root = 0
    /// Bits for the letters that words begin with: most positions of a message are answered here.
    private var initials = [UInt64](repeating: 0, count: 64)

    /// The later of two values of the same word holds.
    init(_ words: TrieWords<Value>) { self.init(words) { $1 } }

    /// `value`: what a word is worth so far, nil at first, with what it was added with once more.
    init<Part>(_ words: TrieWords<Part>, value: (Value?, Part) -> Value) {
        var made: [[UInt32]: UInt32] = [:]
        var known: [Node: UInt32] = [:]
        var indices: [Value: Int32] = [:]
        // Words that have come to the same places lead on to the same node.
        func follow(_ places: [UInt32]) -> UInt32 {
            if let number = made[places] { return number }
            var worth: Value?
            var steps: [Step] = []
            for place in places {
                words.steps(from: place) {
                    switch $0 {
                    case .letter(let letter, let next): steps.append(Step(letter: letter, place: next))
                    case .end(let part): worth = value(worth, part)
                    }
                }
            }
            steps.sort()
            var node = Node(value: -1, edges: [])
            if let worth {
                node.value = indices[worth] ?? Int32(values.count)
                if indices.updateValue(node.value, forKey: worth) == nil { values.append(worth) }
            }
            var next = 0
            while next < steps.count {
                let letter = steps[next].letter
                var onward: [UInt32] = []
                while next < steps.count, steps[next].letter == letter {
                    if onward.last != steps[next].place { onward.append(steps[next].place) }
                    next += 1
                }
                node.edges.append(Edge(letter: letter, target: follow(onward)))
            }
            let number = known[node] ?? add(node)
            known[node] = number
            made[places] = number
            return number
        }
        root = Int(follow(words.starts))
        for letter in letters[Int(edges[root])..<Int(edges[root + 1])] {
            initials[Int(letter >> 6 & 63)] |= 1 << UInt64(letter & 63)
        }
    }

    private struct Step: Comparable {
        var letter: UInt32
        var place: UInt32

        static func < (one: Step, other: Step) -> Bool { (one.letter, one.place) < (other.letter, other.place) }
    }

    private struct Edge: Hashable {
        var letter: UInt32
        var target: UInt32
    }

    private struct Node: Hashable {
        var value: Int32
        var edges: [Edge]
    }

    private mutating func add(_ node: Node) -> UInt32 {
        letters.append(contentsOf: node.edges.lazy.map(\.letter))
        targets.append(contentsOf: node.edges.lazy.map(\.target))
        edges.append(UInt32(letters.count))
        valueOf.append(node.value)
        return UInt32(valueOf.count - 1)
    }

    init(_ entries: some Sequence<(String, Value)>) {
        var words = TrieWords<Value>()
        for (word, value) in entries { words.add(word, value) }
        self.init(words)
    }

    /// The longest word at `start`, where there is any; Latin words only whole.
    func longest(in text: [UInt32], at start: Int) -> (end: Int, value: Value)? {
        guard start < text.count, initials[Int(text[start] >> 6 & 63)] & 1 << UInt64(text[start] & 63) != 0 else {
            return nil
        }
        if text[start].isLatin, start > 0, text[start - 1].isLatin { return nil }
        var node = root
        var found: (end: Int, value: Int)?
        var index = start
        while index < text.count, let next = child(of: node, text[index]) {
            node = next
            index += 1
            let value = Int(valueOf[node])
            guard value >= 0 else { continue }
            if text[index - 1].isLatin, index < text.count, text[index].isLatin { continue }
            found = (index, value)
        }
        return found.map { ($0.end, values[$0.value]) }
    }

    /// All words of so many letters, in their order.
    func words(of length: Int) -> [(letters: [UInt32], value: Value)] {
        var found: [(letters: [UInt32], value: Value)] = []
        var word: [UInt32] = []
        func walk(_ node: Int) {
            guard word.count < length else {
                if valueOf[node] >= 0 { found.append((word, values[Int(valueOf[node])])) }
                return
            }
            for edge in Int(edges[node])..<Int(edges[node + 1]) {
                word.append(letters[edge])
                walk(Int(targets[edge]))
                word.removeLast()
            }
        }
        walk(root)
        return found
    }

    private func child(of node: Int, _ letter: UInt32) -> Int? {
        let end = Int(edges[node + 1])
        var (low, high) = (Int(edges[node]), end)
        while low < high {
            let middle = (low + high) / 2
            if letters[middle] < letter { low = middle + 1 } else { high = middle }
        }
        return low < end && letters[low] == letter ? Int(targets[low]) : nil
    }
}

extension Trie<Bool> {
    init(words: some Sequence<String>) { self.init(words.lazy.map { ($0, true) }) }

    /// Words parted by spaces.
    init(list: String) {
        var words = TrieWords<Bool>()
        for word in WordList.words(list) { words.add(word, true) }
        self.init(words)
    }

    /// Words parted by spaces, braces for what may stand in a place: `{没,还没}{修,补}`.
    init(patterns: String) {
        var words = TrieWords<Bool>()
        for pattern in WordList.words(patterns) { words.add(pattern: pattern, true) }
        self.init(words)
    }

    /// Whether a word of it stands anywhere in a text.
    func stands(in text: [UInt32]) -> Bool { text.indices.contains { longest(in: text, at: $0) != nil } }
}
