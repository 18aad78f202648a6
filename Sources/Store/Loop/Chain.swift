import Crypto
import Database
import Foundation
import Programme

/// A8: the history of an issue is a chain. An entry carries the hash of the one before and a salted digest of its
/// payload; payload and salt lie apart, so that erasing them leaves the chain whole.
extension County {
    static let saltBytes = 16

    func append(_ entry: IssueEntry, to issue: IssueNumber) throws {
        let last = try connection.first(
            "SELECT seq, hash FROM issue_entries WHERE issue = ? ORDER BY seq DESC LIMIT 1", [issue.sql]
        ) { (seq: $0.int(0), hash: $0.blob(1)) }
        let seq = (last?.seq ?? 0) + 1
        let previous = last?.hash ?? []
        let payload = try JSONEncoder.sorted.text(of: entry)
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let digest = Self.payloadDigest(salt: salt, payload: payload)
        let hash = Self.hash(
            previous: previous, issue: issue, seq: seq, at: entry.at, by: entry.by, payloadDigest: digest)
        try connection.execute(
            """
            INSERT INTO issue_entries (issue, seq, at, actor_id, payload_digest, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, [issue.sql, seq.sql, entry.at.sql, entry.by.sql, digest.sql, previous.sql, hash.sql])
        try connection.execute(
            "INSERT INTO issue_payloads (issue, seq, salt, payload) VALUES (?, ?, ?, ?)",
            [issue.sql, seq.sql, salt.sql, payload.sql])
    }

    /// The first entry of an issue's chain that does not fit, or nil where all do.
    public func firstBrokenLink(of issue: IssueNumber) throws -> Int64? {
        struct Link {
            var seq: Int64
            var at: Instant
            var by: PersonID
            var digest: [UInt8]
            var previous: [UInt8]
            var hash: [UInt8]
            var payload: (salt: [UInt8], text: String)?
        }
        let links = try connection.query(
            """
            SELECT e.seq, e.at, e.actor_id, e.payload_digest, e.previous, e.hash, p.salt, p.payload
            FROM issue_entries e LEFT JOIN issue_payloads p ON p.issue = e.issue AND p.seq = e.seq
            WHERE e.issue = ? ORDER BY e.seq
            """, [issue.sql]
        ) { row in
            Link(
                seq: row.int(0), at: Instant(rawValue: row.int(1)), by: PersonID(row.int(2)), digest: row.blob(3),
                previous: row.blob(4), hash: row.blob(5),
                payload: row.isNull(6) ? nil : (row.blob(6), row.text(7)))
        }
        var previous: [UInt8] = []
        for (index, link) in links.enumerated() {
            let expected = Self.hash(
                previous: previous, issue: issue, seq: Int64(index + 1), at: link.at, by: link.by,
                payloadDigest: link.digest)
            let payloadFits = link.payload.map { Self.payloadDigest(salt: $0.salt, payload: $0.text) == link.digest }
            guard link.seq == Int64(index + 1), link.previous == previous, link.hash == expected, payloadFits ?? true
            else { return link.seq }
            previous = link.hash
        }
        return nil
    }

    private static func payloadDigest(salt: [UInt8], payload: String) -> [UInt8] {
        Array(SHA256.hash(data: salt + Array(payload.utf8)))
    }

    private static func hash(
        previous: [UInt8], issue: IssueNumber, seq: Int64, at: Instant, by: PersonID, payloadDigest: [UInt8]
    ) -> [UInt8] {
        var bytes = previous
        for number in [issue.rawValue, seq, at.milliseconds, by.rawValue] {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return Array(SHA256.hash(data: bytes + payloadDigest))
    }
}

extension JSONEncoder {
    /// The same value always gives the same bytes.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    func text(of value: some Encodable) throws -> String { String(decoding: try encode(value), as: UTF8.self) }
}
