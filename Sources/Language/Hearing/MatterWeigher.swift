import Programme

/// R2: whether words tell of a matter, and of which of the policy's kinds: the policy's words and learned weights.
struct MatterWeigher: Sendable {
    private let categories: [Policy.Category]
    private let words: Trie<Int>
    private let model = CategoryModel.shared

    init(_ categories: [Policy.Category]) {
        self.categories = categories
        words = Trie(categories.enumerated().flatMap { index, category in category.words.map { ($0, index) } })
    }

    /// The category's code, where anything speaks for one.
    func category(of text: String) -> String? {
        let plain = Script(text).plain
        var scores = categories.map { model.bias[$0.code] ?? 0 }
        model.weigh(plain) { code, weight in
            if let index = categories.firstIndex(where: { $0.code == code }) { scores[index] += weight }
        }
        for (index, hits) in counts(plain).enumerated() { scores[index] += model.wordWeight * Double(min(hits, 6)) }
        return scores.indices.max { scores[$0] < scores[$1] }.map { categories[$0].code }
    }

    /// No word says it, but it sounds like those that are told.
    func soundsLikeMatter(_ heard: Utterance) -> Bool { model.chanceOfMatter(heard.text) > Self.sure }
    private static let sure = 0.85

    enum Emergency: String { case danger = "溺水", illness = "看病" }

    /// The kind that an emergency falls under: that of the policy's own word for it.
    func category(_ emergency: Emergency) -> String? {
        words.longest(in: Script(emergency.rawValue).plain, at: 0).map { categories[$0.value].code }
            ?? category(of: emergency.rawValue)
    }

    /// Glyphs of the policy's words in a text: how much it speaks of public things.
    func weight(of text: ArraySlice<UInt32>) -> Int { counts(Array(text)).reduce(0, +) }
    func weight(of text: String) -> Int { weight(of: Script(text).plain[...]) }

    /// Whether any word may belong to a matter; asked before a text is heard whole.
    func mayTell(_ text: [UInt32]) -> Bool {
        Utterance.words(in: text).contains { !$0.cues.isDisjoint(with: Self.ofMatters) } || weight(of: text[...]) > 1
            || PairWords.troubles.first(in: text, text.indices) != nil
    }
    private static let ofMatters = Cues.of(.trouble, .grave, .graveIfNow, .want, .publicly)

    /// The kind that is named: 用水, 环境卫生.
    func named(_ text: String) -> String? {
        let plain = Script(text).plain
        for category in categories
        where plain.indices.contains(where: { plain[$0...].starts(with: Script(category.names.simplified).plain) }) {
            return category.code
        }
        return category(of: text)
    }

    private func counts(_ plain: [UInt32]) -> [Int] {
        var counts = [Int](repeating: 0, count: categories.count)
        var index = 0
        while index < plain.count {
            if let found = words.longest(in: plain, at: index) {
                counts[found.value] += found.end - index
                index = found.end
            } else {
                index += 1
            }
        }
        return counts
    }

    /// A trouble or a wish about what the programme can do something for; illness and family news are notes.
    func isMatter(_ heard: Utterance, _ range: Range<Int>) -> Bool {
        let words = heard.words.filter {
            range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        let isWell = words.contains { $0.cues.contains(.well) && $0.range.count > 1 }
        // What is grave but not now is a trouble all the same.
        let isOnlySaid = heard.has(Cues.of(.onlySaid, .isOver))
        let isMissed = words.contains { $0.cues.contains(.notHome) }
        // 打电话没人接: of the telephone, not of children.
        let isCall = heard.has(.phone) && isMissed
        let isTries = { (word: CueWord) in
            // 跑了两趟都没碰到人: 趟 回 次 遍
            [0x8D9F, 0x56DE, 0x6B21, 0x904D].contains(heard.text[word.range.upperBound - 1])
        }
        let troubles = words.filter {
            ($0.cues.contains(.trouble)
                || $0.cues.contains(.grave) && !isOnlySaid && !heard.has(.longAgo) && $0.range.count > 1)
                && !isMasked($0, words) && !(isMissed && isTries($0)) && !(isCall && $0.cues.contains(.notHome))
        }
        let wants = words.filter { $0.cues.contains(.want) && !isMasked($0, words) }
        let topics = words.filter { $0.cues.contains(.publicly) && !$0.cues.contains(.unwell) }
        let isPersonal =
            words.contains { word in
                word.cues.contains(.unwell) && !heard.text[word.range].contains { Self.familyNews.contains($0) }
            } && topics.isEmpty
        // 孩子发烧了怎么办: asked of a doctor.
        if isPersonal, wants.isEmpty { return false }
        let isUnwell = words.contains { $0.cues.contains(.unwell) } && topics.allSatisfy { $0.cues.contains(.victim) }
        if isUnwell, troubles.isEmpty, wants.allSatisfy({ Self.helpless.stands(in: Array(heard.text[$0.range])) }) {
            return false
        }
        if !isWell, PairWords.troubles.first(in: heard.text, range) != nil { return true }
        let strong = troubles.contains { $0.range.count > 1 || heard.text[$0.range.lowerBound].isLatin }
        if !troubles.isEmpty, !topics.isEmpty { return true }
        if !wants.isEmpty, !topics.isEmpty || !isWell && wants.contains(where: { $0.range.count > 2 }) { return true }
        if wants.count > 1, !isWell { return true }
        if !wants.isEmpty, weight(of: heard.text[range]) >= 2 { return true }
        if strong, !isWell { return true }
        if !wants.isEmpty, !isWell, !troubles.isEmpty { return true }
        let lacks =
            words.contains { $0.cues.contains(.missing) } || heard.text[range].contains { Self.lacking.contains($0) }
        let isOpen =
            Self.openings.longest(in: heard.text, at: range.lowerBound) != nil
            || heard.text[range].contains(0x88AB)  // 被
        let speaks =
            isOpen && !topics.isEmpty || range.count <= 8 && !topics.isEmpty || topics.contains { $0.range.count > 1 }
            || weight(of: heard.text[range]) >= 2
        if speaks, lacks || isOpen, !isWell { return true }
        if !wants.isEmpty, heard.has(.tells), !isWell { return true }
        let asks = words.contains {
            $0.cues.contains(.asks) && $0.range.count > 1 || $0.cues.contains(.stillNot)
                || $0.cues.contains(.policyAsked)
        }
        return speaks && asks && !isWell
    }

    private static let helpless = Trie(list: "怎么办 咋办 咋个办 何解 点算")
    /// Ways to begin telling of a matter.
    private static let openings = Trie(list: "有人 想 我想 我们想 村里想 要求")
    /// 在外打工, 结婚, 过生日: news, and no illness.
    private static let familyNews = Set("外工回婚寿日嫁娶梁".unicodeScalars.map(\.value))
    private static let lacking = Set("没冇无不未缺".unicodeScalars.map(\.value))

    private func isMasked(_ word: CueWord, _ words: [CueWord]) -> Bool {
        words.contains {
            $0.range.count > word.range.count && $0.range.lowerBound <= word.range.lowerBound
                && word.range.upperBound <= $0.range.upperBound
                && ($0.cues.contains(.well) || $0.cues.contains(.plain) || $0.cues.contains(.notHome))
        }
    }
}
