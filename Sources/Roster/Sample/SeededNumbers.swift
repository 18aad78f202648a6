/// SplitMix64: the same seed always makes up the same county.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True in so many of a thousand cases.
    mutating func chance(perMille: Int) -> Bool { Int.random(in: 0..<1000, using: &self) < perMille }

    mutating func one<T>(of values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }
}

/// Draws by weight.
struct Weighted<Value: Sendable>: Sendable {
    private let values: [Value]
    /// Running totals of the weights.
    private let sums: [Int]

    init(_ pairs: [(Value, Int)]) {
        precondition(!pairs.isEmpty)
        values = pairs.map(\.0)
        var sum = 0
        sums = pairs.map {
            sum += $0.1
            return sum
        }
    }

    func draw(_ numbers: inout SeededNumbers) -> Value {
        let at = Int.random(in: 0..<sums[sums.count - 1], using: &numbers)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > at { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }
}
