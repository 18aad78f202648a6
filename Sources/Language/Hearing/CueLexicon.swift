/// All words of free speech in one trie, each with everything it is a sign of.
struct CueLexicon: Sendable {
    static let shared = CueLexicon()

    let words: Trie<Cues>
    /// Words by whose sound a mistyped text may be understood.
    let mendable: [[UInt32]]

    /// 买了米 is no 埋了: of two glyphs, what is grave is looked for by its sound only where `SoundWords` names it.
    private static let turning = Cues.of(
        .undo, .stop, .help, .remaining, .mine, .status, .went, .agree, .sendBack, .resolved, .upwards, .trouble, .well,
        .committee, .groupMeeting, .partyMeeting, .council, .representatives, .lastOne, .traditional, .english,
        .simplified, .notHome, .satisfied, .unsatisfied)
    private static let mendableLengths = 2...4

    private init() {
        var all = TrieWords<Cue>()
        var mendable: Set<[UInt32]> = []
        func add(_ cue: Cue, _ word: some Collection<UInt32>) {
            all.add(word, cue)
            if cue == .graveIfNow { all.add(word, .grave) }
            let isGrave = word.count > 2 && [.grave, .graveIfNow].contains(cue)
            guard Self.mendableLengths.contains(word.count), Self.turning.contains(cue) || isGrave,
                word.allSatisfy(\.isHan)
            else { return }
            mendable.insert(Array(word))
        }
        let chinese = VisitCues.all + MatterCues.all + TalkCues.all + OfficeCues.all + DangerCues.all + OtherCues.all
        for (cue, words) in chinese { for word in WordList.words(words) { add(cue, word) } }
        for (cue, words) in PatternCues.all {
            for pattern in WordList.words(words) { for word in WordList.spelledOut(pattern) { add(cue, word) } }
        }
        let english =
            VisitCues.english + MatterCues.english + TalkCues.english + OfficeCues.english + DangerCues.english
            + OtherCues.english
        for (cue, words) in english {
            for word in WordList.words(words, partedBy: WordList.comma) { add(cue, word) }
        }
        // The commonest first: which words come first must not hang on the order of a dictionary.
        self.mendable = mendable.sorted {
            $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
        }
        words = Trie(all) { ($0 ?? Cues()).union(Cues($1)) }
    }
}

/// A word heard in a message.
struct CueWord: Sendable {
    var range: Range<Int>
    var cues: Cues
}
