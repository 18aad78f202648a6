import Programme

/// A reminder that a person is owed, and when.
public struct Owed: Hashable, Sendable {
    public var line: DayLine
    /// A1: from then on.
    public var moment: Instant
    /// From then on it says nothing of use any more.
    public var stale: Instant
    /// S5: of a short clock, so it does not wait for the day's message.
    public var isBesideTheMessage: Bool

    init(_ key: DayKey, _ content: DayLine.Content, from moment: Instant, until stale: Instant, isBeside: Bool = false)
    {
        line = DayLine(key: key, content: content)
        self.moment = moment
        self.stale = stale
        isBesideTheMessage = isBeside
    }
}

extension DayLine.Content {
    /// The most pressing first.
    var rank: Int {
        switch self {
        case .clock(_, .overdue): 0
        case .clock(_, .soon): 1
        case .late: 2
        case .meeting: 3
        case .onDuty: 4
        case .clock(_, .half): 5
        case .new: 6
        case .sentBack: 7
        case .convene: 8
        case .monthDay: 9
        case .visits: 10
        case .unvisited: 11
        }
    }
}
