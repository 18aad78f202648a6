import Programme

/// A day, month or deadline as it stands in a text, not yet turned to the past or the future.
struct HeardDay: Sendable {
    enum Kind: Hashable, Sendable {
        case offset(Int)
        /// Monday is 1; weeks back (1: last week), 0: this week, nil: not said.
        case weekday(Int, weeksOn: Int?)
        case week(Int)
        case date(year: Int?, month: Int, day: Int)
        case dayOfMonth(Int, monthsOn: Int?)
        case lunar(month: Int?, day: Int)
        /// 九月二十: the nearer one.
        case eitherCalendar(month: Int, day: Int)
        case month(Int)
        case namedMonth(Int)
        /// The latest: 0; of this week: 1; the next: 2.
        case weekend(Int)
        case monthBegin(Int), monthEnd(Int), yearEnd, beforeNewYear
        case within(Int)
        case year(Int)
        case vague
    }

    var range: Range<Int>
    var kind: Kind
    /// 前, 之前, 内: until then.
    var isDeadline = false

    /// 今年, 去年 alone: too long for a visit's day.
    var isYear: Bool { if case .year = kind { true } else { false } }

    /// 上个月, 10月: no single day.
    var isMonth: Bool {
        switch kind {
        case .month, .namedMonth, .year: true
        case .offset, .weekday, .week, .date, .dayOfMonth, .lunar, .eitherCalendar, .weekend, .monthBegin, .monthEnd,
            .yearEnd, .beforeNewYear, .within, .vague:
            false
        }
    }

    /// 明天, 下周: cannot have been.
    var isAhead: Bool {
        switch kind {
        case .offset(let days): days > 0
        case .weekday(_, let weeks): (weeks ?? 0) > 0
        case .week(let weeks), .month(let weeks), .year(let weeks): weeks > 0
        case .weekend(let which): which > 1
        case .within, .beforeNewYear, .yearEnd: true
        case .date, .dayOfMonth, .lunar, .eitherCalendar, .monthBegin, .monthEnd, .vague, .namedMonth: false
        }
    }
}

/// Turns said days into days of the calendar: the latest such day for what happened, the next one for what is due.
struct DayResolver {
    let today: Today
    private var calendar: LocalCalendar { today.calendar }

    func meaning(_ heard: HeardDay, isDue: Bool) -> SaidDay.Meaning {
        switch heard.kind {
        case .month(let on):
            let first = calendar.adding(months: on, to: today.day.firstOfMonth)
            return isDue ? .day(end(of: first)) : .month(year: first.year, month: first.month)
        case .namedMonth(let month):
            let year = month > today.day.month && !isDue ? today.day.year - 1 : today.day.year
            guard let first = calendar.day(year: year, month: month, day: 1) else { return .vague }
            return isDue ? .day(end(of: first)) : .month(year: year, month: month)
        case .vague, .year: return .vague
        case .weekend(let which):
            let saturday = self.saturday(which, isDue)
            return isDue ? .day(calendar.adding(days: 1, to: saturday)) : .about(saturday, days: 2)
        case .monthBegin(let on):
            let first = calendar.adding(months: on + (isDue ? 1 : 0), to: today.day.firstOfMonth)
            return isDue ? .day(first) : .about(first, days: 5)
        case .week(let on):
            guard isDue else { return .vague }
            return .day(calendar.adding(days: 7 - calendar.weekday(of: today.day) + 7 * on, to: today.day))
        default:
            return day(heard, isDue: isDue).map(SaidDay.Meaning.day) ?? .vague
        }
    }

    private func day(_ heard: HeardDay, isDue: Bool) -> Day? {
        switch heard.kind {
        case .offset(let days): return calendar.adding(days: days, to: today.day)
        case .within(let days): return calendar.adding(days: days, to: today.day)
        case .weekday(let weekday, let weeks): return self.weekday(weekday, weeks, isDue)
        case .date(let year, let month, let day):
            if let year { return calendar.day(year: year, month: month, day: day) }
            let years = isDue ? [today.day.year, today.day.year + 1] : [today.day.year, today.day.year - 1]
            return years.compactMap { calendar.day(year: $0, month: month, day: day) }.first {
                isDue ? $0 > today.day : $0 <= today.day
            }
        case .dayOfMonth(let day, let months):
            if let months {
                let first = calendar.adding(months: months, to: today.day.firstOfMonth)
                return calendar.day(year: first.year, month: first.month, day: day)
            }
            return (0...2).map { calendar.adding(months: isDue ? $0 : -$0, to: today.day.firstOfMonth) }
                .compactMap { calendar.day(year: $0.year, month: $0.month, day: day) }
                .first { isDue ? $0 > today.day : $0 <= today.day }
        case .lunar(let month, let day): return LunarCalendar.day(month: month, day: day, around: today, isDue: isDue)
        case .eitherCalendar(let month, let day):
            let both = [HeardDay.Kind.date(year: nil, month: month, day: day), .lunar(month: month, day: day)]
                .compactMap { self.day(HeardDay(range: heard.range, kind: $0), isDue: isDue) }
            return isDue ? both.min() : both.max()
        case .monthEnd(let said):
            // 10月底 in November: a month ago, or eleven months on.
            let on = isDue && said < -1 ? said + 12 : !isDue && said > 1 ? said - 12 : said
            return end(of: calendar.adding(months: on, to: today.day.firstOfMonth))
        case .yearEnd: return calendar.day(year: today.day.year, month: 12, day: 31)
        case .beforeNewYear:
            return LunarCalendar.day(month: 1, day: 1, around: today, isDue: true).map {
                calendar.adding(days: -1, to: $0)
            }
        case .month, .namedMonth, .week, .weekend, .monthBegin, .vague, .year: return nil
        }
    }

    /// The Saturday of the weekend meant: one that has begun for what happened.
    private func saturday(_ which: Int, _ isDue: Bool) -> Day {
        let distance = 6 - calendar.weekday(of: today.day)
        if which > 0 || isDue { return calendar.adding(days: distance + 7 * max(0, which - 1), to: today.day) }
        return calendar.adding(days: distance <= 0 ? distance : distance - 7, to: today.day)
    }

    private func end(of first: Day) -> Day {
        calendar.adding(days: -1, to: calendar.adding(months: 1, to: first.firstOfMonth))
    }

    private func weekday(_ weekday: Int, _ weeks: Int?, _ isDue: Bool) -> Day {
        let now = calendar.weekday(of: today.day)
        if let weeks { return calendar.adding(days: weekday - now + 7 * weeks, to: today.day) }
        let distance = weekday - now
        if isDue { return calendar.adding(days: distance > 0 ? distance : distance + 7, to: today.day) }
        return calendar.adding(days: distance <= 0 ? distance : distance - 7, to: today.day)
    }
}
