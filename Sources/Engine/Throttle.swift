import Gateway
import Logging
import Programme
import Store
import Synchronization

/// Claims no more than the channel takes. What does not fit waits, without an attempt and without growing older: for the
/// next second, for the chat's next minute, or for the next day's first hour. Channels without limits have none of this.
final class Throttle: Sendable {
    /// Rows put off in one transaction.
    static let page = 200

    struct Claim {
        var items: [OutboxItem] = []
        /// Something is due that was not looked at, or that had to wait for so long only.
        var again: Instant?
    }

    private let limits: SendLimits
    private let gateway: String
    private let house: House
    private let logger: Logger
    /// How many the second of the last claim has had. A restart takes about one.
    private let second = Mutex<(number: Int64, sent: Int)>((0, 0))

    init(_ limits: SendLimits, gateway: String, house: House, logger: Logger) {
        self.limits = limits
        self.gateway = gateway
        self.house = house
        self.logger = logger
    }

    func claim(_ room: Int, run: Int64, _ county: County, at now: Instant) throws -> Claim {
        let today = house.policy.calendar.day(of: now)
        var claim = Claim()
        var allowance = try limits.perDay.map { limit in
            let counts = try county.sendCounts(of: gateway, on: today).map { ($0.precedence, $0.sent) }
            return DayAllowance(limit: limit, sent: Dictionary(uniqueKeysWithValues: counts))
        }
        for precedence in Precedence.allCases where claim.items.count < room {
            var left = room - claim.items.count
            if precedence != .emergency {
                let ofDay = allowance?.room(precedence) ?? .max
                guard ofDay > 0 else {
                    try postpone(precedence, county, &claim, on: today, at: now)
                    continue
                }
                let ofSecond = roomInSecond(now, claim.items.count)
                if ofSecond <= 0 { claim.again = min(claim.again ?? .distant, Self.nextSecond(now)) }
                left = min(left, ofDay, ofSecond)
            }
            let found = try fitting(precedence, left, run: run, county, at: now)
            claim.items += found
            allowance?.use(found.count, precedence)
            if limits.perDay != nil {
                try county.count(sent: found.count, precedence, gateway: gateway, on: today)
            }
        }
        count(claim.items.count, in: now)
        return claim
    }

    /// Up to `room` of one precedence whose chats may have one more.
    private func fitting(_ precedence: Precedence, _ room: Int, run: Int64, _ county: County, at now: Instant) throws
        -> [OutboxItem]
    {
        var fitting: [OutboxItem] = []
        while fitting.count < room {
            let asked = room - fitting.count
            let found = try county.claim(precedence, gateway: gateway, limit: asked, run: run, at: now)
            guard let most = limits.perPersonMinute else { return found }
            for item in found {
                let has = try county.sentWithinAMinute(to: item, gateway: gateway, at: now)
                if has < most || precedence == .emergency {
                    try county.countSent(item, gateway: gateway, at: now)
                    fitting.append(item)
                } else {
                    try county.postponeChat(of: item, until: County.nextMinute(after: now), at: now)
                }
            }
            if found.count < asked { break }
        }
        return fitting
    }

    /// The class has had its share of the day: what is due waits for the first hour of the next.
    private func postpone(
        _ precedence: Precedence, _ county: County, _ claim: inout Claim, on today: Day, at now: Instant
    ) throws {
        let policy = house.policy
        let midnight = policy.calendar.instant(policy.calendar.adding(days: 1, to: today), hour: 0)
        let count = try county.postpone(
            precedence, gateway: gateway, until: policy.pushTime(midnight, urgent: false), limit: Self.page, at: now)
        guard count > 0 else { return }
        try county.count(postponed: count, precedence, gateway: gateway, on: today)
        if count == Self.page { claim.again = now }
        logger.warning(
            "the channel takes no more of this kind today",
            metadata: ["kind": "\(precedence)", "postponed": "\(count)"])
    }

    // MARK: The second

    private func roomInSecond(_ now: Instant, _ claimed: Int) -> Int {
        guard let most = limits.perSecond else { return .max }
        return most - claimed - second.withLock { $0.number == now.milliseconds / 1000 ? $0.sent : 0 }
    }

    private func count(_ claimed: Int, in now: Instant) {
        guard limits.perSecond != nil else { return }
        let number = now.milliseconds / 1000
        second.withLock { $0 = (number, ($0.number == number ? $0.sent : 0) + claimed) }
    }

    private static func nextSecond(_ now: Instant) -> Instant {
        Instant(milliseconds: (now.milliseconds / 1000 + 1) * 1000)
    }
}

extension Instant {
    fileprivate static let distant = Instant(milliseconds: .max)
}
