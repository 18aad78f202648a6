import Database
import Programme

/// V8: to whom policies were explained.
extension County {
    private static let isExplained = """
        EXISTS (SELECT 1 FROM circular_explained e WHERE e.circular_id = c.id AND e.household_id = h.id
            AND e.undone_at IS NULL)
        """

    private static let aboveOwnHouseholds = UnitWalk.upEach(
        from: """
            SELECT h.unit_id, h.unit_id FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.person_id IN \(standsFor) AND l.ended_at IS NULL
            """)

    /// The notices that reach a member's households since a day, the latest first.
    public func openPolicies(for person: PersonID, since day: Day, on today: Day) throws -> [ExplainPolicy.Open] {
        var open: [ExplainPolicy.Open] = []
        let standsFor = Self.standsForArguments(person, on: today)
        try connection.forEach(
            """
            \(Self.aboveOwnHouseholds)
            SELECT DISTINCT \(Self.circularColumns), h.id, \(Self.isExplained)
            FROM circulars c JOIN people p ON p.id = c.by_id JOIN circular_units t ON t.circular_id = c.id
            JOIN up ON up.id = t.unit_id JOIN households h ON h.unit_id = up.base AND h.ended_at IS NULL
            JOIN links l ON l.household_id = h.id AND l.person_id IN \(Self.standsFor) AND l.ended_at IS NULL
            WHERE c.is_to_explain = 1 AND c.state <> 'stopped' AND c.day >= ? ORDER BY c.id DESC, h.id LIMIT ?
            """, standsFor + standsFor + [day.code.sql, Self.householdLimit.sql]
        ) { row in
            let circular = circular(row)
            if open.last?.circular.id != circular.id {
                open.append(ExplainPolicy.Open(circular: circular, left: []))
            }
            if !row.bool(10) { open[open.count - 1].left.insert(HouseholdID(row.int(9))) }
        }
        return open
    }

    func explain(_ circular: CircularID, _ household: HouseholdID, by person: PersonID, on day: Day, act: ActID)
        throws
    {
        try connection.execute(
            """
            INSERT INTO circular_explained (circular_id, household_id, person_id, act_id, day) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """, [circular.sql, household.sql, person.sql, act.sql, day.code.sql])
    }

    func takeBackExplained(of act: ActID, at now: Instant) throws {
        try connection.execute(
            "UPDATE circular_explained SET undone_at = ? WHERE act_id = ? AND undone_at IS NULL", [now.sql, act.sql])
    }

    func explained(of act: ActID) throws -> [HouseholdLabel] {
        try connection.query(
            """
            SELECT h.number, h.head FROM circular_explained e JOIN households h ON h.id = e.household_id
            WHERE e.act_id = ? AND e.undone_at IS NULL ORDER BY h.number
            """, [act.sql]
        ) { HouseholdLabel(number: Int($0.int(0)), head: $0.text(1)) }
    }
}
