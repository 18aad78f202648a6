import Database
import Programme

/// V8: policies sent down, and to whom they were explained.
extension County {
    private static let isExplained = """
        EXISTS (SELECT 1 FROM policy_explained e WHERE e.notice_id = n.id AND e.household_id = h.id
            AND e.undone_at IS NULL)
        """

    private static let aboveOwnHouseholds = UnitWalk.upEach(
        from: """
            SELECT h.unit_id, h.unit_id FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL
            """)

    /// How many it would reach.
    public func audience(_ scope: Scope) throws -> SendPolicy.Facts { try audience(below(scope)) }

    func audience(_ below: (sql: String, units: [SQLValue])) throws -> SendPolicy.Facts {
        let counts = try connection.first(
            """
            \(below.sql)
            SELECT COUNT(DISTINCT l.person_id), COUNT(*), COUNT(DISTINCT CASE WHEN EXISTS (
                SELECT 1 FROM accounts a WHERE a.person_id = l.person_id AND a.ended_at IS NULL) THEN l.person_id END)
            FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL
            """, below.units
        ) { (members: Int($0.int(0)), households: Int($0.int(1)), reachable: Int($0.int(2))) }
        let (members, households, reachable) = counts ?? (0, 0, 0)
        return SendPolicy.Facts(members: members, households: households, unreachable: members - reachable)
    }

    func send(_ text: String, to units: [UnitID], by person: PersonID, on day: Day, act: ActID) throws {
        let id = try connection.insert(
            "INSERT INTO policy_notices (text, by_id, act_id, day) VALUES (?, ?, ?, ?)",
            [text.sql, person.sql, act.sql, day.code.sql])
        for unit in units {
            try connection.execute(
                "INSERT INTO policy_units (notice_id, unit_id) VALUES (?, ?)", [id.sql, unit.sql])
        }
        try beginRounds(PolicyNoticeID(id), isRecall: false)
    }

    /// Those who were told are told that it is taken back; who was not yet told hears nothing.
    func takeBack(_ notice: PolicyNoticeID, at now: Instant) throws {
        try connection.execute("UPDATE policy_notices SET taken_back_at = ? WHERE id = ?", [now.sql, notice.sql])
        try beginRounds(notice, isRecall: true)
    }

    /// The notices that reach a member's households since a day, the latest first.
    public func openPolicies(for person: PersonID, since day: Day) throws -> [ExplainPolicy.Open] {
        var open: [ExplainPolicy.Open] = []
        try connection.forEach(
            """
            \(Self.aboveOwnHouseholds)
            SELECT DISTINCT n.id, n.text, p.name, n.day, h.id, \(Self.isExplained)
            FROM policy_notices n JOIN people p ON p.id = n.by_id JOIN policy_units t ON t.notice_id = n.id
            JOIN up ON up.id = t.unit_id JOIN households h ON h.unit_id = up.base AND h.ended_at IS NULL
            JOIN links l ON l.household_id = h.id AND l.person_id = ? AND l.ended_at IS NULL
            WHERE n.taken_back_at IS NULL AND n.day >= ? ORDER BY n.id DESC, h.id LIMIT ?
            """, [person.sql, person.sql, day.code.sql, Self.householdLimit.sql]
        ) { row in
            let id = PolicyNoticeID(row.int(0))
            if open.last?.notice.id != id {
                let notice = PolicyNotice(
                    id: id, text: row.text(1), by: row.text(2), sent: Day(code: Int(row.int(3))))
                open.append(ExplainPolicy.Open(notice: notice, left: []))
            }
            if !row.bool(5) { open[open.count - 1].left.insert(HouseholdID(row.int(4))) }
        }
        return open
    }

    func explain(_ notice: PolicyNoticeID, _ household: HouseholdID, by person: PersonID, on day: Day, act: ActID)
        throws
    {
        try connection.execute(
            """
            INSERT INTO policy_explained (notice_id, household_id, person_id, act_id, day) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, [notice.sql, household.sql, person.sql, act.sql, day.code.sql])
    }

    func takeBackExplained(of act: ActID, at now: Instant) throws {
        try connection.execute(
            "UPDATE policy_explained SET undone_at = ? WHERE act_id = ? AND undone_at IS NULL", [now.sql, act.sql])
    }

    func policies(of act: ActID) throws -> [Effect] {
        try connection.query(
            """
            SELECT n.id, n.text, EXISTS (SELECT 1 FROM policy_explained e WHERE e.notice_id = n.id AND e.undone_at IS NULL)
            FROM policy_notices n WHERE n.act_id = ? AND n.taken_back_at IS NULL
            """, [act.sql]
        ) { .policy(PolicyNoticeID($0.int(0)), $0.text(1), isBegun: $0.bool(2)) }
    }

    func explained(of act: ActID) throws -> [HouseholdLabel] {
        try connection.query(
            """
            SELECT h.number, h.head FROM policy_explained e JOIN households h ON h.id = e.household_id
            WHERE e.act_id = ? AND e.undone_at IS NULL ORDER BY h.number
            """, [act.sql]
        ) { HouseholdLabel(number: Int($0.int(0)), head: $0.text(1)) }
    }
}
