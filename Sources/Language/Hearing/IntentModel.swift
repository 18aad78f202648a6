import Foundation

/// A piece of a text that a learned model went by.
struct Reason: Hashable, Encodable, Sendable {
    let piece: String
    let weight: Double

    init(piece: String, weight: Double) {
        self.piece = piece
        self.weight = (weight * 100).rounded() / 100
    }

    static func strongest(_ reasons: [Reason], _ limit: Int) -> [Reason] {
        Array(reasons.sorted { ($1.weight, $0.piece) < ($0.weight, $1.piece) }.prefix(limit))
    }
}

/// What a message is most likely for, learned from the project's examples: a softmax over the pieces of a message, its
/// weights written by `make weights` (`IntentLearning`). It has the last word nowhere: `SecondOpinion` weighs it against
/// the listeners.
struct IntentModel: Sendable {
    static let shared = IntentModel(IntentWeights.table)

    /// In the order of their keys, where a piece is found by halving.
    private let keys: [UInt64]
    private let rows: [SIMD32<Int8>]

    /// Weights are whole numbers of steps.
    static let steps: Float = 5
    static let range: ClosedRange<Int8> = -31...31
    private static let zero: UInt8 = 0x50  // 'P'

    struct Guess {
        let intent: Intent
        /// 0…1.
        let chance: Double
        fileprivate let chances: [Double]

        func chance(of intent: Intent) -> Double { Intent.allCases.firstIndex(of: intent).map { chances[$0] } ?? 0 }
    }

    /// Pieces parted by tabs and line ends: a character for each intent, then the piece itself.
    init(_ table: String) {
        var found: [(key: UInt64, row: SIMD32<Int8>)] = []
        for entry in table.split(whereSeparator: { $0 == "\t" || $0 == "\n" }) {
            var row = SIMD32<Int8>(repeating: 0)
            for (intent, sign) in entry.utf8.prefix(Intent.allCases.count).enumerated() {
                row[intent] = Int8(truncatingIfNeeded: Int(sign) - Int(Self.zero))
            }
            guard let piece = IntentPiece(entry.dropFirst(Intent.allCases.count)) else { continue }
            found.append((piece.key, row))
        }
        found.sort { $0.key < $1.key }
        keys = found.map(\.key)
        rows = found.map(\.row)
    }

    static func entry(_ weights: [Int8], _ piece: IntentPiece) -> String {
        String(decoding: weights.map { UInt8(Int(Self.zero) + Int($0)) }, as: UTF8.self) + piece.text
    }

    func guess(_ pieces: [UInt64]) -> Guess {
        var sum = SIMD32<Int16>(repeating: 0)
        var count = 0
        for piece in pieces {
            guard let row = row(piece) else { continue }
            sum &+= SIMD32<Int16>(truncatingIfNeeded: rows[row])
            count += 1
        }
        let scale = 1 / (Self.steps * Self.divisor(count))
        let scores = Intent.allCases.indices.map { Double(Float(sum[$0]) * scale) }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let powers = scores.map { exp($0 - scores[best]) }
        let total = powers.reduce(0, +)
        return Guess(intent: Intent.allCases[best], chance: 1 / total, chances: powers.map { $0 / total })
    }

    /// What speaks most for an intent in a message.
    func reasons(_ heard: Utterance, _ asked: Asked?, for intent: Intent, limit: Int) -> [Reason] {
        guard let column = Intent.allCases.firstIndex(of: intent) else { return [] }
        var reasons: Set<Reason> = []
        IntentPiece.visit(heard, asked) { piece in
            guard let row = row(piece.key), rows[row][column] > 0 else { return }
            reasons.insert(Reason(piece: piece.text, weight: Double(rows[row][column]) / Double(Self.steps)))
        }
        return Reason.strongest(Array(reasons), limit)
    }

    /// Long messages have more pieces, and are no surer for it.
    static func divisor(_ pieces: Int) -> Float { Float(pieces + 1).squareRoot() }

    private func row(_ key: UInt64) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}
