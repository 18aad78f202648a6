/// R6: whether two reports are of the same trouble, from their words, place and kind.
public enum Similarity {
    /// From here on it is offered as the same.
    public static let threshold = 0.5
    /// What the words, the place and the kind weigh; together one.
    private static let weights = (words: 0.6, place: 0.2, category: 0.2)
    /// Glyphs compared of each text.
    private static let length = 200

    /// A report that another is compared with.
    public struct Report: Hashable, Sendable {
        public var summary: IssueSummary
        public var unit: UnitID
        public var household: HouseholdID?

        public init(summary: IssueSummary, unit: UnitID, household: HouseholdID?) {
            self.summary = summary
            self.unit = unit
            self.household = household
        }
    }

    /// The likest of the earlier ones, if any is like enough.
    public static func likest(_ report: Report, among earlier: [Report]) -> Report? {
        let scored = earlier.map { (report: $0, score: score(report, $0)) }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score >= threshold else { return nil }
        return best.report
    }

    /// From 0, nothing in common, to 1.
    static func score(_ left: Report, _ right: Report) -> Double {
        let place =
            left.household != nil && left.household == right.household ? 1.0 : left.unit == right.unit ? 0.5 : 0
        let category = left.summary.category == right.summary.category ? 1.0 : 0
        return weights.words * words(left.summary.text, right.summary.text) + weights.place * place
            + weights.category * category
    }

    /// Dice's coefficient over pairs of neighbouring letters or characters.
    static func words(_ left: String, _ right: String) -> Double {
        let (first, second) = (pairs(left), pairs(right))
        let total = first.values.reduce(0, +) + second.values.reduce(0, +)
        guard total > 0 else { return left == right ? 1 : 0 }
        let common = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
        return 2 * Double(common) / Double(total)
    }

    private static func pairs(_ text: String) -> [String: Int] {
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(length)
        var pairs: [String: Int] = [:]
        for (left, right) in zip(letters, letters.dropFirst()) { pairs[String([left, right]), default: 0] += 1 }
        return pairs
    }
}
