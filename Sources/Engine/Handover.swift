import Programme
import Store

/// Replies that go from a turn straight to the sender once their transaction has committed, without being queued and
/// claimed in between. Used within one transaction only.
///
/// They are stored one after the other when the batch is through or something else is to be queued behind them: the same
/// few statements in a row stay in the processor's cache.
final class Handover {
    private struct Reply {
        var text: String
        var message: StoredMessage
        var person: PersonID?
    }

    private let run: Int64
    private let gateway: String
    private var room: Int
    private var replies: [Reply] = []
    private var items: [OutboxItem] = []
    /// Something was queued, for the sender to claim.
    var hasQueued = false

    init(run: Int64, gateway: String, room: Int) {
        self.run = run
        self.gateway = gateway
        self.room = room
    }

    var isFull: Bool { room <= 0 }

    func add(_ text: String, to message: StoredMessage, person: PersonID?) {
        room -= 1
        replies.append(Reply(text: text, message: message, person: person))
    }

    /// Stores what has been added; a reply whose chat has an earlier message waiting or under way is queued behind it.
    func store(in county: County, at now: Instant) throws {
        for reply in replies {
            let (text, message, person) = (reply.text, reply.message, reply.person)
            let item = try county.handOverReply(text, gateway: gateway, to: message, person: person, run: run, at: now)
            if let item {
                items.append(item)
            } else {
                try county.queueReply(text, gateway: gateway, to: message, person: person, at: now)
                hasQueued = true
            }
        }
        replies.removeAll(keepingCapacity: true)
    }

    /// What the sender is to send after the commit.
    func stored(in county: County, at now: Instant) throws -> [OutboxItem] {
        try store(in: county, at: now)
        return items
    }
}
