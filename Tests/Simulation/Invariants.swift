import Database
import Foundation
import Programme
import Store

/// What must hold whatever people have written.
public struct Check: Sendable {
    public var name: String
    public var violations: Int
    /// Numbers only: where to look.
    public var examples: [String] = []

    public var text: String {
        violations == 0 ? "OK  \(name)" : "BAD \(name): \(violations), so \(examples.prefix(5).joined(separator: ", "))"
    }
}

extension SimulatedMonth {
    /// To be read after `run`.
    public func checks() async throws -> [Check] {
        var checks: [Check] = []
        for (name, sql) in Self.queries(day: Self.isDayMessage, most: policy.reminders.besideTheMessage) {
            let found = try await database.read { connection in try connection.query(sql) { "\($0.int(0))" } }
            checks.append(Check(name: name, violations: found.count, examples: found))
        }
        checks += try await issueChecks()
        checks.append(try await quietHours())
        checks.append(try await chains())
        return checks
    }

    /// Each finds what should not be.
    private static func queries(day isDayMessage: String, most: Int) -> [(String, String)] {
        [
            ("no message is parked or left", "SELECT id FROM inbox WHERE state <> 'done'"),
            (
                "every message has one reply",
                """
                SELECT i.id FROM inbox i LEFT JOIN (
                    SELECT reply_reference, COUNT(*) AS replies FROM outbox WHERE reply_reference IS NOT NULL GROUP BY 1) o
                ON o.reply_reference = i.reply_reference WHERE COALESCE(o.replies, 0) <> 1
                """
            ),
            (
                "every push has a reason",
                "SELECT id FROM outbox WHERE reply_reference IS NULL AND (notice IS NULL OR person_id IS NULL)"
            ),
            ("nothing waits unsent", "SELECT id FROM outbox WHERE state IN ('sending', 'refused', 'gave_up')"),
            (
                "one holder and one clock while somebody works on it, none else",
                """
                SELECT number FROM issues WHERE (holder_id IS NULL) <> (due IS NULL)
                OR (state IN ('kept', 'done', 'closed', 'not_reached', 'refused', 'merged', 'withdrawn')) <> (holder_id IS NULL)
                """
            ),
            (
                "what waits for a meeting has one to come, or a day to be convened by",
                """
                SELECT i.number FROM issues i WHERE i.state = 'awaiting_meeting' AND EXISTS (
                    SELECT 1 FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
                    WHERE a.issue = i.number AND m.state IN ('convened', 'open') GROUP BY a.issue HAVING COUNT(*) > 1)
                """
            ),
            (
                "a word is waited for only where something has ended or is done, and is asked for again",
                """
                SELECT number FROM issues WHERE (asked_id IS NOT NULL) <> (ask_at IS NOT NULL) AND state = 'done'
                OR asked_id IS NOT NULL AND state NOT IN ('done', 'refused', 'merged')
                """
            ),
            (
                "every item at the county waits for an answer or has one",
                """
                SELECT number FROM issues i WHERE (i.state = 'with_county') <> EXISTS (
                    SELECT 1 FROM county_cases c WHERE c.issue = i.number AND c.answered_at IS NULL)
                """
            ),
            (
                "what is merged leads to one that is not",
                """
                SELECT i.number FROM issues i LEFT JOIN issues o ON o.number = i.merged_into
                WHERE i.state = 'merged' AND (o.number IS NULL OR o.state = 'merged')
                """
            ),
            (
                "nobody has more than one message of a day, and what may stand beside it",
                """
                SELECT o.person_id FROM (SELECT person_id, (due_at + 28800000) / 86400000 AS day, COUNT(*) AS told FROM outbox
                    WHERE \(isDayMessage) GROUP BY 1, 2 HAVING COUNT(*) > 1) o
                WHERE o.told > 1 + (SELECT MIN(COUNT(*), \(most)) FROM reminders r WHERE r.person_id = o.person_id
                    AND r.kind = 'beside' AND (r.told_at + 28800000) / 86400000 = o.day)
                """
            ),
            (
                "every issue has a history",
                "SELECT number FROM issues i WHERE NOT EXISTS (SELECT 1 FROM issue_entries e WHERE e.issue = i.number)"
            ),
        ]
    }

    private func issueChecks() async throws -> [Check] {
        try await database.read { connection in
            let county = County(connection)
            let seats = Set(
                try connection.query("SELECT person_id, post, unit_id FROM posts WHERE ended_at IS NULL") {
                    "\($0.int(0)) \($0.text(1)) \($0.int(2))"
                })
            let standIns = Dictionary(
                grouping: try connection.query("SELECT substitute_id, person_id FROM absences WHERE state = 'running'")
                {
                    ($0.int(0), $0.int(1))
                }, by: \.0)
            var (unseated, unheard, accused): ([String], [String], [String]) = ([], [], [])
            for number in try connection.query("SELECT number FROM issues", [], { IssueNumber($0.int(0)) }) {
                guard let file = try county.issue(number) else { continue }
                if let desk = file.state.desk {
                    let holders = [desk.holder.rawValue] + (standIns[desk.holder.rawValue] ?? []).map(\.1)
                    if !holders.contains(where: {
                        seats.contains("\($0) \(desk.officer.post.rawValue) \(desk.unit.rawValue)")
                    }) {
                        unseated.append(
                            "\(number.rawValue) (\(file.state.phase.rawValue), \(desk.officer.post.rawValue))")
                    }
                    if file.accused.contains(desk.holder) { accused.append("\(number.rawValue)") }
                }
                switch file.state {
                case .closed(let done), .notReached(let done):
                    let words = try connection.count(
                        "SELECT COUNT(*) FROM issue_entries WHERE issue = ? AND at >= ? AND actor_id <> ?",
                        [number.sql, done.at.sql, done.by.sql])
                    if words == 0 { unheard.append("\(number.rawValue)") }
                case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised,
                    .done, .refused, .merged, .withdrawn:
                    break
                }
            }
            return [
                Check(
                    name: "nobody holds what their post does not give", violations: unseated.count, examples: unseated),
                Check(name: "no complaint lies with whom it is about", violations: accused.count, examples: accused),
                Check(
                    name: "nothing has closed without another person's word", violations: unheard.count,
                    examples: unheard),
            ]
        }
    }

    /// A1: only what is urgent is due at night.
    private func quietHours() async throws -> Check {
        let policy = policy
        let found = try await database.read { connection in
            try connection.query("SELECT id, notice, due_at FROM outbox WHERE notice IS NOT NULL") {
                row -> String? in
                guard policy.reminders.isQuiet(policy.calendar.time(of: Instant(rawValue: row.int(2))).hour) else {
                    return nil
                }
                let content = try JSONDecoder().decode(Notice.Content.self, from: Data(row.text(1).utf8))
                return Notice(to: PersonID(0), content).isUrgent ? nil : "\(row.int(0))"
            }.compactMap(\.self)
        }
        return Check(name: "no ordinary push is due in the quiet hours", violations: found.count, examples: found)
    }

    /// A8: what `lianhu verify` walks.
    private func chains() async throws -> Check {
        var faults = try await database.read { try County($0).verifyAnchors() }
        var after: IssueNumber?
        repeat {
            let from = after
            let page = try await database.read { try County($0).verifyChains(after: from) }
            faults += page.faults
            after = page.next
        } while after != nil
        return Check(name: "all histories are whole", violations: faults.count, examples: faults.map { "\($0)" })
    }
}
