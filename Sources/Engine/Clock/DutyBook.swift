import Agenda
import Database
import Programme
import Store

/// The duties of a page of people, gathered with one query for each kind of thing.
struct DutyBook {
    private let county: County
    private let agenda: Agenda
    private let policy: Policy
    private let now: Instant
    private let today: Day
    private let timed: [PersonID: [Timed]]
    private let late: [PersonID: [Duties.Late]]
    private let sentBack: [PersonID: [Duties.SentBack]]
    private let meetings: [PersonID: [Duties.Attended]]
    private let seats: [PersonID: [County.Seat]]
    private let onDuty: [PersonID: [Duty]]
    private let waiting: [PersonID: Int]
    private let books: [PersonID: VisitBook]

    /// - Parameter to: the end of the time asked about.
    init(_ people: ClosedRange<PersonID>, _ county: County, agenda: Agenda, policy: Policy, now: Instant, to: Instant)
        throws
    {
        self.county = county
        self.agenda = agenda
        self.policy = policy
        self.now = now
        let calendar = policy.calendar
        today = calendar.day(of: now)
        timed = Dictionary(grouping: try Self.clocks(of: people, county, policy, now: now), by: \.holder).mapValues {
            $0.map(\.timed)
        }
        late = try county.lateIssues(toldTo: people).reduce(into: [:]) { late, entry in
            guard let desk = entry.file.state.desk else { return }
            late[entry.told, default: []].append(
                Duties.Late(issue: entry.file.summary, officer: desk.officer, due: desk.due, toldAt: entry.at))
        }
        sentBack = try county.keptIssues(of: people).reduce(into: [:]) { sent, entry in
            guard case .kept(let returns) = entry.file.state, returns > 0 else { return }
            sent[entry.file.reporter, default: []].append(Duties.SentBack(issue: entry.file.summary, at: entry.since))
        }
        meetings = try Self.meetings(of: people, county, from: now, to: to)
        seats = Dictionary(grouping: try county.seats(of: people), by: \.person)
        onDuty = Dictionary(
            grouping: try county.duties(of: people, from: today, to: calendar.day(of: to)), by: \.person)
        waiting = try county.countWaiting(for: people)
        books =
            agenda.speaksOfVisits
            ? try county.visitBooks(Access.ownHouseholds(forReminding: people, on: today), since: today.firstOfMonth)
            : [:]
    }

    func duties(of reader: County.Reader) throws -> Duties {
        var duties = Duties(person: reader.id)
        duties.isMuted = reader.isMuted
        duties.timed = timed[reader.id] ?? []
        duties.late = late[reader.id] ?? []
        duties.sentBack = sentBack[reader.id] ?? []
        duties.waiting = waiting[reader.id] ?? 0
        guard !reader.isMuted else { return duties }
        let seats = seats[reader.id] ?? []
        duties.meetings = meetings[reader.id] ?? []
        duties.onDuty = onDuty[reader.id] ?? []
        duties.holdsThemeDay =
            reader.isPartyMember && seats.contains { Access.isOfVillage($0.level, policy) }
        duties.holdsContactDay = seats.contains { Access.receivesCallers($0.post, at: $0.level, policy) }
        duties.convening = try seats.flatMap(convening)
        if agenda.speaksOfUnits { duties.units = try overseen(seats).map(month) }
        duties.book = books[reader.id]
        return duties
    }

    // MARK: What each kind is read from

    /// S5: the clocks of people between two ids.
    static func clocks(of people: ClosedRange<PersonID>, _ county: County, _ policy: Policy, now: Instant) throws
        -> [(holder: PersonID, timed: Timed)]
    {
        let issues = try county.issueCases(atDesksOf: people, now: now, policy: policy).compactMap { issue in
            issue.timed.map { (holder: $0.holder, timed: $0.timed) }
        }
        let tasks = try county.tasks(of: people).map { task in
            (
                holder: task.holder,
                timed: Timed(
                    subject: .utility(task.issue), id: task.id.rawValue, since: task.asked, due: task.due)
            )
        }
        let calls = try county.unansweredWhistles(calling: people).map { call in
            (
                holder: call.holder,
                timed: Timed(
                    subject: .whistle(call.issue, department: call.department), id: call.id.rawValue,
                    since: call.called, due: call.due)
            )
        }
        let errands = try county.errands(of: people).map { errand in
            (
                holder: errand.holder,
                timed: Timed(
                    subject: .errand(errand.household, what: errand.what), id: errand.id.rawValue,
                    since: policy.calendar.instant(errand.taken, hour: policy.reminders.quietUntil),
                    due: policy.calendar.instant(errand.due, hour: policy.reminders.quietFrom))
            )
        }
        return issues + tasks + calls + errands
    }

    private static func meetings(
        of people: ClosedRange<PersonID>, _ county: County, from: Instant, to: Instant
    ) throws -> [PersonID: [Duties.Attended]] {
        var records: [MeetingID: Duties.Attended] = [:]
        var meetings: [PersonID: [Duties.Attended]] = [:]
        // A meeting of tomorrow morning is told of today.
        for (person, id) in try county.meetings(of: people, from: from, to: to.adding(hours: 24)) {
            if records[id] == nil, let record = try county.meetingRecord(id) {
                records[id] = Duties.Attended(meeting: record.meeting, items: record.items.count)
            }
            if let attended = records[id] { meetings[person, default: []].append(attended) }
        }
        return meetings
    }

    /// D1: what the post may convene in its unit and has to convene before something else.
    private func convening(_ seat: County.Seat) throws -> [Duties.Convening] {
        guard let post = seat.post else { return [] }
        let kinds = policy.meetings.filter {
            $0.before != nil && $0.level == seat.level && $0.convenedBy.contains(post)
        }
        guard !kinds.isEmpty else { return [] }
        let meetings = try county.meetings(inOrAbove: [seat.unit], [.convened, .open, .closed])
        func days(_ kind: String?, _ isOwn: Bool) -> [Day] {
            meetings.filter { $0.kind == kind && (!isOwn || $0.unit == seat.unit) }
                .map { policy.calendar.day(of: $0.at) }
        }
        return kinds.map { kind in
            Duties.Convening(
                kind: kind.named.code, unit: seat.unit, unitName: seat.unitName, held: days(kind.named.code, true),
                later: days(kind.before?.meeting, false))
        }
    }

    /// The units of their highest desk: those below are counted in them.
    private func overseen(_ seats: [County.Seat]) -> [County.Seat] {
        let own = seats.filter { Access.oversees($0.post, at: $0.level, policy) }
        let highest = policy.levels.first { level in own.contains { $0.level == level.code } }
        return own.filter { $0.level == highest?.code }
    }

    /// V1: numbers only, for whoever looks after the unit.
    private func month(_ seat: County.Seat) throws -> UnitMonth {
        let month = try county.month(of: seat.unit, since: today.firstOfMonth)
        return UnitMonth(
            unit: seat.unit, name: seat.unitName, month: today.month, total: month.total, left: month.left,
            members: month.members)
    }
}
