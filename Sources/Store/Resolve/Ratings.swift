import Database
import Programme

/// S3, R7: what was said of departments and utilities.
extension County {
    /// What a person has called for an issue: departments, then utilities.
    public func called(by person: PersonID, for issue: IssueNumber) throws -> [RateDepartment.Called] {
        let whistles = try connection.query(
            """
            SELECT w.id, w.department, w.state, w.is_of_town, r.score, r.at
            FROM whistles w LEFT JOIN ratings r ON r.subject = 'whistle' AND r.subject_id = w.id
            WHERE w.issue = ? AND w.asker_id = ? AND w.state <> 'cancelled' ORDER BY w.id
            """, [issue.sql, person.sql]
        ) { row in
            called(row, .whistle(WhistleID(row.int(0))), issue, by: person, isOfTown: row.bool(3))
        }
        let tasks = try connection.query(
            """
            SELECT t.id, t.utility, t.state, 0, r.score, r.at
            FROM utility_tasks t LEFT JOIN ratings r ON r.subject = 'task' AND r.subject_id = t.id
            WHERE t.issue = ? AND t.asker_id = ? AND t.state <> 'cancelled' AND t.utility IS NOT NULL ORDER BY t.id
            """, [issue.sql, person.sql]
        ) { row in
            called(row, .task(UtilityTaskID(row.int(0))), issue, by: person, isOfTown: false)
        }
        return whistles + tasks
    }

    private func called(
        _ row: borrowing any Row, _ subject: Rating.Subject, _ issue: IssueNumber, by person: PersonID,
        isOfTown: Bool
    ) -> RateDepartment.Called {
        let rating =
            row.isNull(4)
            ? nil
            : Rating(
                subject: subject, issue: issue, body: row.text(1), score: Int(row.int(4)), by: person,
                isOfTown: isOfTown, at: Instant(rawValue: row.int(5)))
        return RateDepartment.Called(
            subject: subject, body: row.text(1), isDone: row.text(2) == Whistle.Phase.done.rawValue,
            isOfTown: isOfTown, rating: rating)
    }

    func keep(_ rating: Rating) throws {
        let (subject, id) = Self.key(rating.subject)
        try connection.execute(
            """
            INSERT INTO ratings (subject, subject_id, issue, body, score, by_id, is_of_town, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (subject, subject_id) DO UPDATE SET score = excluded.score, at = excluded.at
            """,
            [
                subject.sql, id.sql, rating.issue.sql, rating.body.sql, rating.score.sql, rating.by.sql,
                rating.isOfTown.sql, rating.at.sql,
            ])
    }

    func remove(_ rating: Rating) throws {
        let (subject, id) = Self.key(rating.subject)
        try connection.execute(
            "DELETE FROM ratings WHERE subject = ? AND subject_id = ?", [subject.sql, id.sql])
    }

    private static func key(_ subject: Rating.Subject) -> (String, Int64) {
        switch subject {
        case .whistle(let id): ("whistle", id.rawValue)
        case .task(let id): ("task", id.rawValue)
        }
    }

    /// S3: how bodies came when called from `since` to before `until` for issues of a unit or below it, by body. What ended
    /// with its issue counts where it was late by then.
    public func ratingCounts(below unit: UnitID, since: Instant, until: Instant) throws -> [DepartmentRatings.Count] {
        let figures = """
            COUNT(*), SUM(CASE WHEN c.came_at <= c.due THEN 1 ELSE 0 END),
            SUM(CASE WHEN r.is_of_town = 0 THEN r.score ELSE 0 END), SUM(CASE WHEN r.is_of_town = 0 THEN 1 ELSE 0 END),
            SUM(CASE WHEN r.is_of_town = 1 THEN r.score ELSE 0 END), SUM(CASE WHEN r.is_of_town = 1 THEN 1 ELSE 0 END)
            """
        return try connection.query(
            """
            \(UnitWalk.down) SELECT c.body, \(figures) FROM (
                SELECT 'whistle' AS subject, w.id, w.issue, w.department AS body, w.due, w.reported_at AS came_at
                FROM whistles w WHERE w.called_at >= ? AND w.called_at < ?
                AND (w.state <> 'cancelled' OR w.climbed_at IS NOT NULL)
                UNION ALL
                SELECT 'task', t.id, t.issue, t.utility, t.due, t.ended_at
                FROM utility_tasks t
                WHERE t.asked_at >= ? AND t.asked_at < ? AND t.utility IS NOT NULL
                AND (t.state <> 'cancelled' OR t.ended_at > t.due)) c
            JOIN issues i ON i.number = c.issue JOIN down ON down.id = i.unit_id
            LEFT JOIN ratings r ON r.subject = c.subject AND r.subject_id = c.id
            GROUP BY c.body ORDER BY c.body
            """, [unit.sql, since.sql, until.sql, since.sql, until.sql]
        ) { row in
            DepartmentRatings.Count(
                body: row.text(0), called: Int(row.int(1)), inTime: Int(row.int(2)), villageSum: Int(row.int(3)),
                villageCount: Int(row.int(4)), townSum: Int(row.int(5)), townCount: Int(row.int(6)))
        }
    }
}
