import Programme

/// Whose the visit was: the households named, but for those that are only spoken of or left out.
extension VisitListener {
    /// 走访3号，5号家狗咬人: 5号 may be of the matter only; it is visited all the same when it stands beside the verb.
    func visited(_ mentions: [HeardHousehold]) -> [HeardHousehold] {
        let own = mentions.filter { !isThirdParty($0) && !isPersonInNote($0, mentions) }
        return own.isEmpty ? mentions : ofOneHome(own)
    }

    /// 我刚从五号出来，王婶牙疼; 到3号给张大爷量血压: the number and the name of one household.
    private func ofOneHome(_ mentions: [HeardHousehold]) -> [HeardHousehold] {
        guard mentions.count == 2, let numbered = mentions.first, numbered.number != nil, numbered.name == nil,
            let named = mentions.last, named.number == nil, count ?? 1 == 1,
            named.range.lowerBound - numbered.range.upperBound <= Self.reach
        else { return mentions }
        let between = Range(from: numbered.range.upperBound, to: named.range.lowerBound)
        let goesOn =
            between.isEmpty || text[between].contains { Self.coordinating.contains($0) }
            || Self.otherHome.stands(in: Array(text[between]))
            || heard.words.contains {
                between.contains($0.range.lowerBound) && !$0.cues.isDisjoint(with: .of(.went, .join))
                    && text[between.lowerBound..<$0.range.lowerBound].contains(where: \.isBlank)
            }
        let isTheirHome =
            named.range.upperBound < text.count && [0x5BB6, 0x5C4B].contains(text[named.range.upperBound])  // 家 屋
            || text[named.range].last == 0x5BB6
        guard !goesOn, !isTheirHome, !saysEveryone, !isAllOfThem else { return mentions }
        var both = numbered
        both.name = named.name
        return [both]
    }
    private static let reach = 12
    private static let coordinating = Set("和跟与、及去同加".unicodeScalars.map(\.value))
    private static let otherHome = Trie(list: "隔壁 对门 邻居 还有 然后 后来 又到 又看 又走 再到")
    /// 都好 of two households.
    private var isAllOfThem: Bool {
        text.indices.contains { Self.both.longest(in: text, at: $0) != nil }
    }
    private static let both = Trie(list: "两家 两户 都去了 都走了 都看了 都跑了 都访了")

    /// 去了4号家，刘大爷在喂猪: the person met there.
    func isPersonInNote(_ mention: HeardHousehold, _ mentions: [HeardHousehold]) -> Bool {
        guard mention.number == nil, let first = mentions.first, first.range != mention.range else { return false }
        let clause = heard.clause(at: mention.range.lowerBound)
        if clause.contains(first.range.lowerBound)
            || heard.words.contains(where: { clause.contains($0.range.lowerBound) && $0.cues.contains(.went) })
        {
            return false
        }
        let rest = heard.trim(mention.range.upperBound..<max(clause.upperBound, mention.range.upperBound))
        if rest.isEmpty || text[rest.lowerBound] == 0x5BB6 && rest.count < 5 { return false }
        // 幺妈蛮好; 去了汤家，汤嫂子不在
        let isTheirs =
            !NameLexicon.surnames.contains(text[mention.range.lowerBound])
            || first.number == nil && text[first.range.lowerBound] == text[mention.range.lowerBound]
        return rest.count >= (isTheirs ? 2 : 3)
    }

    /// A person the household speaks of: 说隔壁老王占了地.
    func isThirdParty(_ mention: HeardHousehold) -> Bool {
        heard.words.contains { word in
            word.cues.contains(.tells) && word.range.upperBound <= mention.range.lowerBound
                && heard.clause(at: mention.range.lowerBound).contains(word.range.lowerBound)
        } && mention.number == nil
    }

    private static let out = ["除外", "除开", "以外", "之外", "不算", "不在内", "没去", "没走"].map { Script($0).plain }

    func isExcepted(_ mention: HeardHousehold) -> Bool {
        let clause = heard.clause(at: mention.range.lowerBound)
        if let word = heard.words.last(where: {
            $0.cues.contains(.except) && $0.range.upperBound <= mention.range.lowerBound
                && clause.contains($0.range.lowerBound)
        }) {
            return !heard.words.contains {
                $0.cues.contains(.went) && $0.range.lowerBound >= word.range.upperBound
                    && $0.range.upperBound <= mention.range.lowerBound
            }
        }
        // 8号×, 4号除外
        return mention.range.upperBound < text.count
            && (Glyph.crosses.contains(text[mention.range.upperBound])
                || Self.out.contains { text[mention.range.upperBound...].starts(with: $0) })
    }
}
