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
            case .discuss(let change): try apply(change, to: &act)
            case .resolve(let change): try apply(change, to: &act)
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
    public func undoFacts(of person: PersonID, since: Instant, now: Instant, policyVersion: String) throws
        -> Undo.Facts?
    {
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
            SELECT v.id, v.person_id, h.number, h.head FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.act_id = ? AND v.undone_at IS NULL ORDER BY v.id
            """, [act.sql]
        ) { loggedVisit($0) }
        let opened = try connection.query(
            "SELECT number FROM issues WHERE act_id = ? ORDER BY number", [act.sql]
        ) { IssueNumber($0.int(0)) }
        let reversals = try detail.map { try JSONDecoder().decode([Reversal].self, from: Data($0.utf8)) } ?? []
        var issues: [Undo.TouchedIssue] = []
        for number in opened { try issues += touched(number, was: nil, by: person, since: at) }
        for case .issue(let number, let was) in reversals {
            try issues += touched(number, was: was, by: person, since: at)
        }
        let others = try reversals.compactMap { try other($0, by: person, now: now, policyVersion: policyVersion) }
        var superseded: [Undo.LoggedVisit] = []
        for case .visit(let id) in reversals { superseded += try visit(id) }
        var links: [TouchedLink] = []
        for case .link(let reversal) in reversals { links.append(try touched(reversal, since: at)) }
        return Undo.Facts(
            act: act, visits: visits, issues: issues, others: others, superseded: superseded,
            visitRoom: try visitEffects(of: act), links: links)
    }

    private func touched(_ number: IssueNumber, was: IssueState?, by person: PersonID, since: Instant) throws
        -> [Undo.TouchedIssue]
    {
        guard let record = try issue(number) else { return [] }
        let later = try connection.count(
            // V10: what was reported for a member begins with their entry.
            """
            SELECT COUNT(*) FROM issue_entries
            WHERE issue = ? AND at >= ? AND actor_id <> ? AND NOT (actor_id = ? AND at = ?)
            """, [number.sql, since.sql, person.sql, record.reporter.sql, since.sql])
        return [
            Undo.TouchedIssue(
                issue: record.summary, reporter: record.reporter, state: record.state, was: was,
                isActedOn: later > 0, carriers: record.carriers)
        ]
    }

    /// What puts back an effect that is neither a visit nor the place of an issue.
    private func other(_ reversal: Reversal, by person: PersonID, now: Instant, policyVersion: String) throws
        -> Undo.Other?
    {
        switch reversal {
        case .issue, .visit, .link: return nil
        case .list(let reversal): return try other(reversal, by: person)
        case .town(let reversal):
            return try other(
                reversal, by: person,
                entry: IssueEntry(at: now, by: person, action: .takenBack(to: nil), policyVersion: policyVersion))
        case .report(let reversal):
            let entry = IssueEntry(at: now, by: person, action: .takenBack(to: nil), policyVersion: policyVersion)
            let change = Change.report(.takenBack(reversal, entry: entry))
            switch reversal {
            case .category(let number, _):
                return try issue(number).map { Undo.Other(thing: .category($0.summary), change: change, notices: []) }
            case .task(let number):
                guard let task = try openTask(for: number) else { return nil }
                let notice = Notice(to: task.holder, .report(.taskCancelled(task.issue)))
                return Undo.Other(thing: .task(task.issue), change: change, notices: [notice])
            case .attached(let number, let media):
                guard var summary = try issue(number)?.summary else { return nil }
                summary.attachments = Attachments(try kinds(of: media))
                return Undo.Other(thing: .attachments(summary), change: change, notices: [])
            case .errandTaken(let id):
                return try errand(id).map { Undo.Other(thing: .errandTaken($0), change: change, notices: []) }
            case .errandHandedBack(let id):
                return try errand(id).map { Undo.Other(thing: .errandHandedBack($0), change: change, notices: []) }
            }
        }
    }
}
