import Database
import Programme

/// V8: notices to many, from being sent to being stopped.
extension County {
    static let circularColumns = """
        c.id, c.text, p.name, c.place, c.day, c.is_to_explain, c.is_urgent, c.state, c.by_id
        """

    func circular(_ row: borrowing any Row) -> Circular {
        Circular(
            id: CircularID(row.int(0)), text: row.text(1), by: row.text(2), place: row.text(3),
            sent: Day(code: Int(row.int(4))), isToExplain: row.bool(5), isUrgent: row.bool(6))
    }

    /// The number that the next one will have.
    public func nextCircular() throws -> CircularID {
        CircularID(try connection.count("SELECT COALESCE(MAX(id), 0) + 1 FROM circulars"))
    }

    func send(
        _ draft: Circular.Draft, as id: CircularID, messages: Int, by person: PersonID, on day: Day, act: ActID
    ) throws {
        try connection.execute(
            """
            INSERT INTO circulars (id, text, by_id, place, act_id, day, is_to_explain, is_urgent, posts, of_party,
                messages, state, step)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.sql, draft.text.sql, person.sql, draft.place.sql, act.sql, day.code.sql,
                draft.isToExplain.sql, draft.isUrgent.sql,
                draft.posts.map(\.rawValue).joined(separator: ",").sql, draft.isOfParty.sql, messages.sql,
                Circular.State.sending.sql, CircularStep.people.sql,
            ])
        for unit in draft.units {
            try connection.execute(
                "INSERT INTO circular_units (circular_id, unit_id) VALUES (?, ?)", [id.sql, unit.sql])
        }
    }

    /// Nobody further is told; who has been told hears of it, page by page. The act that sent it is done with.
    func stop(_ circular: CircularID, at now: Instant) throws {
        let waiting = "(SELECT id FROM outbox WHERE state = 'queued')"
        try connection.execute(
            """
            UPDATE circular_people SET receipt = ? WHERE circular_id = ? AND receipt = ? AND outbox_id IN \(waiting)
            """, [CircularProgress.Receipt.stopped.sql, circular.sql, CircularProgress.Receipt.got.sql])
        try connection.execute(
            """
            UPDATE outbox SET state = ?, ended_at = ? WHERE state = 'queued' AND id IN (
                SELECT outbox_id FROM circular_people WHERE circular_id = ? AND receipt = ?)
            """,
            [OutboxEnd.stopped.sql, now.sql, circular.sql, CircularProgress.Receipt.stopped.sql])
        try connection.execute(
            "UPDATE circulars SET state = ?, step = ?, reached_unit = 0, reached_id = 0 WHERE id = ?",
            [Circular.State.stopped.sql, CircularStep.recall.sql, circular.sql])
        try connection.execute(
            """
            UPDATE acts SET undone_at = ? WHERE undone_at IS NULL AND id = (SELECT act_id FROM circulars WHERE id = ?)
            """, [now.sql, circular.sql])
    }

    /// A9: deletes one page of the receipts of notices sent before a day; returns whether there may be more.
    public func sweepReceipts(before day: Day) throws -> Bool {
        try connection.execute(
            """
            DELETE FROM circular_people WHERE (circular_id, person_id) IN (
                SELECT r.circular_id, r.person_id FROM circulars c JOIN circular_people r ON r.circular_id = c.id
                WHERE c.day < ? AND c.step IS NULL LIMIT \(Self.sweepPage))
            """, [day.code.sql])
        return connection.changes == Self.sweepPage
    }

    /// V6: what an act sent.
    func circulars(of act: ActID) throws -> [Effect] {
        try connection.query(
            """
            SELECT \(Self.circularColumns), EXISTS (SELECT 1 FROM circular_explained e
                WHERE e.circular_id = c.id AND e.undone_at IS NULL)
            FROM circulars c JOIN people p ON p.id = c.by_id WHERE c.act_id = ? AND c.state <> ?
            """, [act.sql, Circular.State.stopped.sql]
        ) { Effect.circular(circular($0), isBegun: $0.bool(9)) }
    }

    /// V8: what `停发` stops: the sender's own latest, one that is still being sent before others; by number also one that
    /// was sent to nobody but their units.
    public func standing(of id: CircularID?, for person: PersonID, _ scope: Scope) throws -> StopCircular.Standing? {
        let (down, units) = below(scope)
        let isOfUnits = """
            NOT EXISTS (SELECT 1 FROM circular_units t WHERE t.circular_id = c.id AND t.unit_id NOT IN (SELECT id FROM down))
            """
        let found = try connection.first(
            """
            \(down)
            SELECT \(Self.circularColumns), c.messages FROM circulars c JOIN people p ON p.id = c.by_id
            WHERE \(id == nil ? "c.by_id = ?" : "(c.by_id = ? OR \(isOfUnits)) AND c.id = ?")
            ORDER BY CASE WHEN c.state = 'sending' THEN 0 ELSE 1 END, c.id DESC LIMIT 1
            """, units + [person.sql] + (id.map { [$0.sql] } ?? [])
        ) { (circular($0), Circular.State(rawValue: $0.text(7)) ?? .sent, Int($0.int(9))) }
        guard let (circular, state, messages) = found else { return nil }
        let told = Int(
            try connection.count(
                """
                SELECT COUNT(*) FROM circular_people r LEFT JOIN outbox o ON o.id = r.outbox_id
                WHERE r.circular_id = ? AND r.receipt = ? AND (o.id IS NULL OR o.state <> 'queued')
                """, [circular.id.sql, CircularProgress.Receipt.got.sql]))
        return StopCircular.Standing(circular: circular, state: state, told: told, left: max(0, messages - told))
    }
}
