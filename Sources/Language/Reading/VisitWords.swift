import Programme

/// What the policy's words of the room Visit mean: kinds of events (V4) and must-visit tags (V3).
struct VisitWords: Sendable {
    private let events: Trie<Int>
    private let kinds: [String]
    /// Pieces of a tag's names by which people call it: 困难, 重病, hardship.
    private let tags: [(piece: [UInt32], code: String)]

    /// Glyphs of a Chinese piece, letters of an English word that says something.
    private static let pieceLength = 2
    private static let wordLength = 5

    init(_ policy: Policy) {
        kinds = policy.events.kinds.map(\.code)
        events = Trie(
            policy.events.kinds.enumerated().flatMap { index, kind in
                (kind.words + [kind.names.simplified, kind.names.english]).map { ($0, index) }
            })
        tags = policy.tags.flatMap { tag in
            let name = Script(tag.names.simplified).plain
            let chinese = stride(from: 0, to: name.count - 1, by: Self.pieceLength).map {
                Array(name[$0..<min($0 + Self.pieceLength, name.count)])
            }
            let english = tag.names.english.split(separator: " ").filter { $0.count >= Self.wordLength }
            return (chinese.filter { $0.count == Self.pieceLength } + english.map { Script(String($0)).plain })
                .map { ($0, tag.code) }
        }
    }

    /// The kinds of events that a text speaks of, in the policy's order.
    func events(in text: String) -> [String] {
        let plain = Script(text).plain
        var found: Set<Int> = []
        var index = 0
        while index < plain.count {
            if let word = events.longest(in: plain, at: index) {
                found.insert(word.value)
                index = word.end
            } else {
                index += 1
            }
        }
        return found.sorted().map { kinds[$0] }
    }

    /// The tags that a piece of text names: 全村困难户, all hardship households.
    func tags(in text: String) -> [String] {
        let plain = Script(text).plain
        var codes: [String] = []
        for tag in tags where !codes.contains(tag.code) {
            let isNamed = plain.indices.contains { plain[$0...].starts(with: tag.piece) }
            if isNamed { codes.append(tag.code) }
        }
        return codes
    }
}
