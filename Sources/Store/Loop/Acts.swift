import Database
import Foundation
import Programme

/// V6: what a message did, so that it can be taken back.
extension County {
    /// What an act moved, and from where; kept with the act.
    struct Moved: Codable {
        var issue: IssueNumber
        var from: Desk
    }

    /// One message's doing, begun with its first change that can be taken back.
    public struct ActInProgress {
        let verb: Verb
        let person: PersonID
        let at: Instant
        var id: ActID?
        var moved: [Moved] = []

        public init(_ verb: Verb, by person: PersonID, at now: Instant) {
            self.verb = verb
            self.person = person
            at = now
        }
    }

    /// Makes a decision's changes true, as part of `act`.
    public func apply(_ changes: [Change], to act: inout ActInProgress) throws {
        for change in changes {
            switch change {
            case .visitLogged(let visit): try log(visit, act: try begin(&act), at: act.at)
            case .visitUndone(let visit): try undo(visit, at: act.at)
            case .issueOpened(let issue): try open(issue, act: try begin(&act), at: act.at)
            case .issueMoved(let number, let from, let state, let entry):
                if let from { try note(Moved(issue: number, from: from), in: &act) }
                try move(number, to: state, entry: entry)
            case .actUndone(let undone):
                try connection.execute("UPDATE acts SET undone_at = ? WHERE id = ?", [act.at.sql, undone.sql])
            case .languageSet(let tongue): try setLanguage(tongue, of: act.person)
            case .muted(let muted): try setMuted(muted, of: act.person, at: act.at)
            }
        }
    }

    private func begin(_ act: inout ActInProgress) throws -> ActID {
        if let id = act.id { return id }
        let id = ActID(
            try connection.insert(
                "INSERT INTO acts (person_id, verb, at) VALUES (?, ?, ?) RETURNING id",
                [act.person.sql, act.verb.sql, act.at.sql]))
        act.id = id
        return id
    }

    /// An issue passed through several desks at once goes back to the first.
    private func note(_ moved: Moved, in act: inout ActInProgress) throws {
        guard !act.moved.contains(where: { $0.issue == moved.issue }) else { return }
        act.moved.append(moved)
        let detail = String(decoding: try JSONEncoder.sorted.encode(act.moved), as: UTF8.self)
        try connection.execute("UPDATE acts SET detail = ? WHERE id = ?", [detail.sql, try begin(&act).sql])
    }

    /// The person's last act since `since` that has not been taken back.
    public func undoFacts(of person: PersonID, since: Instant) throws -> Undo.Facts? {
        guard
            let (act, at, detail) = try connection.first(
                """
                SELECT id, at, detail FROM acts WHERE person_id = ? AND undone_at IS NULL AND at >= ?
                ORDER BY id DESC LIMIT 1
                """, [person.sql, since.sql],
                { (ActID($0.int(0)), Instant(rawValue: $0.int(1)), $0.optionalText(2)) })
        else { return nil }
        let visits = try connection.query(
            """
            SELECT v.id, h.number, h.head FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.act_id = ? AND v.undone_at IS NULL ORDER BY v.id
            """, [act.sql]
        ) {
            Undo.LoggedVisit(
                id: VisitID($0.int(0)), household: HouseholdLabel(number: Int($0.int(1)), head: $0.text(2)))
        }
        let opened = try connection.query(
            "SELECT number FROM issues WHERE act_id = ? ORDER BY number", [act.sql]
        ) { IssueNumber($0.int(0)) }
        let moved = try detail.map { try JSONDecoder().decode([Moved].self, from: Data($0.utf8)) } ?? []
        var issues: [Undo.TouchedIssue] = []
        for number in opened { try issues += touched(number, from: nil, by: person, since: at) }
        for moved in moved { try issues += touched(moved.issue, from: moved.from, by: person, since: at) }
        return Undo.Facts(act: act, visits: visits, issues: issues)
    }

    private func touched(_ number: IssueNumber, from: Desk?, by person: PersonID, since: Instant) throws
        -> [Undo.TouchedIssue]
    {
        guard let record = try issue(number) else { return [] }
        let later = try connection.count(
            "SELECT COUNT(*) FROM issue_entries WHERE issue = ? AND (at > ? OR (at = ? AND actor_id <> ?))",
            [number.sql, since.sql, since.sql, person.sql])
        return [
            Undo.TouchedIssue(
                issue: record.summary, reporter: record.reporter, desk: record.desk, movedFrom: from,
                isActedOn: later > 0)
        ]
    }
}
