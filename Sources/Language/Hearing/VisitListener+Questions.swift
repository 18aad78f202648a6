/// Whether a word of visiting is asked, and not told.
extension VisitListener {
    private static let askedFirst: Set<[UInt32]> = Set(
        ["was", "did", "is", "has", "have", "were"].map { Script($0).plain })

    func isQuestion(_ clause: Range<Int>, _ word: CueWord) -> Bool {
        if text.last == 0x3F, Self.askedFirst.contains(Array(text.prefix { $0.isLatin })) { return true }
        let rest = heard.trim(word.range.upperBound..<max(clause.upperBound, word.range.upperBound))
        guard let last = rest.isEmpty ? nil : text[rest.upperBound - 1] else { return false }
        let asksAtEnd =
            [0x6CA1, 0x5417, 0x4E0D].contains(last) || [0x6CA1].contains(last)
            || clause.upperBound < text.count && [0x3F, 0xFF1F].contains(text[clause.upperBound]) || last == 0x3F
        if asksAtEnd {
            return !heard.words.contains { $0.cues.contains(.tells) && rest.contains($0.range.lowerBound) }
                && !heard.has(.well)
        }
        return false
    }
}
