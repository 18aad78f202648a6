import Gateway
import Logging
import Programme
import Store

/// How sends ended, made true in the outbox: done with, to be tried again, or given up and told to somebody.
struct Outcomes: Sendable {
    /// After this the message is given up.
    static let oldestHours = 24

    let gateway: String
    let house: House
    let logger: Logger

    func record(_ ended: [Sender.Finished], _ county: County, at now: Instant) throws {
        var delivered: [Int64] = []
        for item in ended {
            if case .delivered(id: nil) = item.outcome {
                delivered.append(item.id)
            } else {
                try record(item, county, at: now)
            }
        }
        try county.endDelivered(delivered, at: now)
    }

    private func record(_ item: Sender.Finished, _ county: County, at now: Instant) throws {
        switch item.outcome {
        case .delivered(let id):
            try county.end(item.id, .delivered, channelMessageID: id, reason: nil, at: now)
        case .accepted:
            try county.end(item.id, .accepted, channelMessageID: nil, reason: nil, at: now)
        case .refused(let reason):
            logger.warning("a message was refused", metadata: ["outbox": "\(item.id)", "reason": "\(reason)"])
            try county.end(item.id, .refused, channelMessageID: nil, reason: reason, at: now)
            try county.tellOfUnreached(item.id, gateway: gateway, policy: house.policy, at: now)
        case .retry(let seconds, let reason):
            guard now < item.queuedAt.adding(hours: Self.oldestHours) else {
                logger.error("a message was given up", metadata: ["outbox": "\(item.id)", "reason": "\(reason)"])
                try county.end(item.id, .gaveUp, channelMessageID: nil, reason: reason, at: now)
                return try county.tellOfUnreached(item.id, gateway: gateway, policy: house.policy, at: now)
            }
            let wait = seconds ?? Backoff.seconds(afterAttempts: item.attempts)
            let due = Instant(milliseconds: now.milliseconds + Int64(wait * 1000))
            try county.retryLater(item.id, due: due, reason: reason)
        }
    }
}
