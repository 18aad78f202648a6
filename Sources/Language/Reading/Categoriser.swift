import Programme

/// R2: suggests a category from the words of the policy. The more and the longer the words, the surer.
struct Categoriser: Sendable {
    private let words: Trie<Int>
    private let categories: [Policy.Category]
    private let fallback: String

    init(_ categories: [Policy.Category]) {
        self.categories = categories
        fallback = categories.last?.code ?? ""
        words = Trie(categories.enumerated().flatMap { index, category in category.words.map { ($0, index) } })
    }

    /// The category's code; the last of the policy (other matters) where no word speaks.
    func category(of text: String) -> String {
        let plain = Script(text).plain
        var scores = [Int](repeating: 0, count: categories.count)
        var index = 0
        while index < plain.count {
            if let found = words.longest(in: plain, at: index) {
                scores[found.value] += found.end - index
                index = found.end
            } else {
                index += 1
            }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return fallback }
        return categories[best].code
    }
}
