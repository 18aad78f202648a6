import Foundation
import Programme
import TestSupport
import Testing

@testable import Language

/// Learns the weights of `IntentModel` from the examples: `make weights` writes them. The same examples give the same
/// weights.
struct IntentLearning {
    /// All but the set that is only looked at at the end.
    private static let sets = [
        "build", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "probes",
    ]
    private static let perLine = 100
    private static let path = Repository.root.appending(path: "Sources/Language/Hearing/Words/IntentWeights.swift")

    private struct Example {
        var pieces: [Int]
        var intent: Int
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["LIANHU_LEARN"] != nil))
    func weights() throws {
        var (examples, pieces) = try Self.examples()
        let weights = Self.learned(&examples, pieces.count)
        let intents = Intent.allCases.count
        let entries = pieces.enumerated().compactMap { at, piece -> String? in
            let row = weights[at * intents..<(at + 1) * intents].map { weight in
                let steps = (weight * IntentModel.steps).rounded()
                return Int8(min(max(steps, Float(IntentModel.range.lowerBound)), Float(IntentModel.range.upperBound)))
            }
            return row.allSatisfy { $0 == 0 } ? nil : IntentModel.entry(row, piece)
        }
        let sorted = entries.sorted()
        let table = stride(from: 0, to: sorted.count, by: Self.perLine).map { start in
            "        " + sorted[start..<min(start + Self.perLine, sorted.count)].joined(separator: "\t")
        }.joined(separator: "\n")
        let source = """
            /// Made by `make weights`, not written by hand: what `IntentModel` reads.
            enum IntentWeights {
                static let table = #\"\"\"
            \(table)
                    \"\"\"#
            }

            """
        try source.write(to: Self.path, atomically: true, encoding: .utf8)
    }

    /// Pieces that only one example has tell nothing.
    private static func examples() throws -> ([Example], [IntentPiece]) {
        let policy = try Repository.policy()
        let today = Today(Village.now(policy), policy.calendar)
        var counts: [IntentPiece: Int] = [:]
        var all: [(pieces: Set<IntentPiece>, intent: String)] = []
        for set in sets {
            for record in try Examples.records(set) {
                let heard = Utterance(
                    PinyinText.shared.read(Script(record.text)), roll: nil, today: today, isOfficer: record.isOfficer)
                var pieces: Set<IntentPiece> = []
                IntentPiece.visit(heard, record.asked) { pieces.insert($0) }
                for piece in pieces { counts[piece, default: 0] += 1 }
                all.append((pieces, record.intent))
            }
        }
        let known = counts.filter { $0.value > 1 }.keys.sorted { $0.key < $1.key }
        let index = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
        let examples = all.map { example in
            Example(
                pieces: example.pieces.compactMap { index[$0] }.sorted(),
                intent: Intent.allCases.firstIndex { $0.rawValue == example.intent } ?? 0)
        }
        return (examples, known)
    }

    private static let (rounds, rate, least) = (20, Float(0.3), Float(0.0001))

    /// AdaGrad, with a little taken off each weight at every step so that what tells nothing stays zero.
    private static func learned(_ examples: inout [Example], _ pieces: Int) -> [Float] {
        let intents = Intent.allCases.count
        var weights = [Float](repeating: 0, count: pieces * intents)
        var squares = [Float](repeating: 1e-6, count: pieces * intents)
        var random = SplitMix(seed: 1)
        weights.withUnsafeMutableBufferPointer { weights in
            squares.withUnsafeMutableBufferPointer { squares in
                for _ in 0..<rounds {
                    examples.shuffle(using: &random)
                    for example in examples { learn(example, weights, squares) }
                }
            }
        }
        return weights.map { abs($0) < 0.5 / IntentModel.steps ? 0 : $0 }
    }

    private static func learn(
        _ example: Example, _ weights: UnsafeMutableBufferPointer<Float>, _ squares: UnsafeMutableBufferPointer<Float>
    ) {
        let intents = Intent.allCases.count
        let scale = 1 / IntentModel.divisor(example.pieces.count)
        var errors = [Float](repeating: 0, count: intents)
        for piece in example.pieces {
            for intent in 0..<intents { errors[intent] += weights[piece * intents + intent] }
        }
        let most = errors.max() ?? 0
        for intent in 0..<intents { errors[intent] = exp((errors[intent] - most) * scale) }
        let total = errors.reduce(0, +)
        for intent in 0..<intents {
            errors[intent] = (errors[intent] / total - (intent == example.intent ? 1 : 0)) * scale
        }
        for piece in example.pieces {
            for intent in 0..<intents {
                let at = piece * intents + intent
                let error = errors[intent]
                squares[at] += error * error
                let step = rate / squares[at].squareRoot()
                let moved = weights[at] - step * error
                weights[at] = moved > 0 ? max(0, moved - step * least) : min(0, moved + step * least)
            }
        }
    }
}
