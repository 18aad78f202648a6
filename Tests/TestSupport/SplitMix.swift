import Foundation

/// Chance that a seed repeats.
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    public mutating func chance(percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// Seeds for a random test; a failure names its own, and `LIANHU_TEST_SEED` repeats it.
    public static func seeds(_ count: UInt64) -> [UInt64] {
        if let seed = ProcessInfo.processInfo.environment["LIANHU_TEST_SEED"].flatMap({ UInt64($0) }) { return [seed] }
        let first = UInt64.random(in: 0..<1_000_000_000)
        print("seeds \(first)..<\(first + count) (LIANHU_TEST_SEED repeats one)")
        return Array(first..<first + count)
    }
}
