import Database
import Programme

/// V6, V10: what has been written down of visits, by whom and for whom.
extension County {
    /// People of one name that one question lists.
    static let namesakeLimit = 9

    func loggedVisit(_ row: borrowing any Row) -> Undo.LoggedVisit {
        Undo.LoggedVisit(
            id: VisitID(row.int(0)), by: PersonID(row.int(1)),
            household: HouseholdLabel(number: Int(row.int(2)), head: row.text(3)))
    }

    func visit(_ id: VisitID) throws -> [Undo.LoggedVisit] {
        try connection.query(
            """
            SELECT v.id, v.person_id, h.number, h.head FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.id = ?
            """, [id.sql]
        ) { loggedVisit($0) }
    }

    /// The person's last act with visits of their own since `since`.
    public func correctFacts(of person: PersonID, since: Instant) throws -> Correct.Facts? {
        let act = try connection.first(
            """
            SELECT a.id FROM acts a WHERE a.person_id = ? AND a.undone_at IS NULL AND a.at >= ? AND EXISTS (
                SELECT 1 FROM visits v WHERE v.act_id = a.id AND v.person_id = a.person_id AND v.undone_at IS NULL)
            ORDER BY a.at DESC, a.id DESC LIMIT 1
            """, [person.sql, since.sql]
        ) { ActID($0.int(0)) }
        guard let act else { return nil }
        let visits = try connection.query(
            """
            SELECT id, household_id, day, mode, outcome, note FROM visits
            WHERE act_id = ? AND undone_at IS NULL ORDER BY id
            """, [act.sql]
        ) { row in
            Correct.Facts.Written(
                id: VisitID(row.int(0)),
                visit: Visit(
                    household: HouseholdID(row.int(1)), by: person, day: Day(code: Int(row.int(2))),
                    mode: Visit.Mode(rawValue: row.text(3)) ?? .home,
                    outcome: Visit.Outcome(rawValue: row.text(4)) ?? .met, note: row.text(5)))
        }
        let households = try connection.query(
            """
            SELECT \(Self.householdColumns) FROM households h
            WHERE h.id IN (SELECT household_id FROM visits WHERE act_id = ? AND undone_at IS NULL) ORDER BY h.number
            """, [act.sql], household)
        let issues = try connection.query("SELECT number FROM issues WHERE act_id = ?", [act.sql]) {
            IssueNumber($0.int(0))
        }
        return Correct.Facts(
            visits: visits, households: households, issues: try issues.compactMap { try issue($0)?.summary },
            handedOver: try handOvers(of: act))
    }

    /// V10: who of these names holds households within the scope.
    public func members(named names: [String], within scope: Scope) throws -> [OnBehalf.Member] {
        let (down, units) = below(scope)
        let places = names.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            \(down)
            SELECT p.id, p.name, MIN(u.name) FROM people p
            JOIN links l ON l.person_id = p.id AND l.ended_at IS NULL
            JOIN households h ON h.id = l.household_id AND h.ended_at IS NULL
            JOIN units u ON u.id = h.unit_id WHERE p.name IN (\(places)) AND p.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down)
            GROUP BY p.id, p.name ORDER BY p.id LIMIT ?
            """, units + names.map(\.sql) + [Self.namesakeLimit.sql]
        ) { OnBehalf.Member(id: PersonID($0.int(0)), name: $0.text(1), unit: $0.text(2)) }
    }

    /// Whether the member still holds households within the scope.
    public func isMember(_ person: PersonID, within scope: Scope) throws -> Bool {
        let (down, units) = below(scope)
        return try connection.first(
            """
            \(down)
            SELECT 1 FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down) LIMIT 1
            """, units + [person.sql]
        ) { _ in true } ?? false
    }

    public func person(_ id: PersonID, on day: Day) throws -> Person? {
        let posts = try posts(of: id, on: day)
        return try connection.first(
            "SELECT name, language, muted_at, is_party_member FROM people WHERE id = ? AND ended_at IS NULL", [id.sql]
        ) {
            Person(
                id: id, name: $0.text(0), tongue: $0.optionalText(1).flatMap(Tongue.init), isMuted: !$0.isNull(2),
                isPartyMember: $0.bool(3), posts: posts)
        }
    }

    /// Whether a push reaches them.
    public func isReachable(_ person: PersonID) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM accounts WHERE person_id = ? AND ended_at IS NULL LIMIT 1", [person.sql]
        ) { _ in true } ?? false
    }

    /// What else an act did in this room.
    func visitEffects(of act: ActID) throws -> VisitEffects {
        var effects = VisitEffects(act: act)
        effects.events = try events(of: act)
        effects.plans = try plans(of: act)
        effects.handedOver = try handOvers(of: act)
        effects.completed = effects.handedOver.isEmpty ? [] : try completed(by: act)
        effects.policies = try policies(of: act)
        effects.explained = try explained(of: act)
        return effects
    }
}
