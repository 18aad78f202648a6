import Programme

/// V8: `通知 全村 明天停水`, `紧急通知 …`, `送政策 …`, `给联户员发通知：明早开会`. Its text may hold any words, so it is read before all else
/// where the sender sends notices.
enum CircularReader {
    private static let urgent = words(["紧急", "urgent"])
    private static let policy = words(["政策", "policy"])
    /// 通知书, 通知单, 通知我: spoken of, not sent.
    private static let spokenOf = words([
        "书", "单", "函", "栏", "我", "他", "她", "你", "您", "到", "过", "了", "说", "上", "里", "是", "没", "不",
    ])
    /// Glyphs that may stand before the verb: 给青山村联户员…
    private static let longestLead = 24

    private static func words(_ words: [String]) -> [[UInt32]] { words.map { Script($0).plain } }

    static func read(_ sentence: Sentence, _ address: CircularAddress) -> Reading? {
        guard let at = sentence.tokens.firstIndex(where: { $0.word == .command(.sendCircular) }) else { return nil }
        let (script, verb) = (sentence.script, sentence.tokens[at].range)
        let lead = script.plain[..<verb.lowerBound].drop { $0.isSpace }
        guard lead.isEmpty || lead.count <= longestLead && leads(lead, address) else { return nil }
        let word = Array(script.plain[verb])
        let after = script.plain[verb.upperBound...]
        guard isSent(after, word, sentence.context.standing.sendsCirculars, address) else { return nil }
        let text =
            script.typed(lead.startIndex..<verb.lowerBound) + " " + script.typed(after.startIndex..<after.endIndex)
        return .acts([
            .visit(
                .sendCircular(
                    SendCircular.Request(
                        text: lead.isEmpty ? script.typed(after.startIndex..<after.endIndex) : text,
                        isToExplain: policy.contains { contains(word, $0) },
                        isUrgent: urgent.contains { contains(word, $0) || contains(Array(lead), $0) })))
        ])
    }

    private static func leads(_ lead: ArraySlice<UInt32>, _ address: CircularAddress) -> Bool {
        !lead.contains(where: \.isPunctuation) && address.begins(lead)
    }

    private static func isSent(
        _ after: ArraySlice<UInt32>, _ word: [UInt32], _ maySend: Bool, _ address: CircularAddress
    ) -> Bool {
        guard let next = after.first else { return true }
        if next.isSpace || next.isPunctuation || next.isLatin || address.begins(after) { return true }
        return maySend && !spokenOf.contains { after.starts(with: $0) }
    }

    private static func contains(_ text: [UInt32], _ word: [UInt32]) -> Bool {
        text.indices.contains { text[$0...].starts(with: word) }
    }

    // MARK: How it went

    /// `通知情况 12`, `送政策进度`
    static func progress(_ command: Command) -> VisitAct {
        let word = command.word
        return .circularProgress(
            CircularProgress.Request(
                id: command.allNumbers.first.map { CircularID(Int64($0)) },
                onlyPolicies: policy.contains { contains(word, $0) },
                byName: names.contains { contains(word, $0) }))
    }

    private static let names = words(["谁", "who"])

    /// `停发`, `停发 12`
    static func stop(_ command: Command) -> VisitAct {
        .stopCircular(command.allNumbers.first.map { CircularID(Int64($0)) })
    }
}
