/// How long something may take, from its dispatch (S5): `10 minutes`, `72 hours`, `7 days`, `3 working days`.
public struct Deadline: Hashable, Codable, Sendable {
    public enum Unit: String, CaseIterable, Codable, Sendable {
        case minutes, hours, days
        case workingDays = "working days"
    }

    public var amount: Int
    public var unit: Unit

    public init(_ amount: Int, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }
}

/// S5: which days are worked: Monday to Friday, but for the year's holidays and the days worked instead 调休.
public struct WorkDays: Hashable, Sendable {
    public var holidays: Set<Day>
    public var shifted: Set<Day>

    public init(holidays: Set<Day>, shifted: Set<Day>) {
        self.holidays = holidays
        self.shifted = shifted
    }

    public func isWorked(_ day: Day, _ calendar: LocalCalendar) -> Bool {
        shifted.contains(day) || !holidays.contains(day) && calendar.weekday(of: day) <= 5
    }
}

extension Policy {
    /// When something dispatched at `start` is due. Working days end at the same hour as they began.
    public func due(_ deadline: Deadline, from start: Instant) -> Instant {
        switch deadline.unit {
        case .minutes: return start.adding(seconds: 60 * Int64(deadline.amount))
        case .hours: return start.adding(hours: deadline.amount)
        case .days: return later(start, to: calendar.adding(days: deadline.amount, to: calendar.day(of: start)))
        case .workingDays:
            var day = calendar.day(of: start)
            var left = deadline.amount
            while left > 0 {
                day = calendar.adding(days: 1, to: day)
                if workDays.isWorked(day, calendar) { left -= 1 }
            }
            return later(start, to: day)
        }
    }

    /// The last moment from which something so long ends by `end`.
    public func start(of deadline: Deadline, endingAt end: Instant) -> Instant {
        switch deadline.unit {
        case .minutes: return end.adding(seconds: -60 * Int64(deadline.amount))
        case .hours: return end.adding(hours: -deadline.amount)
        case .days: return later(end, to: calendar.adding(days: -deadline.amount, to: calendar.day(of: end)))
        case .workingDays:
            var day = calendar.day(of: end)
            var left = deadline.amount
            while left > 0 {
                if workDays.isWorked(day, calendar) { left -= 1 }
                day = calendar.adding(days: -1, to: day)
            }
            return later(end, to: day)
        }
    }

    /// The same time of another day.
    private func later(_ start: Instant, to day: Day) -> Instant {
        let time = calendar.time(of: start)
        return calendar.instant(day, hour: time.hour, minute: time.minute)
    }
}
