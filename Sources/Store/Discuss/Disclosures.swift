import Database
import Foundation
import Programme

/// D6, A6: what was disclosed, and what was said against it.
extension County {
    /// The latest of an issue.
    public func disclosure(of issue: IssueNumber) throws -> Disclosure? {
        try connection.first(
            "SELECT detail FROM disclosures WHERE issue = ? ORDER BY at DESC, kind DESC LIMIT 1", [issue.sql]
        ) { try JSONDecoder().decode(Disclosure.self, from: Data($0.text(0).utf8)) }
    }

    func disclosure(of issue: IssueNumber, _ kind: Disclosure.Kind) throws -> Disclosure? {
        try connection.first(
            "SELECT detail FROM disclosures WHERE issue = ? AND kind = ?", [issue.sql, kind.sql]
        ) { try JSONDecoder().decode(Disclosure.self, from: Data($0.text(0).utf8)) }
    }

    /// The unit whose ladder an issue climbs.
    public func unit(ofIssue issue: IssueNumber) throws -> UnitID? {
        try connection.first("SELECT unit_id FROM issues WHERE number = ?", [issue.sql]) { UnitID($0.int(0)) }
    }

    func keep(_ disclosure: Disclosure, by person: PersonID, at now: Instant) throws {
        let detail = try JSONEncoder.sorted.text(of: disclosure)
        try connection.execute(
            """
            INSERT INTO disclosures (issue, kind, detail, from_day, until_day, person_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (issue, kind) DO UPDATE SET detail = excluded.detail, from_day = excluded.from_day,
                until_day = excluded.until_day, person_id = excluded.person_id, at = excluded.at
            """,
            [
                disclosure.issue.sql, disclosure.kind.sql, detail.sql, disclosure.from.code.sql,
                disclosure.until.code.sql, person.sql, now.sql,
            ])
    }

    func keepObjection(_ issue: IssueNumber, _ words: String, by person: PersonID, at now: Instant) throws
        -> ObjectionID
    {
        ObjectionID(
            try connection.insert(
                "INSERT INTO objections (issue, person_id, words, at) VALUES (?, ?, ?, ?)",
                [issue.sql, person.sql, words.sql, now.sql]))
    }
}
