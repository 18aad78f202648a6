import Foundation

/// A contender's round: everything at once, then paced at half of the rate it showed.
struct Result {
    let name: String
    /// Whether the contender promises an order within a chat.
    let keepsOrder: Bool
    let burst: Measurement.Outcome
    let paced: Measurement.Outcome

    var isRight: Bool {
        [burst, paced].allSatisfy {
            $0.wrongVisits == 0 && $0.report.duplicateReplies == 0 && $0.report.unanswered.isEmpty
                && ($0.report.wrongOrder == 0 || !keepsOrder)
        }
    }

    var line: String {
        let faults = [burst, paced].map {
            "wrong visits \($0.wrongVisits), duplicate replies \($0.report.duplicateReplies), "
                + "wrong order \($0.report.wrongOrder)"
        }
        return "\(name): \(Int(burst.report.messagesPerSecond)) messages/s"
            + (isRight ? "" : "  WRONG: burst \(faults[0]); paced \(faults[1])")
    }
}

/// Medians over the rounds, one row a contender.
struct ResultTable {
    private let results: [Result]

    init(_ results: [Result]) { self.results = results }

    var text: String {
        let names = results.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let baseline = median("null client") { $0.burst.report.messagesPerSecond }
        let head = """
            | contender | messages/s [min–max] | of null | p50 ms | p99 ms | at messages/s | CPU µs/message | \
            gateway busy | peak MiB |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|
            """
        return ([head] + names.map { row($0, baseline) }).joined(separator: "\n")
            + "\n\np50 and p99: from a message's arrival to its reply, Poisson arrivals at half of the burst's rate. "
            + "CPU: the burst, from the first poll to the last reply."
    }

    private func row(_ name: String, _ baseline: Double) -> String {
        let rates = results.filter { $0.name == name }.map(\.burst.report.messagesPerSecond)
        let rate = median(name) { $0.burst.report.messagesPerSecond }
        let cells = [
            name, "\(Int(rate)) [\(Int(rates.min() ?? 0))–\(Int(rates.max() ?? 0))]",
            String(format: "%.2f", rate / baseline),
            String(format: "%.1f", median(name) { $0.paced.report.latencyP50Milliseconds }),
            String(format: "%.1f", median(name) { $0.paced.report.latencyP99Milliseconds }),
            String(Int(median(name) { $0.paced.report.messagesPerSecond })),
            String(format: "%.0f", median(name) { $0.burst.cpuMicrosecondsPerMessage }),
            String(format: "%.0f %%", median(name) { $0.burst.gatewayBusyShare } * 100),
            String(format: "%.1f", median(name) { max($0.burst.peakMebibytes, $0.paced.peakMebibytes) }),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private func median(_ name: String, _ value: (Result) -> Double) -> Double {
        let values = results.filter { $0.name == name }.map(value).sorted()
        guard !values.isEmpty else { return .nan }
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
}
