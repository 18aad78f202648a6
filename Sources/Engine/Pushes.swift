import Programme
import Store

extension County {
    /// Queues pushes, each for when it may arrive (A1); returns how many there are accounts for.
    @discardableResult
    func push(_ notices: [Notice], gateway: String, at now: Instant, policy: Policy) throws -> Int {
        var queued = 0
        for notice in notices {
            let due = policy.pushTime(now, urgent: notice.isUrgent)
            if try queue(notice, gateway: gateway, due: due, at: now) { queued += 1 }
        }
        return queued
    }

    /// V8: queues a page of a notice, notes what came of each person, and makes the next page wait as long as the policy
    /// paces them. The only place where notices are queued.
    func push(_ page: CircularPage, gateway: String, at now: Instant, policy: Policy) throws -> Int {
        var queued = try push(page.notices, gateway: gateway, at: now, policy: policy)
        for recipient in page.recipients {
            let due = policy.pushTime(now, urgent: recipient.notice.isUrgent)
            let item = recipient.isMuted ? nil : try enqueue(recipient.notice, gateway: gateway, due: due, at: now)
            try note(recipient, of: page.circular, outbox: item)
            if item != nil { queued += 1 }
        }
        try restCirculars(after: queued, of: page, at: now, perMinute: policy.circulars.perMinute)
        return queued
    }
}
