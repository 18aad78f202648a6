/// All words of all languages in one trie: nobody says beforehand which language they will write.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    let words: Trie<WordClass>

    private init() {
        var trie = Trie<WordClass>()
        for (kind, words) in ChineseWords.all + EnglishWords.all {
            for word in words { trie.insert(word, kind) }
        }
        for (verb, words) in CommandWords.all {
            for word in words { trie.insert(word, .command(verb)) }
        }
        words = trie
    }
}
