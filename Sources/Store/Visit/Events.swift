import Database
import Programme

/// V4: visits that events have made due.
extension County {
    /// Who looks after a household, and who leads its group.
    public func answerable(for household: HouseholdID) throws -> Answerable {
        let member = try connection.first(
            """
            SELECT p.id, p.name FROM links l JOIN people p ON p.id = l.person_id
            WHERE l.household_id = ? AND l.ended_at IS NULL AND p.ended_at IS NULL
            """, [household.sql], who)
        let leader = try connection.first(
            """
            SELECT p.id, p.name FROM households h JOIN posts o ON o.unit_id = h.unit_id JOIN people p ON p.id = o.person_id
            WHERE h.id = ? AND o.post IN (?, ?) AND o.ended_at IS NULL AND p.ended_at IS NULL
            ORDER BY o.post, o.id LIMIT 1
            """, [household.sql, Post.groupLeader.sql, Post.residentsGroupLeader.sql], who)
        return Answerable(member: member, leader: leader)
    }

    private func who(_ row: borrowing any Row) -> Answerable.Who {
        Answerable.Who(id: PersonID(row.int(0)), name: row.text(1))
    }

    /// What is due at a household.
    public func dues(of household: HouseholdID) throws -> [VisitDue.Label] {
        try connection.query(
            """
            SELECT d.id, h.number, h.head, d.kind, d.due_at FROM visit_dues d JOIN households h ON h.id = d.household_id
            WHERE d.household_id = ? AND d.taken_back_at IS NULL AND d.outcome IS NULL AND NOT \(Self.isMet) ORDER BY d.id
            """, [household.sql], due
        ).map(\.label)
    }

    private func due(_ row: borrowing any Row) -> (id: DueID, label: VisitDue.Label) {
        (
            DueID(row.int(0)),
            VisitDue.Label(
                household: HouseholdLabel(number: Int(row.int(1)), head: row.text(2)), kind: row.text(3),
                due: Instant(rawValue: row.int(4)))
        )
    }

    func record(_ event: RecordEvent.Event, by person: PersonID, act: ActID) throws {
        try connection.execute(
            """
            INSERT INTO visit_dues (household_id, kind, text, by_id, act_id, day, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.household.sql, event.kind.sql, event.text.sql, person.sql, act.sql, event.day.code.sql,
                event.due.sql,
            ])
    }

    func takeBack(_ due: DueID, at now: Instant) throws {
        try connection.execute("UPDATE visit_dues SET taken_back_at = ? WHERE id = ?", [now.sql, due.sql])
    }

    func events(of act: ActID, _ undoing: Undoing) throws -> [Effect] {
        let found = try connection.query(
            """
            SELECT d.id, h.number, h.head, d.kind, d.due_at, h.id
            FROM visit_dues d JOIN households h ON h.id = d.household_id
            WHERE d.act_id = ? AND d.taken_back_at IS NULL ORDER BY d.id
            """, [act.sql]
        ) { (due: due($0), household: HouseholdID($0.int(5))) }
        return try found.map {
            .event($0.due.id, $0.due.label, try answerable(for: $0.household), undoing)
        }
    }

    /// What has become overdue and nobody was reminded of, with who is to go (where nobody is linked, who leads
    /// the group); marked as reminded, met or not.
    public func takeOverdue(at now: Instant, limit: Int) throws -> [(visitor: PersonID, due: VisitDue.Label)]? {
        let overdue = try connection.query(
            """
            SELECT d.id, h.number, h.head, d.kind, d.due_at, h.id, \(Self.isMet)
            FROM visit_dues d JOIN households h ON h.id = d.household_id
            WHERE d.due_at <= ? AND d.taken_back_at IS NULL AND d.reminded_at IS NULL ORDER BY d.due_at LIMIT ?
            """, [now.sql, limit.sql]
        ) { row in (due: due(row), household: HouseholdID(row.int(5)), isMet: row.bool(6)) }
        guard !overdue.isEmpty else { return nil }
        for item in overdue {
            try connection.execute("UPDATE visit_dues SET reminded_at = ? WHERE id = ?", [now.sql, item.due.id.sql])
        }
        return try overdue.filter { !$0.isMet }.compactMap { item in
            let answerable = try answerable(for: item.household)
            return (answerable.member ?? answerable.leader).map { ($0.id, item.due.label) }
        }
    }

    /// Visits due whose time to lapse has come, met or not, and which nobody has looked at since.
    public func lapsing(at now: Instant, _ policy: Policy, limit: Int) throws
        -> [(id: DueID, due: VisitDue.Label, household: HouseholdID, isMet: Bool)]
    {
        let open = try connection.query(
            """
            SELECT d.id, h.number, h.head, d.kind, d.due_at, h.id, \(Self.isMet)
            FROM visit_dues d JOIN households h ON h.id = d.household_id
            WHERE d.due_at <= ? AND d.taken_back_at IS NULL AND d.outcome IS NULL ORDER BY d.due_at LIMIT ?
            """, [now.sql, limit.sql]
        ) { row in (due: due(row), household: HouseholdID(row.int(5)), isMet: row.bool(6)) }
        return open.filter { $0.due.label.state(at: now, policy) == .lapsed }
            .map { ($0.due.id, $0.due.label, $0.household, $0.isMet) }
    }

    /// Writes down what became of them; of those that nobody has met, who leads the group.
    public func takeLapsed(at now: Instant, _ policy: Policy, limit: Int) throws
        -> [(leader: PersonID, due: VisitDue.Label)]
    {
        let ending = try lapsing(at: now, policy, limit: limit)
        for item in ending {
            try connection.execute(
                "UPDATE visit_dues SET outcome = ? WHERE id = ?", [(item.isMet ? "met" : "lapsed").sql, item.id.sql])
        }
        return try ending.filter { !$0.isMet }.compactMap { item in
            try answerable(for: item.household).leader.map { ($0.id, item.due) }
        }
    }

    /// When the next visit becomes overdue.
    public func nextOverdue() throws -> Instant? {
        try connection.first(
            """
            SELECT due_at FROM visit_dues WHERE taken_back_at IS NULL AND reminded_at IS NULL ORDER BY due_at LIMIT 1
            """
        ) { Instant(rawValue: $0.int(0)) }
    }
}
