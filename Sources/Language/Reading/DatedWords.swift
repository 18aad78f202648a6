import Programme

/// What is said after a verb and its issues, with the day taken out of it: `12月20日前 修好水管`, `等雨停 到12月1日`.
struct DatedWords {
    private(set) var day: Day?
    /// The words beside the day, as typed.
    private(set) var rest: String?
    /// The same, cut at spaces and stops.
    private(set) var pieces: [String] = []

    init(_ text: String, today: Today) {
        let script = Script(text)
        let plain = script.plain
        let reader = ComingDay(text: plain, today: today)
        var kept: [Range<Int>] = []
        var index = Self.skippingIssues(plain)
        while index < plain.count {
            guard !Self.isBreak(plain[index]) else {
                index += 1
                continue
            }
            if day == nil, let (end, found) = Self.day(at: index, plain, reader) {
                (day, index) = (found, end)
                continue
            }
            let start = index
            while index < plain.count, !Self.isBreak(plain[index]) { index += 1 }
            kept.append(start..<index)
        }
        pieces = kept.map { script.typed($0) }
        rest = Self.joined(kept, script)
    }

    /// Neighbours stay as they were typed between them.
    private static func joined(_ kept: [Range<Int>], _ script: Script) -> String? {
        var runs: [Range<Int>] = []
        for piece in kept {
            let isNext = runs.last.map { last in
                script.plain[last.upperBound..<piece.lowerBound].allSatisfy { isBreak($0) }
            }
            if isNext == true, let last = runs.popLast() {
                runs.append(last.lowerBound..<piece.upperBound)
            } else {
                runs.append(piece)
            }
        }
        let text = runs.map { script.typed($0) }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// `到12月1日`, `by Dec 20`, `周五前`.
    private static func day(at start: Int, _ plain: [UInt32], _ reader: ComingDay) -> (Int, Day)? {
        var index = start
        for lead in leads where plain[index...].starts(with: lead) {
            index += lead.count
            while index < plain.count, plain[index].isSpace { index += 1 }
            break
        }
        guard let (found, day) = index < plain.count ? reader.day(at: index) : nil else { return nil }
        var end = found
        for tail in tails where plain[end...].starts(with: tail) {
            end += tail.count
            break
        }
        return (end, day)
    }

    /// Numbers of issues that the command has read already: `事1023`, `1023号`.
    private static func skippingIssues(_ plain: [UInt32]) -> Int {
        var index = 0
        while true {
            var start = index
            while start < plain.count, isBreak(plain[start]) { start += 1 }
            if start < plain.count, issueMarks.contains(plain[start]) { start += 1 }
            guard start < plain.count, let (end, number) = Numerals.digits(in: plain, at: start),
                number >= Int(IssueNumber.first.rawValue)
            else { return index }
            index = end < plain.count && numberMarks.contains(plain[end]) ? end + 1 : end
        }
    }

    private static func isBreak(_ glyph: UInt32) -> Bool { glyph.isSpace || glyph.isPunctuation }

    /// 事
    private static let issueMarks: Set<UInt32> = [0x4E8B]
    /// 号
    private static let numberMarks: Set<UInt32> = [0x53F7]
    private static let leads = ["到", "在", "by ", "until ", "till ", "before ", "to "].map { Script($0).plain }
    private static let tails = ["之前", "以前", "前", "为止"].map { Script($0).plain }
}
