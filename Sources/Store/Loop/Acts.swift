import Database
import Foundation
import Programme

/// V6: what a message did, so that it can be taken back.
extension County {
    /// One message's doing, begun with its first change that can be taken back.
    public struct ActInProgress {
        let verb: Verb
        let person: PersonID
        let at: Instant
        var id: ActID?
        var reversals: [Reversal] = []

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
            case .link(let change): try apply(change, to: &act)
            case .visit(let change): try apply(change, to: &act)
            case .report(let change): try apply(change, to: &act)
            case .across(let change): try apply(change, to: &act)
            }
        }
    }

    private func apply(_ change: AcrossChange, to act: inout ActInProgress) throws {
        switch change {
        case .actUndone(let undone):
            try connection.execute("UPDATE acts SET undone_at = ? WHERE id = ?", [act.at.sql, undone.sql])
        case .languageSet(let tongue): try setLanguage(tongue, of: act.person)
        case .muted(let muted): try setMuted(muted, of: act.person, at: act.at)
        }
    }

    func begin(_ act: inout ActInProgress) throws -> ActID {
        if let id = act.id { return id }
        let id = ActID(
            try connection.insert(
                "INSERT INTO acts (person_id, verb, at) VALUES (?, ?, ?) RETURNING id",
                [act.person.sql, act.verb.sql, act.at.sql]))
        act.id = id
        return id
    }

    /// Keeps what an effect is put back to. The first of several on one thing counts: an issue passed through several
    /// desks at once goes back to the first.
    func note(_ reversal: Reversal, in act: inout ActInProgress) throws {
        guard !act.reversals.contains(where: { $0.subject == reversal.subject }) else { return }
        act.reversals.append(reversal)
        let detail = String(decoding: try JSONEncoder.sorted.encode(act.reversals), as: UTF8.self)
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
        let reversals = try detail.map { try JSONDecoder().decode([Reversal].self, from: Data($0.utf8)) } ?? []
        var issues: [Undo.TouchedIssue] = []
        for number in opened { try issues += touched(number, was: nil, by: person, since: at) }
        for case .issue(let number, let was) in reversals {
            try issues += touched(number, was: was, by: person, since: at)
        }
        var links: [TouchedLink] = []
        for case .link(let reversal) in reversals { links.append(try touched(reversal, since: at)) }
        return Undo.Facts(act: act, visits: visits, issues: issues, links: links)
    }

    private func touched(_ number: IssueNumber, was: IssueState?, by person: PersonID, since: Instant) throws
        -> [Undo.TouchedIssue]
    {
        guard let record = try issue(number) else { return [] }
        let later = try connection.count(
            "SELECT COUNT(*) FROM issue_entries WHERE issue = ? AND (at > ? OR (at = ? AND actor_id <> ?))",
            [number.sql, since.sql, since.sql, person.sql])
        return [
            Undo.TouchedIssue(
                issue: record.summary, reporter: record.reporter, state: record.state, was: was,
                isActedOn: later > 0)
        ]
    }
}
