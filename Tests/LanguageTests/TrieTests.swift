import Testing

@testable import Language

/// A trie keeps patterns as they are; what it finds must be what their words, each spelled out, would give.
@Suite struct TrieTests {
    private static let patterns = [
        "{没,还没}{修,补,}", "没修", "{没,没}{有,有人}{修,}好", "修{,好}{了,}", "{a,ab}{b,}c", "还没修了", "，{好,}{,了}",
    ]
    private let letters = Array("没还修补好了有人abc，").map { Script(String($0)).plain[0] }

    @Test func findsWhatTheSpelledOutWordsGive() {
        var together = TrieWords<Int>()
        var spelled: [[UInt32]: Int] = [:]
        for (bit, pattern) in Self.patterns.enumerated() {
            together.add(pattern: Script(pattern).plain, 1 << bit)
            for word in WordList.spelledOut(Script(pattern).plain[...]) { spelled[word, default: 0] |= 1 << bit }
        }
        let trie = Trie<Int>(together) { ($0 ?? 0) | $1 }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in letters.randomElement() ?? 0 }
            let end = (1...text.count).last { spelled[Array(text.prefix($0))] != nil && !isCut(text, at: $0) }
            let found = trie.longest(in: text, at: 0)
            #expect(found?.end == end, "\(text)")
            #expect(found?.value == end.flatMap { spelled[Array(text.prefix($0))] }, "\(text)")
        }
        for length in 1...4 {
            let expected = spelled.filter { $0.key.count == length }
            let words = trie.words(of: length)
            #expect(words.count == expected.count)
            #expect(words.allSatisfy { expected[$0.letters] == $0.value })
        }
    }

    /// Latin words are found only whole.
    private func isCut(_ text: [UInt32], at end: Int) -> Bool {
        end < text.count && text[end - 1].isLatin && text[end].isLatin
    }
}
