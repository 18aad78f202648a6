import Database

struct PostTable: ImportedTable {
    let rows: [Roster.Holding]
    let scope: ImportScope
    /// People whom the files name and who stay ended all the same.
    let endedPeople: Set<String>
    /// Whether the file has the column.
    let hasBodies: Bool

    let kind = RosterKind.post
    let fieldNames = ["body"]
    let defaults = [""]
    let revives = false

    var count: Int { rows.count }
    func key(_ row: Int) -> String { "\(rows[row].person)/\(rows[row].post.rawValue)/\(rows[row].unit)" }
    func line(_ row: Int) -> Int { Int(rows[row].line) }
    func fields(_ row: Int) -> [String?] { [hasBodies ? rows[row].body : nil] }

    func obstacle(_ row: Int) -> String? {
        endedPeople.contains(rows[row].person) ? "the person was ended over the chat" : nil
    }

    func covers(remembered key: String) -> Bool { scope.named.contains(Self.parts(key).unit) }

    func title(_ key: String, _ fields: [String]) -> String {
        let parts = Self.parts(key)
        return "post \(parts.post) \(scope.unit(parts.unit)), \(scope.person(parts.person))"
    }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        try connection.forEach("SELECT id, person_id, post, unit_id, body FROM posts WHERE ended_at IS NULL", []) {
            let reach = scope.reach($0.int(3))
            guard reach == .inside, let person = scope.personCodes[$0.int(1)], let unit = scope.unitCodes[$0.int(3)]
            else { return }
            try body(
                CurrentRow(
                    key: "\(person)/\($0.text(2))/\(unit)", id: $0.int(0), isEnded: false, reach: reach,
                    fields: [$0.text(4)]))
        }
    }

    /// A post held again is a new holding: the years between were not.
    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        let holding = rows[row]
        try writer.connection.execute(
            "INSERT INTO posts (person_id, post, unit_id, since, body) VALUES (?, ?, ?, ?, ?)",
            [
                try writer.person(holding.person).sql, holding.post.sql, try writer.unit(holding.unit).sql,
                writer.now.sql, values[0].sql,
            ])
    }

    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE posts SET body = ? WHERE id = ?", [values[0].sql, id.sql])
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        preconditionFailure("a post held again is a new one")
    }

    func end(_ id: Int64, _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE posts SET ended_at = ? WHERE id = ?", [writer.now.sql, id.sql])
    }

    static func parts(_ key: String) -> (person: String, post: String, unit: String) {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 3 ? (parts[0], parts[1], parts[2]) : (key, "", "")
    }
}
