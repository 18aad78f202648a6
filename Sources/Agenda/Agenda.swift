import Programme

/// A1: who is owed which reminder, and when: the same answer for what is sent now and for what will be sent next month.
/// Made for one hour of the day, since everybody's moments are at the hour of their own message.
public struct Agenda: Sendable {
    let policy: Policy
    let hour: Int
    let from: Instant
    let to: Instant
    private let occasions: [(occasion: VisitOccasion, day: Day, moment: Instant, stale: Instant)]
    private let monthDays: [(kind: CalendarDays.Kind, day: Day, moment: Instant, stale: Instant)]
    private let themes: [Day]

    var calendar: LocalCalendar { policy.calendar }

    /// - Parameter hour: of the day's message.
    /// - Parameters:
    ///   - from, to: the moments that are asked about, both included.
    ///   - lastRound: visits that were owed by then and are stale by `to` are left out: they have been told or counted,
    ///     and to read who has visited whom is most of what a round costs.
    public init(policy: Policy, hour: Int, from: Instant, to: Instant, lastRound: Instant? = nil) {
        self.policy = policy
        self.hour = hour
        self.from = from
        self.to = to
        let calendar = policy.calendar
        let months = Self.months(from: calendar.day(of: from), to: calendar.day(of: to), calendar)
        occasions = months.flatMap { first in
            VisitOccasion.allCases.map { occasion in
                let day = occasion.day(inMonthOf: first, policy)
                let moment = calendar.instant(day, hour: hour)
                let late = calendar.instant(calendar.adding(days: policy.reminders.lateDays, to: day), hour: hour)
                let end = calendar.instant(calendar.adding(months: 1, to: first), hour: 0)
                return (occasion, day, moment, min(late, end))
            }
        }.filter { item in
            from <= item.moment && item.moment <= to
                && (lastRound.map { to < item.stale || $0 < item.moment } ?? true)
        }
        themes = months.map { policy.themeDay(from: $0) }
        monthDays = months.flatMap { first in
            CalendarDays.Kind.allCases.map { ($0, CalendarDays.coming($0, from: first, policy).day) }
        }.map { kind, day in
            (kind, day, calendar.instant(day, hour: hour), calendar.instant(day, hour: policy.reminders.quietFrom))
        }.filter { from <= $0.2 && $0.2 <= to }
    }

    /// Whether visits are spoken of at all, so that nobody's households need be read on the other days.
    public var speaksOfVisits: Bool { !occasions.isEmpty }
    /// Whether officers are told how the month stands.
    public var speaksOfUnits: Bool { occasions.contains { $0.occasion != .monthList } }

    /// All that is owed between the two moments, whether it has been told or not.
    public func owed(to duties: Duties) -> [Owed] {
        let all =
            duties.timed.flatMap(clocks) + new(duties.timed) + duties.late.map(late) + duties.sentBack.map(sentBack)
            + duties.meetings.map(meeting) + duties.convening.flatMap(convene) + days(duties)
            + duties.onDuty.map(onDuty) + visits(duties.book) + duties.units.flatMap(unvisited)
        return all.filter { from <= $0.moment && $0.moment <= to && (!duties.isMuted || $0.line.content.isOfDesk) }
    }

    // MARK: Moments

    /// The day's message at or before a moment, and the one at or after it.
    func before(_ moment: Instant) -> Instant {
        let day = calendar.day(of: moment)
        let message = calendar.instant(day, hour: hour)
        return message <= moment ? message : calendar.instant(calendar.adding(days: -1, to: day), hour: hour)
    }

    func after(_ moment: Instant) -> Instant {
        let day = calendar.day(of: moment)
        let message = calendar.instant(day, hour: hour)
        return message >= moment ? message : calendar.instant(calendar.adding(days: 1, to: day), hour: hour)
    }

    func adding(days: Int, to message: Instant) -> Instant {
        calendar.instant(calendar.adding(days: days, to: calendar.day(of: message)), hour: hour)
    }

    private func late(after moment: Instant) -> Instant { adding(days: policy.reminders.lateDays, to: moment) }

    /// The first days of the months that moments of the time asked about may belong to.
    private static func months(from: Day, to: Day, _ calendar: LocalCalendar) -> [Day] {
        var months = [calendar.adding(months: -1, to: from.firstOfMonth)]
        while let last = months.last, last <= to { months.append(calendar.adding(months: 1, to: last)) }
        return months
    }

    // MARK: What is owed

    private func new(_ timed: [Timed]) -> [Owed] {
        var fresh: [Instant: [IssueSummary]] = [:]
        for clock in timed where !clock.isTaken {
            guard case .issue(let issue, .atDesk) = clock.subject else { continue }
            fresh[after(clock.since), default: []].append(issue)
        }
        return fresh.map { moment, issues in
            Owed(
                DayKey(.new, period: Int64(calendar.day(of: moment).code)), .new(issues), from: moment,
                until: adding(days: 1, to: moment))
        }
    }

    private func late(_ late: Duties.Late) -> Owed {
        let moment = after(late.toldAt)
        return Owed(
            DayKey(.late, of: late.issue.number.rawValue, period: Timed.minute(late.due)),
            .late(late.issue, at: late.officer, due: late.due), from: moment, until: self.late(after: moment))
    }

    private func sentBack(_ sent: Duties.SentBack) -> Owed {
        let moment = after(policy.due(Deadline(policy.reminders.sentBackDays, .days), from: sent.at))
        return Owed(
            DayKey(.sentBack, of: sent.issue.number.rawValue, period: Timed.minute(sent.at)), .sentBack(sent.issue),
            from: moment, until: late(after: moment))
    }

    /// On its morning, or the evening before where the morning is too near.
    private func meeting(_ attended: Duties.Attended) -> Owed {
        let at = attended.meeting.at
        let day = calendar.day(of: at)
        return Owed(
            DayKey(.meeting, of: attended.meeting.id.rawValue, period: Timed.minute(at)),
            .meeting(attended.meeting, day: day, items: attended.items),
            from: before(at.adding(hours: -Self.hoursBeforeMeeting)), until: at)
    }

    private static let hoursBeforeMeeting = 2

    private func days(_ duties: Duties) -> [Owed] {
        monthDays.filter { $0.kind == .theme ? duties.holdsThemeDay : duties.holdsContactDay }.map { day in
            Owed(
                DayKey(day.kind == .theme ? .theme : .contact, period: Int64(day.day.code)),
                .monthDay(day.kind, day.day), from: day.moment, until: day.stale)
        }
    }

    private func onDuty(_ duty: Duty) -> Owed {
        let day = duty.slot.day
        return Owed(
            DayKey(.duty, of: duty.slot.unit.rawValue, period: Int64(day.code)), .onDuty(unit: duty.unitName, day),
            from: calendar.instant(day, hour: hour),
            until: calendar.instant(calendar.adding(days: 1, to: day), hour: 0))
    }

    private func visits(_ book: VisitBook?) -> [Owed] {
        guard let book, !book.households.isEmpty else { return [] }
        return occasions.compactMap { occasion, day, moment, stale in
            var book = book
            // Nothing is known yet of a month to come.
            if day.firstOfMonth != book.month.since { book.month = MonthVisits(since: day.firstOfMonth) }
            let left = book.left(policy)
            guard !left.isEmpty else { return nil }
            let list = MonthList(month: day.month, total: book.households.count, left: left)
            return Owed(
                DayKey(.visits, of: occasion.number, period: Int64(day.monthCode)), .visits(occasion, list),
                from: moment, until: stale)
        }
    }

    private func unvisited(_ unit: UnitMonth) -> [Owed] {
        occasions.filter { $0.occasion != .monthList && $0.day.month == unit.month && unit.left > 0 }
            .map { occasion, day, moment, stale in
                Owed(
                    DayKey(
                        .unvisited, of: unit.unit.rawValue, period: Int64(day.monthCode * 10) + occasion.number),
                    .unvisited(unit), from: moment, until: stale)
            }
    }

    private func convene(_ convening: Duties.Convening) -> [Owed] {
        guard let kind = policy.meeting(convening.kind), let before = kind.before else { return [] }
        let anchors = before.meeting == nil ? themes : convening.later
        return anchors.compactMap { anchor in
            let first = calendar.adding(days: -before.days.upperBound, to: anchor)
            let last = calendar.adding(days: -before.days.lowerBound, to: anchor)
            guard !convening.held.contains(where: { (first...last).contains($0) }) else { return nil }
            let notice = { (day: Day) in calendar.adding(days: -kind.noticeDays, to: day) }
            return Owed(
                DayKey(
                    .convene, of: convening.unit.rawValue * Self.kinds + index(of: kind), period: Int64(anchor.code)),
                .convene(kind: convening.kind, unit: convening.unitName, first: first, last: last, before: anchor),
                from: calendar.instant(notice(first), hour: hour),
                until: calendar.instant(notice(last), hour: policy.reminders.quietFrom))
        }
    }

    private static let kinds: Int64 = 100

    private func index(of kind: Policy.Meeting) -> Int64 {
        Int64(policy.meetings.firstIndex { $0.named.code == kind.named.code } ?? 0)
    }
}

extension VisitOccasion {
    /// Its day in the month that begins with `first`.
    func day(inMonthOf first: Day, _ policy: Policy) -> Day {
        switch self {
        case .monthList: policy.calendar.adding(days: policy.reminders.monthListDay - 1, to: first)
        case .midMonth: policy.calendar.adding(days: policy.reminders.midMonthDay - 1, to: first)
        case .monthEnd:
            policy.calendar.adding(
                days: -policy.reminders.monthEndDays, to: policy.calendar.adding(months: 1, to: first))
        }
    }

    var number: Int64 {
        switch self {
        case .monthList: 1
        case .midMonth: 2
        case .monthEnd: 3
        }
    }
}
