import Database
import Programme

/// The roster as lists, for the administrator's commands and for rehearsals.
extension County {
    public struct Listed: Sendable {
        public var id: PersonID
        public var code: String
        public var name: String
        public var posts: [Post]
    }

    public var isEmpty: Bool {
        get throws { try connection.count("SELECT COUNT(*) FROM units") == 0 }
    }

    public func everybody() throws -> [Listed] {
        let posts = Dictionary(
            grouping: try connection.query(
                "SELECT person_id, post FROM posts WHERE ended_at IS NULL ORDER BY id"
            ) { (PersonID($0.int(0)), $0.text(1)) }, by: \.0)
        return try connection.query("SELECT id, code, name FROM people WHERE ended_at IS NULL ORDER BY id") { row in
            let id = PersonID(row.int(0))
            return Listed(
                id: id, code: row.text(1), name: row.text(2),
                posts: (posts[id] ?? []).compactMap { Post(rawValue: $0.1) })
        }
    }

    /// People with a post in a unit or below it who have no account yet: who needs a binding code (L7).
    public func unbound(inUnit code: String?) throws -> [Listed] {
        let people = try everybody()
        let bound = Set(
            try connection.query("SELECT DISTINCT person_id FROM accounts WHERE ended_at IS NULL") {
                PersonID($0.int(0))
            })
        guard let code else { return people.filter { !bound.contains($0.id) } }
        let inside = Set(
            try connection.query(
                """
                \(UnitWalk.down(from: "SELECT id FROM units WHERE code = ?"))
                SELECT o.person_id FROM posts o JOIN down ON o.unit_id = down.id WHERE o.ended_at IS NULL
                """, [code.sql]
            ) { PersonID($0.int(0)) })
        return people.filter { inside.contains($0.id) && !bound.contains($0.id) }
    }

    public func person(code: String) throws -> Listed? { try everybody().first { $0.code == code } }

    /// Accounts of a channel with whom they belong to, for the phone page.
    public func holders(ofChannel channel: String) throws
        -> [(sender: String, name: String, posts: [Post], unit: String)]
    {
        let people = Dictionary(uniqueKeysWithValues: try everybody().map { ($0.id, $0) })
        return try connection.query(
            """
            SELECT a.sender, a.person_id, COALESCE((SELECT u.name FROM posts o JOIN units u ON u.id = o.unit_id
                WHERE o.person_id = a.person_id AND o.ended_at IS NULL ORDER BY o.id LIMIT 1), '')
            FROM accounts a WHERE a.channel = ? AND a.ended_at IS NULL ORDER BY a.id LIMIT 500
            """, [channel.sql]
        ) { row in (row.text(0), PersonID(row.int(1)), row.text(2)) }
        .compactMap { sender, id, unit in
            people[id].map { (sender: sender, name: $0.name, posts: $0.posts, unit: unit) }
        }
    }

    /// An account that no real channel has.
    public func bindForRehearsal(_ person: PersonID, channel: String, sender: String) throws {
        try connection.execute(
            """
            INSERT INTO accounts (channel, sender, person_id, chat, source, bound_at)
            VALUES (?, ?, ?, ?, 'rehearsal', ?)
            """, [channel.sql, sender.sql, person.sql, sender.sql, Int64.max.sql])
    }
}
