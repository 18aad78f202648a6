import Database
import Programme

/// L4: who is away and who stands in.
extension County {
    /// An absence that holds on a day. Two parameters: the day, twice.
    /// The sign keeps SQLite from going through the absences of everybody, by their days.
    static let absenceHolds = "a.state IN ('announced', 'running') AND +a.from_day <= ? AND a.to_day >= ?"

    /// Those whose households a person holds on a day. Asked by itself where it is asked often: within `IN (…)` SQLite
    /// would make a table of it each time.
    func standsFor(_ person: PersonID, on day: Day) throws -> [PersonID] {
        try connection.query("SELECT * FROM \(Self.standsFor)", Self.standsForArguments(person, on: day)) {
            PersonID($0.int(0))
        }
    }

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
                VALUES (?, ?, ?, ?, ?, ?)
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

    private func moveDesk(
        of owner: PersonID, from holder: PersonID, to person: PersonID, _ policyVersion: String, at now: Instant
    ) throws {
        let posts = try ownPosts(of: owner)
        let name = try name(of: person)
        for file in try issues(atDeskOf: holder) {
            guard var desk = file.state.desk,
                posts.contains(PostHeld(post: desk.officer.post, unit: desk.unit))
            else { continue }
            // R9: what is about the substitute stays, until the clock has sent it round them.
            if file.isComplaint, try accused(in: file.number).contains(person) { continue }
            desk.holder = person
            desk.officer.name = name
            let entry = IssueEntry(at: now, by: owner, action: .handedOver(to: person), policyVersion: policyVersion)
            try move(file.number, to: file.state.lying(at: desk), entry: entry)
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
