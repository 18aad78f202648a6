import Database

/// L7: the accounts that the roster itself names. Those bound by a code are not its business.
struct RosterAccounts {
    static let source = "roster"

    private var byPerson: [Int64: [String]] = [:]

    init(_ connection: any Connection) throws {
        try connection.forEach(
            "SELECT person_id, channel, sender FROM accounts WHERE source = ? AND ended_at IS NULL", [Self.source.sql]
        ) {
            byPerson[$0.int(0), default: []].append("\($0.text(1)):\($0.text(2))")
        }
    }

    func joined(_ person: Int64) -> String { Self.join(byPerson[person] ?? []) }

    static func joined(of person: Int64, _ connection: any Connection) throws -> String {
        join(
            try connection.query(
                "SELECT channel, sender FROM accounts WHERE person_id = ? AND source = ? AND ended_at IS NULL",
                [person.sql, source.sql]
            ) { "\($0.text(0)):\($0.text(1))" })
    }

    static func write(_ accounts: String, of person: Int64, replacing before: String, _ writer: RosterWriter) throws {
        let (new, old) = (Set(accounts.split(separator: ";")), Set(before.split(separator: ";")))
        for account in old.subtracting(new).sorted() {
            let (channel, sender) = parts(account)
            try writer.connection.execute(
                """
                UPDATE accounts SET ended_at = ?
                WHERE person_id = ? AND channel = ? AND sender = ? AND source = ? AND ended_at IS NULL
                """, [writer.now.sql, person.sql, channel.sql, sender.sql, source.sql])
        }
        for account in new.subtracting(old).sorted() {
            let (channel, sender) = parts(account)
            // Bound by a code before: the same account, from now on the roster's.
            try writer.connection.execute(
                "UPDATE accounts SET source = ? WHERE person_id = ? AND channel = ? AND sender = ? AND ended_at IS NULL",
                [source.sql, person.sql, channel.sql, sender.sql])
            guard writer.connection.changes == 0 else { continue }
            try writer.connection.execute(
                "INSERT INTO accounts (channel, sender, person_id, source, bound_at) VALUES (?, ?, ?, ?, ?)",
                [channel.sql, sender.sql, person.sql, source.sql, writer.now.sql])
        }
    }

    private static func join(_ accounts: [String]) -> String { accounts.sorted().joined(separator: ";") }

    private static func parts(_ account: Substring) -> (channel: String, sender: String) {
        let colon = account.firstIndex(of: ":") ?? account.endIndex
        return (String(account[..<colon]), String(account[colon...].dropFirst()))
    }
}
