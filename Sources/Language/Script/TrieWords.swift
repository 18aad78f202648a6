/// Words on their way into a `Trie`, all letters in one array: there may be a hundred thousand.
struct TrieWords<Value: Sendable> {
    private var letters: [UInt32] = []
    /// Where each word ends; the next one begins there.
    private var ends: [UInt32] = []
    private var values: [Value] = []

    mutating func add(_ word: String, _ value: Value) { add(Script(word).plain, value) }

    mutating func add(_ word: some Sequence<UInt32>, _ value: Value) {
        let start = letters.count
        letters.append(contentsOf: word)
        guard letters.count > start else { return }
        ends.append(UInt32(letters.count))
        values.append(value)
    }

    func value(_ word: UInt32) -> Value { values[Int(word)] }

    func count(_ word: UInt32) -> Int { Int(ends[Int(word)]) - start(word) }

    func letter(_ depth: Int, of word: UInt32) -> UInt32 { letters[start(word) + depth] }

    /// By their letters; the same word in the order it was added.
    func inOrder() -> [UInt32] {
        (0..<UInt32(ends.count)).sorted { one, other in
            let (start, otherStart) = (start(one), start(other))
            let (count, otherCount) = (count(one), count(other))
            for depth in 0..<min(count, otherCount) {
                let (left, right) = (letters[start + depth], letters[otherStart + depth])
                if left != right { return left < right }
            }
            return (count, one) < (otherCount, other)
        }
    }

    private func start(_ word: UInt32) -> Int { word == 0 ? 0 : Int(ends[Int(word) - 1]) }
}
