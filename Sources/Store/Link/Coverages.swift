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
                    "\(UnitWalk.up) SELECT COUNT(*) FROM up", [unit.sql]))
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

extension County {
    /// The units whose coverages add up to a unit's: its villages, or itself where it is one or part of one. Nil: there
    /// is no such unit. Without a code, the villages of the county.
    public func coverageUnits(in code: String?) throws -> [(id: UnitID, name: String)]? {
        guard let code else {
            let tops = try connection.query(
                "SELECT id FROM units WHERE parent_id IS NULL AND ended_at IS NULL ORDER BY code"
            ) { UnitID($0.int(0)) }
            return try tops.flatMap { try villages(below: $0) }
        }
        guard let unit = try unit(code: code) else { return nil }
        return try village(of: unit) == nil ? villages(below: unit) : [(unit, unitName(unit))]
    }

    /// As the roster's files name people.
    public func codes(of people: Set<PersonID>) throws -> [PersonID: (code: String, name: String)] {
        var codes: [PersonID: (code: String, name: String)] = [:]
        for person in people {
            codes[person] = try connection.first("SELECT code, name FROM people WHERE id = ?", [person.sql]) {
                ($0.text(0), $0.text(1))
            }
        }
        return codes
    }
}
