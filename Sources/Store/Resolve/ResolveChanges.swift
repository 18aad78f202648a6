import Database
import Programme

/// What the room Resolve makes true.
extension County {
    func apply(_ change: ResolveChange, to act: inout ActInProgress) throws {
        switch change {
        case .noted(let number, let entry):
            try note(.resolve(.noted(number, at: entry.at)), in: &act)
            try append(entry, to: number)
        case .entered(let number, let entry): try append(entry, to: number)
        case .ranOut(let number, let due, let told):
            try connection.execute(
                "UPDATE issues SET ran_out = ?, late_told_id = ?, late_told_at = ? WHERE number = ?",
                [due.sql, told.sql, act.at.sql, number.sql])
        case .town(let change): try apply(change, to: &act)
        case .list(let change): try apply(change, to: &act)
        }
    }
}
