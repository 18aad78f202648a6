/// What a test can await: numbers that only grow.
public enum Counter: Int, CaseIterable, Sendable {
    case requests, polls, sends, connections
    /// Updates handed out for the first time, and confirmed by an offset.
    case delivered, confirmed
    /// Messages answered at least once.
    case replied
    /// Updates handed out again after their confirmation (scripted), or before it (the client asked again).
    case redelivered, deliveredAgain
    /// Requests that a fault hit.
    case faulted
    /// Older long polls ended by a newer one.
    case conflicts
}

/// The counters.
struct Tally {
    private var values = [Int](repeating: 0, count: Counter.allCases.count)

    subscript(_ counter: Counter) -> Int {
        get { values[counter.rawValue] }
        set { values[counter.rawValue] = newValue }
    }
}

/// A wait that took longer than the test allows; `report` says how far the run came.
public struct LoadGatewayTimeout: Error, CustomStringConvertible {
    public let counter: Counter
    public let threshold: Int
    public let seconds: Int
    public let report: LoadReport

    public var description: String {
        "\(counter) did not reach \(threshold) within \(seconds) s: \(report.summary)"
    }
}

/// The run is over before its time, for a reason that only the test knows: its program has ended.
public struct LoadGatewayAbandoned: Error, CustomStringConvertible {
    public let reason: String
    public let report: LoadReport

    public var description: String { "\(reason); \(report.summary)" }
}
