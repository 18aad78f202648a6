/// A moment, milliseconds since 1970-01-01T00:00Z.
public struct Instant: Hashable, Comparable, Codable, Sendable, RawRepresentable {
    public var milliseconds: Int64
    public var rawValue: Int64 { milliseconds }

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(rawValue: Int64) { milliseconds = rawValue }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }
    public func adding(hours: Int) -> Instant { adding(seconds: Int64(hours) * 3600) }
}

/// A day of the county's calendar. Printed and stored as `20261120`.
public struct Day: Hashable, Comparable, Codable, Sendable {
    /// Year, month and day as one number, `20261120`.
    public let code: Int

    public var year: Int { code / 10000 }
    public var month: Int { code / 100 % 100 }
    public var day: Int { code % 100 }

    /// A day known to exist. Parsing goes through `LocalCalendar.day(year:month:day:)`.
    init(uncheckedYear year: Int, month: Int, day: Int) { code = year * 10000 + month * 100 + day }

    /// A day as it was stored.
    public init(code: Int) { self.code = code }

    /// `202611`
    public var monthCode: Int { code / 100 }

    public var firstOfMonth: Day { Day(uncheckedYear: year, month: month, day: 1) }

    public static func < (left: Day, right: Day) -> Bool { left.code < right.code }
}
