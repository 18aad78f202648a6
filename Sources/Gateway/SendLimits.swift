/// How much a channel takes; some drop what is more without a word. Nil: no limit is known.
public struct SendLimits: Sendable, Equatable {
    /// Messages to one person in any minute.
    public var perPersonPerMinute: Int?
    /// Messages to everybody in a day of the county's calendar.
    public var perDay: Int?

    public init(perPersonPerMinute: Int? = nil, perDay: Int? = nil) {
        self.perPersonPerMinute = perPersonPerMinute
        self.perDay = perDay
    }
}
