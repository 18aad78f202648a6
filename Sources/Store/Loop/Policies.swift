import Database
import Programme

/// V8: policies sent down, and to whom they were explained.
extension County {
    /// Members told of a policy in one transaction; the clock goes on with the next page.
    public static let policyPage = 200
    private static let isExplained = """
        EXISTS (SELECT 1 FROM policy_explained e WHERE e.notice_id = n.id AND e.household_id = h.id
            AND e.undone_at IS NULL)
        """

    /// How many it would reach.
    public func audience(_ scope: Scope) throws -> SendPolicy.Facts {
        let (down, units) = below(scope)
        let counts = try connection.first(
            """
            \(down)
            SELECT COUNT(DISTINCT l.person_id), COUNT(*), COUNT(DISTINCT CASE WHEN EXISTS (
                SELECT 1 FROM accounts a WHERE a.person_id = l.person_id AND a.ended_at IS NULL) THEN l.person_id END)
            FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL
            """, units
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
        try beginRound(PolicyNoticeID(id), isRecall: false)
    }

    /// Those who were told are told that it is taken back; who was not yet told hears nothing.
    func takeBack(_ notice: PolicyNoticeID, at now: Instant) throws {
        try connection.execute("UPDATE policy_notices SET taken_back_at = ? WHERE id = ?", [now.sql, notice.sql])
        try beginRound(notice, isRecall: true)
    }

    private func beginRound(_ notice: PolicyNoticeID, isRecall: Bool) throws {
        try connection.execute(
            "INSERT INTO policy_rounds (notice_id, is_recall, reached_id) VALUES (?, ?, 0)",
            [notice.sql, isRecall.sql])
    }

    /// One page of the first round that has not ended: who is told what. Nil when all rounds have ended.
    public func takePolicyPage(at now: Instant) throws -> [Notice]? {
        let round = try connection.first(
            """
            SELECT r.id, r.is_recall, r.reached_id, n.id, n.text, p.name, n.day, n.taken_back_at
            FROM policy_rounds r JOIN policy_notices n ON n.id = r.notice_id JOIN people p ON p.id = n.by_id
            WHERE r.ended_at IS NULL ORDER BY r.id LIMIT 1
            """
        ) { row in
            (
                id: row.int(0), isRecall: row.bool(1), reached: PersonID(row.int(2)),
                notice: PolicyNotice(
                    id: PolicyNoticeID(row.int(3)), text: row.text(4), by: row.text(5), sent: Day(code: Int(row.int(6)))
                ),
                isTakenBack: !row.isNull(7)
            )
        }
        guard let round else { return nil }
        let isOff = round.isTakenBack && !round.isRecall
        let members = isOff ? [] : try members(toldOf: round.notice.id, isRecall: round.isRecall, after: round.reached)
        let ended = members.count < Self.policyPage
        try connection.execute(
            "UPDATE policy_rounds SET reached_id = ?, ended_at = ? WHERE id = ?",
            [(members.last?.member ?? round.reached).sql, ended ? now.sql : .null, round.id.sql])
        return members.map {
            Notice(
                to: $0.member,
                .visit(
                    round.isRecall
                        ? .policyTakenBack(round.notice) : .policy(round.notice, household: $0.household)))
        }
    }

    private func members(toldOf notice: PolicyNoticeID, isRecall: Bool, after reached: PersonID) throws
        -> [(member: PersonID, household: Int)]
    {
        let told =
            isRecall
            ? try connection.count(
                "SELECT MAX(reached_id) FROM policy_rounds WHERE notice_id = ? AND is_recall = 0", [notice.sql])
            : Int64.max
        return try connection.query(
            """
            WITH RECURSIVE down (id) AS (
                SELECT unit_id FROM policy_units WHERE notice_id = ?
                UNION SELECT u.id FROM units u JOIN down ON u.parent_id = down.id)
            SELECT p.id, MIN(h.number) FROM people p
            JOIN links l ON l.person_id = p.id AND l.ended_at IS NULL
            JOIN households h ON h.id = l.household_id AND h.ended_at IS NULL
            WHERE p.id > ? AND p.id <= ? AND p.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down)
            GROUP BY p.id ORDER BY p.id LIMIT ?
            """, [notice.sql, reached.sql, told.sql, Self.policyPage.sql]
        ) { (PersonID($0.int(0)), Int($0.int(1))) }
    }

    /// The notices that reach a member's households since a day, the latest first.
    public func openPolicies(for person: PersonID, since day: Day) throws -> [ExplainPolicy.Open] {
        var open: [ExplainPolicy.Open] = []
        try connection.forEach(
            """
            WITH RECURSIVE up (base, id) AS (
                SELECT h.unit_id, h.unit_id FROM links l JOIN households h ON h.id = l.household_id
                WHERE l.person_id = ? AND l.ended_at IS NULL
                UNION SELECT up.base, u.parent_id FROM units u JOIN up ON u.id = up.id WHERE u.parent_id IS NOT NULL)
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

    func policies(of act: ActID) throws -> [VisitEffects.Policy] {
        try connection.query(
            """
            SELECT n.id, n.text, EXISTS (SELECT 1 FROM policy_explained e WHERE e.notice_id = n.id AND e.undone_at IS NULL)
            FROM policy_notices n WHERE n.act_id = ? AND n.taken_back_at IS NULL
            """, [act.sql]
        ) { VisitEffects.Policy(id: PolicyNoticeID($0.int(0)), text: $0.text(1), isBegun: $0.bool(2)) }
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
