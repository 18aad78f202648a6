import Database
import Programme

/// V6, V10: what has been written down of visits, by whom and for whom.
extension County {
    /// People of one name that one question lists.
    static let namesakeLimit = 9

    func visitsLogged(by act: ActID, _ undoing: Undoing) throws -> [Effect] {
        try connection.query(
            """
            SELECT v.id, v.person_id, h.number, h.head FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.act_id = ? AND v.undone_at IS NULL ORDER BY v.id
            """, [act.sql]
        ) { row in
            let household = HouseholdLabel(number: Int(row.int(2)), head: row.text(3))
            return .logged(VisitID(row.int(0)), by: PersonID(row.int(1)), at: household, undoing)
        }
    }

    func supersededVisit(_ id: VisitID, _ undoing: Undoing) throws -> Effect? {
        try connection.first(
            """
            SELECT v.person_id, h.number, h.head FROM visits v JOIN households h ON h.id = v.household_id
            WHERE v.id = ?
            """, [id.sql]
        ) { row in
            let household = HouseholdLabel(number: Int(row.int(1)), head: row.text(2))
            return .superseded(id, by: PersonID(row.int(0)), at: household, undoing)
        }
    }

    /// The last act with visits by the person, or by another for them, since `since`.
    public func correctFacts(of person: PersonID, since: Instant) throws -> Correct.Facts? {
        let acts = try [
            """
            SELECT a.id, v.person_id FROM acts a JOIN visits v ON v.act_id = a.id
            WHERE a.person_id = ? AND a.undone_at IS NULL AND a.at >= ? AND v.undone_at IS NULL
            ORDER BY a.at DESC, a.id DESC LIMIT 1
            """,
            """
            SELECT act_id, person_id FROM visits
            WHERE person_id = ? AND recorded_at >= ? AND entered_by IS NOT NULL AND undone_at IS NULL
            ORDER BY act_id DESC LIMIT 1
            """,
        ].compactMap { sql in
            try connection.first(sql, [person.sql, since.sql]) { (id: ActID($0.int(0)), by: PersonID($0.int(1))) }
        }
        guard let act = acts.max(by: { $0.id < $1.id }) else { return nil }
        let visits = try writtenVisits(of: act.by, act.id)
        let households = try connection.query(
            """
            SELECT \(Self.householdColumns) FROM households h
            WHERE h.id IN (SELECT household_id FROM visits WHERE act_id = ? AND undone_at IS NULL) ORDER BY h.number
            """, [act.id.sql], household)
        let issues = try connection.query("SELECT number FROM issues WHERE act_id = ?", [act.id.sql]) {
            IssueNumber($0.int(0))
        }
        let member = Correct.Facts.Member(
            id: act.by, name: try name(of: act.by), isReachable: try isReachable(act.by))
        return Correct.Facts(
            visits: visits, households: households, issues: try issues.compactMap { try issue($0)?.summary },
            handedOver: try handOvers(of: act.id), member: act.by == person ? nil : member)
    }

    private func writtenVisits(of person: PersonID, _ act: ActID) throws -> [Correct.Facts.Written] {
        try connection.query(
            """
            SELECT id, household_id, day, mode, outcome, note, entered_by FROM visits
            WHERE act_id = ? AND person_id = ? AND undone_at IS NULL ORDER BY id
            """, [act.sql, person.sql]
        ) { row in
            var visit = Visit(
                household: HouseholdID(row.int(1)), by: person, day: Day(code: Int(row.int(2))),
                mode: Visit.Mode(rawValue: row.text(3)) ?? .home,
                outcome: Visit.Outcome(rawValue: row.text(4)) ?? .met, note: row.text(5))
            visit.enteredBy = row.optionalInt(6).map { PersonID($0) }
            return Correct.Facts.Written(id: VisitID(row.int(0)), visit: visit)
        }
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

    /// What an act did in this room beside visits.
    func visitEffects(of act: ActID, _ undoing: Undoing) throws -> [Effect] {
        var effects = try events(of: act, undoing) + plans(of: act, undoing) + circulars(of: act)
        let handedOver = try handOvers(of: act)
        if !handedOver.isEmpty {
            effects.append(.handedOver(handedOver, act: act, completed: try completed(by: act), undoing))
        }
        let explained = try explained(of: act)
        if !explained.isEmpty { effects.append(.explained(explained, act: act)) }
        return effects
    }
}
