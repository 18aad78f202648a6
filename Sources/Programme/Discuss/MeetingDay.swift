/// D1: whether a meeting of a kind may be held at a time.
struct MeetingDay {
    let kind: Policy.Meeting
    let at: Instant
    let now: Instant
    let policy: Policy
    /// Live meetings of the unit and of those above it.
    let others: [Meeting]

    /// Days of one month that a refusal names at most.
    private static let searchedDays = 62

    private var calendar: LocalCalendar { policy.calendar }
    var day: Day { calendar.day(of: at) }

    func refusal(unit: UnitID, besides own: MeetingID?) -> DiscussRefusal? {
        let today = calendar.day(of: now)
        let earliest = calendar.adding(days: kind.noticeDays, to: today)
        guard at > now else { return .meetingInPast(kind.named.code) }
        guard day >= earliest else {
            return .noticeTooShort(kind.named.code, days: kind.noticeDays, earliest: earliest)
        }
        if let other = others.first(where: {
            $0.id != own && $0.kind == kind.named.code && $0.unit == unit && calendar.day(of: $0.at) == day
        }) {
            return .sameDay(other)
        }
        return distanceRefusal(earliest: earliest)
    }

    /// The days before the meeting or the theme day that it has to precede.
    private func distanceRefusal(earliest: Day) -> DiscussRefusal? {
        guard let before = kind.before else { return nil }
        guard let later = before.meeting else {
            let theme = policy.themeDay(from: calendar.adding(days: 1, to: day))
            let window = window(before.days, theme)
            guard !window.contains(day) else { return nil }
            // Too late in this month for the notice: the next theme day is meant.
            let possible = firstWindow(before.days, from: earliest)
            return .wrongDistance(kind.named.code, before: nil, days: possible)
        }
        guard let next = others.filter({ $0.kind == later && $0.at > at }).min(by: { $0.at < $1.at }) else {
            return nil
        }
        let window = window(before.days, calendar.day(of: next.at))
        return window.contains(day)
            ? nil : .wrongDistance(kind.named.code, before: next, days: [window.lowerBound, window.upperBound])
    }

    /// D1: the meeting that should come after has no day yet.
    var later: String? {
        guard let later = kind.before?.meeting, !others.contains(where: { $0.kind == later && $0.at > at }) else {
            return nil
        }
        return later
    }

    private func window(_ days: ClosedRange<Int>, _ theme: Day) -> ClosedRange<Day> {
        calendar.adding(days: -days.upperBound, to: theme)...calendar.adding(days: -days.lowerBound, to: theme)
    }

    /// The first and last day of the next window that the notice still reaches.
    func firstWindow(_ days: ClosedRange<Int>, from earliest: Day) -> [Day] {
        var theme = policy.themeDay(from: earliest)
        for _ in 0..<Self.searchedDays {
            let window = window(days, theme)
            if window.upperBound >= earliest { return [max(window.lowerBound, earliest), window.upperBound] }
            theme = policy.themeDay(from: calendar.adding(days: 1, to: theme))
        }
        return []
    }
}

extension Policy {
    /// The first day on which a meeting of the kind could be held, for examples to copy; a proposal is sent ahead (D1).
    func firstDay(for kind: Meeting, from now: Instant, ofProposal: Bool = false) -> Day {
        let notice = ofProposal ? max(kind.noticeDays, major.proposalDays) : kind.noticeDays
        let earliest = calendar.adding(days: notice, to: calendar.day(of: now))
        guard let before = kind.before, before.meeting == nil else { return earliest }
        let day = MeetingDay(
            kind: kind, at: calendar.instant(earliest, hour: reminders.quietFrom), now: now, policy: self, others: [])
        return day.firstWindow(before.days, from: earliest).first ?? earliest
    }

    /// The next theme day 主题党日 on or after a day.
    public func themeDay(from day: Day) -> Day { CalendarDays.coming(.theme, from: day, self).day }

    /// D9: until a meeting is convened, an issue that waits for one is due on the theme day.
    func dueWithoutMeeting(from now: Instant) -> Instant {
        calendar.instant(themeDay(from: calendar.adding(days: 1, to: calendar.day(of: now))), hour: reminders.quietFrom)
    }
}

extension Deliberation.Step {
    /// The power that a meeting needs to pass it; a disclosure needs none.
    public var power: Policy.Power? {
        switch self {
        case .propose: .propose
        case .consult: .consult
        case .deliberate: .deliberate
        case .resolve: .decide
        case .disclose: nil
        }
    }
}
