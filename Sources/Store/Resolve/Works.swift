import Database
import Programme

/// S1: who may lead and help in a village, and what is on its list.
extension County {
    /// Posts that one village shows.
    private static let workerLimit = 500

    public func workers(inVillage village: UnitID) throws -> [WorkGround.Worker] {
        try connection.query(
            """
            \(UnitWalk.down)
            SELECT p.id, p.name, o.post, o.unit_id, u.name,
                EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL)
            FROM down JOIN posts o ON o.unit_id = down.id
            JOIN people p ON p.id = o.person_id JOIN units u ON u.id = o.unit_id
            WHERE o.ended_at IS NULL AND p.ended_at IS NULL AND o.post <> ? ORDER BY o.id LIMIT \(Self.workerLimit)
            """, [village.sql, Post.resident.sql]
        ) { row in
            Post(rawValue: row.text(2)).map {
                WorkGround.Worker(
                    id: PersonID(row.int(0)), name: row.text(1), post: $0, unit: UnitID(row.int(3)), place: row.text(4),
                    isReachable: row.bool(5))
            }
        }.compactMap { $0 }
    }

    /// The works of a village, what is due first first; nothing that was said in confidence (R9).
    public func works(inVillage village: UnitID, from: Int, limit: Int) throws -> [IssueFile] {
        try connection.query(
            """
            \(UnitWalk.down)
            SELECT number FROM down JOIN issues i ON i.unit_id = down.id
            WHERE i.state = 'listed' AND i.is_confidential = 0 ORDER BY i.due, i.number LIMIT ? OFFSET ?
            """, [village.sql, limit.sql, from.sql]
        ) { IssueNumber($0.int(0)) }.compactMap { try issue($0) }
    }

    /// S5: clocks that somebody is asked to let rest, oldest first.
    public func pausesAsked(of person: PersonID) throws -> [IssueSummary] {
        try connection.query(
            """
            SELECT number FROM issues WHERE pause_asked_id = ? ORDER BY number LIMIT \(Self.listLimit)
            """, [person.sql]
        ) { IssueNumber($0.int(0)) }.compactMap { try issue($0)?.summary }
    }

    /// S5: whose pause has come to its end.
    public func pausesEnding(before day: Day, limit: Int) throws -> [IssueNumber] {
        try connection.query(
            "SELECT number FROM issues WHERE paused_until < ? ORDER BY paused_until, number LIMIT ?",
            [day.code.sql, limit.sql]
        ) { IssueNumber($0.int(0)) }
    }

    /// The day after which the next one ends.
    public func nextPauseEnd() throws -> Day? {
        try connection.first("SELECT MIN(paused_until) FROM issues WHERE paused_until IS NOT NULL") {
            $0.optionalInt(0)
        }?.map { Day(code: Int($0)) }
    }
}
