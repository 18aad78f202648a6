import Programme
import Store

/// What there must be none of.
enum CountyWalkQueries {
    private static let held =
        "('at_desk', 'awaiting_meeting', 'in_deliberation', 'listed', 'with_town', 'with_county', 'promised')"

    private static let ended = "('closed', 'not_reached', 'refused', 'merged', 'withdrawn')"
    /// Milliseconds: a walk goes on between two looks of its clock.
    private static let clockLooksWithin = 9 * 24 * 3_600_000

    static let none: [(sql: String, why: String)] = [
        ("SELECT COUNT(*) FROM inbox WHERE state <> 'done'", "a message is parked"),
        (
            "SELECT COUNT(*) FROM issues WHERE (state IN \(held)) <> (holder_id IS NOT NULL) OR (holder_id IS NULL) <> (due IS NULL)",
            "one holder and one clock while it is worked on, none else"
        ),
        (
            """
            SELECT COUNT(*) FROM issues WHERE (asked_id IS NOT NULL) <> (ask_at IS NOT NULL) AND state = 'done'
            OR asked_id IS NOT NULL AND state NOT IN ('done', 'refused', 'merged')
            """, "S6: a word is waited for where it is done, and asked for again"
        ),
        (
            "SELECT COUNT(*) FROM issues i WHERE NOT EXISTS (SELECT 1 FROM issue_entries e WHERE e.issue = i.number)",
            "an issue without a history"
        ),
        (
            """
            SELECT COUNT(*) FROM issues i WHERE (i.state = 'with_county') <> EXISTS (
                SELECT 1 FROM county_cases c WHERE c.issue = i.number AND c.answered_at IS NULL)
            """, "every item at the county waits for an answer or has one"
        ),
        (
            """
            SELECT COUNT(*) FROM ratings r JOIN whistles w ON r.subject = 'whistle' AND r.subject_id = w.id
            WHERE w.asker_id <> r.by_id OR r.score NOT BETWEEN 1 AND 5
            """, "who called has the say"
        ),
        (
            """
            SELECT (SELECT COUNT(*) FROM whistles w WHERE w.state IN ('called', 'reported')
                AND (w.due < w.called_at OR NOT EXISTS (SELECT 1 FROM posts p WHERE p.person_id = w.holder_id
                    AND p.ended_at IS NULL)))
            + (SELECT COUNT(*) FROM utility_tasks t WHERE t.state = 'asked'
                AND (t.due < t.asked_at OR NOT EXISTS (SELECT 1 FROM posts p WHERE p.person_id = t.holder_id
                    AND p.ended_at IS NULL)))
            + (SELECT COUNT(*) FROM pushed_tasks k WHERE k.state IN ('sent', 'taken')
                AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.person_id = k.holder_id AND p.ended_at IS NULL))
            """, "S5: a child record has a holder and a clock of its own"
        ),
        (
            """
            SELECT (SELECT COUNT(*) FROM utility_tasks t JOIN issues i ON i.number = t.issue
                WHERE t.state = 'asked' AND i.state IN \(ended))
            + (SELECT COUNT(*) FROM whistles w JOIN issues i ON i.number = w.issue
                WHERE w.state IN ('called', 'reported') AND i.state IN \(ended))
            """, "S5: what was called for an issue outlives it"
        ),
        (
            """
            SELECT COUNT(*) FROM whistles w JOIN issues i ON i.number = w.issue
            WHERE w.state = 'called' AND w.climbed_at IS NULL AND w.due < NOW - \(clockLooksWithin)
            AND i.state IN \(held) AND i.moved_at < NOW - \(clockLooksWithin)
            """, "S3: a department that does not come is told of"
        ),
        (
            "SELECT COUNT(*) FROM pushed_tasks WHERE state = 'refused' AND basis IS NOT NULL",
            "what is listed is refused"
        ),
        (
            """
            SELECT COUNT(*) FROM (SELECT need FROM matches WHERE state IN ('assigned', 'done') GROUP BY need
                HAVING COUNT(*) > 1)
            """, "a need is met twice"
        ),
        (
            """
            SELECT COUNT(*) FROM needs n WHERE (n.state = 'matched') <> EXISTS (
                SELECT 1 FROM matches m WHERE m.need = n.id AND m.state IN ('assigned', 'done'))
            """, "a need is matched while somebody sees to it"
        ),
        (
            "SELECT COUNT(*) FROM meetings m WHERE m.state = 'closed' AND EXISTS (SELECT 1 FROM agenda_items g WHERE g.meeting_id = m.id AND g.outcome IS NULL)",
            "an item without an outcome"
        ),
    ]

    static func crowded(_ most: Int) -> String {
        """
        SELECT COUNT(*) FROM (SELECT issue FROM media WHERE issue IS NOT NULL AND state IN ('waiting', 'kept')
            GROUP BY issue HAVING COUNT(*) > \(most))
        """
    }

    /// S6: entries of somebody else since it was done.
    static func words(of number: IssueNumber, since done: IssueState.Done) -> String {
        """
        SELECT COUNT(*) FROM issue_entries WHERE issue = \(number.rawValue)
        AND at >= \(done.at.milliseconds) AND actor_id <> \(done.by.rawValue)
        """
    }

    /// Whoever holds the post of a desk, stands in for them (L4), or is on the roster of duty (A12).
    static func holding(_ desk: Desk) -> String {
        """
        SELECT (SELECT COUNT(*) FROM posts p LEFT JOIN absences a ON a.person_id = p.person_id AND a.state = 'running'
            WHERE COALESCE(a.substitute_id, p.person_id) = \(desk.holder.rawValue)
            AND p.post = '\(desk.officer.post.rawValue)' AND p.unit_id = \(desk.unit.rawValue) AND p.ended_at IS NULL)
        + (SELECT COUNT(*) FROM duties d LEFT JOIN absences a ON a.person_id = d.person_id AND a.state = 'running'
            WHERE COALESCE(a.substitute_id, d.person_id) = \(desk.holder.rawValue) AND d.unit_id = \(desk.unit.rawValue)
            AND '\(desk.officer.post.rawValue)' = 'duty_officer')
        """
    }
}
