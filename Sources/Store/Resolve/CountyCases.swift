import Database
import Programme

/// S4: what towns have reported to the county.
extension County {
    /// Items that one roll-up reads.
    private static let itemLimit = 500

    /// Of the month, and those of earlier months that have no answer yet; unanswered ones first.
    public func countyCases(month: Day, below unit: UnitID) throws -> [CountyRollUp.Item] {
        try connection.query(
            """
            \(UnitWalk.down)
            SELECT c.issue, i.category, i.text, u.name, c.month, c.answered_at
            FROM county_cases c JOIN issues i ON i.number = c.issue JOIN down ON down.id = c.town_id
            JOIN units u ON u.id = c.town_id
            WHERE c.month = ? OR c.month < ? AND c.answered_at IS NULL
            ORDER BY CASE WHEN c.answered_at IS NULL THEN 0 ELSE 1 END, c.issue LIMIT \(Self.itemLimit)
            """, [unit.sql, month.code.sql, month.code.sql]
        ) { row in
            CountyRollUp.Item(
                issue: IssueNumber(row.int(0)), category: row.text(1), text: row.text(2), town: row.text(3),
                month: Day(code: Int(row.int(4))), isAnswered: !row.isNull(5))
        }
    }

    /// The county, or whatever the top of the tree is.
    public func topUnit() throws -> UnitID? {
        try connection.first("SELECT id FROM units WHERE parent_id IS NULL AND ended_at IS NULL ORDER BY id LIMIT 1") {
            UnitID($0.int(0))
        }
    }

    /// Keeps the roll-up true to an issue that moves into the county's hands, out of them, or back by undo.
    func followCounty(_ number: IssueNumber, from: IssueState?, to state: IssueState, _ entry: IssueEntry) throws {
        if case .withCounty(let county) = state {
            try connection.execute(
                """
                INSERT INTO county_cases (issue, month, town_id, reported_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (issue, month) DO UPDATE SET answered_at = NULL
                """, [number.sql, county.month.code.sql, county.town.unit.sql, county.desk.since.sql])
        } else if from?.phase == .withCounty {
            try connection.execute(
                "UPDATE county_cases SET answered_at = ? WHERE issue = ? AND answered_at IS NULL",
                [entry.at.sql, number.sql])
        } else if from == nil {
            // V6: taken back before anybody answered.
            try connection.execute(
                "DELETE FROM county_cases WHERE issue = ? AND answered_at IS NULL", [number.sql])
        }
    }
}
