import Database
import Programme

/// A5: what acts earn, kept with them. Who acted finds theirs in the act's own row, so the path of a message writes
/// nothing more; the rare credit of another has a row.
extension County {
    /// Adds what `act` earns; to be called before its changes are made true.
    public func credit(_ earned: [PersonID: [Points.Credit]], to act: inout ActInProgress) throws {
        guard !earned.isEmpty else { return }
        for (person, credits) in earned { act.credits[person, default: []] += credits }
        // Else it is written with the act.
        if let id = act.id {
            try connection.execute("UPDATE acts SET points = ? WHERE id = ?", [ownPoints(of: act), id.sql])
        }
        for (person, credits) in act.credits where person != act.person && earned[person] != nil {
            try connection.execute(
                """
                INSERT INTO credits (act_id, person_id, at, points) VALUES (?, ?, ?, ?)
                ON CONFLICT (act_id, person_id) DO UPDATE SET points = excluded.points
                """, [try begin(&act).sql, person.sql, act.at.sql, Points.Credit.written(credits).sql])
        }
    }

    func ownPoints(of act: ActInProgress) -> SQLValue {
        act.credits[act.person].map { Points.Credit.written($0).sql } ?? .null
    }

    /// S6: `issue` was solved by `person`, who is given points for it but once; false where they have been.
    public func creditOnce(_ issue: IssueNumber, _ person: PersonID, in act: inout ActInProgress) throws -> Bool {
        let given = try connection.count(
            """
            SELECT COUNT(*) FROM credited_issues c JOIN acts a ON a.id = c.act_id
            WHERE c.issue = ? AND c.person_id = ? AND a.undone_at IS NULL
            """, [issue.sql, person.sql])
        guard given == 0 else { return false }
        try connection.execute(
            "INSERT INTO credited_issues (issue, person_id, act_id) VALUES (?, ?, ?)",
            [issue.sql, person.sql, try begin(&act).sql])
        return true
    }

    /// Everybody's since a moment, act by act.
    public func credits(since: Instant, _ body: (PersonID, Instant, [Points.Credit]) -> Void) throws {
        try connection.forEach(
            """
            SELECT person_id, at, points FROM acts WHERE at >= ? AND undone_at IS NULL AND points IS NOT NULL
            UNION ALL
            SELECT c.person_id, c.at, c.points FROM credits c JOIN acts a ON a.id = c.act_id
            WHERE c.at >= ? AND a.undone_at IS NULL
            """, [since.sql, since.sql]
        ) { body(PersonID($0.int(0)), Instant(rawValue: $0.int(1)), Points.Credit.read($0.text(2))) }
    }

    /// What one act earned, whomever.
    public func credits(of act: ActID) throws -> [(person: PersonID, at: Instant, credits: [Points.Credit])] {
        try connection.query(
            """
            SELECT person_id, at, points FROM acts WHERE id = ? AND points IS NOT NULL
            UNION ALL SELECT person_id, at, points FROM credits WHERE act_id = ?
            """, [act.sql, act.sql]
        ) { (PersonID($0.int(0)), Instant(rawValue: $0.int(1)), Points.Credit.read($0.text(2))) }
    }

    /// One person's ledger of a time, in order; what is undone is not in it.
    public func pointEntries(of person: PersonID, from: Instant, to: Instant, policy: Policy) throws
        -> [ShowPoints.Entry]
    {
        let rows = try connection.query(
            """
            SELECT a.id, a.at, a.points FROM filed_acts f JOIN acts a ON a.id = f.act_id
            WHERE f.person_id = ? AND f.at >= ? AND f.at < ? AND a.undone_at IS NULL
            UNION ALL
            SELECT id, at, points FROM acts
            WHERE id > ? AND +at >= ? AND +at < ? AND person_id = ? AND undone_at IS NULL AND points IS NOT NULL
            UNION ALL
            SELECT a.id, a.at, c.points FROM credits c JOIN acts a ON a.id = c.act_id
            WHERE c.person_id = ? AND c.at >= ? AND c.at < ? AND a.undone_at IS NULL
            """,
            [
                person.sql, from.sql, to.sql, try lastFiledAct().sql, from.sql, to.sql, person.sql, person.sql,
                from.sql, to.sql,
            ]
        ) { (act: ActID($0.int(0)), at: Instant(rawValue: $0.int(1)), points: $0.text(2)) }
        // Not by the database, which would go through all acts in order of time to spare the sorting.
        .sorted { ($0.at, $0.act.rawValue) < ($1.at, $1.act.rawValue) }
        return try rows.flatMap { row in
            try Points.Credit.read(row.points).map { credit in
                let isVisit = credit.kind == .visit || credit.kind == .mustVisit
                return ShowPoints.Entry(
                    day: policy.calendar.day(of: row.at), credit: credit,
                    households: isVisit ? try visited(in: row.act, credit.kind) : [],
                    issues: try issues(of: row.act, credit.kind, person))
            }
        }
    }

    /// V3
    public func isMustVisit(_ household: HouseholdID) throws -> Bool {
        try connection.first("SELECT 1 FROM households WHERE id = ? AND tags <> ''", [household.sql]) { _ in true }
            ?? false
    }

    /// The households of an act's visits, must-visit ones or others as they are today.
    private func visited(in act: ActID, _ kind: PointKind) throws -> [Int] {
        try connection.query(
            """
            SELECT h.number FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.act_id = ? AND v.undone_at IS NULL AND v.outcome = 'met' AND (h.tags <> '') = ? ORDER BY h.number
            """, [act.sql, (kind == .mustVisit).sql]
        ) { Int($0.int(0)) }
    }

    private func issues(of act: ActID, _ kind: PointKind, _ person: PersonID) throws -> [IssueNumber] {
        let sql: (String, [SQLValue])? =
            switch kind {
            case .report:
                ("SELECT number FROM issues WHERE act_id = ? AND is_confidential = 0 ORDER BY number", [act.sql])
            case .solved:
                (
                    "SELECT issue FROM credited_issues WHERE act_id = ? AND person_id = ? ORDER BY issue",
                    [act.sql, person.sql]
                )
            case .visit, .mustVisit, .returnVisit, .explained, .meeting: nil
            }
        return try sql.map { try connection.query($0.0, $0.1) { IssueNumber($0.int(0)) } } ?? []
    }
}
