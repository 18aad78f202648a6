import Database
import Foundation
import Programme

/// V7: visits asked after at the household.
extension County {
    private static let round = "confirmation"

    /// How far the day's round of questions has come; nil when it has ended.
    public func confirmationRound(of day: Day) throws -> PersonID? {
        try reminderRound(Self.round, period: day.code)
    }

    /// One page of the residents whose household was visited on the day and has not been asked this month.
    public func takeConfirmationPage(of day: Day, limit: Int, at now: Instant) throws -> [VisitConfirmation.Candidate]?
    {
        guard let reached = try confirmationRound(of: day) else { return nil }
        let page = try connection.query(
            """
            SELECT v.id, p.name, r.household_id, r.person_id FROM residents r
            JOIN people o ON o.id = r.person_id AND o.ended_at IS NULL AND o.muted_at IS NULL
            JOIN visits v ON v.household_id = r.household_id AND v.day = ? AND v.outcome = ? AND v.undone_at IS NULL
            JOIN people p ON p.id = v.person_id
            WHERE r.person_id > ? AND v.mode = ? AND v.person_id <> r.person_id
            AND EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = r.person_id AND a.ended_at IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM visit_confirmations c WHERE c.household_id = r.household_id AND c.month = ?)
            ORDER BY r.person_id, v.id LIMIT ?
            """,
            [
                day.code.sql, Visit.Outcome.met.sql, reached.sql, Visit.Mode.home.sql, day.monthCode.sql, limit.sql,
            ]
        ) { row in
            VisitConfirmation.Candidate(
                asked: VisitConfirmation.Asked(visit: VisitID(row.int(0)), member: row.text(1)),
                household: HouseholdID(row.int(2)), resident: PersonID(row.int(3)))
        }
        try advanceRound(
            Self.round, period: day.code, reached: page.last?.resident ?? reached, ended: page.count < limit, at: now)
        return page
    }

    /// Puts the question to the resident's latest account; false where the household has been asked, or has none.
    public func ask(_ drawn: VisitConfirmation.Candidate, on day: Day, at now: Instant, expires: Instant) throws -> Bool
    {
        try connection.execute(
            """
            INSERT INTO visit_confirmations (visit_id, household_id, person_id, month, state, asked_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                drawn.asked.visit.sql, drawn.household.sql, drawn.resident.sql, day.monthCode.sql,
                VisitConfirmation.State.unanswered.sql, now.sql,
            ])
        guard connection.changes > 0 else { return false }
        return try ask(.visit(.wasVisited(drawn.asked)), of: drawn.resident, at: now, expires: expires)
    }

    /// What the person was asked last and has not answered, of a visit that still stands.
    public func confirmation(askedOf person: PersonID) throws -> VisitConfirmation.Asked? {
        try connection.first(
            """
            SELECT v.id, p.name FROM visit_confirmations c JOIN visits v ON v.id = c.visit_id
            JOIN people p ON p.id = v.person_id
            WHERE c.person_id = ? AND c.state = 'unanswered' AND v.undone_at IS NULL ORDER BY c.asked_at DESC LIMIT 1
            """, [person.sql]
        ) { VisitConfirmation.Asked(visit: VisitID($0.int(0)), member: $0.text(1)) }
    }

    func answer(_ visit: VisitID, _ state: VisitConfirmation.State, at now: Instant?) throws {
        try connection.execute(
            "UPDATE visit_confirmations SET state = ?, answered_at = ? WHERE visit_id = ?",
            [state.sql, now?.sql ?? .null, visit.sql])
    }

    /// How many households of a scope have said since a day that nobody had come, of visits that still stand.
    public func denials(_ scope: Scope, since day: Day) throws -> Int {
        let (down, units) = below(scope)
        return Int(
            try connection.count(
                """
                \(down)
                SELECT COUNT(DISTINCT c.household_id) FROM households h
                JOIN visit_confirmations c ON c.household_id = h.id JOIN visits v ON v.id = c.visit_id
                WHERE h.unit_id IN (SELECT id FROM down) AND c.month >= ? AND c.state = ? AND v.undone_at IS NULL
                """, units + [day.monthCode.sql, VisitConfirmation.State.denied.sql]))
    }

    /// The county's secret that the draw follows from; made when first needed.
    public func samplingSecret() throws -> UInt64 {
        let key = "sampling_secret"
        let kept = try connection.first("SELECT value FROM settings WHERE key = ?", [key.sql]) { $0.blob(0) }
        if let kept { return kept.reduce(0) { $0 << 8 | UInt64($1) } }
        let secret = UInt64.random(in: .min ... .max)
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: secret >> (8 * $0)) }
        try connection.execute("INSERT INTO settings (key, value) VALUES (?, ?)", [key.sql, bytes.sql])
        return secret
    }
}
