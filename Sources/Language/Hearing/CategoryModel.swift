import Foundation

/// Weights of pieces of text for the kinds of matters, learned by `Tests/Tools/train_categories.py` from
/// `Tests/LanguageTests/data/categories.tsv`. A piece is one glyph, two glyphs or a Latin word.
struct CategoryModel: Sendable {
    static let shared = CategoryModel(CategoryWeights.table)

    private struct Weight {
        var piece: UInt64
        var kind: UInt8
        var weight: Float
    }

    private var kinds: [String] = []
    /// By their pieces, where they are found by halving.
    private var weights: [Weight] = []
    private(set) var bias: [String: Double] = [:]
    private(set) var wordWeight = 1.0

    init(_ table: String) {
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            guard parts.count == 2 else { continue }
            let kind = UInt8(kinds.count)
            kinds.append(String(parts[0]))
            for entry in parts[1].split(separator: " ") {
                guard let colon = entry.lastIndex(of: ":"), let hundredths = Double(entry[entry.index(after: colon)...])
                else { continue }
                let piece = String(entry[..<colon])
                let weight = hundredths / 100
                if parts[0] == "*" {
                    wordWeight = weight
                } else if piece == "^" {
                    bias[String(parts[0])] = weight
                } else {
                    weights.append(
                        Weight(piece: Self.key(Script(piece).plain[...]), kind: kind, weight: Float(weight)))
                }
            }
        }
        weights.sort { ($0.piece, $0.kind) < ($1.piece, $1.kind) }
    }

    /// The name under which the weights say whether a text tells of a matter at all.
    static let matter = "matter"

    /// How likely a text tells of a matter.
    func chanceOfMatter(_ plain: [UInt32]) -> Double {
        var score = bias[Self.matter] ?? 0
        weigh(plain) { code, weight in if code == Self.matter { score += weight } }
        return 1 / (1 + exp(-score))
    }

    /// Each piece counts once, however often it is said.
    func weigh(_ plain: [UInt32], _ add: (String, Double) -> Void) {
        each(plain) { _, kind, weight in add(kind, weight) }
    }

    /// What speaks most for a kind in a text.
    func reasons(_ plain: [UInt32], for kind: String, limit: Int) -> [Reason] {
        var reasons: [Reason] = []
        each(plain) { piece, code, weight in
            guard code == kind, weight > 0 else { return }
            let word = String(String.UnicodeScalarView(piece.compactMap(Unicode.Scalar.init)))
            reasons.append(Reason(piece: word, weight: weight))
        }
        return Reason.strongest(reasons, limit)
    }

    private func each(_ plain: [UInt32], _ add: (ArraySlice<UInt32>, String, Double) -> Void) {
        var seen: Set<UInt64> = []
        func count(_ piece: ArraySlice<UInt32>) {
            let key = Self.key(piece)
            var at = first(key)
            guard at < weights.count, weights[at].piece == key, seen.insert(key).inserted else { return }
            while at < weights.count, weights[at].piece == key {
                add(piece, kinds[Int(weights[at].kind)], Double(weights[at].weight))
                at += 1
            }
        }
        var index = 0
        while index < plain.count {
            if plain[index].isLatin {
                var end = index
                while end < plain.count, plain[end].isLatin { end += 1 }
                count(plain[index..<end])
                index = end
                continue
            }
            if plain[index].isHan {
                count(plain[index...index])
                if index + 1 < plain.count, plain[index + 1].isHan { count(plain[index...index + 1]) }
            }
            index += 1
        }
    }

    private func first(_ piece: UInt64) -> Int {
        var (low, high) = (0, weights.count)
        while low < high {
            let middle = (low + high) / 2
            if weights[middle].piece < piece { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func key(_ piece: ArraySlice<UInt32>) -> UInt64 {
        if piece.count == 1 { return UInt64(piece.first!) }
        if piece.count == 2, piece.first!.isHan { return UInt64(piece.first!) << 32 | UInt64(piece.last!) }
        // FNV-1a over the letters of a Latin word.
        return piece.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
