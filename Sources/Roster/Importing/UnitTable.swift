import Database

struct UnitTable: ImportedTable {
    let rows: [Roster.Unit]
    let scope: ImportScope

    let kind = RosterKind.unit
    let fieldNames = ["level", "name", "parent"]
    let defaults = ["", "", ""]

    var count: Int { rows.count }
    func key(_ row: Int) -> String { rows[row].code }
    func line(_ row: Int) -> Int { Int(rows[row].line) }
    func fields(_ row: Int) -> [String?] { [rows[row].level, rows[row].name, rows[row].parent] }
    func title(_ key: String, _ fields: [String]) -> String { "unit \(key) \(fields[1])" }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        try connection.forEach("SELECT id, code, level, name, parent_id, ended_at FROM units ORDER BY id", []) {
            let code = $0.text(1)
            // A unit that the files do not name is outside by that very fact, so units never end here.
            guard scope.named.contains(code) else { return }
            let parent = $0.optionalInt(4).flatMap { scope.unitCodes[$0] } ?? ""
            try body(
                CurrentRow(
                    key: code, id: $0.int(0), isEnded: !$0.isNull(5), reach: .inside,
                    fields: [$0.text(2), $0.text(3), parent]))
        }
    }

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        writer.unitIDs[key(row)] = try writer.connection.insert(
            "INSERT INTO units (code, level, name, parent_id) VALUES (?, ?, ?, ?)",
            [key(row).sql, values[0].sql, values[1].sql, try parent(values, writer).sql])
    }

    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            "UPDATE units SET level = ?, name = ?, parent_id = ? WHERE id = ?",
            [values[0].sql, values[1].sql, try parent(values, writer).sql, id.sql])
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE units SET ended_at = NULL WHERE id = ?", [id.sql])
        try change(id, row, values, writer)
    }

    func end(_ id: Int64, _ writer: RosterWriter) throws {
        preconditionFailure("an import ends no unit")
    }

    private func parent(_ values: [String], _ writer: RosterWriter) throws -> Int64? {
        values[2].isEmpty ? nil : try writer.unit(values[2])
    }
}
