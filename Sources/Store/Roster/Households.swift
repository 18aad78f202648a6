import Database
import Programme

extension County {
    /// The households within a scope, by village and number (A8).
    public func households(_ scope: Scope) throws -> [Household] {
        switch scope.reach {
        case .heldBy(let person):
            return try connection.query(
                """
                SELECT h.id, h.number, h.head, h.called, h.village_id, v.name, h.unit_id, h.is_resident, h.tags
                FROM links l JOIN households h ON h.id = l.household_id JOIN units v ON v.id = h.village_id
                WHERE l.person_id = ? AND l.ended_at IS NULL AND h.ended_at IS NULL
                ORDER BY h.village_id, h.number
                """, [person.sql], household)
        }
    }

    private func household(_ row: borrowing any Row) -> Household {
        Household(
            id: HouseholdID(row.int(0)), number: Int(row.int(1)), head: row.text(2), called: parts(row.text(3)),
            village: UnitID(row.int(4)), villageName: row.text(5), unit: UnitID(row.int(6)),
            isResident: row.bool(7), tags: parts(row.text(8)))
    }

    private func parts(_ joined: String) -> [String] {
        joined.isEmpty ? [] : joined.split(separator: ";").map(String.init)
    }
}
