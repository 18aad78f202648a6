import Foundation

/// The county's own clock on the wall: days and hours in its time zone. All arithmetic is Foundation's.
public struct LocalCalendar: Sendable, Equatable {
    private let calendar: Calendar

    public init(timeZone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        calendar.firstWeekday = 2
        self.calendar = calendar
    }

    public func day(of instant: Instant) -> Day {
        let parts = calendar.dateComponents([.year, .month, .day], from: date(instant))
        return Day(uncheckedYear: parts.year!, month: parts.month!, day: parts.day!)
    }

    /// The day of these numbers, or nil where the calendar has none (31 April).
    public func day(year: Int, month: Int, day: Int) -> Day? {
        let parts = DateComponents(year: year, month: month, day: day)
        guard let date = calendar.date(from: parts),
            calendar.dateComponents([.year, .month, .day], from: date) == parts
        else { return nil }
        return Day(uncheckedYear: year, month: month, day: day)
    }

    public func adding(days: Int, to day: Day) -> Day {
        self.day(of: instant(calendar.date(byAdding: .day, value: days, to: noon(day))!))
    }

    public func adding(months: Int, to day: Day) -> Day {
        self.day(of: instant(calendar.date(byAdding: .month, value: months, to: noon(day))!))
    }

    /// Monday is 1, Sunday is 7.
    public func weekday(of day: Day) -> Int { (calendar.component(.weekday, from: noon(day)) + 5) % 7 + 1 }

    public func instant(_ day: Day, hour: Int, minute: Int = 0) -> Instant {
        instant(
            calendar.date(
                from: DateComponents(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute))!)
    }

    /// Hour and minute of the day.
    public func time(of instant: Instant) -> (hour: Int, minute: Int) {
        let parts = calendar.dateComponents([.hour, .minute], from: date(instant))
        return (parts.hour!, parts.minute!)
    }

    private func noon(_ day: Day) -> Date { date(instant(day, hour: 12)) }
    private func date(_ instant: Instant) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    }
    private func instant(_ date: Date) -> Instant {
        Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
}

/// What day it is at one moment, with the calendar that says so.
public struct Today: Sendable {
    public let day: Day
    public let calendar: LocalCalendar

    public init(_ now: Instant, _ calendar: LocalCalendar) {
        day = calendar.day(of: now)
        self.calendar = calendar
    }
}
