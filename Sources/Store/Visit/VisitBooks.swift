import Database
import Programme

/// What the month's reminders are made from, of a page of members at once: a query a member would take longer than all
/// the rest of the page.
extension County {
    /// Whose households each of these people holds on a day: their own unless away, and those of whom they stand in for
    /// (L4).
    private static let holding = """
        WITH holding(person, held) AS (
            SELECT a.substitute_id, a.person_id FROM absences a
            WHERE a.substitute_id BETWEEN ? AND ? AND \(absenceHolds)
            UNION ALL SELECT p.id, p.id FROM people p WHERE p.id BETWEEN ? AND ? AND NOT EXISTS (
                SELECT 1 FROM absences a WHERE a.person_id = p.id AND \(absenceHolds)))
        """

    private static func holdingArguments(_ scopes: EachOwnScope) -> [SQLValue] {
        let (first, last, day) = (scopes.members.lowerBound.sql, scopes.members.upperBound.sql, scopes.day.code.sql)
        return [first, last, day, day, first, last, day, day]
    }

    /// Of everybody who holds a household; visits since `first`, by whomever.
    public func visitBooks(_ scopes: EachOwnScope, since first: Day) throws -> [PersonID: VisitBook] {
        var books: [PersonID: VisitBook] = [:]
        try connection.forEach(
            """
            \(Self.holding)
            SELECT \(Self.householdColumns), k.person FROM holding k
            JOIN links l ON l.person_id = k.held AND l.ended_at IS NULL
            JOIN households h ON h.id = l.household_id AND h.ended_at IS NULL
            ORDER BY k.person, h.village_id, h.number
            """, Self.holdingArguments(scopes)
        ) { row in
            books[PersonID(row.int(8)), default: VisitBook(households: [], month: MonthVisits(since: first))]
                .households.append(household(row))
        }
        try connection.forEach(
            """
            \(Self.holding)
            SELECT k.person, v.household_id, v.day, v.outcome, NULL, NULL FROM holding k
            JOIN links l ON l.person_id = k.held AND l.ended_at IS NULL
            JOIN visits v ON v.household_id = l.household_id
            WHERE v.day >= ? AND v.undone_at IS NULL
            UNION ALL
            SELECT k.person, d.household_id, d.day, d.kind, d.id, d.due_at FROM holding k
            JOIN links l ON l.person_id = k.held AND l.ended_at IS NULL
            JOIN visit_dues d ON d.household_id = l.household_id
            WHERE d.taken_back_at IS NULL AND d.outcome IS NULL AND NOT \(Self.isMet)
            """, Self.holdingArguments(scopes) + [first.code.sql]
        ) { row in
            let (person, household, day) = (PersonID(row.int(0)), HouseholdID(row.int(1)), Day(code: Int(row.int(2))))
            guard row.isNull(4) else {
                books[person]?.month.add(
                    VisitDue(
                        id: DueID(row.int(4)), household: household, kind: row.text(3), day: day,
                        due: Instant(rawValue: row.int(5))))
                return
            }
            books[person]?.month.add(household, on: day, wasMet: row.text(3) == Visit.Outcome.met.rawValue)
        }
        return books
    }
}
