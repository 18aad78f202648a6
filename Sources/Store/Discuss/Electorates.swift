import Database
import Programme

/// D1: who is entitled to a meeting, as the roster has it now.
extension County {
    public func electors(_ electorate: Policy.Electorate, in unit: UnitID) throws -> Electors {
        switch electorate {
        case .posts(let posts, let ofParty): return Electors(people: try electors(unit, posts: posts, ofParty: ofParty))
        case .partyMembers:
            let posts = Access.belonging.sorted { $0.rawValue < $1.rawValue }
            return Electors(people: try electors(unit, posts: posts, ofParty: true))
        case .households:
            let households = try connection.count(
                """
                \(UnitWalk.down) SELECT COUNT(*) FROM down JOIN households h ON h.unit_id = down.id
                WHERE h.is_resident = 1 AND h.ended_at IS NULL
                """, [unit.sql])
            // Told to the bound residents, and to the linked members for all the others.
            return Electors(
                people: try electors(unit, posts: [.linkedMember, .resident], ofParty: false),
                households: Int(households))
        }
    }

    private func electors(_ unit: UnitID, posts: [Post], ofParty: Bool) throws -> [Electors.Elector] {
        guard !posts.isEmpty else { return [] }
        let places = posts.map { _ in "?" }.joined(separator: ", ")
        // Not a join: SQLite would go through everybody in the county for the order of their ids.
        return try connection.query(
            """
            \(UnitWalk.down) SELECT p.id, p.name, p.is_probationary,
                EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL)
            FROM people p WHERE p.id IN (
                SELECT o.person_id FROM down JOIN posts o ON o.unit_id = down.id
                WHERE o.ended_at IS NULL AND o.post IN (\(places)))
            AND p.ended_at IS NULL AND p.is_party_member >= ? ORDER BY p.id
            """, [unit.sql] + posts.map(\.sql) + [ofParty.sql]
        ) {
            Electors.Elector(
                id: PersonID($0.int(0)), name: $0.text(1), isReachable: $0.bool(3),
                isProbationary: ofParty && $0.bool(2))
        }
    }

    /// Names of people of one meeting.
    public func names(of people: [PersonID]) throws -> [PersonID: String] {
        var names: [PersonID: String] = [:]
        for person in people {
            names[person] = try connection.first("SELECT name FROM people WHERE id = ?", [person.sql]) { $0.text(0) }
        }
        return names
    }

    /// The unit of a level that a unit is or lies in.
    public func unit(ofLevel level: String, above unit: UnitID) throws -> (id: UnitID, name: String)? {
        try connection.first(
            """
            \(UnitWalk.up)
            SELECT u.id, u.name FROM up JOIN units u ON u.id = up.id WHERE up.level = ? LIMIT 1
            """, [unit.sql, level.sql]
        ) { (UnitID($0.int(0)), $0.text(1)) }
    }

    /// Who holds one of the posts in the very unit, standing in where somebody is away.
    public func holders(of posts: [Post], in unit: UnitID) throws -> [PersonID] {
        guard !posts.isEmpty else { return [] }
        let places = posts.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            SELECT DISTINCT COALESCE(a.substitute_id, o.person_id) FROM posts o
            LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            WHERE o.unit_id = ? AND o.ended_at IS NULL AND o.post IN (\(places)) ORDER BY 1
            """, [unit.sql] + posts.map(\.sql)
        ) { PersonID($0.int(0)) }
    }
}
