/// What a channel takes from us. Beyond it, it answers with errors, or drops messages without a word.
public struct SendLimits: Sendable, Equatable {
    /// To one person within a minute; nil: as many as there are.
    public var perPersonMinute: Int?
    /// To all together within a second.
    public var perSecond: Int?
    /// To all together within a day.
    public var perDay: Int?

    public init(perPersonMinute: Int? = nil, perSecond: Int? = nil, perDay: Int? = nil) {
        self.perPersonMinute = perPersonMinute
        self.perSecond = perSecond
        self.perDay = perDay
    }

    public var isNone: Bool { self == SendLimits() }
}
