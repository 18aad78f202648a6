import Database
import Programme

extension County {
    /// The visits to a member's households since `day`, whoever made them.
    public func monthVisits(of person: PersonID, since day: Day, on today: Day) throws -> MonthVisits {
        var month = MonthVisits(since: day)
        try connection.forEach(
            """
            SELECT v.household_id, v.day, v.outcome FROM links l JOIN visits v ON v.household_id = l.household_id
            WHERE l.person_id IN \(Self.standsFor) AND l.ended_at IS NULL AND v.day >= ? AND v.undone_at IS NULL
            """, Self.standsForArguments(person, on: today) + [day.code.sql]
        ) {
            month.add(
                HouseholdID($0.int(0)), on: Day(code: Int($0.int(1))), wasMet: $0.text(2) == Visit.Outcome.met.rawValue)
        }
        return month
    }

    /// What is already logged of a household on a day.
    public func visits(to household: HouseholdID, on day: Day) throws -> [Visit] {
        try connection.query(
            """
            SELECT person_id, mode, outcome, note FROM visits
            WHERE household_id = ? AND day = ? AND undone_at IS NULL
            """, [household.sql, day.code.sql]
        ) { row in
            Visit(
                household: household, by: PersonID(row.int(0)), day: day,
                mode: Visit.Mode(rawValue: row.text(1)) ?? .home,
                outcome: Visit.Outcome(rawValue: row.text(2)) ?? .met, note: row.text(3))
        }
    }

    func apply(_ change: VisitChange, to act: inout ActInProgress) throws {
        switch change {
        case .logged(let visit): try log(visit, act: try begin(&act), at: act.at)
        case .undone(let visit): try undo(visit, at: act.at)
        }
    }

    private func log(_ visit: Visit, act: ActID, at now: Instant) throws {
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

    private func undo(_ visit: VisitID, at now: Instant) throws {
        try connection.execute("UPDATE visits SET undone_at = ? WHERE id = ?", [now.sql, visit.sql])
    }
}
