/// Where in a text a name may stand.
extension HouseholdFinder {
    /// After a verb of visiting, a number, a joiner, 叫, or 不是: a name may stand there.
    func isPlace(_ index: Int) -> Bool {
        if index > 0, Glyph.beforeName.contains(text[index - 1]) { return true }
        var end = index
        while end > 0, text[end - 1].isBlank || Glyph.thin.contains(text[end - 1]) { end -= 1 }
        if end == 0 { return true }
        // 看望老党员孙桂兰
        if let kind = utterance.words.first(where: { $0.range.upperBound == end && $0.range.count > 2 }),
            NameLexicon.needy.longest(in: text, at: kind.range.lowerBound)?.end == end
        {
            return true
        }
        if text[end - 1] == Glyph.number || text[end - 1] == Glyph.household || Glyph.beforeName.contains(text[end - 1])
        {
            return true
        }
        if isBehindWhere(index) || isBehindState(index) { return true }
        // 昨天到蒋家: the verb of going right behind the day.
        let isBehindDay = utterance.days.contains { $0.range.upperBound == end }
        return utterance.words.contains {
            $0.range.upperBound >= end && $0.range.upperBound <= index
                && $0.range.lowerBound < (isBehindDay ? index : end)
                && ($0.cues.contains(.went) || $0.cues.contains(.goInto) || $0.cues.contains(.go)
                    || $0.cues.contains(.join) || $0.cues.contains(.phone) || $0.cues.contains(.video)
                    || $0.cues.contains(.changeTo) || $0.cues.contains(.notBut) || $0.cues.contains(.except))
        }
    }

    /// 给瘫痪的老龚擦了身子: behind how they are.
    private func isBehindState(_ index: Int) -> Bool {
        guard index > 1, text[index - 1] == 0x7684,
            let start = text[max(0, index - 9)..<index].lastIndex(where: { Self.helping.contains($0) })
        else { return false }
        return index - start > 2 && text[start..<index].allSatisfy(\.isHan)
    }
    private static let helping = Set("给帮替望陪".unicodeScalars.map(\.value))

    /// 给在上海的张有福打电话: behind where they are.
    private func isBehindWhere(_ index: Int) -> Bool {
        guard index > 0, text[index - 1] == 0x7684,  // 的
            let at = text[max(0, index - 8)..<index].lastIndex(of: 0x5728), at > 0  // 在
        else { return false }
        return [0x7ED9, 0x8DDF, 0x548C, 0x4E0E, 0x770B, 0x4E86, 0x671B, 0x95EE].contains(text[at - 1])  // 给 跟 和 与 看
    }
}
