/// R6: whether two reports are of the same trouble, from their words, the place they name, whose household, and their
/// kind: `桥头路灯坏了` and `桥头的灯不亮` are, `村口路灯坏了` is another.
///
/// Measured on the 35 pairs of one trouble in other words and 40 pairs of different troubles of `SimilarityPairs`, all as
/// of one kind and group: from 0.5 on all 35 are offered, and 4 of the 40 falsely, troubles of one thing in one place
/// (pairs of letters alone, without places: 20 and 11). From 0.45 on it is 35 and 9, from 0.6 on 27 and 4.
public enum Similarity {
    /// From here on it is offered as the same.
    public static let threshold = 0.5
    /// What the words, the place and the kind weigh; together one.
    private static let weights = (words: 0.5, place: 0.3, category: 0.2)
    /// Different places said: what the words still weigh.
    private static let elsewhere = 0.5
    /// Glyphs compared of each text.
    private static let length = 200
    /// Said of any trouble.
    private static let filler = Set("的了在又还有个是把很也都就着过到里上这那一没人不坏老")

    /// A report that another is compared with.
    public struct Report: Hashable, Sendable {
        public var summary: IssueSummary
        public var unit: UnitID

        public init(summary: IssueSummary, unit: UnitID) {
            self.summary = summary
            self.unit = unit
        }
    }

    /// The likest of the earlier ones, if any is like enough.
    public static func likest(_ report: Report, among earlier: [Report], policy: Policy) -> IssueSummary? {
        guard !earlier.isEmpty else { return nil }
        let own = Sketch(report, policy.issues.places)
        let scored = earlier.filter { $0.summary.number != report.summary.number }
            .map { (issue: $0.summary, score: score(own, Sketch($0, policy.issues.places))) }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= threshold else { return nil }
        return best.issue
    }

    /// From 0, nothing in common, to 1.
    static func score(_ left: Report, _ right: Report, places: Policy.Places) -> Double {
        score(Sketch(left, places), Sketch(right, places))
    }

    private static func score(_ left: Sketch, _ right: Sketch) -> Double {
        let areBothPlaced = !left.places.isEmpty && !right.places.isEmpty
        let isElsewhere = left.isElsewhere(than: right)
        // Where both say the place, it is compared as a place and not once more as words.
        let alike =
            areBothPlaced
            ? words(left.unplaced, right.unplaced) : words(left.report.summary.text, right.report.summary.text)
        let category = left.report.summary.category == right.report.summary.category ? 1.0 : 0
        return weights.words * alike * (isElsewhere ? elsewhere : 1)
            + weights.place * (isElsewhere ? 0 : areBothPlaced ? 1 : nearness(left.report, right.report))
            + weights.category * category
    }

    private static func nearness(_ left: Report, _ right: Report) -> Double {
        guard left.unit == right.unit else { return 0 }
        guard let one = left.summary.household, let other = right.summary.household else { return 0.5 }
        return one == other ? 1 : 0.15
    }

    /// Dice's coefficient over characters (of Latin script over words) and over pairs of neighbours.
    static func words(_ left: String, _ right: String) -> Double {
        let (first, second) = (units(left), units(right))
        guard !first.isEmpty || !second.isEmpty else { return left == right ? 1 : 0 }
        let single = dice(first, second)
        let pairs = (Self.pairs(first), Self.pairs(second))
        return pairs.0.isEmpty && pairs.1.isEmpty ? single : (single + dice(pairs.0, pairs.1)) / 2
    }

    private static func dice(_ left: [String], _ right: [String]) -> Double {
        var counts: [String: Int] = [:]
        for unit in left { counts[unit, default: 0] += 1 }
        var common = 0
        for unit in right {
            guard let count = counts[unit], count > 0 else { continue }
            counts[unit] = count - 1
            common += 1
        }
        return left.isEmpty && right.isEmpty ? 0 : 2 * Double(common) / Double(left.count + right.count)
    }

    private static func units(_ text: String) -> [String] {
        var units: [String] = []
        var isWord = false
        for character in text.lowercased().prefix(length) {
            guard character.isLetter || character.isNumber else {
                if character != " " || isWord { isWord = false }
                continue
            }
            let isLatin = character.isASCII
            if isLatin, isWord { units[units.count - 1].append(character) } else { units.append(String(character)) }
            isWord = isLatin
        }
        let telling = units.filter { $0.count > 1 || !filler.contains($0[$0.startIndex]) }
        return telling.isEmpty ? units : telling
    }

    private static func pairs(_ units: [String]) -> [String] { zip(units, units.dropFirst()).map { $0 + $1 } }
}

/// A report with the places that it says.
private struct Sketch {
    let report: Similarity.Report
    /// 桥头, 村口
    let places: Set<String>
    /// 三组, 2号楼: of two of these only one can be meant.
    let numbered: Set<String>
    /// The text without its places.
    let unplaced: String

    init(_ report: Similarity.Report, _ places: Policy.Places) {
        self.report = report
        var rest = report.summary.text
        var named: Set<String> = []
        for word in places.words where rest.contains(word) {
            named.insert(word)
            rest = rest.replacing(word, with: "")
        }
        numbered = Self.numbered(&rest, places)
        self.places = named.union(numbered)
        unplaced = rest
    }

    func isElsewhere(than other: Sketch) -> Bool {
        guard numbered.isEmpty || other.numbered.isEmpty || !numbered.isDisjoint(with: other.numbered) else {
            return true
        }
        return !places.isEmpty && !other.places.isEmpty && places.isDisjoint(with: other.places)
    }

    /// 三组, 5号楼, 东塆: a number or a direction before a word for a part of a village.
    private static func numbered(_ text: inout String, _ places: Policy.Places) -> Set<String> {
        var found: Set<String> = []
        for part in places.parts {
            while let range = text.firstRange(of: part) {
                let before = text[..<range.lowerBound].reversed().prefix { places.markers.contains($0) }.count
                let start = text.index(range.lowerBound, offsetBy: -before)
                guard before > 0 else { break }
                found.insert(String(text[start..<range.upperBound]))
                text.removeSubrange(start..<range.upperBound)
            }
        }
        return found
    }
}
