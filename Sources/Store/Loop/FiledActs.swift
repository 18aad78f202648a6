import Database
import Programme

/// A5: what has earned points, by person, so that a ledger looks at its owner's acts and at those not filed yet, a day's
/// at most, however long the county has gone on.
extension County {
    /// Acts entered in one transaction.
    static let filePage: Int64 = 2000
    private static let filedName = "filed_acts"

    /// Up to this one all have been entered.
    func lastFiledAct() throws -> Int64 {
        try connection.count("SELECT value FROM counters WHERE name = ?", [Self.filedName.sql])
    }

    /// Enters one page of what happened before a moment; true where there may be more.
    public func fileActs(before moment: Instant) throws -> Bool {
        let last = try lastFiledAct()
        let page = try connection.first(
            """
            SELECT MAX(id), MIN(CASE WHEN at >= ? THEN id END) FROM acts WHERE id > ? AND id <= ?
            """, [moment.sql, last.sql, (last + Self.filePage).sql]
        ) { (end: $0.optionalInt(0), young: $0.optionalInt(1)) }
        guard let end = page?.end else { return false }
        let reached = page?.young.map { $0 - 1 } ?? end
        guard reached > last else { return false }
        try connection.execute(
            """
            INSERT INTO filed_acts (person_id, at, act_id)
            SELECT person_id, at, id FROM acts WHERE id > ? AND id <= ? AND points IS NOT NULL ORDER BY person_id, at, id
            """, [last.sql, reached.sql])
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [Self.filedName.sql, reached.sql])
        return page?.young == nil
    }
}
