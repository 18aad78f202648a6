/// All words of free speech in one trie, each with everything it is a sign of.
struct CueLexicon: Sendable {
    static let shared = CueLexicon()

    let words: Trie<Cues>

    private init() {
        var cues: [[UInt32]: Cues] = [:]
        func add(_ cue: Cue, _ words: some Sequence<Substring>) {
            for word in words {
                var plain = Script(String(word)).plain
                while plain.first?.isSpace == true { plain.removeFirst() }
                while plain.last?.isSpace == true { plain.removeLast() }
                cues[plain, default: Cues()].insert(Cues(cue))
            }
        }
        let chinese = VisitCues.all + MatterCues.all + TalkCues.all + OfficeCues.all + DangerCues.all + OtherCues.all
        for (cue, words) in chinese { add(cue, words.split(whereSeparator: \.isWhitespace)) }
        let english =
            VisitCues.english + MatterCues.english + TalkCues.english + OfficeCues.english + DangerCues.english
            + OtherCues.english
        for (cue, words) in english { add(cue, words.split(separator: ",")) }
        var trie = Trie<Cues>()
        for (word, set) in cues { trie.insert(word, set) }
        words = trie
    }
}

/// A word heard in a message.
struct CueWord: Sendable {
    var range: Range<Int>
    var cues: Cues
}
