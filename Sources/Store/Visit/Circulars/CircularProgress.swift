import Database
import Programme

/// V8: how far a notice has come within an officer's units.
extension County {
    /// Notices looked at for the latest that concerns an officer's units.
    private static let circularLimit = 50

    /// How it stands with one person of the audience, `r` their receipt and `o` their message; `later`: they have come
    /// into it since.
    private static let receipt = """
        CASE WHEN r.receipt IS NULL THEN CASE c.state WHEN 'sending' THEN 'coming' WHEN 'stopped' THEN 'stopped' ELSE 'later' END
            WHEN r.receipt <> 'got' OR o.id IS NULL THEN r.receipt
            WHEN o.state IN ('queued', 'sending') THEN 'coming' WHEN o.state IN ('refused', 'gave_up') THEN 'undelivered'
            WHEN o.state = 'muted' THEN 'muted' ELSE 'got' END
        """

    /// The units below an officer's, each with all below it, and the officer's own without.
    private static func branches(_ places: String) -> String {
        """
        WITH RECURSIVE branch (child, id, goes_on) AS (
            SELECT id, id, 0 FROM units WHERE id IN (\(places))
            UNION SELECT id, id, 1 FROM units WHERE parent_id IN (\(places)) AND id NOT IN (\(places))
            UNION SELECT b.child, u.id, 1 FROM units u JOIN branch b ON u.parent_id = b.id AND b.goes_on = 1),
        \(UnitWalk.branch("sent", from: unitsSentTo)), audience_of (id) AS (
            SELECT id FROM branch WHERE id IN (SELECT id FROM sent))
        """
    }

    /// The notice of a number, or the latest, that concerns units of a scope.
    public func circularProgress(_ request: CircularProgress.Request, _ scope: Scope) throws
        -> CircularProgress.Progress?
    {
        guard case .below(let all) = scope.reach,
            let (circular, state, sender, audience) = try concerning(request, scope)
        else { return nil }
        let units = try all.filter { unit in
            try !connection.query("\(UnitWalk.up) SELECT id FROM up WHERE height > 0", [unit.sql]) { UnitID($0.int(0)) }
                .contains(where: all.contains)
        }
        var progress = CircularProgress.Progress(circular: circular, state: state, lines: [])
        let places = units.map { _ in "?" }.joined(separator: ", ")
        let branches = Self.branches(places)
        let start = units.map(\.sql) + units.map(\.sql) + units.map(\.sql) + [circular.id.sql]
        let rows = audience.rows("IN (SELECT id FROM audience_of)", sentTo: Self.unitsSentTo(circular.id))
        if request.byName {
            try addWaiting(&progress, branches, start, rows, sender: sender)
        } else {
            progress.lines = try lines(circular, branches, start, rows, sender: sender)
        }
        return progress
    }

    private func concerning(_ request: CircularProgress.Request, _ scope: Scope) throws -> (
        circular: Circular, state: Circular.State, sender: PersonID, audience: CircularAudience
    )? {
        guard case .below(let units) = scope.reach else { return nil }
        let (down, arguments) = below(scope)
        let places = units.map { _ in "?" }.joined(separator: ", ")
        return try connection.first(
            """
            \(down), above (id) AS (
                SELECT id FROM units WHERE id IN (\(places))
                UNION SELECT u.parent_id FROM units u JOIN above ON u.id = above.id WHERE u.parent_id IS NOT NULL),
            latest (id) AS (
                SELECT c.id FROM circulars c WHERE \(request.id == nil ? "c.state <> 'stopped'" : "c.id = ?")
                AND c.is_to_explain >= ? ORDER BY c.id DESC LIMIT \(Self.circularLimit))
            SELECT \(Self.circularColumns), c.posts, c.of_party FROM circulars c JOIN people p ON p.id = c.by_id
            WHERE c.id IN (SELECT id FROM latest) AND EXISTS (SELECT 1 FROM circular_units t WHERE t.circular_id = c.id
                AND (t.unit_id IN (SELECT id FROM down) OR t.unit_id IN (SELECT id FROM above)))
            ORDER BY c.id DESC LIMIT 1
            """,
            arguments + units.map(\.sql) + (request.id.map { [$0.sql] } ?? []) + [request.onlyPolicies.sql]
        ) { row in
            let circular = circular(row)
            return (
                circular, Circular.State(rawValue: row.text(7)) ?? .sent, PersonID(row.int(8)),
                CircularAudience(
                    posts: Set(row.text(9).split(separator: ",").compactMap { Post(rawValue: String($0)) }),
                    isOfParty: row.bool(10), isToExplain: circular.isToExplain)
            )
        }
    }

    /// One line for each unit below, in their order; the officer's own people stand in its own.
    private func lines(
        _ circular: Circular, _ branches: String, _ start: [SQLValue], _ rows: String, sender: PersonID
    ) throws -> [CircularProgress.UnitLine] {
        var lines: [CircularProgress.UnitLine] = []
        func line(_ unit: String, _ change: (inout CircularProgress.UnitLine) -> Void) {
            if lines.last?.unit != unit {
                lines.append(CircularProgress.UnitLine(unit: unit, receipts: [:], households: 0, explained: 0))
            }
            change(&lines[lines.count - 1])
        }
        // Each person stands once, in the first of their units.
        try connection.forEach(
            """
            \(branches), audience (person_id, unit_id) AS (
                SELECT person_id, MIN(unit_id) FROM (\(rows)) meant GROUP BY person_id),
            counted (child, receipt, people) AS (
                SELECT b.child, \(Self.receipt), 1 FROM audience x JOIN circulars c ON c.id = ?
                JOIN people p ON p.id = x.person_id AND p.ended_at IS NULL
                LEFT JOIN circular_people r ON r.circular_id = c.id AND r.person_id = x.person_id
                LEFT JOIN outbox o ON o.id = r.outbox_id
                JOIN branch b ON b.id = x.unit_id WHERE x.person_id <> ?
                UNION ALL
                SELECT b.child, CASE WHEN EXISTS (SELECT 1 FROM circular_explained e WHERE e.circular_id = ?
                    AND e.household_id = h.id AND e.undone_at IS NULL) THEN 'knows' ELSE 'waits' END, 1
                FROM branch b JOIN households h ON h.unit_id = b.id AND h.ended_at IS NULL
                JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
                WHERE ? = 1 AND b.id IN (SELECT id FROM audience_of))
            SELECT d.child, u.name, d.receipt, COUNT(*) FROM counted d JOIN units u ON u.id = d.child
            GROUP BY d.child, u.name, d.receipt ORDER BY d.child
            """,
            start + [circular.id.sql, sender.sql, circular.id.sql, circular.isToExplain.sql]
        ) { row in
            let count = Int(row.int(3))
            line(row.text(1)) { line in
                switch row.text(2) {
                case "knows":
                    line.explained += count
                    line.households += count
                case "waits": line.households += count
                case let code: CircularProgress.Receipt(rawValue: code).map { line.receipts[$0, default: 0] += count }
                }
            }
        }
        return lines
    }

    /// V8: by name, those who hold households that do not know, or whom the text has not reached.
    private func addWaiting(
        _ progress: inout CircularProgress.Progress, _ branches: String, _ start: [SQLValue], _ rows: String,
        sender: PersonID
    ) throws {
        let (circular, limit) = (progress.circular, CircularProgress.waitingLimit)
        let notReached = """
            \(branches), audience (person_id, unit_id, is_resident) AS (
                SELECT person_id, MIN(unit_id), MIN(is_resident) FROM (\(rows)) meant GROUP BY person_id),
            waiting (unit, name, receipt, unit_id, person_id, is_resident) AS (
                SELECT u.name, p.name, \(Self.receipt), x.unit_id, p.id, x.is_resident FROM audience x
                JOIN circulars c ON c.id = ? JOIN people p ON p.id = x.person_id AND p.ended_at IS NULL
                JOIN units u ON u.id = x.unit_id
                LEFT JOIN circular_people r ON r.circular_id = c.id AND r.person_id = x.person_id
                LEFT JOIN outbox o ON o.id = r.outbox_id
                WHERE x.person_id <> ? AND \(Self.receipt) NOT IN ('got', 'later'))
            """
        let arguments = start + [circular.id.sql, sender.sql]
        var all = 0
        progress.waiting = try connection.query(
            circular.isToExplain
                ? """
                \(branches)
                SELECT MIN(u.name), p.name, NULL, COUNT(*), COUNT(*) OVER () FROM households h
                JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
                JOIN people p ON p.id = l.person_id JOIN units u ON u.id = h.unit_id
                WHERE h.unit_id IN (SELECT id FROM audience_of) AND h.ended_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM circular_explained e WHERE e.circular_id = ? AND e.household_id = h.id
                    AND e.undone_at IS NULL)
                GROUP BY p.id, p.name ORDER BY MIN(h.unit_id), p.id LIMIT ?
                """
                : """
                \(notReached)
                SELECT unit, name, receipt, 0, COUNT(*) OVER () FROM waiting WHERE is_resident = 0
                ORDER BY unit_id, person_id LIMIT ?
                """,
            (circular.isToExplain ? start + [circular.id.sql] : arguments) + [limit.sql]
        ) { row in
            all = Int(row.int(4))
            return CircularProgress.Waiting(
                unit: row.text(0), member: row.text(1),
                receipt: row.optionalText(2).flatMap(CircularProgress.Receipt.init), left: Int(row.int(3)))
        }
        progress.more = all - progress.waiting.count
        if !circular.isToExplain {
            progress.residents = Int(
                try connection.count("\(notReached) SELECT COUNT(*) FROM waiting WHERE is_resident = 1", arguments))
        }
    }
}
