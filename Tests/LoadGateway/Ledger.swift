/// Who was answered when, how often, and in which order; the gateway's book of replies.
struct Ledger {
    private let script: Script
    private(set) var replyCounts: [UInt16]
    private(set) var firstReplyNanoseconds: [Int64]
    private var latestAnswered: [Int]
    private(set) var repliedCount = 0
    private(set) var duplicateCount = 0
    private(set) var unmatchedCount = 0
    private(set) var wrongOrderCount = 0
    private(set) var lastReplyNanoseconds: Int64 = 0

    init(_ script: Script) {
        self.script = script
        replyCounts = Array(repeating: 0, count: script.messages.count)
        firstReplyNanoseconds = Array(repeating: -1, count: script.messages.count)
        latestAnswered = Array(repeating: -1, count: script.workload.users)
    }

    /// Books one accepted send; `elapsed` counts from the first poll.
    mutating func book(chat: Int64, repliesTo: Int64?, elapsedNanoseconds elapsed: Int64) {
        guard let repliesTo, case let index = Int(repliesTo) - Script.firstMessageID,
            script.messages.indices.contains(index),
            case let user = script.messages[index].user, Int64(script.account(ofUser: user)) == chat
        else {
            unmatchedCount += 1
            return
        }
        replyCounts[index] &+= 1
        guard replyCounts[index] == 1 else {
            duplicateCount += 1
            return
        }
        firstReplyNanoseconds[index] = elapsed
        lastReplyNanoseconds = elapsed
        repliedCount += 1
        if index < latestAnswered[user] { wrongOrderCount += 1 } else { latestAnswered[user] = index }
    }

    /// Ascending; from when a message became available to its first reply.
    var sortedLatenciesNanoseconds: [Int64] {
        script.messages.indices.filter { firstReplyNanoseconds[$0] >= 0 }
            .map { max(firstReplyNanoseconds[$0] - script.messages[$0].arrivalNanoseconds, 0) }.sorted()
    }
}
