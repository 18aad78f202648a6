import Programme

/// How a report wants to be handled, said among its words: `先留着`, `已解决`, `保密`.
struct ReportManner {
    private(set) var way = ReportIssue.Request.Way.onwards
    private(set) var isConfidential = false
    private(set) var text: String

    /// `whole`: the message the text of the trouble was taken from.
    init(_ text: String, in whole: Script) {
        self.text = text
        let said = Self.said(in: whole)
        guard !said.isEmpty else { return }
        if said.contains(.kept) { way = .kept } else if said.contains(.solved) { way = .solved }
        isConfidential = said.contains(.confidential)
        for kind in said { trim(Self.words[kind] ?? []) }
    }

    private enum Kind: Hashable { case kept, solved, confidential }

    private static let trie = Trie(words.flatMap { kind, words in words.map { ($0, kind) } })

    private static func said(in script: Script) -> [Kind] {
        var kinds: [Kind] = []
        for index in script.plain.indices {
            guard let kind = trie.longest(in: script.plain, at: index)?.value, !kinds.contains(kind) else { continue }
            kinds.append(kind)
        }
        return kinds
    }

    /// Takes one of the words out of the text where it stands at an end.
    private mutating func trim(_ words: [String]) {
        var rest = text[...]
        if let word = words.first(where: { rest.hasSuffix($0) }) {
            rest = rest.dropLast(word.count)
        } else if let word = words.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(word.count)
        } else {
            return
        }
        while let last = rest.last, Self.separators.contains(last) { rest = rest.dropLast() }
        while let first = rest.first, Self.separators.contains(first) { rest = rest.dropFirst() }
        if !rest.isEmpty { text = String(rest) }
    }

    private static let separators: Set<Character> = [" ", "，", ",", "。", "；", ";", "、", "：", ":"]
    private static let words: [Kind: [String]] = [
        .kept: ["我先留着", "先留着", "先留著", "先不上报", "先不報", "先不报", "keep it for now", "keep it"],
        .solved: [
            "已经当场解决了", "已经当场解决", "已当场解决了", "已当场解决", "已當場解決", "已当场办了", "当场办了", "當場辦了", "当场解决了", "當場解決了", "当场解决", "當場解決",
            "已经解决了", "已經解決了", "已解决", "已解決", "已经解决",
            "已當場處理", "已当场处理", "solved on the spot", "already solved",
        ],
        .confidential: [
            "请保密", "請保密", "要保密", "保密", "匿名", "不要说是我", "不要說是我", "in confidence", "confidential",
        ],
    ]
}
