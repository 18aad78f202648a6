import Database

/// L3: what linked members serve as, codes of the policy joined by `;` in the order of their letters.
struct RosterServicePosts {
    private var byPerson: [Int64: [String]] = [:]

    init(_ connection: any Connection) throws {
        try connection.forEach("SELECT person_id, post FROM service_posts WHERE ended_at IS NULL", []) {
            byPerson[$0.int(0), default: []].append($0.text(1))
        }
    }

    func joined(_ person: Int64) -> String { (byPerson[person] ?? []).sorted().joined(separator: ";") }

    static func write(_ posts: String, of person: Int64, _ writer: RosterWriter) throws {
        let new = Set(posts.split(separator: ";").map(String.init))
        let old = Set(
            try writer.connection.query(
                "SELECT post FROM service_posts WHERE person_id = ? AND ended_at IS NULL", [person.sql]
            ) { $0.text(0) })
        for post in old.subtracting(new).sorted() {
            try writer.connection.execute(
                "UPDATE service_posts SET ended_at = ? WHERE person_id = ? AND post = ? AND ended_at IS NULL",
                [writer.now.sql, person.sql, post.sql])
        }
        for post in new.subtracting(old).sorted() {
            try writer.connection.execute(
                "INSERT INTO service_posts (person_id, post, since) VALUES (?, ?, ?)",
                [person.sql, post.sql, writer.now.sql])
        }
    }
}
