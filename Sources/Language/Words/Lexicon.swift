/// All words of all languages in one trie: nobody says beforehand which language they will write.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    let words: Trie<WordClass>

    private init() {
        var all = TrieWords<WordClass>()
        for (kind, words) in ChineseWords.all + EnglishWords.all {
            for word in words { all.add(word, kind) }
        }
        for (verb, words) in CommandWords.all {
            for word in words { all.add(word, .command(verb)) }
        }
        words = Trie(all)
    }
}
