import Crypto
import Database
import Foundation
import Programme

/// L7: one-time codes and the accounts they bind. A code is stored as a keyed digest only.
extension County {
    private static let codeKeyName = "binding_code_key"

    public func issueCode(_ code: String, to person: PersonID, at now: Instant, expires: Instant) throws {
        try connection.execute(
            """
            INSERT INTO binding_codes (digest, person_id, issued_at, expires_at) VALUES (?, ?, ?, ?)
            """, [try digest(of: code).sql, person.sql, now.sql, expires.sql])
    }

    /// Whether an unused code of these digits is out already.
    public func isCodeTaken(_ code: String) throws -> Bool {
        try connection.count("SELECT COUNT(*) FROM binding_codes WHERE digest = ?", [try digest(of: code).sql]) > 0
    }

    /// Draws of a code before it is given up; with a few thousand codes out the first one nearly always does.
    private static let mostDraws = 50

    public struct CodesExhausted: Error {}

    /// A code that is not out.
    public func freeCode(_ draw: () -> String) throws -> String {
        for _ in 0..<Self.mostDraws {
            let code = draw()
            if try !isCodeTaken(code) { return code }
        }
        throw CodesExhausted()
    }

    public func bindFacts(
        _ request: Bind.Request, channel: String, sender: String, now: Instant, policy: Policy
    ) throws -> Bind.Facts {
        let since = now.adding(seconds: -60 * Int64(policy.binding.attemptMinutes))
        let owner = try connection.first(
            """
            SELECT p.id, p.name, c.expires_at FROM binding_codes c JOIN people p ON p.id = c.person_id
            WHERE c.digest = ? AND c.used_at IS NULL AND p.ended_at IS NULL
            """, [try digest(of: request.code).sql]
        ) { (id: PersonID($0.int(0)), name: $0.text(1), expires: Instant(rawValue: $0.int(2))) }
        let today = policy.calendar.day(of: now)
        return Bind.Facts(
            owner: owner, home: owner == nil ? try home(ofCode: request.code, on: today) : nil,
            boundNames: try accounts(channel: channel, sender: sender).map(\.name),
            failuresHere: Int(
                try connection.count(
                    "SELECT COUNT(*) FROM binding_failures WHERE at > ? AND channel = ? AND sender = ?",
                    [since.sql, channel.sql, sender.sql])),
            failuresOverall: Int(
                try connection.count("SELECT COUNT(*) FROM binding_failures WHERE at > ?", [since.sql])),
            leader: try owner.flatMap { try groupLeader(of: $0.id) })
    }

    public func bind(
        _ person: PersonID, code: String, channel: String, sender: String, gateway: String, chat: String,
        at now: Instant
    ) throws {
        try connection.execute(
            """
            INSERT INTO accounts (channel, sender, person_id, gateway, chat, source, bound_at)
            VALUES (?, ?, ?, ?, ?, 'code', ?)
            """, [channel.sql, sender.sql, person.sql, gateway.sql, chat.sql, now.sql])
        try connection.execute(
            "UPDATE binding_codes SET used_at = ? WHERE digest = ?", [now.sql, try digest(of: code).sql])
        try rosterHasChanged()
    }

    public func recordBindingFailure(channel: String, sender: String, at now: Instant) throws {
        try connection.execute(
            "INSERT INTO binding_failures (channel, sender, at) VALUES (?, ?, ?)", [channel.sql, sender.sql, now.sql])
    }

    /// A3: how many answers this stranger has had today, this one included.
    public func countStrangerReply(channel: String, sender: String, day: Day) throws -> Int {
        Int(
            try connection.count(
                """
                INSERT INTO strangers (channel, sender, day, replies) VALUES (?, ?, ?, 1)
                ON CONFLICT (channel, sender) DO UPDATE SET
                    replies = CASE WHEN strangers.day = excluded.day THEN strangers.replies + 1 ELSE 1 END,
                    day = excluded.day
                RETURNING replies
                """, [channel.sql, sender.sql, day.code.sql]))
    }

    private func groupLeader(of person: PersonID) throws -> PersonID? {
        try connection.first(
            """
            SELECT l.person_id FROM posts m JOIN posts l ON l.unit_id = m.unit_id
            WHERE m.person_id = ? AND m.ended_at IS NULL AND l.post = ? AND l.ended_at IS NULL ORDER BY l.id LIMIT 1
            """, [person.sql, Post.groupLeader.sql]
        ) { PersonID($0.int(0)) }
    }

    func digest(of code: String) throws -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(code.utf8), using: try codeKey()))
    }

    private func codeKey() throws -> SymmetricKey {
        if let key = try connection.first(
            "SELECT value FROM settings WHERE key = ?", [Self.codeKeyName.sql], { $0.blob(0) })
        {
            return SymmetricKey(data: key)
        }
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Array($0) }
        try connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?)", [Self.codeKeyName.sql, bytes.sql])
        return key
    }
}
