import Database
import Foundation
import Programme

/// What the room Report makes true.
extension County {
    func apply(_ change: ReportChange, to act: inout ActInProgress) throws {
        switch change {
        case .opened(let issue, let carriers):
            try open(issue, act: try begin(&act), at: act.at)
            for carrier in carriers { try carry(issue.number, carrier) }
        case .moved(let number, let from, let state, let entry):
            if let from { try note(.issue(number, was: from), in: &act) }
            try move(number, to: state, entry: entry)
            try followCounty(number, from: from, to: state, entry)
        case .recategorised(let number, let was, let category, let entry):
            try note(.report(.category(number, was: was)), in: &act)
            try connection.execute("UPDATE issues SET category = ? WHERE number = ?", [category.sql, number.sql])
            try append(entry, to: number)
        case .followed(let number, let person):
            try connection.execute(
                "INSERT INTO issue_followers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [number.sql, person.sql])
        case .acknowledged(let number):
            try connection.execute(
                "UPDATE issues SET acknowledged_at = ? WHERE number = ?", [act.at.sql, number.sql])
        case .taskAsked(let number, let utility, let holder, let due, let entry):
            try note(.report(.task(number)), in: &act)
            try ask(number, utility, of: holder, due: due, by: act.person, at: act.at)
            try append(entry, to: number)
        case .taskDone(let task, let number, let entry):
            try set(task, .done, at: act.at)
            try append(entry, to: number)
        case .errandTaken(let errand, let household):
            try note(.report(.errandTaken(errand.id)), in: &act)
            try keep(errand, household)
        case .errandHandedBack(let errand):
            try note(.report(.errandHandedBack(errand)), in: &act)
            try set(errand, .handedBack)
        case .errandPostponed(let errand, let day, let was):
            try note(.report(.errandPostponed(errand, was: was)), in: &act)
            try set(errand, due: day)
        case .attached(let number, let media, let entry):
            try note(.report(.attached(number, media)), in: &act)
            try attach(media, to: number)
            try append(entry, to: number)
        case .attachmentsDropped(let media, let loss): try drop(media, loss)
        case .takenBack(let reversal, let entry): try takeBack(reversal, entry, at: act.at)
        }
    }

    func open(_ issue: Issue, act: ActID, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES ('issue', ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [issue.number.sql])
        try connection.execute(
            """
            INSERT INTO issues (number, act_id, text, category, household_id, unit_id, reporter_id, reported_at, state,
                detail, holder_id, due, emergency, is_confidential, is_complaint, asked_id, ask_at, paused_until,
                pause_asked_id, moved_at, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                issue.number.sql, act.sql, issue.text.sql, issue.category.sql, issue.household.sql, issue.unit.sql,
                issue.reporter.sql, now.sql, issue.state.phase.sql, try detail(issue.state),
                issue.state.desk?.holder.sql ?? .null, issue.state.desk?.due.sql ?? .null, issue.emergency.sql,
                issue.isConfidential.sql, issue.isComplaint.sql, issue.state.asked.sql,
                issue.state.askedAgain?.sql ?? .null, issue.state.pausedUntil?.code.sql ?? .null,
                issue.state.pauseAsked.sql, now.sql, issue.state.desk?.since.sql ?? .null,
            ])
        for person in issue.state.carriers { try carry(issue.number, person) }
        for person in issue.accused {
            try connection.execute(
                "INSERT INTO issue_accused (issue, person_id) VALUES (?, ?)", [issue.number.sql, person.sql])
        }
        try attach(issue.media, to: issue.number)
        for entry in issue.entries { try append(entry, to: issue.number) }
    }

    func move(_ number: IssueNumber, to state: IssueState, entry: IssueEntry) throws {
        if state.mergedInto == nil { try leave(number) }
        try connection.execute(
            // What has ended stays ended at its time, whatever is noted of it (S6).
            """
            UPDATE issues SET state = ?, detail = ?, holder_id = ?, due = ?, merged_into = ?, asked_id = ?, ask_at = ?,
                paused_until = ?, pause_asked_id = ?, moved_at = ?, since = ?,
                ended_at = CASE WHEN ? = 1 THEN NULL WHEN state = ? THEN ended_at ELSE ? END
            WHERE number = ?
            """,
            [
                state.phase.sql, try detail(state), state.desk?.holder.sql ?? .null, state.desk?.due.sql ?? .null,
                state.mergedInto?.sql ?? .null, state.asked.sql, state.askedAgain?.sql ?? .null,
                state.pausedUntil?.code.sql ?? .null, state.pauseAsked.sql, entry.at.sql,
                state.desk?.since.sql ?? .null, state.phase.isOpen.sql, state.phase.sql,
                entry.at.sql, number.sql,
            ])
        for person in state.carriers { try carry(number, person) }
        try append(entry, to: number)
    }

    /// R6, V6: joined with another no longer: its reporter does not follow that one for its sake.
    private func leave(_ number: IssueNumber) throws {
        try connection.execute(
            """
            DELETE FROM issue_followers WHERE (issue, person_id) IN (
                SELECT merged_into, reporter_id FROM issues i WHERE number = ? AND merged_into IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM issues o WHERE o.merged_into = i.merged_into
                    AND o.reporter_id = i.reporter_id AND o.number <> i.number))
            """, [number.sql])
    }

    private func carry(_ issue: IssueNumber, _ person: PersonID) throws {
        try connection.execute(
            "INSERT INTO issue_carriers (issue, person_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [issue.sql, person.sql])
    }

    private func detail(_ state: IssueState) throws -> SQLValue {
        try JSONEncoder.sorted.text(of: state).sql
    }

    /// V6: puts back what a reversal names.
    private func takeBack(_ reversal: ReportReversal, _ entry: IssueEntry, at now: Instant) throws {
        switch reversal {
        case .category(let number, let was):
            try connection.execute("UPDATE issues SET category = ? WHERE number = ?", [was.sql, number.sql])
            try append(entry, to: number)
        case .task(let number):
            try connection.execute(
                // Without a time of its end: asked by mistake, it counts for nobody as late.
                "UPDATE utility_tasks SET state = ?, ended_at = NULL WHERE issue = ? AND state = ?",
                [UtilityTask.Phase.cancelled.sql, number.sql, UtilityTask.Phase.asked.sql])
            try append(entry, to: number)
        case .attached(let number, let media):
            try drop(media, .takenBack)
            try append(entry, to: number)
        case .errandTaken(let errand): try set(errand, .cancelled)
        case .errandHandedBack(let errand): try set(errand, .taken)
        case .errandPostponed(let errand, let was): try set(errand, due: was)
        }
    }
}
