import Database

/// L1: who is answerable for a household; one at a time.
struct LinkTable: ImportedTable {
    let rows: [Roster.Link]
    let scope: ImportScope
    /// People and households that the files name and that stay ended all the same.
    let endedPeople: Set<String>
    let endedHouseholds: Set<String>
    /// Households that this import ends; nobody is answerable for them any more.
    let endingHouseholds: Set<String>

    let kind = RosterKind.link
    let fieldNames = ["person"]
    let defaults = [""]
    let revives = false

    var count: Int { rows.count }
    func key(_ row: Int) -> String { "\(rows[row].village)/\(rows[row].number)" }
    func line(_ row: Int) -> Int { Int(rows[row].line) }
    func fields(_ row: Int) -> [String?] { [rows[row].person] }

    func obstacle(_ row: Int) -> String? {
        if endedPeople.contains(rows[row].person) { return "the person was ended over the chat" }
        return endedHouseholds.contains(key(row)) ? "the household was ended over the chat" : nil
    }

    func mustEnd(_ key: String) -> Bool { endingHouseholds.contains(key) }

    func covers(remembered key: String) -> Bool {
        key.firstIndex(of: "/").map { scope.named.contains(String(key[..<$0])) } ?? false
    }

    func title(_ key: String, _ fields: [String]) -> String { "link \(scope.place(key))" }
    func shown(_ value: String) -> String { scope.person(value) }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        let sql = """
            SELECT l.id, l.person_id, h.village_id, h.unit_id, h.number
            FROM links l JOIN households h ON h.id = l.household_id WHERE l.ended_at IS NULL
            """
        try connection.forEach(sql, []) {
            guard let village = scope.unitCodes[$0.int(2)], scope.named.contains(village) else { return }
            try body(
                CurrentRow(
                    key: "\(village)/\($0.int(4))", id: $0.int(0), isEnded: false,
                    reach: scope.reach($0.int(2), $0.int(3)), fields: [scope.personCodes[$0.int(1)] ?? ""]))
        }
    }

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            "INSERT INTO links (household_id, person_id, since) VALUES (?, ?, ?)",
            [try writer.household(key(row)).sql, try writer.person(values[0]).sql, writer.now.sql])
    }

    /// L4: the old link ends and a new one begins, so that history stays with who made it.
    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try end(id, writer)
        try add(row, values, writer)
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        preconditionFailure("a link that comes back is a new one")
    }

    func end(_ id: Int64, _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE links SET ended_at = ? WHERE id = ?", [writer.now.sql, id.sql])
    }
}
