/// An issue that its number alone names, and how it stands: `17?`, `25呢`, `都半个月了19还没动静`, `25号现在办到哪一步了`.
struct AskedIssue {
    private let heard: Utterance
    private var text: [UInt32] { heard.text }

    /// Longer texts tell more than that.
    private static let limit = 40
    /// Glyphs between the number and the question that say what it was about: 17号电线杆那件有没有结果.
    private static let topicGlyphs = 6

    init(_ heard: Utterance) { self.heard = heard }

    func number() -> IssueFinder.Found? {
        guard heard.trim(text.indices).count <= Self.limit, heard.mentions.count <= 1,
            heard.mentions.allSatisfy({ $0.name == nil }), !heard.has(.of(.went, .askedWent, .ordered))
        else { return nil }
        let numbers = IssueFinder(text: text, days: heard.days, isOfficer: true).found()
        guard numbers.count == 1, let issue = numbers.first else { return nil }
        let said = covered(beside: issue.range)
        if isBareQuestion(issue) || said.left == 0 && isLookedUp(issue) { return issue }
        let isAsked = said.isAsked
        // 9号没动静 without 还: nobody opened there.
        if text[issue.range].last == Glyph.number, heard.has(.notHome), !text.contains(0x8FD8), !isAsked { return nil }
        guard said.isStuck || isAsked, said.left <= (isAsked ? Self.topicGlyphs : 0) else { return nil }
        // 3号老人没人管: of somebody.
        guard said.left == 0 || heard.has(.publicly) && !heard.has(.victim), !heard.has(.want) || said.left == 0
        else { return nil }
        return issue
    }

    /// 17?, 25呢: the number and that it is asked; 3号？ may be a household.
    private func isBareQuestion(_ issue: IssueFinder.Found) -> Bool {
        guard text[issue.range.lowerBound].isDigit, text[issue.range].last != Glyph.number else { return false }
        // W-25?, #19?
        let rest = text.indices.filter { index in
            !issue.range.contains(index) && !text[index].isSpace
                && !(index < issue.range.lowerBound && (text[index].isLatin || [0x2D, 0x23].contains(text[index])))
        }.map { text[$0] }
        return !rest.isEmpty && rest.allSatisfy { Self.asking.contains($0) }
    }
    /// ？ 呢 咧
    private static let asking: Set<UInt32> = [0x3F, 0xFF1F, 0x5462, 0x54A7]

    /// 帮我看下25, 查查17: the number alone, and that it is looked up.
    private func isLookedUp(_ issue: IssueFinder.Found) -> Bool {
        text[issue.range].last != Glyph.number && Self.lookup.stands(in: text)
    }
    private static let lookup = Trie(patterns: "{查,催,问,看,打听}{下,一下,哈,一哈,查,问,看,催,看下} 查")

    /// How many glyphs no word of such a question covers.
    private func covered(beside number: Range<Int>) -> (left: Int, isStuck: Bool, isAsked: Bool) {
        var (left, isStuck, isAsked) = (0, false, false)
        var index = 0
        while index < text.count {
            if number.contains(index) { index = number.upperBound; continue }
            if text[index].isBlank { index += 1; continue }
            if let day = heard.days.first(where: { $0.range.lowerBound == index }), !day.isAhead {
                index = day.range.upperBound; continue
            }
            let asked = AskedIssueWords.asked.longest(in: text, at: index)?.end
            let stuck = AskedIssueWords.stuck.longest(in: text, at: index)?.end
            let small = AskedIssueWords.between.longest(in: text, at: index)?.end ?? span(at: index)
            guard let end = [asked, stuck, small].compactMap(\.self).max() else { left += 1; index += 1; continue }
            if asked == end { isAsked = true } else if stuck == end { isStuck = true }
            index = end
        }
        return (left, isStuck, isAsked)
    }

    /// 三个月, 20天, 两年多
    private func span(at index: Int) -> Int? {
        guard let (end, _) = SpokenNumerals.number(in: text, at: index) else { return nil }
        return AskedIssueWords.spans.longest(in: text, at: end)?.end
    }
}
