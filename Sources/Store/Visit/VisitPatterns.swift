import Database
import Programme

/// V9, V10: visits looked at together.
extension County {
    /// Visits that one look at the patterns reads.
    private static let contactLimit = 50_000

    public func homes(_ scope: Scope) throws -> [VisitPatterns.Home] {
        try targets(scope).map {
            VisitPatterns.Home(
                id: $0.household.id, label: HouseholdLabel($0.household), member: $0.member?.name)
        }
    }

    /// The visits to the households of a scope since a day.
    public func contacts(_ scope: Scope, since day: Day) throws -> [VisitPatterns.Contact] {
        let (down, units) = below(scope)
        return try connection.query(
            """
            \(down)
            SELECT v.household_id, v.person_id, v.act_id, v.day, v.outcome, v.recorded_at, v.entered_by
            FROM households h JOIN visits v ON v.household_id = h.id
            WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL AND v.day >= ? AND v.undone_at IS NULL
            ORDER BY v.recorded_at DESC LIMIT ?
            """, units + [day.code.sql, Self.contactLimit.sql]
        ) { row in
            VisitPatterns.Contact(
                household: HouseholdID(row.int(0)), by: PersonID(row.int(1)), act: ActID(row.int(2)),
                day: Day(code: Int(row.int(3))), isMet: row.text(4) == Visit.Outcome.met.rawValue,
                recorded: Instant(rawValue: row.int(5)), isForAnother: !row.isNull(6))
        }
    }

    public func names(of people: Set<PersonID>) throws -> [PersonID: String] {
        var names: [PersonID: String] = [:]
        for person in people {
            names[person] = try connection.first("SELECT name FROM people WHERE id = ?", [person.sql]) { $0.text(0) }
        }
        return names
    }

    /// V10: a member's calls by month, the latest first.
    public func calls(of person: PersonID, limit: Int) throws -> [CallCount.Month] {
        try connection.query(
            """
            SELECT v.day / 100, COUNT(*), SUM(CASE WHEN h.is_resident = 0 THEN 1 ELSE 0 END)
            FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.person_id = ? AND v.mode IN ('phone', 'video') AND v.outcome = 'met' AND v.undone_at IS NULL
            GROUP BY v.day / 100 ORDER BY v.day / 100 DESC LIMIT ?
            """, [person.sql, limit.sql]
        ) { CallCount.Month(code: Int($0.int(0)), calls: Int($0.int(1)), away: Int($0.int(2))) }
    }
}
