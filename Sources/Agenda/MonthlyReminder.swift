import Programme

/// A1: the two reminders of a month: the list on its first day, who is left in its middle.
public enum MonthlyReminder: String, CaseIterable, Sendable {
    case monthList = "month-list"
    case midMonth = "mid-month"

    /// The reminders whose moment has come in the month of `now` and is not yet stale.
    public static func due(at now: Instant, policy: Policy) -> [MonthlyReminder] {
        let calendar = policy.calendar
        let today = calendar.day(of: now)
        return allCases.filter { reminder in
            let day = reminder.day(inMonthOf: today, policy: policy)
            let moment = calendar.instant(day, hour: policy.reminders.hour)
            let stale = calendar.instant(
                calendar.adding(days: policy.reminders.lateDays, to: day), hour: policy.reminders.hour)
            return moment <= now && now < stale
        }
    }

    /// The next moment at which anything may become due.
    public static func next(after now: Instant, policy: Policy) -> Instant {
        let calendar = policy.calendar
        let month = calendar.day(of: now).firstOfMonth
        return [month, calendar.adding(months: 1, to: month)]
            .flatMap { month in allCases.map { $0.day(inMonthOf: month, policy: policy) } }
            .map { calendar.instant($0, hour: policy.reminders.hour) }
            .filter { $0 > now }.min()!
    }

    /// The month as `202612`: a person gets each kind once in it.
    public static func period(of day: Day) -> Int { day.code / 100 }

    /// What one member is told, or nil when nothing is left to be told.
    public func content(for book: VisitBook, today: Day, policy: Policy) -> Notice.Content? {
        let left = book.left(policy)
        guard !left.isEmpty else { return nil }
        let list = MonthList(
            month: today.month, total: book.households.count, left: left)
        return switch self {
        case .monthList: .visit(.monthList(list))
        case .midMonth: .visit(.midMonth(list))
        }
    }

    private func day(inMonthOf day: Day, policy: Policy) -> Day {
        let wanted =
            switch self {
            case .monthList: policy.reminders.monthListDay
            case .midMonth: policy.reminders.midMonthDay
            }
        return policy.calendar.adding(days: wanted - 1, to: day.firstOfMonth)
    }
}
