import Database
import Programme

/// A9: what is kept for so many days and no longer, removed a page at a time.
extension County {
    /// Rows looked at in one transaction.
    public static let sweepPage = 500
    private static let sweptName = "swept_day"

    /// Where a walk over a table stands; nil: it has ended.
    public typealias SweepPosition = Int64

    /// The day of the last sweep.
    public func sweptDay() throws -> Day? {
        try connection.first("SELECT value FROM counters WHERE name = ?", [Self.sweptName.sql]) {
            Day(code: Int($0.int(0)))
        }
    }

    public func markSwept(_ day: Day) throws {
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [Self.sweptName.sql, day.code.sql])
    }

    /// Deletes one page of raw messages received before a moment; never one that waits for its turn. The newest row
    /// stays, so that no id is given out twice.
    public func sweepInbox(after position: SweepPosition, before moment: Instant) throws -> SweepPosition? {
        try sweep(
            rows: connection.query(
                """
                SELECT id, received_at, state <> 'pending' FROM inbox WHERE id > ? ORDER BY id
                LIMIT \(Self.sweepPage)
                """, [position.sql], Self.swept), before: moment,
            deleting: "DELETE FROM inbox WHERE id = ? AND id < (SELECT MAX(id) FROM inbox)")
    }

    /// The same for messages sent or given up; never one that is still to be sent.
    public func sweepOutbox(after position: SweepPosition, before moment: Instant) throws -> SweepPosition? {
        try sweep(
            rows: connection.query(
                """
                SELECT id, queued_at, ended_at IS NOT NULL AND ended_at < ? FROM outbox WHERE id > ? ORDER BY id
                LIMIT \(Self.sweepPage)
                """, [moment.sql, position.sql], Self.swept), before: moment,
            deleting: "DELETE FROM outbox WHERE id = ? AND id < (SELECT MAX(id) FROM outbox)")
    }

    private static func swept(_ row: borrowing any Row) -> (id: Int64, at: Instant, isFinished: Bool) {
        (row.int(0), Instant(rawValue: row.int(1)), row.bool(2))
    }

    /// Ids rise with time, so the walk ends at the first row that is young enough.
    private func sweep(rows: [(id: Int64, at: Instant, isFinished: Bool)], before moment: Instant, deleting sql: String)
        throws -> SweepPosition?
    {
        let old = rows.prefix { $0.at < moment }
        for row in old where row.isFinished { try connection.execute(sql, [row.id.sql]) }
        return old.count == Self.sweepPage ? old.last?.id : nil
    }

    /// Deletes one page of media received before a moment that no issue took or that could not be kept; returns whether
    /// there may be more.
    public func sweepUnkeptMedia(before moment: Instant) throws -> Bool {
        try connection.execute(
            """
            DELETE FROM media WHERE id IN (
                SELECT id FROM media
                WHERE kept_at IS NULL AND received_at < ? AND (issue IS NULL OR state <> 'waiting')
                ORDER BY received_at LIMIT \(Self.sweepPage))
            """, [moment.sql])
        return connection.changes == Self.sweepPage
    }

    /// Files that are no longer kept: a page of those kept before a moment, or taken back since. The row goes with the
    /// file; what other rows need is not named.
    public func sweepFiles(keptBefore moment: Instant) throws -> (digests: [String], mayBeMore: Bool) {
        let rows = try connection.query(
            """
            SELECT id, sha256 FROM media WHERE kept_at IS NOT NULL AND (kept_at < ? OR state <> 'kept')
            ORDER BY kept_at LIMIT \(Self.sweepPage)
            """, [moment.sql]
        ) { (id: $0.int(0), digest: $0.optionalText(1)) }
        for row in rows { try connection.execute("DELETE FROM media WHERE id = ?", [row.id.sql]) }
        let digests = try Set(rows.compactMap(\.digest)).filter { digest in
            try connection.count("SELECT COUNT(*) FROM media WHERE sha256 = ?", [digest.sql]) == 0
        }
        return (digests.sorted(), rows.count == Self.sweepPage)
    }
}
