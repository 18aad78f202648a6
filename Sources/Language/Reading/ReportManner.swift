import Programme

/// How a report wants to be handled, said among its words: `先留着`, `已解决`, `保密`.
struct ReportManner {
    private(set) var way = ReportIssue.Request.Way.onwards
    private(set) var isConfidential = false
    private(set) var text: String

    /// `whole`: the message the text of the trouble was taken from.
    init(_ text: String, in whole: String) {
        self.text = text
        if take(Self.kept, whole) { way = .kept }
        if way == .onwards, take(Self.solved, whole) { way = .solved }
        isConfidential = take(Self.confidential, whole)
    }

    /// Whether one of the words is said anywhere; it is taken out of the text where it stands at an end.
    private mutating func take(_ words: [String], _ whole: String) -> Bool {
        guard let word = words.first(where: whole.contains) else { return false }
        var rest = text[...]
        if rest.hasSuffix(word) {
            rest = rest.dropLast(word.count)
        } else if rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
        }
        while let last = rest.last, Self.separators.contains(last) { rest = rest.dropLast() }
        while let first = rest.first, Self.separators.contains(first) { rest = rest.dropFirst() }
        if !rest.isEmpty { text = String(rest) }
        return true
    }

    private static let separators: Set<Character> = [" ", "，", ",", "。", "；", ";", "、", "：", ":"]
    private static let kept = ["我先留着", "先留着", "先留著", "先不上报", "先不報", "先不报", "keep it for now", "keep it"]
    private static let solved = [
        "已经当场解决了", "已经当场解决", "已当场解决了", "已当场解决", "已當場解決", "已当场办了", "当场办了", "當場辦了", "当场解决了", "當場解決了", "当场解决", "當場解決",
        "已经解决了", "已經解決了", "已解决", "已解決", "已经解决",
        "已當場處理", "已当场处理", "solved on the spot", "already solved",
    ]
    private static let confidential = [
        "请保密", "請保密", "要保密", "保密", "匿名", "不要说是我", "不要說是我", "in confidence", "confidential",
    ]
}
