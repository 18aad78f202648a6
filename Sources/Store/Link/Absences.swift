import Database
import Programme

/// L4: who is away and who stands in.
extension County {
    /// An absence that holds on a day. Two parameters: the day, twice.
    static let absenceHolds = "a.state IN ('announced', 'running') AND a.from_day <= ? AND a.to_day >= ?"

    /// `IN (…)`: those whose households a person holds on a day: their own unless away, and those they stand in for.
    static let standsFor = """
        (SELECT a.person_id FROM absences a WHERE a.substitute_id = ? AND \(absenceHolds)
        UNION ALL SELECT p.id FROM people p WHERE p.id = ? AND NOT EXISTS (
            SELECT 1 FROM absences a WHERE a.person_id = p.id AND \(absenceHolds)))
        """

    static func standsForArguments(_ person: PersonID, on day: Day) -> [SQLValue] {
        [person.sql, day.code.sql, day.code.sql, person.sql, day.code.sql, day.code.sql]
    }

    /// Open absences of anybody with a post in these units, or who stands in for them.
    func absences(inUnits units: [UnitID]) throws -> [Absence] {
        let places = units.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            SELECT \(Self.absenceColumns) FROM absences a WHERE a.state IN ('announced', 'running')
            AND a.person_id IN (SELECT person_id FROM posts WHERE ended_at IS NULL AND unit_id IN (\(places)))
            ORDER BY a.from_day, a.id
            """, units.map(\.sql), absence
        ).compactMap(\.self)
    }

    /// Those that the days have moved on and nobody has seen to yet.
    public func absencesToTurn(on day: Day, limit: Int) throws -> [Absence] {
        try connection.query(
            """
            SELECT \(Self.absenceColumns) FROM absences a
            WHERE a.state = 'announced' AND a.from_day <= ? OR a.state = 'running' AND a.to_day < ?
            ORDER BY a.id LIMIT ?
            """, [day.code.sql, day.code.sql, limit.sql], absence
        ).compactMap(\.self)
    }

    public func absence(of person: PersonID, on day: Day) throws -> Absence? {
        try connection.first(
            "SELECT \(Self.absenceColumns) FROM absences a WHERE a.person_id = ? AND \(Self.absenceHolds)",
            [person.sql, day.code.sql, day.code.sql], absence) ?? nil
    }

    func absence(_ id: AbsenceID) throws -> Absence? {
        try connection.first("SELECT \(Self.absenceColumns) FROM absences a WHERE a.id = ?", [id.sql], absence) ?? nil
    }

    /// What is said of an absence, with the names as they are now.
    public func leave(_ absence: Absence) throws -> TakeLeave.Leave {
        TakeLeave.Leave(
            name: try name(of: absence.person), substitute: try name(of: absence.substitute), from: absence.from,
            to: absence.to,
            households: Int(
                try connection.count(
                    "SELECT COUNT(*) FROM links WHERE person_id = ? AND ended_at IS NULL", [absence.person.sql])))
    }

    func announce(_ plan: AbsencePlan, at now: Instant) throws -> AbsenceID {
        let id = AbsenceID(
            try connection.insert(
                """
                INSERT INTO absences (person_id, substitute_id, from_day, to_day, state, announced_at)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                """,
                [
                    plan.person.sql, plan.substitute.sql, plan.from.code.sql, plan.to.code.sql,
                    Absence.State.announced.sql, now.sql,
                ]))
        if plan.isRunning { try turn(id, to: .running, policyVersion: plan.policyVersion, at: now) }
        return id
    }

    /// Brings an absence to a state, and the desk with it: what lies there goes to the substitute, and back.
    public func turn(_ id: AbsenceID, to state: Absence.State, policyVersion: String, at now: Instant) throws {
        guard let absence = try absence(id) else { return }
        let ended: SQLValue
        switch state {
        case .announced, .running: ended = .null
        case .over, .takenBack: ended = now.sql
        }
        try connection.execute(
            "UPDATE absences SET state = ?, ended_at = ? WHERE id = ?", [state.sql, ended, id.sql])
        switch (absence.state, state) {
        case (_, .running):
            try moveDesk(of: absence.person, from: absence.person, to: absence.substitute, policyVersion, at: now)
        case (.running, _):
            try moveDesk(of: absence.person, from: absence.substitute, to: absence.person, policyVersion, at: now)
        case (.announced, _), (.over, _), (.takenBack, _): break
        }
        try rosterHasChanged()
    }

    /// Issues moved in one go.
    private static let deskLimit = 1000

    private func moveDesk(
        of owner: PersonID, from holder: PersonID, to person: PersonID, _ policyVersion: String, at now: Instant
    ) throws {
        let issues = try connection.query(
            """
            SELECT i.number FROM issues i WHERE i.holder_id = ? AND EXISTS (
                SELECT 1 FROM posts o WHERE o.person_id = ? AND o.ended_at IS NULL AND o.unit_id = i.desk_unit_id
                AND o.post = i.desk_post)
            ORDER BY i.number LIMIT ?
            """, [holder.sql, owner.sql, Self.deskLimit.sql]
        ) { IssueNumber($0.int(0)) }
        for issue in issues {
            try connection.execute("UPDATE issues SET holder_id = ? WHERE number = ?", [person.sql, issue.sql])
            try connection.execute(
                "INSERT INTO issue_carriers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [issue.sql, person.sql])
            try append(
                IssueEntry(at: now, by: owner, action: .handedOver(to: person), policyVersion: policyVersion),
                to: issue)
        }
    }

    func name(of person: PersonID) throws -> String {
        try connection.first("SELECT name FROM people WHERE id = ?", [person.sql]) { $0.text(0) } ?? ""
    }

    private static let absenceColumns = "a.id, a.person_id, a.substitute_id, a.from_day, a.to_day, a.state"

    private func absence(_ row: borrowing any Row) -> Absence? {
        guard let state = Absence.State(rawValue: row.text(5)) else { return nil }
        return Absence(
            id: AbsenceID(row.int(0)), person: PersonID(row.int(1)), substitute: PersonID(row.int(2)),
            from: Day(code: Int(row.int(3))), to: Day(code: Int(row.int(4))), state: state)
    }
}
