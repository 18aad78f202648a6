import Database
import Programme

/// S2, S3: departments called to issues.
extension County {
    /// Calls that one list reads.
    private static let callLimit = 100

    /// What a person is called to and has not done; only for issues that are still open.
    public func whistles(calling holder: PersonID) throws -> [Whistle] {
        try connection.query(
            """
            \(Self.whistleQuery) WHERE w.holder_id = ? AND w.state IN ('called', 'reported') AND \(Self.isUnderWay)
            ORDER BY w.due, w.id LIMIT \(Self.callLimit)
            """, [holder.sql], whistle)
    }

    /// S3: calls that people between two ids have not reported in to.
    public func unansweredWhistles(calling people: ClosedRange<PersonID>) throws -> [Whistle] {
        try connection.query(
            """
            \(Self.whistleQuery) WHERE w.holder_id BETWEEN ? AND ? AND w.state = 'called' AND \(Self.isUnderWay)
            ORDER BY w.id
            """, [people.lowerBound.sql, people.upperBound.sql], whistle)
    }

    public func whistles(for issue: IssueNumber) throws -> [Whistle] {
        try connection.query(
            "\(Self.whistleQuery) WHERE w.issue = ? ORDER BY w.id LIMIT \(Self.callLimit)", [issue.sql], whistle)
    }

    /// S3: whistles past their time that nobody above has been told of.
    public func unansweredWhistles(at now: Instant, limit: Int) throws -> [Whistle] {
        try connection.query(
            """
            \(Self.whistleQuery) WHERE w.state = 'called' AND w.climbed_at IS NULL AND w.due <= ?
            AND \(Self.isUnderWay) ORDER BY w.due, w.id LIMIT ?
            """, [now.sql, limit.sql], whistle)
    }

    func whistle(_ id: WhistleID) throws -> Whistle? {
        try connection.first("\(Self.whistleQuery) WHERE w.id = ?", [id.sql], whistle)
    }

    private static let isUnderWay = "i.state NOT IN ('done', 'closed', 'not_reached', 'refused', 'merged', 'withdrawn')"

    private static let whistleQuery = """
        SELECT w.id, i.number, i.text, i.category, h.number, h.head, w.department, w.holder_id, p.name, w.asker_id,
            w.is_of_town, w.is_way, w.kind, w.called_at, w.due, w.state
        FROM whistles w JOIN issues i ON i.number = w.issue JOIN people p ON p.id = w.holder_id
        LEFT JOIN households h ON h.id = i.household_id
        """

    private func whistle(_ row: borrowing any Row) -> Whistle {
        Whistle(
            id: WhistleID(row.int(0)),
            issue: IssueSummary(
                number: IssueNumber(row.int(1)), text: row.text(2), category: row.text(3),
                household: row.isNull(4) ? nil : HouseholdLabel(number: Int(row.int(4)), head: row.text(5))),
            department: row.text(6), holder: PersonID(row.int(7)), holderName: row.text(8),
            asker: PersonID(row.int(9)), isOfTown: row.bool(10), isWay: row.bool(11), kind: row.text(12),
            called: Instant(rawValue: row.int(13)), due: Instant(rawValue: row.int(14)),
            phase: Whistle.Phase(rawValue: row.text(15)) ?? .called)
    }

    func keep(_ call: Whistle) throws -> WhistleID {
        // R8: who is called may see what for.
        try connection.execute(
            "INSERT INTO issue_carriers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [call.issue.number.sql, call.holder.sql])
        let id = try connection.insert(
            """
            INSERT INTO whistles (issue, department, holder_id, asker_id, is_of_town, is_way, kind, called_at, due,
                state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                call.issue.number.sql, call.department.sql, call.holder.sql, call.asker.sql,
                call.isOfTown.sql, call.isWay.sql, call.kind.sql, call.called.sql, call.due.sql, call.phase.sql,
            ])
        return WhistleID(id)
    }

    func set(_ whistle: WhistleID, _ phase: Whistle.Phase, at now: Instant) throws {
        let (reported, done): (SQLValue, SQLValue) =
            switch phase {
            case .called, .cancelled: (.null, .null)
            case .reported: (now.sql, .null)
            case .done: (now.sql, now.sql)
            }
        try connection.execute(
            "UPDATE whistles SET state = ?, reported_at = COALESCE(reported_at, ?), done_at = ? WHERE id = ?",
            [phase.sql, reported, done, whistle.sql])
        // Put back to where nobody had reported in.
        if phase == .called {
            try connection.execute("UPDATE whistles SET reported_at = NULL WHERE id = ?", [whistle.sql])
        }
    }

    func markClimbed(_ whistle: WhistleID, at now: Instant?) throws {
        try connection.execute("UPDATE whistles SET climbed_at = ? WHERE id = ?", [now?.sql ?? .null, whistle.sql])
    }
}
