import Database
import Programme

/// L1 over a unit of any size: village by village, so that no more than one is in memory.
extension County {
    /// - Parameter scope: `Access.links`; each village is read under its own right.
    public func coverage(of unit: UnitID, scope: (UnitID) -> Scope, policy: Policy) throws -> CoverageReport.Extent {
        let bounds = policy.householdsPerMember
        if let village = try village(of: unit) {
            let book = try linkGround(scope(village), policy: policy).book
            return .one(Coverage(of: unit == village ? book : book.within(unit), bounds: bounds))
        }
        return .villages(
            try villages(below: unit).map { village in
                let book = try linkGround(scope(village.id), policy: policy).book
                return CoverageReport.Part(name: village.name, sum: Coverage(of: book, bounds: bounds).sum)
            })
    }

    /// The unit furthest down the tree; of several, the first.
    public func lowest(of units: [UnitID]) throws -> UnitID {
        precondition(!units.isEmpty)
        var lowest = (unit: units[0], depth: -1)
        for unit in units {
            let depth = Int(
                try connection.count(
                    """
                    WITH RECURSIVE up (id, parent_id) AS (
                        SELECT id, parent_id FROM units WHERE id = ?
                        UNION ALL SELECT u.id, u.parent_id FROM units u JOIN up ON u.id = up.parent_id)
                    SELECT COUNT(*) FROM up
                    """, [unit.sql]))
            if depth > lowest.depth { lowest = (unit, depth) }
        }
        return lowest.unit
    }

    /// A person's own posts, away or not.
    public func ownPosts(of person: PersonID) throws -> [PostHeld] {
        try connection.query(
            "SELECT post, unit_id FROM posts WHERE person_id = ? AND ended_at IS NULL ORDER BY id", [person.sql]
        ) { row in Post(rawValue: row.text(0)).map { PostHeld(post: $0, unit: UnitID(row.int(1))) } }
        .compactMap(\.self)
    }
}
