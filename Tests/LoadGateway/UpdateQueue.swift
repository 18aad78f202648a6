/// Which updates a poll gets: the earliest unconfirmed ones, as the Bot API does it.
///
/// An offset confirms everything below it; a negative offset -n forgets all but the last n; an update marked for
/// redelivery comes once more after it was confirmed.
struct UpdateQueue {
    struct Batch: Equatable {
        var redelivered: [Int] = []
        var fresh: Range<Int> = 0..<0
        /// How many of `fresh` were delivered before and never confirmed.
        var deliveredBefore = 0
        var count: Int { redelivered.count + fresh.count }
    }

    private let messages: [ScriptedMessage]
    /// Messages at and beyond this place stay back.
    private(set) var releasedCount: Int
    private(set) var availableCount = 0
    private(set) var confirmedCount = 0
    private(set) var deliveredCount = 0
    private(set) var forgottenCount = 0
    private var redeliveries: [Int] = []

    init(_ script: Script) {
        messages = script.messages
        releasedCount = script.messages.count - script.workload.heldBack
    }

    var hasNews: Bool { availableCount > confirmedCount || !redeliveries.isEmpty }

    /// When the next message arrives, counted from the first poll; nil when none will.
    var nextArrivalNanoseconds: Int64? {
        availableCount < releasedCount ? messages[availableCount].arrivalNanoseconds : nil
    }

    mutating func advance(toNanoseconds elapsed: Int64) {
        while availableCount < releasedCount, messages[availableCount].arrivalNanoseconds <= elapsed {
            availableCount += 1
        }
    }

    mutating func release(_ count: Int) { releasedCount = min(releasedCount + count, messages.count) }

    mutating func confirm(offset: Int64) {
        if offset < 0 {
            let kept = Int(clamping: offset.magnitude)
            let forgotten = max(availableCount - confirmedCount - kept, 0)
            forgottenCount += forgotten
            deliveredCount = max(deliveredCount, confirmedCount + forgotten)
            confirm(upTo: confirmedCount + forgotten)
        } else {
            confirm(upTo: Int(clamping: offset) - Script.firstUpdateID)
        }
    }

    private mutating func confirm(upTo place: Int) {
        let end = min(place, deliveredCount)
        while confirmedCount < end {
            if messages[confirmedCount].isRedelivered { redeliveries.append(confirmedCount) }
            confirmedCount += 1
        }
    }

    mutating func next(limit: Int) -> Batch {
        var batch = Batch()
        let unconfirmed = availableCount - confirmedCount
        // The last place is kept for a fresh update, so that the client's offset can move on.
        let room = unconfirmed > 0 && limit > 1 ? limit - 1 : limit
        batch.redelivered = Array(redeliveries.prefix(room))
        redeliveries.removeFirst(batch.redelivered.count)
        let end = confirmedCount + min(unconfirmed, limit - batch.redelivered.count)
        batch.fresh = confirmedCount..<end
        batch.deliveredBefore = max(0, min(end, deliveredCount) - confirmedCount)
        deliveredCount = max(deliveredCount, end)
        return batch
    }
}
