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
        var all = TrieWords<Cues>()
        func cues(_ cue: Cue) -> Cues { cue == .graveIfNow ? .of(.graveIfNow, .grave) : Cues(cue) }
        let chinese = VisitCues.all + MatterCues.all + TalkCues.all + OfficeCues.all + DangerCues.all + OtherCues.all
        for (cue, words) in chinese { for word in WordList.words(words) { all.add(word, cues(cue)) } }
        for (cue, words) in PatternCues.all {
            for pattern in WordList.words(words) { all.add(pattern: pattern, cues(cue)) }
        }
        let english =
            VisitCues.english + MatterCues.english + TalkCues.english + OfficeCues.english + DangerCues.english
            + OtherCues.english
        for (cue, words) in english {
            for word in WordList.words(words, partedBy: WordList.comma) { all.add(word, cues(cue)) }
        }
        let words = Trie(all) { ($0 ?? Cues()).union($1) }
        mendable = Self.mendableLengths.flatMap { length in
            words.words(of: length).lazy.filter { word, cues in
                (!cues.isDisjoint(with: Self.turning) || length > 2 && cues.contains(.grave))
                    && word.allSatisfy(\.isHan)
            }.map(\.letters)
        }
        self.words = words
    }
}

/// A word heard in a message.
struct CueWord: Sendable {
    var range: Range<Int>
    var cues: Cues
}
