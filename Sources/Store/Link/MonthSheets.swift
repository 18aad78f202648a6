import Database
import Programme

/// V10: the month's sheets of a village.
extension County {
    /// One for each member who holds households there, by their first. `scope` must be of a village (`Access.links`).
    public func monthSheets(_ scope: Scope, village: String, month: Day, policy: Policy) throws -> [MonthSheet] {
        guard case .village(let unit) = scope.reach else { preconditionFailure("sheets are of a village") }
        let addresses = Dictionary(
            uniqueKeysWithValues: try connection.query(
                "SELECT id, address FROM households WHERE village_id = ?", [unit.sql]
            ) { (HouseholdID($0.int(0)), $0.text(1)) })
        let households = try households(scope)
        var members: [(name: String, held: [(household: Household, address: String)])] = []
        var places: [PersonID: Int] = [:]
        for household in households {
            guard
                let holder = try connection.first(
                    """
                    SELECT p.id, p.name FROM links l JOIN people p ON p.id = l.person_id
                    WHERE l.household_id = ? AND l.ended_at IS NULL LIMIT 1
                    """, [household.id.sql], { (id: PersonID($0.int(0)), name: $0.text(1)) })
            else { continue }
            if places[holder.id] == nil {
                places[holder.id] = members.count
                members.append((holder.name, []))
            }
            members[places[holder.id]!].held.append((household, addresses[household.id] ?? ""))
        }
        return members.map {
            MonthSheet(member: $0.name, village: village, month: month, households: $0.held, policy: policy)
        }
    }
}
