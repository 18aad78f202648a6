import Programme

/// A household named in a text.
struct HeardHousehold: Sendable {
    /// From the number or name to the end of what belongs to it: 3号张大爷家.
    var range: Range<Int>
    var number: Int?
    var name: String?
    /// 号, 户, no: marked as a household, not just a number after a verb.
    var isMarked = true

    var said: SaidHousehold { SaidHousehold(number: number, name: name) }
}

/// Finds the households of a text: `3号`, `3、5、8号`, `3-6号`, `走访3 5`, `no 3`, 王婶家, 3号张大爷.
struct HouseholdFinder {
    private struct Number {
        var range: Range<Int>; var end: Int; var value: Int; var isMarked: Bool; var isMeasured: Bool
    }

    let utterance: Utterance
    let roll: HouseholdRoll?
    let names: NameFinder
    var text: [UInt32] { utterance.text }

    /// Households a range may span.
    private static let rangeLimit = 30
    /// Households that one message names.
    private static let limit = 60

    init(_ utterance: Utterance, roll: HouseholdRoll?) {
        self.utterance = utterance
        self.roll = roll
        names = NameFinder(text: utterance.text, words: utterance.words)
    }

    func found() -> [HeardHousehold] {
        var found = utterance.isOfficer ? [] : numbered()
        named(into: &found)
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        return Array(joined(found).prefix(Self.limit))
    }

    // MARK: Numbers

    private func numbers() -> [Number] {
        var numbers: [Number] = []
        var index = 0
        while index < text.count {
            if let day = utterance.days.first(where: { $0.range.lowerBound == index }) {
                index = max(day.range.upperBound, index + 1); continue
            }
            guard let (end, value) = SpokenNumerals.number(in: text, at: index) else { index += 1; continue }
            if let row = row(index..<end) {
                numbers += row
            } else if let number = number(index..<end, value) {
                numbers.append(number)
            }
            index = end
        }
        return numbers
    }

    /// 三五七号: three households said in one breath, each higher than the one before.
    private func row(_ range: Range<Int>) -> [Number]? {
        let digits = text[range].map { Numerals.value($0) ?? 0 }
        guard range.count > 2, range.upperBound < text.count, Numerals.isCounted(text[range.upperBound]),
            digits.allSatisfy({ $0 > 0 }), zip(digits, digits.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        return zip(range, digits).map { index, digit in
            let end = index + 1 == range.upperBound ? index + 2 : index + 1
            return Number(range: index..<index + 1, end: end, value: digit, isMarked: true, isMeasured: false)
        }
    }

    private func number(_ range: Range<Int>, _ value: Int) -> Number? {
        let isChinese = !text[range.lowerBound].isDigit
        let next = range.upperBound < text.count ? text[range.upperBound] : 0x20
        if range.lowerBound > 0, text[range.lowerBound - 1].isLatin, !isAfterNo(range.lowerBound) { return nil }
        if IssueFinder.isNamed(range, in: text) { return nil }
        // 1.身体健康 2.水压低: an item of a list.
        if next == 0x2E, range.count == 1, range.upperBound + 1 < text.count, text[range.upperBound + 1].isHan,
            range.lowerBound == 0 || text[range.lowerBound - 1].isBlank
        {
            return nil
        }
        if next == Glyph.number {
            let after = range.upperBound + 1
            if after < text.count,
                IssueFinder.matters.longest(in: text, at: after) != nil
                    || Glyph.numbered.longest(in: text, at: after) != nil
            {
                return nil
            }
            var end = after
            if end < text.count, text[end] == Glyph.household, !(end + 1 < text.count && text[end + 1] == 0x4E3B) {
                end += 1
            }
            return Number(range: range, end: end, value: value, isMarked: true, isMeasured: false)
        }
        if isAfterNo(range.lowerBound) || Glyph.ticks.contains(next) || Glyph.crosses.contains(next) {
            return Number(range: range, end: range.upperBound, value: value, isMarked: true, isMeasured: false)
        }
        if isHao(range.upperBound) {
            return Number(
                range: range, end: range.upperBound + (next == 0x20 ? 4 : 3), value: value, isMarked: true,
                isMeasured: false)
        }
        // 三, 一 alone are words more often than numbers.
        if isChinese, range.count == 1, next != Glyph.household, next != 0x5BB6 {
            return Number(
                range: range, end: range.upperBound, value: value, isMarked: false,
                isMeasured: !joinsOn(range.upperBound))
        }
        let isMeasured =
            next.isHan && Glyph.measures.contains(next) || next == 0x25
            || Glyph.latinMeasures.longest(in: text, at: min(nextWord(range.upperBound), text.count - 1)) != nil
        return Number(range: range, end: range.upperBound, value: value, isMarked: false, isMeasured: isMeasured)
    }

    private func nextWord(_ index: Int) -> Int { index < text.count && text[index].isSpace ? index + 1 : index }

    private func joinsOn(_ end: Int) -> Bool { end < text.count && Glyph.joiners.contains(text[end]) }

    /// no 3, no.3, number 3, household 3
    private func isAfterNo(_ start: Int) -> Bool {
        Glyph.noWords.contains {
            start >= $0.count && text[start - $0.count..<start].elementsEqual($0)
                && (start == $0.count || !text[start - $0.count - 1].isLatin)
        }
    }

    /// 3 hao
    private func isHao(_ end: Int) -> Bool {
        let rest = text[end...].prefix(5)
        let word = rest.first == 0x20 ? Array(rest.dropFirst().prefix(4)) : Array(rest.prefix(4))
        return word.prefix(3).elementsEqual(Glyph.hao) && !(word.count > 3 && word[3].isLatin)
    }

    private func numbered() -> [HeardHousehold] {
        let numbers = numbers()
        var found: [HeardHousehold] = []
        var start = 0
        while start < numbers.count {
            var end = start + 1
            while end < numbers.count, isJoin(Range(from: numbers[end - 1].end, to: numbers[end].range.lowerBound)),
                !numbers[end - 1].isMeasured
            { end += 1 }
            let run = Array(numbers[start..<end])
            let isMarked = run.contains(where: \.isMarked)
            if isMarked || isAfterVisit(run[0].range.lowerBound) || isBeforeVisit(run[run.count - 1].end) {
                add(run.filter { !$0.isMeasured || $0.isMarked }, isMarked, to: &found)
            }
            start = end
        }
        return found
    }

    private func add(_ run: [Number], _ isMarked: Bool, to found: inout [HeardHousehold]) {
        for (index, number) in run.enumerated() {
            if index > 0, spans(Range(from: run[index - 1].end, to: number.range.lowerBound)),
                run[index - 1].value < number.value,
                number.value - run[index - 1].value < Self.rangeLimit
            {
                for value in run[index - 1].value + 1..<number.value {
                    found.append(HeardHousehold(range: number.range, number: value, isMarked: isMarked))
                }
            }
            found.append(
                HeardHousehold(range: number.range.lowerBound..<number.end, number: number.value, isMarked: isMarked))
        }
    }

    private func isJoin(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 6 else { return false }
        return text[gap].allSatisfy { Glyph.joiners.contains($0) || Glyph.through.contains($0) }
            || text[gap].elementsEqual(Glyph.and)
    }

    private func spans(_ gap: Range<Int>) -> Bool {
        text[gap].contains { Glyph.through.contains($0) }
            && text[gap].allSatisfy { Glyph.through.contains($0) || Glyph.marks.contains($0) }
    }

    private func isAfterVisit(_ start: Int) -> Bool {
        var start = start
        var end = skippingBack(from: start)
        // 走访六户：2、3、6
        if end > 1, text[end - 1] == Glyph.household || text[end - 1] == 0x5BB6, isCount(text[end - 2]) {
            start = end - 1
            while start > 0, isCount(text[start - 1]) { start -= 1 }
            end = skippingBack(from: start)
        }
        return utterance.words.contains {
            ($0.cues.contains(.went) || $0.cues.contains(.phone) || $0.cues.contains(.except))
                && $0.range.upperBound >= end && $0.range.upperBound <= start && $0.range.lowerBound < end
        }
    }

    private func isCount(_ glyph: UInt32) -> Bool { glyph.isDigit || SpokenNumerals.isNumeral(glyph) }

    private func skippingBack(from start: Int) -> Int {
        var end = start
        while end > 0, text[end - 1].isBlank || Glyph.thin.contains(text[end - 1]) { end -= 1 }
        return end
    }

    /// 3、5、7 都走了
    private func isBeforeVisit(_ end: Int) -> Bool {
        var start = end
        while start < text.count, text[start].isSpace { start += 1 }
        return utterance.words.contains { $0.cues.contains(.went) && $0.range.lowerBound == start && text[start].isHan }
    }

    private func isEnd(_ index: Int) -> Bool { index == text.count || text[index].isBlank }

    /// 3号张大爷: number and name of one household.
    private func joined(_ found: [HeardHousehold]) -> [HeardHousehold] {
        var joined: [HeardHousehold] = []
        for household in found {
            if let last = joined.last, last.number != nil, last.name == nil, household.name != nil,
                household.number == nil,
                household.range.lowerBound >= last.range.upperBound,
                household.range.lowerBound - last.range.upperBound <= 3,
                text[Range(from: last.range.upperBound, to: household.range.lowerBound)].allSatisfy({
                    $0.isSpace || Glyph.marks.contains($0) || [0x7684, 0x4E3B, 0x28, 0x3A].contains($0)
                        || $0.isComma && isEnd(household.range.upperBound)
                })
            {
                joined[joined.count - 1].name = household.name
                joined[joined.count - 1].range = Range(from: last.range.lowerBound, to: household.range.upperBound)
                continue
            }
            joined.append(household)
        }
        return joined
    }
}
