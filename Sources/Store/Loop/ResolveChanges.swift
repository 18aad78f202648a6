import Database
import Programme

/// What the room Resolve makes true.
extension County {
    func apply(_ change: ResolveChange, to act: inout ActInProgress) throws {
        switch change {
        case .noted(let number, let entry):
            try note(.resolve(.noted(number, at: entry.at)), in: &act)
            try append(entry, to: number)
        case .takenBack(.noted(let number, _), let entry): try append(entry, to: number)
        }
    }
}
