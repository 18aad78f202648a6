import Gateway
import Logging
import Programme
import Store
import Synchronization

/// Claims no more than the channel takes. What does not fit waits, without an attempt and without growing older: for the
/// next second, for the chat's next minute, or for the next day's first hour. Channels without limits have none of this.
final class Throttle: Sendable {
    /// Rows put off in one transaction, or claimed for nothing.
    static let page = 200

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

    /// Claims up to `room` messages; `put` says whether one goes. Returns when to look again before anything else is
    /// due, nil: not.
    func claim(_ room: Int, run: Int64, _ county: County, at now: Instant, put: (OutboxItem) throws -> Bool) throws
        -> Instant?
    {
        let today = house.policy.calendar.day(of: now)
        var (gone, again) = (0, Instant?.none)
        var allowance = try limits.perDay.map { limit in
            let counts = try county.sendCounts(of: gateway, on: today).map { ($0.precedence, $0.sent) }
            return DayAllowance(limit: limit, sent: Dictionary(uniqueKeysWithValues: counts))
        }
        for precedence in Precedence.allCases where gone < room {
            var left = room - gone
            if precedence != .emergency {
                let ofDay = allowance?.room(precedence) ?? .max
                guard ofDay > 0 else {
                    if try postpone(precedence, county, on: today, at: now) { again = now }
                    continue
                }
                let ofSecond = roomInSecond(now, gone)
                if ofSecond <= 0 { again = min(again ?? .distant, Self.nextSecond(now)) }
                left = min(left, ofDay, ofSecond)
            }
            let found = try take(precedence, left, run: run, county, at: now, put)
            if found.mayBeMore { again = now }
            gone += found.gone
            allowance?.use(found.gone, precedence)
            if limits.perDay != nil { try county.count(sent: found.gone, precedence, gateway: gateway, on: today) }
        }
        count(gone, in: now)
        return again
    }

    /// Up to `room` of one precedence, whose chats may have one more; how many go.
    private func take(
        _ precedence: Precedence, _ room: Int, run: Int64, _ county: County, at now: Instant,
        _ put: (OutboxItem) throws -> Bool
    ) throws -> (gone: Int, mayBeMore: Bool) {
        var (gone, idle) = (0, 0)
        while gone < room {
            guard idle < Self.page else { return (gone, true) }
            let asked = min(room - gone, Self.page)
            let found = try county.claim(precedence, gateway: gateway, limit: asked, run: run, at: now)
            for item in found {
                if try mayHaveMore(item, precedence, county, at: now) {
                    guard try put(item) else {
                        idle += 1
                        continue
                    }
                    if limits.perPersonMinute != nil { try county.countSent(item, gateway: gateway, at: now) }
                    gone += 1
                } else {
                    idle += 1
                    try county.postponeChat(of: item, until: County.nextMinute(after: now), at: now)
                }
            }
            if found.count < asked { break }
        }
        return (gone, false)
    }

    private func mayHaveMore(_ item: OutboxItem, _ precedence: Precedence, _ county: County, at now: Instant) throws
        -> Bool
    {
        guard let most = limits.perPersonMinute, precedence != .emergency else { return true }
        return try county.sentWithinAMinute(to: item, gateway: gateway, at: now) < most
    }

    /// The class has had its share of the day: what is due waits for the first hour of the next. True: there is more.
    private func postpone(_ precedence: Precedence, _ county: County, on today: Day, at now: Instant) throws -> Bool {
        let policy = house.policy
        let midnight = policy.calendar.instant(policy.calendar.adding(days: 1, to: today), hour: 0)
        let count = try county.postpone(
            precedence, gateway: gateway, until: policy.pushTime(midnight, urgent: false), limit: Self.page, at: now)
        guard count > 0 else { return false }
        try county.count(postponed: count, precedence, gateway: gateway, on: today)
        logger.warning(
            "the channel takes no more of this kind today",
            metadata: ["kind": "\(precedence)", "postponed": "\(count)"])
        return count == Self.page
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
