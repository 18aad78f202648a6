import Programme

/// What an import would do. Good only inside the transaction that made it.
public struct RosterPlan: Sendable {
    /// More than this share of a kind ended at once asks for a confirmation…
    public static let unconfirmedEndsPercent = 5
    /// …where the kind has at least so many rows.
    public static let rowsWorthConfirming = 20
    /// Lines kept of each kind and sort of change; the rest is counted.
    public static let linesKept = 200

    public internal(set) var counts: [RosterKind: RosterCounts] = [:]
    /// One for each difference: `household 青山村 3: head 张三 → 李四`.
    public internal(set) var lines: [String] = []
    public internal(set) var conflicts: [RosterConflict] = []

    let roster: Roster
    let scope: ImportScope
    let now: Instant
    var steps: [RosterKind: [RosterStep]] = [:]

    init(roster: Roster, scope: ImportScope, now: Instant) {
        self.roster = roster
        self.scope = scope
        self.now = now
    }

    /// Whether there is any difference to apply. What the files said is remembered either way.
    public var isNothingToChange: Bool { counts.values.allSatisfy(\.isNothing) }

    /// Kinds of which so much would end that a person must confirm it (`--confirm-ends`).
    public var kindsToConfirm: [RosterKind] {
        RosterKind.allCases.filter { kind in
            guard let count = counts[kind], count.active >= Self.rowsWorthConfirming else { return false }
            return count.ended * 100 > count.active * Self.unconfirmedEndsPercent
        }
    }

    /// The plan for a person to read, a line each: differences, conflicts, then counts.
    public var report: [String] {
        var report = lines + conflicts.map { "conflict \($0)" }
        for kind in RosterKind.allCases {
            guard let count = counts[kind], !count.isNothing || count.conflicts > 0 else { continue }
            let parts = [
                (count.added, "added"), (count.changed, "changed"), (count.revived, "came back"),
                (count.ended, "ended"), (count.conflicts, "in conflict"),
            ]
            let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            report.append("\(kind.file.rawValue): \(said)")
        }
        for kind in kindsToConfirm {
            let count = counts[kind] ?? RosterCounts()
            report.append(
                "\(count.ended) of \(count.active) \(kind.file.rawValue) would end, more than \(Self.unconfirmedEndsPercent) %; "
                    + "if that is meant, say --confirm-ends")
        }
        if isNothingToChange, conflicts.isEmpty { report.append("nothing to change") }
        return report
    }
}

/// One write of an import. Rows are indices into the roster's list of the kind.
enum RosterStep: Sendable {
    case add(row: Int)
    /// `values` as they are to stand in the database, by the kind's fields.
    case change(row: Int, id: Int64, values: [String])
    case revive(row: Int, id: Int64, values: [String])
    case end(id: Int64)
    /// What the file said this time.
    case remember(key: String, fields: String)
    case forget(key: String)
}
