import Database
import Programme

/// L6: who looks after which households of a village.
extension County {
    /// By the first household of each member. `scope` must be of a village (`Access.links`).
    public func publicTable(_ scope: Scope) throws -> [PublicTable.Row] {
        guard case .village(let village) = scope.reach else { preconditionFailure("a table is of a village") }
        var rows: [PublicTable.Row] = []
        var places: [PersonID: Int] = [:]
        try connection.forEach(
            """
            SELECT h.number, p.id, p.name, p.phone, p.pledge, u.name FROM households h
            JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            JOIN people p ON p.id = l.person_id AND p.ended_at IS NULL JOIN units u ON u.id = h.unit_id
            WHERE h.village_id = ? AND h.ended_at IS NULL ORDER BY h.number LIMIT ?
            """, [village.sql, Self.householdLimit.sql]
        ) { row in
            let member = PersonID(row.int(1))
            if let place = places[member] { return rows[place].households.append(Int(row.int(0))) }
            places[member] = rows.count
            rows.append(
                PublicTable.Row(
                    name: row.text(2), group: row.text(5), households: [Int(row.int(0))], servicePosts: [],
                    phone: row.optionalText(3), pledge: row.optionalText(4)))
        }
        for (member, place) in places {
            rows[place].servicePosts = try servicePosts(of: member)
            rows[place].posts = try ownPosts(of: member).map(\.post)
        }
        return rows
    }
}
