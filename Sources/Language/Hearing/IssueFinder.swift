/// Numbers of issues: `W-23`, `编号23`, `#19`, `23号事`, and in an officer's message any number that counts nothing else.
struct IssueFinder {
    let text: [UInt32]
    let days: [HeardDay]
    let isOfficer: Bool

    /// After 23号: it is an issue.
    static let matters = Trie(words: [
        "事", "事项", "事情", "案", "案件", "问题", "工单", "件", "诉求", "单", "议题", "议案", "提案", "卡在", "到谁", "在谁", "那件", "这件", "那事",
        "这事", "那桩", "这桩", "那个事", "的事", "的问题", "的进度",
        "进度", "进展", "办到", "处理", "办得", "办好", "办结", "搞到", "啥进度", "到哪", "怎么样", "怎样", "咋样", "批了", "解决", "搞得",
    ])
    /// Each with whether it is of Latin letters.
    private static let leads: [(glyphs: [UInt32], isLatin: Bool)] = [
        "w-", "w", "编号", "工单", "事项", "事", "#", "issue", "case", "ticket", "编号:", "编号：", "件号", "单号", "流水号", "案号", "问题",
    ].map { (Script($0).plain, Script($0).plain[0].isLatin) }

    /// A word before the number says that it is an issue's.
    static func isNamed(_ range: Range<Int>, in text: [UInt32]) -> Bool {
        var start = range.lowerBound
        // 第
        while start > 0, text[start - 1].isSpace || text[start - 1] == 0x7B2C || text[start - 1] == 0x3A { start -= 1 }
        guard start > 0 else { return false }
        return leads.contains { lead, isLatin in
            guard lead[lead.count - 1] == text[start - 1], start >= lead.count,
                text[start - lead.count..<start].elementsEqual(lead)
            else { return false }
            // #3号# is a household all the same.
            if lead == [0x23], range.upperBound < text.count, text[range.upperBound] == Glyph.number { return false }
            // 没事 9号: the gap parts them.
            if !isLatin, lead.count == 1, start < range.lowerBound { return false }
            return !isLatin || start == lead.count || !text[start - lead.count - 1].isLatin
        }
    }

    struct Found { var number: Int; var range: Range<Int>; var isNamed: Bool }

    func found() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < text.count {
            if let day = days.first(where: { $0.range.lowerBound == index }) {
                index = max(index + 1, day.range.upperBound)
                continue
            }
            guard let (end, value) = number(at: index) else { index += 1; continue }
            let range = index..<end
            let hasMark = end < text.count && text[end] == Glyph.number
            let after = hasMark ? end + 1 : end
            let isNamed =
                Self.isNamed(range, in: text)
                || hasMark && after < text.count && Self.matters.longest(in: text, at: after) != nil
            let isCount =
                !hasMark
                && (end < text.count
                    && (Glyph.measures.contains(text[end]) && !isOfVillage(end) && !isPair(end)
                        || text[end] == 0x3A && end + 1 < text.count && text[end + 1].isDigit)
                    || index > 0 && text[index - 1] == 0x3A)
            let isWord = !text[index].isDigit && range.count == 1 && !hasMark
            if isNamed || isOfficer && !isCount && !isWord {
                found.append(Found(number: value, range: index..<after, isNamed: isNamed || hasMark))
            }
            index = end
        }
        return found
    }

    /// 17、25两件同意
    private func isPair(_ end: Int) -> Bool {
        end + 1 < text.count && text[end] == 0x4E24 && [0x4EF6, 0x4E2A, 0x6761].contains(text[end + 1])  // 两, 件 个 条
    }

    /// 25村里没钱修: of 村里, 村委, 组里, and no measure.
    private func isOfVillage(_ end: Int) -> Bool {
        end + 1 < text.count && [0x6751, 0x7EC4].contains(text[end]) && [0x91CC, 0x59D4].contains(text[end + 1])
    }

    private func number(at index: Int) -> (end: Int, number: Int)? { SpokenNumerals.number(in: text, at: index) }
}
