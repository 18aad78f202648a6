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
        /// A5
        var credits: [PersonID: [Points.Credit]] = [:]

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
        case .reminderHourSet(let hour): try setReminderHour(hour, of: act.person)
        case .practiceBegun: try beginPractice(of: act.person, at: act.at)
        }
    }

    func begin(_ act: inout ActInProgress) throws -> ActID {
        if let id = act.id { return id }
        let id = ActID(
            try connection.insert(
                "INSERT INTO acts (person_id, verb, at, points) VALUES (?, ?, ?, ?)",
                [act.person.sql, act.verb.sql, act.at.sql, ownPoints(of: act)]))
        act.id = id
        return id
    }

    /// What nobody may take back: nothing of it is kept for undo.
    public func forget(_ act: ActInProgress) throws {
        guard let id = act.id else { return }
        try connection.execute("DELETE FROM acts WHERE id = ?", [id.sql])
    }

    /// Keeps what an effect is put back to. The first of several on one thing counts: an issue passed through several
    /// desks at once goes back to the first.
    func note(_ reversal: Reversal, in act: inout ActInProgress) throws {
        guard !act.reversals.contains(where: { $0.subject == reversal.subject }) else { return }
        act.reversals.append(reversal)
        let detail = try JSONEncoder.sorted.text(of: act.reversals)
        try connection.execute("UPDATE acts SET detail = ? WHERE id = ?", [detail.sql, try begin(&act).sql])
    }

    /// The person's last act since `since` that has not been taken back.
    public func undoFacts(since: Instant, _ undoing: Undoing) throws -> Undo.Facts? {
        let last = try connection.first(
            """
            SELECT id, at, detail FROM acts WHERE person_id = ? AND undone_at IS NULL AND at >= ?
            ORDER BY at DESC, id DESC LIMIT 1
            """, [undoing.person.id.sql, since.sql]
        ) { (id: ActID($0.int(0)), at: Instant(rawValue: $0.int(1)), detail: $0.optionalText(2)) }
        guard let act = last else { return nil }
        let reversals = try act.detail.map { try JSONDecoder().decode([Reversal].self, from: Data($0.utf8)) } ?? []
        var effects = try visitsLogged(by: act.id, undoing)
        let opened = try connection.query(
            "SELECT number FROM issues WHERE act_id = ? ORDER BY number", [act.id.sql]
        ) { IssueNumber($0.int(0)) }
        effects += try opened.compactMap { try effect(on: $0, was: nil, since: act.at, undoing) }
        effects += try reversals.compactMap { try effect($0, of: act.id, since: act.at, undoing) }
        effects += try visitEffects(of: act.id, undoing)
        return Undo.Facts(act: act.id, effects: effects)
    }

    /// What was noted with the act, as it stands now; nil where nothing is left of it.
    private func effect(_ reversal: Reversal, of act: ActID, since at: Instant, _ undoing: Undoing) throws -> Effect? {
        switch reversal {
        case .issue(let number, let was): try effect(on: number, was: was, since: at, undoing)
        case .report(let reversal): try effect(reversal, undoing)
        case .visit(.superseded(let visit)): try supersededVisit(visit, undoing)
        case .visit(.confirmation(let visit)): .confirmation(of: visit)
        case .link(let reversal): try effect(reversal, since: at, undoing)
        case .discuss(let reversal): try effect(reversal, by: act, since: at, undoing)
        case .resolve(let reversal): try effect(reversal, undoing)
        }
    }

    private func effect(on number: IssueNumber, was: IssueState?, since: Instant, _ undoing: Undoing) throws
        -> Effect?
    {
        guard let file = try issue(number) else { return nil }
        let later = try connection.count(
            // V10: what was reported for a member begins with their entry.
            """
            SELECT COUNT(*) FROM issue_entries
            WHERE issue = ? AND at >= ? AND actor_id <> ? AND NOT (actor_id = ? AND at = ?)
            """, [number.sql, since.sql, undoing.person.id.sql, file.reporter.sql, since.sql])
        let back = try was.map { try heldNow($0, of: number) }
        return .issue(
            file, was: back, isActedOn: later > 0, isHandedOn: back?.desk?.holder != was?.desk?.holder, undoing)
    }

    private func effect(_ reversal: ResolveReversal, _ undoing: Undoing) throws -> Effect? {
        switch reversal {
        case .noted(let number, _): try issue(number).map { .progress($0, undoing) }
        case .town(let reversal): try effect(reversal, undoing)
        case .list(let reversal): try effect(reversal, undoing)
        }
    }

    private func effect(_ reversal: ReportReversal, _ undoing: Undoing) throws -> Effect? {
        switch reversal {
        case .category(let number, _):
            return try issue(number).map { .report(.category($0.summary), reversal, undoing) }
        case .task(let number):
            guard let task = try openTask(for: number), let file = try issue(number) else { return nil }
            return .referral(task, of: file, undoing)
        case .attached(let number, let media):
            guard var summary = try issue(number)?.summary else { return nil }
            summary.attachments = Attachments(try kinds(of: media))
            return .report(.attachments(summary), reversal, undoing)
        case .errandTaken(let id): return try errand(id).map { .report(.errandTaken($0), reversal, undoing) }
        case .errandHandedBack(let id):
            return try errand(id).map { .report(.errandHandedBack($0), reversal, undoing) }
        case .errandPostponed(let id, let was):
            return try errand(id).map { now in
                var errand = now
                errand.due = was
                return .report(.errandPostponed(errand), reversal, undoing)
            }
        }
    }
}
