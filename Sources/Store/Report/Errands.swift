import Database
import Programme

/// R7, R10: what is asked of a utility, and what is taken on for a household.
extension County {
    /// Errands that one list reads.
    private static let errandLimit = 50

    /// What utilities or the network assistant are asked to do, by who is asked.
    public func tasks(of holder: PersonID) throws -> [UtilityTask] {
        try connection.query(
            "\(Self.taskQuery) WHERE t.holder_id = ? AND t.state = 'asked' ORDER BY t.id LIMIT \(Self.listLimit)",
            [holder.sql], task)
    }

    /// The same of people between two ids, without what its desk says is done.
    public func tasks(of people: ClosedRange<PersonID>) throws -> [UtilityTask] {
        try connection.query(
            """
            \(Self.taskQuery) WHERE t.holder_id BETWEEN ? AND ? AND t.state = 'asked' AND i.state <> 'done'
            ORDER BY t.id
            """, [people.lowerBound.sql, people.upperBound.sql], task)
    }

    public func openTask(for issue: IssueNumber) throws -> UtilityTask? {
        try connection.first(
            "\(Self.taskQuery) WHERE t.issue = ? AND t.state = 'asked' ORDER BY t.id LIMIT 1", [issue.sql], task)
    }

    private static let taskQuery = """
        SELECT t.id, i.number, i.text, i.category, h.number, h.head, t.utility, t.holder_id, t.asker_id, t.due, t.state, t.asked_at
        FROM utility_tasks t JOIN issues i ON i.number = t.issue LEFT JOIN households h ON h.id = i.household_id
        """

    func ask(
        _ issue: IssueNumber, _ utility: String?, of holder: PersonID, due: Instant, by asker: PersonID,
        at now: Instant
    ) throws {
        try connection.execute(
            """
            INSERT INTO utility_tasks (issue, utility, holder_id, asker_id, asked_at, due, state)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [issue.sql, utility.sql, holder.sql, asker.sql, now.sql, due.sql, UtilityTask.Phase.asked.sql])
        try connection.execute(
            "INSERT INTO issue_carriers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [issue.sql, holder.sql])
    }

    func task(_ id: UtilityTaskID) throws -> UtilityTask? {
        try connection.first("\(Self.taskQuery) WHERE t.id = ?", [id.sql], task)
    }

    /// - Parameter end: when it ended; nil while it is asked.
    func set(_ task: UtilityTaskID, _ phase: UtilityTask.Phase, at end: Instant?) throws {
        try connection.execute(
            "UPDATE utility_tasks SET state = ?, ended_at = ? WHERE id = ?", [phase.sql, end?.sql ?? .null, task.sql])
    }

    /// What a member has taken on and not handed back.
    public func errands(of person: PersonID) throws -> [Errand] {
        try connection.query(
            "\(Self.errandQuery) WHERE e.person_id = ? AND e.state = 'taken' ORDER BY e.id LIMIT \(Self.errandLimit)",
            [person.sql], errand)
    }

    /// The same of people between two ids.
    public func errands(of people: ClosedRange<PersonID>) throws -> [Errand] {
        try connection.query(
            "\(Self.errandQuery) WHERE e.person_id BETWEEN ? AND ? AND e.state = 'taken' ORDER BY e.id",
            [people.lowerBound.sql, people.upperBound.sql], errand)
    }

    func errand(_ id: ErrandID) throws -> Errand? {
        try connection.first("\(Self.errandQuery) WHERE e.id = ?", [id.sql], errand)
    }

    private static let errandQuery = """
        SELECT e.id, h.number, h.head, e.what, e.taken, e.due, e.state, e.person_id
        FROM errands e JOIN households h ON h.id = e.household_id
        """

    private func errand(_ row: borrowing any Row) -> Errand {
        Errand(
            id: ErrandID(row.int(0)), household: HouseholdLabel(number: Int(row.int(1)), head: row.text(2)),
            holder: PersonID(row.int(7)), what: row.text(3), taken: Day(code: Int(row.int(4))),
            due: Day(code: Int(row.int(5))), phase: Errand.Phase(rawValue: row.text(6)) ?? .taken)
    }

    public func nextErrandID() throws -> ErrandID {
        ErrandID(try connection.count("SELECT COALESCE(MAX(id), 0) + 1 FROM errands"))
    }

    func keep(_ errand: Errand, _ household: HouseholdID) throws {
        try connection.execute(
            """
            INSERT INTO errands (id, household_id, person_id, what, taken, due, state) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                errand.id.sql, household.sql, errand.holder.sql, errand.what.sql, errand.taken.code.sql,
                errand.due.code.sql, errand.phase.sql,
            ])
    }

    func set(_ errand: ErrandID, _ phase: Errand.Phase) throws {
        try connection.execute("UPDATE errands SET state = ? WHERE id = ?", [phase.sql, errand.sql])
    }

    func set(_ errand: ErrandID, due day: Day) throws {
        try connection.execute("UPDATE errands SET due = ? WHERE id = ?", [day.code.sql, errand.sql])
    }

    private func task(_ row: borrowing any Row) -> UtilityTask {
        UtilityTask(
            id: UtilityTaskID(row.int(0)),
            issue: IssueSummary(
                number: IssueNumber(row.int(1)), text: row.text(2), category: row.text(3),
                household: row.isNull(4) ? nil : HouseholdLabel(number: Int(row.int(4)), head: row.text(5))),
            utility: row.optionalText(6), holder: PersonID(row.int(7)), asker: PersonID(row.int(8)),
            due: Instant(rawValue: row.int(9)), phase: UtilityTask.Phase(rawValue: row.text(10)) ?? .asked,
            asked: Instant(rawValue: row.int(11)))
    }
}
