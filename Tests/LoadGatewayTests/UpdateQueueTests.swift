import Testing

@testable import LoadGateway

/// The Bot API's offset rules, as gateways.md §3 states them.
struct UpdateQueueTests {
    private func queue(_ messages: Int, heldBack: Int = 0, redelivered: Double = 0) -> UpdateQueue {
        var workload = Workload(dateSeconds: 0)
        workload.messages = messages
        workload.users = 3
        workload.heldBack = heldBack
        workload.redeliveredPercent = redelivered
        var queue = UpdateQueue(Script(workload))
        queue.advance(toNanoseconds: 0)
        return queue
    }

    private func offset(_ place: Int) -> Int64 { Int64(Script.firstUpdateID + place) }

    @Test func `the earliest unconfirmed updates come again until an offset confirms them`() {
        var queue = queue(250)
        #expect(queue.next(limit: 100).fresh == 0..<100)
        let again = queue.next(limit: 100)
        #expect(again.fresh == 0..<100)
        #expect(again.deliveredBefore == 100)
        queue.confirm(offset: offset(60))
        let next = queue.next(limit: 100)
        #expect(next.fresh == 60..<160)
        #expect(next.deliveredBefore == 40)
    }

    @Test func `an offset confirms nothing that was not delivered, and never goes back`() {
        var queue = queue(10)
        queue.confirm(offset: offset(5))
        #expect(queue.confirmedCount == 0)
        _ = queue.next(limit: 4)
        queue.confirm(offset: offset(9))
        #expect(queue.confirmedCount == 4)
        queue.confirm(offset: offset(2))
        #expect(queue.confirmedCount == 4)
    }

    @Test func `a negative offset forgets all but the last`() {
        var queue = queue(10)
        queue.confirm(offset: -3)
        #expect(queue.forgottenCount == 7)
        #expect(queue.next(limit: 100).fresh == 7..<10)
    }

    @Test func `redelivered updates come once more, with room for a fresh one`() {
        var queue = queue(20, redelivered: 100)
        _ = queue.next(limit: 10)
        queue.confirm(offset: offset(10))
        let batch = queue.next(limit: 5)
        #expect(batch.redelivered == [0, 1, 2, 3])
        #expect(batch.fresh == 10..<11)
        #expect(queue.next(limit: 100).redelivered == [4, 5, 6, 7, 8, 9])
    }

    @Test func `messages held back come after their release`() {
        var queue = queue(5, heldBack: 2)
        #expect(queue.next(limit: 100).fresh == 0..<3)
        queue.release(2)
        queue.advance(toNanoseconds: 0)
        #expect(queue.next(limit: 100).fresh == 0..<5)
    }
}
