import Database
import Programme

extension County {
    /// Begins a run of the daemon. `afterCrash`: the one before did not end by itself.
    public func beginRun(at now: Instant) throws -> (run: Int64, afterCrash: Bool) {
        let unended = try connection.count("SELECT COUNT(*) FROM runs WHERE ended_at IS NULL")
        try connection.execute("DELETE FROM runs")
        let run = try connection.insert("INSERT INTO runs (started_at) VALUES (?)", [now.sql])
        return (run, unended > 0)
    }

    public func endRun(_ run: Int64, at now: Instant) throws {
        try connection.execute("UPDATE runs SET ended_at = ? WHERE id = ?", [now.sql, run.sql])
    }
}
