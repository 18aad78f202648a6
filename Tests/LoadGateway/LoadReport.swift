/// What a run showed, as of the moment it was asked for.
public struct LoadReport: Sendable {
    public var messages = 0
    public var replied = 0
    /// Replies beyond the first to a message.
    public var duplicateReplies = 0
    /// The places of messages that were answered more than once.
    public var answeredTwice: [Int] = []
    public var unanswered: [Int] = []
    /// Sends that answer no message of that chat: pushes, or mistakes.
    public var unmatched = 0
    /// First replies that came after the reply to a later message of the same chat.
    public var wrongOrder = 0
    /// Updates a negative offset threw away.
    public var forgotten = 0
    /// Sends that were handled and then reset: each may lead to one duplicate.
    public var acceptedThenLost = 0
    public var counts: [Counter: Int] = [:]
    /// From the first poll to the last first reply.
    public var elapsedSeconds = 0.0
    public var latencyP50Milliseconds = 0.0
    public var latencyP99Milliseconds = 0.0

    public var messagesPerSecond: Double { elapsedSeconds > 0 ? Double(replied) / elapsedSeconds : 0 }

    /// One line for a test's output; no names, no texts.
    public var summary: String {
        let shown = Counter.allCases.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", ")
        return "answered \(replied) of \(messages), duplicate replies \(duplicateReplies), unmatched \(unmatched), "
            + "wrong order \(wrongOrder), accepted then lost \(acceptedThenLost); \(shown)"
    }
}

extension LoadReport {
    init(_ script: Script, _ ledger: Ledger, _ queue: UpdateQueue, _ tally: Tally) {
        messages = script.messages.count
        replied = ledger.repliedCount
        duplicateReplies = ledger.duplicateCount
        answeredTwice = ledger.replyCounts.indices.filter { ledger.replyCounts[$0] > 1 }
        unanswered = ledger.replyCounts.indices.filter { ledger.replyCounts[$0] == 0 }
        unmatched = ledger.unmatchedCount
        wrongOrder = ledger.wrongOrderCount
        forgotten = queue.forgottenCount
        counts = Dictionary(uniqueKeysWithValues: Counter.allCases.map { ($0, tally[$0]) })
        elapsedSeconds = Double(ledger.lastReplyNanoseconds) / 1e9
        let latencies = ledger.sortedLatenciesNanoseconds
        if let last = latencies.indices.last {
            latencyP50Milliseconds = Double(latencies[last / 2]) / 1e6
            latencyP99Milliseconds = Double(latencies[last * 99 / 100]) / 1e6
        }
    }
}
