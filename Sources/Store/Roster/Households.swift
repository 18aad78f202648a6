import Database
import Programme

extension County {
    static let householdColumns = "h.id, h.number, h.head, h.called, h.village_id, h.unit_id, h.is_resident, h.tags"
    /// Households that one query of an officer's reads.
    static let householdLimit = 2000

    /// The households within a scope, by village and number (A8).
    public func households(_ scope: Scope) throws -> [Household] {
        switch scope.reach {
        case .heldBy(let person, let day):
            return try standsFor(person, on: day).flatMap { holder in
                try connection.query(
                    """
                    SELECT \(Self.householdColumns)
                    FROM links l JOIN households h ON h.id = l.household_id
                    WHERE l.person_id = ? AND l.ended_at IS NULL AND h.ended_at IS NULL
                    """, [holder.sql], household)
            }.sorted { ($0.village, $0.number) < ($1.village, $1.number) }
        case .below:
            let (down, units) = below(scope)
            return try connection.query(
                """
                \(down)
                SELECT \(Self.householdColumns) FROM households h
                WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL ORDER BY h.village_id, h.number LIMIT ?
                """, units + [Self.householdLimit.sql], household)
        case .village(let village):
            return try connection.query(
                """
                SELECT \(Self.householdColumns) FROM households h
                WHERE h.village_id = ? AND h.ended_at IS NULL ORDER BY h.number
                """, [village.sql], household)
        case .livedInBy(let person):
            return try connection.query(
                """
                SELECT \(Self.householdColumns) FROM residents r JOIN households h ON h.id = r.household_id
                WHERE r.person_id = ? AND h.ended_at IS NULL
                """, [person.sql], household)
        case .attachedTo: return []
        }
    }

    /// The same, with the villages named where numbers repeat.
    public func householdsWithVillages(_ scope: Scope) throws -> [Household] {
        var households = try households(scope)
        let villages = Set(households.map(\.village))
        guard villages.count > 1 else { return households }
        let names = try names(ofVillages: villages)
        for index in households.indices { households[index].villageName = names[households[index].village] ?? "" }
        return households
    }

    /// A table `down` of the scope's units and all below them, and its arguments. A member's own scope has no units.
    func below(_ scope: Scope) -> (sql: String, units: [SQLValue]) {
        let units =
            switch scope.reach {
            case .heldBy, .livedInBy, .attachedTo: [UnitID]()
            case .village(let unit): [unit]
            case .below(let units): units
            }
        return Self.below(units)
    }

    static func below(_ units: [UnitID]) -> (sql: String, units: [SQLValue]) {
        let places = units.map { _ in "?" }.joined(separator: ", ")
        return (UnitWalk.down(from: "SELECT id FROM units WHERE id IN (\(places))"), units.map(\.sql))
    }

    /// Said only where a person serves several villages and numbers repeat.
    public func names(ofVillages villages: Set<UnitID>) throws -> [UnitID: String] {
        var names: [UnitID: String] = [:]
        for village in villages {
            names[village] = try connection.first("SELECT name FROM units WHERE id = ?", [village.sql]) { $0.text(0) }
        }
        return names
    }

    func household(_ row: borrowing any Row) -> Household {
        Household(
            id: HouseholdID(row.int(0)), number: Int(row.int(1)), head: row.text(2), called: parts(row.text(3)),
            village: UnitID(row.int(4)), unit: UnitID(row.int(5)), isResident: row.bool(6), tags: parts(row.text(7)))
    }

    private func parts(_ joined: String) -> [String] {
        joined.isEmpty ? [] : joined.split(separator: ";").map(String.init)
    }
}
