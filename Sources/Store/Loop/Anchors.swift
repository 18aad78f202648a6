import Crypto
import Database
import Programme

/// A8: once a day the heads of the chains that have grown are anchored, each anchor on the one before, so that a chain
/// whose end was cut off shows.
extension County {
    /// Heads anchored in one transaction, and issues verified in one read.
    static let pageSize = 2000

    public struct Anchor: Sendable {
        public var day: Day
        public var heads: Int
        /// For the system's own log, which nobody who can write to the database can change.
        public var digest: [UInt8]
    }

    /// The day of the last anchor; nil before the first.
    public func lastAnchorDay() throws -> Day? {
        try connection.first("SELECT day FROM anchors ORDER BY day DESC LIMIT 1") { Day(code: Int($0.int(0))) }
    }

    /// Whether any head has grown since the last anchor.
    public var hasGrownHeads: Bool {
        get throws {
            try connection.first("\(Self.grownHeads) LIMIT 1", [try lastAnchorTime().sql]) { _ in true } ?? false
        }
    }

    private static let grownHeads = """
        SELECT e.issue, e.seq, e.hash FROM issue_entries e
        LEFT JOIN anchored_heads a ON a.issue = e.issue
        WHERE e.seq = (SELECT MAX(m.seq) FROM issue_entries m WHERE m.issue = e.issue)
        AND e.at >= ? AND (a.seq IS NULL OR a.seq < e.seq) ORDER BY +e.issue
        """

    /// Anchors every head that has grown since the last anchor; nil where nothing has.
    public func anchorHeads(on day: Day, at now: Instant) throws -> Anchor? {
        let heads = try connection.query(Self.grownHeads, [try lastAnchorTime().sql]) {
            (issue: $0.int(0), seq: $0.int(1), hash: $0.blob(2))
        }
        guard !heads.isEmpty else { return nil }
        let previous = try connection.first("SELECT digest FROM anchors ORDER BY day DESC LIMIT 1") { $0.blob(0) } ?? []
        var bytes = previous
        for head in heads {
            for number in [head.issue, head.seq] {
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            }
            bytes += head.hash
            try connection.execute(
                """
                INSERT INTO anchored_heads (issue, seq, hash, day) VALUES (?, ?, ?, ?)
                ON CONFLICT (issue) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, day = excluded.day
                """, [head.issue.sql, head.seq.sql, head.hash.sql, day.code.sql])
        }
        let digest = Array(SHA256.hash(data: bytes))
        try connection.execute(
            "INSERT INTO anchors (day, at, heads, digest, previous) VALUES (?, ?, ?, ?, ?)",
            [day.code.sql, now.sql, heads.count.sql, digest.sql, previous.sql])
        return Anchor(day: day, heads: heads.count, digest: digest)
    }

    private func lastAnchorTime() throws -> Int64 {
        try connection.count("SELECT COALESCE(MAX(at), 0) FROM anchors")
    }

    // MARK: Verifying

    public enum Fault: Hashable, Sendable {
        /// The first entry that does not fit the one before or its payload.
        case brokenLink(IssueNumber, seq: Int64)
        /// The chain ends before the entry that was anchored.
        case cutOff(IssueNumber, anchored: Int64, day: Day)
        /// The anchored entry is not the one that stands there today.
        case rewritten(IssueNumber, seq: Int64, day: Day)
        case noHistory(IssueNumber)
        case anchorMissing(Day)
    }

    public struct Verified: Sendable {
        public var chains = 0
        public var faults: [Fault] = []
        /// Where the next page begins; nil at the end.
        public var next: IssueNumber?
    }

    /// Walks the chains of one page of issues after `number`.
    public func verifyChains(after number: IssueNumber?) throws -> Verified {
        let issues = try connection.query(
            """
            SELECT i.number, a.seq, a.hash, a.day, (SELECT MAX(e.seq) FROM issue_entries e WHERE e.issue = i.number)
            FROM issues i LEFT JOIN anchored_heads a ON a.issue = i.number
            WHERE i.number > ? ORDER BY i.number LIMIT \(Self.pageSize)
            """, [(number?.rawValue ?? 0).sql]
        ) { row in
            (
                number: IssueNumber(row.int(0)),
                anchor: row.isNull(1) ? nil : (seq: row.int(1), hash: row.blob(2), day: Day(code: Int(row.int(3)))),
                last: row.optionalInt(4)
            )
        }
        var verified = Verified()
        for issue in issues {
            verified.chains += 1
            if let seq = try firstBrokenLink(of: issue.number) {
                verified.faults.append(.brokenLink(issue.number, seq: seq))
            }
            guard let last = issue.last else {
                verified.faults.append(.noHistory(issue.number))
                continue
            }
            guard let anchor = issue.anchor else { continue }
            if last < anchor.seq {
                verified.faults.append(.cutOff(issue.number, anchored: anchor.seq, day: anchor.day))
            } else if try hash(of: issue.number, anchor.seq) != anchor.hash {
                verified.faults.append(.rewritten(issue.number, seq: anchor.seq, day: anchor.day))
            }
        }
        verified.next = issues.count == Self.pageSize ? issues.last?.number : nil
        return verified
    }

    /// Whether each anchor stands on the one before.
    public func verifyAnchors() throws -> [Fault] {
        let anchors = try connection.query("SELECT day, digest, previous FROM anchors ORDER BY day") {
            (day: Day(code: Int($0.int(0))), digest: $0.blob(1), previous: $0.blob(2))
        }
        var previous: [UInt8] = []
        for anchor in anchors {
            guard anchor.previous == previous else { return [.anchorMissing(anchor.day)] }
            previous = anchor.digest
        }
        return []
    }

    private func hash(of issue: IssueNumber, _ seq: Int64) throws -> [UInt8]? {
        try connection.first("SELECT hash FROM issue_entries WHERE issue = ? AND seq = ?", [issue.sql, seq.sql]) {
            $0.blob(0)
        }
    }
}
