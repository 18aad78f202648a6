import Database
import Programme

/// A8: every reading of household data is written down: who, of what scope, when.
extension County {
    public func logRead(_ scope: Scope, by reader: PersonID, at now: Instant) throws {
        try connection.execute(
            "INSERT INTO household_reads (person_id, scope, at) VALUES (?, ?, ?)",
            [reader.sql, Self.text(scope).sql, now.sql])
    }

    private static func text(_ scope: Scope) -> String {
        switch scope.reach {
        case .heldBy(let person, let day): "held by \(person.rawValue) on \(day.code)"
        case .below(let units): "below " + units.map { "\($0.rawValue)" }.joined(separator: ",")
        case .village(let unit): "village \(unit.rawValue)"
        case .livedInBy(let person): "lived in by \(person.rawValue)"
        case .attachedTo(let issue): "attached to issue \(issue.rawValue)"
        }
    }
}
