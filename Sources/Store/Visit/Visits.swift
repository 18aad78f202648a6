import Database
import Programme

extension County {
    /// V4: of a due `d`, whether it is met: by a visit logged after it, on its day or later, with somebody met.
    static let isMet = """
        EXISTS (SELECT 1 FROM visits m WHERE m.household_id = d.household_id AND m.day >= d.day
            AND m.outcome = 'met' AND m.undone_at IS NULL AND m.act_id > d.act_id)
        """

    /// The visits to a member's households since `day`, whoever made them.
    public func monthVisits(of person: PersonID, since day: Day, on today: Day) throws -> MonthVisits {
        var month = MonthVisits(since: day)
        for holder in try standsFor(person, on: today) {
            try connection.forEach(
                """
                SELECT v.household_id, v.day, v.outcome
                FROM links l JOIN visits v ON v.household_id = l.household_id
                WHERE l.person_id = ? AND l.ended_at IS NULL AND v.day >= ? AND v.undone_at IS NULL
                """, [holder.sql, day.code.sql]
            ) { row in
                month.add(
                    HouseholdID(row.int(0)), on: Day(code: Int(row.int(1))),
                    wasMet: row.text(2) == Visit.Outcome.met.rawValue)
            }
            try connection.forEach(
                """
                SELECT d.household_id, d.day, d.kind, d.id, d.due_at
                FROM links l JOIN visit_dues d ON d.household_id = l.household_id
                WHERE l.person_id = ? AND l.ended_at IS NULL AND d.taken_back_at IS NULL AND d.outcome IS NULL
                AND NOT \(Self.isMet)
                """, [holder.sql]
            ) { row in
                month.add(
                    VisitDue(
                        id: DueID(row.int(3)), household: HouseholdID(row.int(0)), kind: row.text(2),
                        day: Day(code: Int(row.int(1))), due: Instant(rawValue: row.int(4))))
            }
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
        case .superseded(let visit):
            try note(.visit(.superseded(visit)), in: &act)
            try undo(visit, at: act.at)
        case .restored(let visit):
            try connection.execute("UPDATE visits SET undone_at = NULL WHERE id = ?", [visit.sql])
        case .eventRecorded(let event): try record(event, by: act.person, act: try begin(&act))
        case .eventTakenBack(let due): try takeBack(due, at: act.at)
        case .deliveryPlanned(let what, let households):
            try plan(what, households, by: act.person, act: try begin(&act), at: act.at)
        case .deliveryCancelled(let delivery): try cancel(delivery, at: act.at)
        case .handedOver(let delivery, let household, let day):
            try handOver(delivery, household, by: act.person, on: day, act: try begin(&act))
        case .handOversTakenBack(let undone): try takeBackHandOvers(of: undone, at: act.at)
        case .circularSent(let id, let draft, let messages, let day):
            try send(draft, as: id, messages: messages, by: act.person, on: day, act: try begin(&act))
        case .circularStopped(let circular): try stop(circular, at: act.at)
        case .explained(let circular, let household, let day):
            try explain(circular, household, by: act.person, on: day, act: try begin(&act))
        case .explainedTakenBack(let undone): try takeBackExplained(of: undone, at: act.at)
        case .confirmationAnswered(let visit, let state):
            try note(.visit(.confirmation(visit)), in: &act)
            try answer(visit, state, at: act.at)
        case .confirmationTakenBack(let visit): try answer(visit, .unanswered, at: nil)
        }
    }

    private func log(_ visit: Visit, act: ActID, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO visits (household_id, person_id, act_id, day, mode, outcome, note, recorded_at, entered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                visit.household.sql, visit.by.sql, act.sql, visit.day.code.sql, visit.mode.sql, visit.outcome.sql,
                visit.note.sql, now.sql, visit.enteredBy.sql,
            ])
    }

    private func undo(_ visit: VisitID, at now: Instant) throws {
        try connection.execute("UPDATE visits SET undone_at = ? WHERE id = ?", [now.sql, visit.sql])
    }
}
