import Programme

/// A1: what one person's message says at a moment, and what has become too old to be said.
public struct DayRound: Sendable {
    public var message: DayMessage?
    public var told: [DayKey] = []
    /// Owed while the program was down, and stale since: never said.
    public var dropped: [DayKey] = []

    /// - Parameters:
    ///   - owed: from as long ago as anything may be late, up to `now`.
    ///   - told: what they have been told already.
    ///   - lastRound: the moment of the round before this one.
    public init(_ owed: [Owed], waiting: Int, told: Set<DayKey>, lastRound: Instant, at now: Instant) {
        let open = owed.filter { !told.contains($0.line.key) }
        dropped = open.filter { $0.stale <= now && $0.moment > lastRound }.map(\.line.key)
        let due = open.filter { $0.moment <= now && now < $0.stale }
        guard !due.isEmpty else { return }
        self.told = due.map(\.line.key)
        // A person counts their month once, and one thing has one line, the latest.
        var lines: [Subject: Owed] = [:]
        for item in due.sorted(by: { $0.moment < $1.moment }) { lines[Subject(item.line)] = item }
        message = DayMessage(
            lines: lines.values.sorted(by: Self.isBefore).map(\.line), waiting: waiting)
    }

    private enum Subject: Hashable {
        case clock(Int64), visits
        case other(DayKey)

        init(_ line: DayLine) {
            switch line.content {
            case .clock: self = .clock(line.key.subject)
            case .visits: self = .visits
            case .late, .sentBack, .new, .meeting, .convene, .monthDay, .onDuty, .unvisited: self = .other(line.key)
            }
        }
    }

    private static func isBefore(_ one: Owed, _ other: Owed) -> Bool {
        let (left, right) = (one.line, other.line)
        return (left.content.rank, left.key.period, left.key.subject)
            < (right.content.rank, right.key.period, right.key.subject)
    }
}
