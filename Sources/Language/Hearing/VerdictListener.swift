/// A resident's word on a result.
struct VerdictListener {
    private let heard: Utterance
    init(_ heard: Utterance) { self.heard = heard }

    func understood() -> Understanding? {
        if NoMessage.isEmpty(heard) { return nil }
        if heard.has(.help), !heard.has(Cues.of(.satisfied, .unsatisfied)) { return nil }
        var understood = Understanding(.satisfaction)
        let digits = heard.text.filter { !$0.isBlank }
        if digits.count == 1, digits[0].isDigit {
            understood.verdict = digits[0] == 0x31 ? .satisfied : digits[0] == 0x32 ? .unsatisfied : nil;
            return understood.verdict == nil ? nil : understood
        }
        if let marks = marks(digits) {
            understood.verdict = marks > 3 ? .satisfied : marks == 3 ? .neutral : .unsatisfied
            return understood
        }
        // An emoji says it as a word does; the last word counts, and a complaint outweighs.
        let bad = heard.all(.unsatisfied).filter { !isInside($0, .satisfied) && !isInside($0, .neutral) }
        let middling = heard.all(.neutral).filter { !isInside($0, .satisfied) }
        let good = heard.all(.satisfied).filter { word in
            !isInside(word, .unsatisfied) && !isInside(word, .neutral) && !isNegated(word)
        }
        let negated = heard.all(.satisfied).contains { isNegated($0) }
        let turns =
            heard.has(.trouble) && heard.text.contains { [0x4F46, 0x53EF, 0x53C8].contains($0) }
            && heard.clauses.count > 1  // 但 可 又
        // 满意啊，怎么不满意
        let isRhetorical = heard.glyphs(heard.text.indices).contains("怎么不满意") && !good.isEmpty
        if isRhetorical {
            understood.verdict = .satisfied
        } else if !bad.isEmpty || negated || turns || heard.has(.trouble) && good.isEmpty && middling.isEmpty {
            understood.verdict = .unsatisfied
        } else if !middling.isEmpty {
            understood.verdict = .neutral
        } else if !good.isEmpty {
            understood.verdict = .satisfied
        } else {
            return nil
        }
        understood.reason = reason(understood.verdict == .unsatisfied)
        return understood
    }

    /// 5分, 五星: of five.
    private func marks(_ text: [UInt32]) -> Int? {
        let start = text.first == 0x6253 || text.first == 0x7ED9 ? 1 : 0  // 打 给
        guard start < text.count, let (end, number) = SpokenNumerals.number(in: text, at: start),
            (0...5).contains(number), end == text.count - 1, [0x5206, 0x661F].contains(text[end])
        else { return nil }
        return number
    }

    private func isInside(_ word: CueWord, _ cue: Cue) -> Bool {
        heard.words.contains {
            $0.cues.contains(cue) && $0.range.count > word.range.count && $0.range.overlaps(word.range)
        }
    }

    private func isNegated(_ word: CueWord) -> Bool {
        // 不 未 唔 没
        word.range.lowerBound > 0 && [0x4E0D, 0x672A, 0x5514, 0x6CA1].contains(heard.text[word.range.lowerBound - 1])
    }

    /// What is said beside the verdict: the clauses that tell what is wrong.
    private func reason(_ isBad: Bool) -> String? {
        guard isBad else { return nil }
        let clauses = heard.clauses.filter { clause in
            let range = heard.trim(clause)
            guard range.count >= 3 else { return false }
            let verdict = heard.words.filter { word in
                range.contains(word.range.lowerBound)
                    && (word.cues.contains(.satisfied) || word.cues.contains(.filler)
                        || Self.isPlainVerdict(heard, word) || word.cues.contains(.no))
            }.map(\.range.count).reduce(0, +)
            return verdict * 2 < range.count
        }
        guard let first = clauses.first, let last = clauses.last else { return nil }
        return heard.typed(first.lowerBound..<last.upperBound)
    }

    private static func isPlainVerdict(_ heard: Utterance, _ word: CueWord) -> Bool {
        guard word.cues.contains(.unsatisfied) else { return false }
        let said = heard.text[word.range]
        return said.contains(0x6EE1) || said.elementsEqual(Script("不行").plain) || said.elementsEqual(Script("不好").plain)
            || said.elementsEqual(Script("not happy").plain) || said.elementsEqual(Script("no").plain)
            || said.contains(0x8BC4) || said.elementsEqual(Script("差").plain)
    }
}
