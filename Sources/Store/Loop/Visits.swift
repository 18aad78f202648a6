import Database
import Programme

extension County {
    /// The member's households with the visits to them since `day`, whoever made them.
    public func visitBook(_ households: [Household], of person: PersonID, since day: Day) throws -> VisitBook {
        let visits = try connection.query(
            """
            SELECT v.household_id, v.person_id, v.day, v.mode, v.outcome, v.note
            FROM links l JOIN visits v ON v.household_id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL AND v.day >= ? AND v.undone_at IS NULL
            """, [person.sql, day.code.sql]
        ) { row in
            Visit(
                household: HouseholdID(row.int(0)), by: PersonID(row.int(1)), day: Day(code: Int(row.int(2))),
                mode: Visit.Mode(rawValue: row.text(3)) ?? .home,
                outcome: Visit.Outcome(rawValue: row.text(4)) ?? .met, note: row.text(5))
        }
        return VisitBook(households: households, visits: visits)
    }

    func log(_ visit: Visit, act: ActID, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO visits (household_id, person_id, act_id, day, mode, outcome, note, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                visit.household.sql, visit.by.sql, act.sql, visit.day.code.sql, visit.mode.sql, visit.outcome.sql,
                visit.note.sql, now.sql,
            ])
    }

    func undo(_ visit: VisitID, at now: Instant) throws {
        try connection.execute("UPDATE visits SET undone_at = ? WHERE id = ?", [now.sql, visit.sql])
    }
}
