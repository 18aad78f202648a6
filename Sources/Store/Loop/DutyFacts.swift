import Database
import Programme

/// What people may be reminded of, read for a page of them at once: of everybody between two ids.
extension County {
    /// Somebody with a phone here.
    public struct Reader: Sendable {
        public var id: PersonID
        public var isMuted: Bool
        public var isPartyMember: Bool
        /// A1: the hour of their message, if they have asked for one.
        public var hour: Int?
    }

    private static let readers = """
        SELECT p.id, p.muted_at, p.is_party_member, p.reminder_hour FROM people p
        WHERE p.id > ? AND p.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.ended_at IS NULL)
        """

    /// By id.
    public func readers(after reached: PersonID, limit: Int) throws -> [Reader] {
        try connection.query("\(Self.readers) ORDER BY p.id LIMIT ?", [reached.sql, limit.sql], reader)
    }

    /// By id: those whose message of the day goes out at `hour` and who have not had it.
    /// - Parameter usual: the hour of whoever has not asked for another.
    public func readers(at hour: Int, usual: Int, on day: Day, after reached: PersonID, limit: Int) throws -> [Reader] {
        try connection.query(
            """
            \(Self.readers) AND COALESCE(p.reminder_hour, ?) = ?
            AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.person_id = p.id AND r.kind = 'message' AND r.subject = 0
                AND r.period = ?)
            ORDER BY p.id LIMIT ?
            """, [reached.sql, usual.sql, hour.sql, day.code.sql, limit.sql], reader)
    }

    public func reader(_ person: PersonID) throws -> Reader? {
        try connection.first("\(Self.readers) AND p.id = ?", [0.sql, person.sql], reader)
    }

    private func reader(_ row: borrowing any Row) -> Reader {
        Reader(
            id: PersonID(row.int(0)), isMuted: !row.isNull(1), isPartyMember: row.bool(2),
            hour: row.optionalInt(3).map { Int($0) })
    }

    /// S5: clocks shorter than `length` that end between two moments: who answers for them.
    public func holdersOfShortClocks(from: Instant, to: Instant, length: Int64, limit: Int) throws -> [PersonID] {
        try connection.query(
            """
            SELECT holder_id FROM issues WHERE holder_id IS NOT NULL AND due BETWEEN ? AND ? AND due - since <= ?
            UNION SELECT holder_id FROM utility_tasks
            WHERE state = 'asked' AND due BETWEEN ? AND ? AND due - asked_at <= ?
            UNION SELECT holder_id FROM whistles
            WHERE state = 'called' AND due BETWEEN ? AND ? AND due - called_at <= ?
            ORDER BY 1 LIMIT ?
            """,
            [
                from.sql, to.sql, length.sql, from.sql, to.sql, length.sql, from.sql, to.sql, length.sql, limit.sql,
            ]
        ) { PersonID($0.int(0)) }
    }

    /// S5: issues whose clock has run out, that nobody above has been told of. Emergencies have a climb of their own
    /// (R5).
    public func issuesToClimb(at now: Instant, after: (due: Instant, number: IssueNumber)?, limit: Int) throws
        -> [(due: Instant, number: IssueNumber)]
    {
        try connection.query(
            """
            SELECT due, number FROM issues
            WHERE holder_id IS NOT NULL AND (ran_out IS NULL OR ran_out <> due) AND due <= ?
            AND paused_until IS NULL AND (emergency IS NULL OR acknowledged_at IS NOT NULL)
            AND (due, number) > (?, ?) ORDER BY due, number LIMIT ?
            """,
            [
                now.sql, after?.due.sql ?? Int64.min.sql, after?.number.sql ?? 0.sql, limit.sql,
            ]
        ) { (due: Instant(rawValue: $0.int(0)), number: IssueNumber($0.int(1))) }
    }

    /// When the next clock of an issue runs out.
    public func nextClimb(after now: Instant) throws -> Instant? {
        try connection.first(
            """
            SELECT MIN(due) FROM issues
            WHERE holder_id IS NOT NULL AND (ran_out IS NULL OR ran_out <> due) AND due > ?
            """, [now.sql]
        ) { $0.optionalInt(0) }?.map(Instant.init(rawValue:))
    }

    /// D9, A12: meetings to come between two moments, by whom they are for.
    public func meetings(of people: ClosedRange<PersonID>, from: Instant, to: Instant) throws
        -> [(person: PersonID, meeting: MeetingID)]
    {
        try connection.query(
            """
            SELECT a.person_id, m.id FROM attendances a JOIN meetings m ON m.id = a.meeting_id
            WHERE a.person_id BETWEEN ? AND ? AND m.state = 'convened' AND m.at BETWEEN ? AND ?
            ORDER BY a.person_id, m.at, m.id
            """, [people.lowerBound.sql, people.upperBound.sql, from.sql, to.sql]
        ) { (PersonID($0.int(0)), MeetingID($0.int(1))) }
    }

    /// Posts these people hold, or stand in for (L4), with the level and the name of the unit.
    public func seats(of people: ClosedRange<PersonID>) throws -> [Seat] {
        try connection.query(
            """
            SELECT o.person_id, o.post, u.id, u.level, u.name FROM posts o JOIN units u ON u.id = o.unit_id
            WHERE o.person_id BETWEEN ? AND ? AND o.ended_at IS NULL AND u.ended_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = o.person_id AND a.state = 'running')
            UNION SELECT a.substitute_id, o.post, u.id, u.level, u.name
            FROM absences a JOIN posts o ON o.person_id = a.person_id AND o.ended_at IS NULL
            JOIN units u ON u.id = o.unit_id AND u.ended_at IS NULL
            WHERE a.substitute_id BETWEEN ? AND ? AND a.state = 'running'
            ORDER BY 1, 3, 2
            """,
            [
                people.lowerBound.sql, people.upperBound.sql, people.lowerBound.sql, people.upperBound.sql,
            ]
        ) { row in
            Seat(
                person: PersonID(row.int(0)), post: Post(rawValue: row.text(1)), unit: UnitID(row.int(2)),
                level: row.text(3), unitName: row.text(4))
        }
    }

    public struct Seat: Sendable {
        public var person: PersonID
        /// Nil: a post that this version does not know.
        public var post: Post?
        public var unit: UnitID
        public var level: String
        public var unitName: String
    }

    /// A12
    public func duties(of people: ClosedRange<PersonID>, from: Day, to: Day) throws -> [Duty] {
        try connection.query(
            """
            SELECT d.unit_id, d.day, u.name, p.id, p.name FROM duties d
            LEFT JOIN absences a ON a.person_id = d.person_id AND a.state = 'running'
            JOIN people p ON p.id = COALESCE(a.substitute_id, d.person_id) JOIN units u ON u.id = d.unit_id
            WHERE p.id BETWEEN ? AND ? AND d.day BETWEEN ? AND ? ORDER BY p.id, d.day, d.unit_id
            """, [people.lowerBound.sql, people.upperBound.sql, from.code.sql, to.code.sql]
        ) { row in
            Duty(
                slot: DutySlot(unit: UnitID(row.int(0)), day: Day(code: Int(row.int(1)))), unitName: row.text(2),
                person: PersonID(row.int(3)), name: row.text(4))
        }
    }

    /// What lies at these people's desks or waits for their word.
    public func countWaiting(for people: ClosedRange<PersonID>) throws -> [PersonID: Int] {
        var waiting: [PersonID: Int] = [:]
        try connection.forEach(
            """
            SELECT holder_id, COUNT(*) FROM issues WHERE holder_id BETWEEN ? AND ? GROUP BY holder_id
            UNION ALL SELECT asked_id, COUNT(*) FROM issues WHERE asked_id BETWEEN ? AND ? GROUP BY asked_id
            """,
            [people.lowerBound.sql, people.upperBound.sql, people.lowerBound.sql, people.upperBound.sql]
        ) { waiting[PersonID($0.int(0)), default: 0] += Int($0.int(1)) }
        return waiting
    }

    /// V1: how a month stands in a unit: resident households, those whom nobody has met, and their members.
    public func month(of unit: UnitID, since first: Day) throws -> (total: Int, left: Int, members: Int) {
        try connection.first(
            """
            \(UnitWalk.down)
            SELECT COUNT(*), COALESCE(SUM(seen = 0), 0), COUNT(DISTINCT CASE WHEN seen = 0 THEN member END) FROM (
                SELECT l.person_id AS member, EXISTS (
                    SELECT 1 FROM visits v WHERE v.household_id = h.id AND v.day >= ? AND v.outcome = 'met'
                    AND v.undone_at IS NULL) AS seen
                FROM down JOIN households h ON h.unit_id = down.id
                LEFT JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
                WHERE h.ended_at IS NULL AND h.is_resident = 1) counted
            """, [unit.sql, first.code.sql]
        ) { (total: Int($0.int(0)), left: Int($0.int(1)), members: Int($0.int(2))) } ?? (0, 0, 0)
    }
}
