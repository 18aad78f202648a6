/// Waits that double up to a bound, with a little chance so that many do not come back at once.
struct Backoff: Sendable {
    static let firstSeconds = 0.2
    static let longestSeconds = 30.0

    private var seconds = firstSeconds

    mutating func next() -> Double {
        defer { seconds = min(seconds * 2, Self.longestSeconds) }
        return seconds * Double.random(in: 0.8...1.2)
    }

    mutating func reset() { seconds = Self.firstSeconds }

    /// The wait before attempt `count + 1` at something stored elsewhere.
    static func seconds(afterAttempts count: Int) -> Double {
        min(firstSeconds * Double(1 << min(count, 20)), longestSeconds)
    }
}

/// Waits so many seconds; a test steps over it.
public struct Pause: Sendable {
    private let wait: @Sendable (Double) async throws -> Void

    public init(_ wait: @escaping @Sendable (Double) async throws -> Void) { self.wait = wait }

    public static let real = Pause { try await Task.sleep(for: .seconds($0)) }

    func callAsFunction(_ seconds: Double) async throws { try await wait(seconds) }
}
