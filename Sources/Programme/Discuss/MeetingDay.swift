/// D1: whether a meeting of a kind may be held at a time.
struct MeetingDay {
    let kind: Policy.Meeting
    let at: Instant
    let now: Instant
    let policy: Policy
    /// Live meetings of the unit and of those above it.
    let others: [Meeting]

    /// How far ahead a day is looked for.
    fileprivate static let searchedDays = 62

    private var calendar: LocalCalendar { policy.calendar }
    var day: Day { calendar.day(of: at) }

    private enum Obstacle {
        case past
        case notice(earliest: Day)
        case sameDay(Meeting)
        /// The first and last day that would do; none: it is too late for that meeting. `before` nil: the theme day.
        case distance(before: Meeting?, days: [Day])
    }

    /// A refusal shows a day that would do.
    func refusal(unit: UnitID, besides own: MeetingID?) -> DiscussRefusal? {
        let code = kind.named.code
        func free() -> Day {
            policy.firstDay(for: kind, from: now, unit: unit, others: others.filter { $0.id != own })
        }
        return switch obstacle(unit: unit, besides: own) {
        case .past: .meetingInPast(code, free: free())
        case .notice(let earliest): .noticeTooShort(code, days: kind.noticeDays, earliest: earliest, free: free())
        case .sameDay(let other): .sameDay(other, free: free())
        case .distance(let before, let days): .wrongDistance(code, before: before, days: days, free: free())
        case nil: nil
        }
    }

    fileprivate func isFree(unit: UnitID?) -> Bool { obstacle(unit: unit, besides: nil) == nil }

    private func obstacle(unit: UnitID?, besides own: MeetingID?) -> Obstacle? {
        let today = calendar.day(of: now)
        let earliest = calendar.adding(days: kind.noticeDays, to: today)
        guard at > now else { return .past }
        guard day >= earliest else { return .notice(earliest: earliest) }
        if let other = others.first(where: {
            $0.id != own && $0.kind == kind.named.code && $0.unit == unit && calendar.day(of: $0.at) == day
        }) {
            return .sameDay(other)
        }
        return distance(earliest: earliest)
    }

    /// The days before the meeting or the theme day that it has to precede.
    private func distance(earliest: Day) -> Obstacle? {
        guard let before = kind.before else { return nil }
        guard let later = before.meeting else {
            let theme = policy.themeDay(from: calendar.adding(days: 1, to: day))
            guard !window(before.days, theme).contains(day) else { return nil }
            // Too late in this month for the notice: the next theme day is meant.
            return .distance(before: nil, days: firstWindow(before.days, from: earliest))
        }
        guard let next = others.filter({ $0.kind == later && $0.at > at }).min(by: { $0.at < $1.at }) else {
            return nil
        }
        let window = window(before.days, calendar.day(of: next.at))
        guard !window.contains(day) else { return nil }
        let first = max(window.lowerBound, earliest)
        return .distance(before: next, days: first <= window.upperBound ? [first, window.upperBound] : [])
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
    /// The hour that examples name.
    private static let exampleHour = 19

    /// The first day on which a meeting of the kind could be held, for examples to copy; a proposal is sent ahead (D1).
    /// - Parameter others: live meetings of the unit and of those above it.
    func firstDay(
        for kind: Policy.Meeting, from now: Instant, ofProposal: Bool = false, unit: UnitID? = nil,
        others: [Programme.Meeting] = []
    ) -> Day {
        let notice = ofProposal ? max(kind.noticeDays, major.proposalDays) : kind.noticeDays
        let earliest = calendar.adding(days: notice, to: calendar.day(of: now))
        func meeting(on day: Day) -> MeetingDay {
            MeetingDay(
                kind: kind, at: calendar.instant(day, hour: Self.exampleHour), now: now, policy: self, others: others)
        }
        var first = earliest
        if let before = kind.before, before.meeting == nil {
            first = meeting(on: earliest).firstWindow(before.days, from: earliest).first ?? earliest
        }
        return (0..<MeetingDay.searchedDays).lazy.map { calendar.adding(days: $0, to: first) }
            .first { meeting(on: $0).isFree(unit: unit) } ?? first
    }

    /// The day that was said, if one could meet then, else the first on which one could.
    func possible(_ day: Day?, for kind: Policy.Meeting, from now: Instant) -> Day {
        guard let day else { return firstDay(for: kind, from: now) }
        let said = MeetingDay(
            kind: kind, at: calendar.instant(day, hour: Self.exampleHour), now: now, policy: self, others: [])
        return said.isFree(unit: nil) ? day : firstDay(for: kind, from: now)
    }

    /// D1: a meeting that the person could convene, of the kind named or of their first one, and when.
    public func exampleOfMeeting(
        _ code: String? = nil, by person: Person, now: Instant, others: [Programme.Meeting] = []
    ) -> Convene.Example? {
        let own = meetings.filter { !Access.unitsConvened($0, by: person).isEmpty }
        guard let kind = own.first(where: { $0.named.code == code }) ?? own.first else { return nil }
        let day = firstDay(
            for: kind, from: now, unit: Access.unitsConvened(kind, by: person).first, others: others)
        return Convene.Example(kind: kind.named.code, day: day)
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
