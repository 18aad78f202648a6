import Programme
import Store

/// Replies that go from a turn straight to the sender once their transaction has committed, without being queued and
/// claimed in between. Used within one transaction only.
final class Handover {
    let run: Int64
    private var room: Int
    private(set) var items: [OutboxItem] = []
    /// Something was queued, for the sender to claim.
    var hasQueued = false

    init(run: Int64, room: Int) {
        self.run = run
        self.room = room
    }

    var isFull: Bool { room <= 0 }

    func add(_ item: OutboxItem) {
        room -= 1
        items.append(item)
    }
}
