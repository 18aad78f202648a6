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
        var cues: [[UInt32]: Cues] = [:]
        func add(_ cue: Cue, _ words: some Sequence<Substring>) {
            for word in words {
                var plain = Script(String(word)).plain
                while plain.first?.isSpace == true { plain.removeFirst() }
                while plain.last?.isSpace == true { plain.removeLast() }
                cues[plain, default: Cues()].insert(cue == .graveIfNow ? .of(.grave, .graveIfNow) : Cues(cue))
            }
        }
        let chinese = VisitCues.all + MatterCues.all + TalkCues.all + OfficeCues.all + DangerCues.all + OtherCues.all
        for (cue, words) in chinese { add(cue, words.split(whereSeparator: \.isWhitespace)) }
        for (cue, words) in PatternCues.all {
            for pattern in words.split(whereSeparator: \.isWhitespace) { add(cue, Self.spelledOut(pattern)) }
        }
        let english =
            VisitCues.english + MatterCues.english + TalkCues.english + OfficeCues.english + DangerCues.english
            + OtherCues.english
        for (cue, words) in english { add(cue, words.split(separator: ",")) }
        // The commonest first: which words come first must not hang on the order of a dictionary.
        mendable = cues.filter { word, set in
            Self.mendableLengths.contains(word.count) && word.allSatisfy(\.isHan)
                && (!set.isDisjoint(with: Self.turning) || word.count > 2 && set.contains(.grave))
        }.keys.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
        var trie = Trie<Cues>()
        for (word, set) in cues { trie.insert(word, set) }
        words = trie
    }

    /// `{掉,落}{,到}河`: each choice of each brace.
    static func spelledOut(_ pattern: Substring) -> [Substring] {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
            return [pattern]
        }
        let rest = spelledOut(pattern[pattern.index(after: close)...])
        return pattern[pattern.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
            .flatMap { choice in rest.map { Substring(pattern[..<open] + choice + $0) } }
    }
}

/// A word heard in a message.
struct CueWord: Sendable {
    var range: Range<Int>
    var cues: Cues
}
