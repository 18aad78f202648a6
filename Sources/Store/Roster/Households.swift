import Database
import Programme

extension County {
    /// The households within a scope, by village and number (A8).
    public func households(_ scope: Scope) throws -> [Household] {
        switch scope.reach {
        case .heldBy(let person, let day):
            return try connection.query(
                """
                SELECT \(Self.householdColumns)
                FROM links l JOIN households h ON h.id = l.household_id
                WHERE l.person_id IN \(Self.standsFor) AND l.ended_at IS NULL AND h.ended_at IS NULL
                """, Self.standsForArguments(person, on: day), household
            ).sorted { ($0.village, $0.number) < ($1.village, $1.number) }
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
        }
    }

    /// Said only where a person serves several villages and numbers repeat.
    public func names(ofVillages villages: Set<UnitID>) throws -> [UnitID: String] {
        var names: [UnitID: String] = [:]
        for village in villages {
            names[village] = try connection.first("SELECT name FROM units WHERE id = ?", [village.sql]) { $0.text(0) }
        }
        return names
    }

    private static let householdColumns =
        "h.id, h.number, h.head, h.called, h.village_id, h.unit_id, h.is_resident, h.tags"

    private func household(_ row: borrowing any Row) -> Household {
        Household(
            id: HouseholdID(row.int(0)), number: Int(row.int(1)), head: row.text(2), called: parts(row.text(3)),
            village: UnitID(row.int(4)), unit: UnitID(row.int(5)), isResident: row.bool(6), tags: parts(row.text(7)))
    }

    private func parts(_ joined: String) -> [String] {
        joined.isEmpty ? [] : joined.split(separator: ";").map(String.init)
    }
}
