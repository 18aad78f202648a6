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
}
