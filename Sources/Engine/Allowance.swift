import Gateway
import Programme

/// What a channel takes in a minute and in a day, and who goes first when it takes no more. Kept in memory: after a restart
/// a minute may be overrun once, and the day's count is read back from the outbox.
struct Allowance: Sendable {
    /// Of the day's messages each precedence may use so many per cent; the rest is kept for what is more pressing.
    static func share(of precedence: Precedence) -> Int {
        switch precedence {
        case .emergency, .reply: 100
        case .push: 95
        case .reminder: 85
        case .circular: 70
        }
    }

    static let minuteMilliseconds: Int64 = 60_000
    /// Chats remembered before those that have been silent for a minute are forgotten.
    static let chatLimit = 4096

    let limits: SendLimits
    private var sent: [String: [Instant]] = [:]
    private var day: Day?
    private var today = 0

    init(_ limits: SendLimits) { self.limits = limits }

    var isUnlimited: Bool { limits.perPersonPerMinute == nil && limits.perDay == nil }

    /// How many messages of a precedence may still go on a day.
    func left(_ precedence: Precedence, on day: Day) -> Int {
        guard let most = limits.perDay else { return .max }
        return max(0, most * Self.share(of: precedence) / 100 - (day == self.day ? today : 0))
    }

    /// From when on the chat may have another message; nil: now.
    func next(_ chat: String, at now: Instant) -> Instant? {
        guard let most = limits.perPersonPerMinute, let sent = sent[chat], sent.count >= most else { return nil }
        let free = Instant(milliseconds: sent[sent.count - most].milliseconds + Self.minuteMilliseconds)
        return now < free ? free : nil
    }

    mutating func note(_ chat: String, on day: Day, at now: Instant) {
        if day != self.day { (self.day, today) = (day, 0) }
        today += 1
        guard limits.perPersonPerMinute != nil else { return }
        if sent.count >= Self.chatLimit { sent = sent.filter { Self.isRecent($0.value.last, now) } }
        sent[chat] = (sent[chat] ?? []).filter { Self.isRecent($0, now) } + [now]
    }

    /// What a run before this one has sent today.
    mutating func begin(_ day: Day, with count: Int) { (self.day, today) = (day, count) }

    private static func isRecent(_ instant: Instant?, _ now: Instant) -> Bool {
        instant.map { now.milliseconds - $0.milliseconds < minuteMilliseconds } ?? false
    }
}
