import Database
import Programme

extension County {
    private static let summaryColumns =
        "i.number, i.text, i.category, h.number, h.head, i.state, i.rung, i.desk_unit_id, i.holder_id, p.name, "
        + "i.desk_post, i.since, i.due, i.reported_at, i.reporter_id"
    private static let summaryTables =
        "issues i LEFT JOIN households h ON h.id = i.household_id LEFT JOIN people p ON p.id = i.holder_id"

    /// An issue as one row holds it.
    public struct IssueRecord: Sendable {
        public var summary: IssueSummary
        public var state: IssueState
        public var reportedAt: Instant
        public var reporter: PersonID

        public var desk: Desk? { state.desk }
    }

    public func issue(_ number: IssueNumber) throws -> IssueRecord? {
        try connection.first(
            "SELECT \(Self.summaryColumns) FROM \(Self.summaryTables) WHERE i.number = ?", [number.sql], record)
    }

    /// What lies at a person's desk, oldest first.
    public func issues(atDeskOf person: PersonID) throws -> [IssueRecord] {
        try connection.query(
            "SELECT \(Self.summaryColumns) FROM \(Self.summaryTables) WHERE i.holder_id = ? ORDER BY i.number LIMIT 200",
            [person.sql], record)
    }

    /// What a person has reported, latest first.
    public func issues(reportedBy person: PersonID) throws -> [IssueRecord] {
        try connection.query(
            """
            SELECT \(Self.summaryColumns) FROM \(Self.summaryTables)
            WHERE i.reporter_id = ? ORDER BY i.number DESC LIMIT 200
            """, [person.sql], record)
    }

    /// R8: everybody whose desk it has lain on.
    public func carriers(of issue: IssueNumber) throws -> Set<PersonID> {
        Set(
            try connection.query("SELECT person_id FROM issue_carriers WHERE issue = ?", [issue.sql]) {
                PersonID($0.int(0))
            })
    }

    /// The number the next issue will carry.
    public func nextIssueNumber() throws -> IssueNumber {
        let last = try connection.first("SELECT value FROM counters WHERE name = 'issue'") { $0.int(0) }
        return last.map { IssueNumber($0 + 1) } ?? .first
    }

    /// R3: the desks above a unit as they are held now, by whoever stands in where somebody is away (L4).
    public func ladder(above unit: UnitID, policy: Policy) throws -> Ladder {
        struct Chair {
            var level: String
            var unit: UnitID
            var post: String?
            var holder: Ladder.Holder?
        }
        let posts = Set(policy.ladder.map(\.post.rawValue)).sorted()
        let places = posts.map { _ in "?" }.joined(separator: ", ")
        let chairs = try connection.query(
            """
            WITH RECURSIVE up (id, level, parent_id) AS (
                SELECT id, level, parent_id FROM units WHERE id = ?
                UNION ALL SELECT u.id, u.level, u.parent_id FROM units u JOIN up ON u.id = up.parent_id)
            SELECT up.level, up.id, o.post, p.id, p.name,
                EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL)
            FROM up LEFT JOIN posts o ON o.unit_id = up.id AND o.ended_at IS NULL AND o.post IN (\(places))
            LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            LEFT JOIN people p ON p.id = COALESCE(a.substitute_id, o.person_id) AND p.ended_at IS NULL
            ORDER BY o.id
            """, [unit.sql] + posts.map(\.sql)
        ) { row in
            Chair(
                level: row.text(0), unit: UnitID(row.int(1)), post: row.optionalText(2),
                holder: row.isNull(3)
                    ? nil : Ladder.Holder(id: PersonID(row.int(3)), name: row.text(4), isReachable: row.bool(5)))
        }
        return Ladder(
            seats: policy.ladder.enumerated().map { index, rung in
                let level = chairs.filter { $0.level == rung.level }
                let taken = level.first { $0.post == rung.post.rawValue && $0.holder != nil }
                return Ladder.Seat(
                    rung: index, post: rung.post, within: rung.within, unit: taken?.unit ?? level.first?.unit,
                    holder: taken?.holder)
            })
    }

    func apply(_ change: ReportChange, to act: inout ActInProgress) throws {
        switch change {
        case .opened(let issue): try open(issue, act: try begin(&act), at: act.at)
        case .moved(let number, let from, let state, let entry):
            if let from { try note(.issue(number, was: from), in: &act) }
            try move(number, to: state, entry: entry)
        }
    }

    func open(_ issue: Issue, act: ActID, at now: Instant) throws {
        guard case .atDesk(let desk) = issue.state else { preconditionFailure("an issue opens at a desk") }
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES ('issue', ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [issue.number.sql])
        try connection.execute(
            """
            INSERT INTO issues (number, act_id, text, category, household_id, unit_id, reporter_id, reported_at, state,
                rung, desk_unit_id, holder_id, desk_post, since, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                issue.number.sql, act.sql, issue.text.sql, issue.category.sql, issue.household.sql, issue.unit.sql,
                issue.reporter.sql, now.sql, StateCode.atDesk.sql, desk.rung.sql, desk.unit.sql, desk.holder.sql,
                desk.officer.post.sql, desk.since.sql, desk.due.sql,
            ])
        try carry(issue.number, desk.holder)
        for entry in issue.entries { try append(entry, to: issue.number) }
    }

    func move(_ number: IssueNumber, to state: IssueState, entry: IssueEntry) throws {
        switch state {
        case .atDesk(let desk):
            try connection.execute(
                """
                UPDATE issues SET state = ?, rung = ?, desk_unit_id = ?, holder_id = ?, desk_post = ?, since = ?, due = ?
                WHERE number = ?
                """,
                [
                    StateCode.atDesk.sql, desk.rung.sql, desk.unit.sql, desk.holder.sql, desk.officer.post.sql,
                    desk.since.sql, desk.due.sql, number.sql,
                ])
            try carry(number, desk.holder)
        case .withdrawn:
            try connection.execute(
                """
                UPDATE issues SET state = ?, rung = NULL, desk_unit_id = NULL, holder_id = NULL, desk_post = NULL,
                    since = NULL, due = NULL WHERE number = ?
                """, [StateCode.withdrawn.sql, number.sql])
        }
        try append(entry, to: number)
    }

    private func carry(_ issue: IssueNumber, _ person: PersonID) throws {
        try connection.execute(
            "INSERT INTO issue_carriers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [issue.sql, person.sql])
    }

    private enum StateCode: String {
        case atDesk = "at_desk"
        case withdrawn
    }

    private func record(_ row: borrowing any Row) throws -> IssueRecord {
        let number = IssueNumber(row.int(0))
        let summary = IssueSummary(
            number: number, text: row.text(1), category: row.text(2),
            household: row.isNull(3) ? nil : HouseholdLabel(number: Int(row.int(3)), head: row.text(4)))
        let state: IssueState
        switch StateCode(rawValue: row.text(5)) {
        case .atDesk:
            guard let post = Post(rawValue: row.text(10)) else {
                throw DatabaseError.constraint("issue \(number.rawValue) lies at a desk of no known post")
            }
            state = .atDesk(
                Desk(
                    rung: Int(row.int(6)), unit: UnitID(row.int(7)), holder: PersonID(row.int(8)),
                    officer: NamedOfficer(name: row.text(9), post: post), since: Instant(rawValue: row.int(11)),
                    due: Instant(rawValue: row.int(12))))
        case .withdrawn: state = .withdrawn
        case nil: throw DatabaseError.constraint("issue \(number.rawValue) is in no known state")
        }
        return IssueRecord(
            summary: summary, state: state, reportedAt: Instant(rawValue: row.int(13)), reporter: PersonID(row.int(14)))
    }
}
