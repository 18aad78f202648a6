import Database

struct HouseholdTable: ImportedTable {
    let roster: Roster
    let scope: ImportScope

    let kind = RosterKind.household
    let fieldNames = ["unit", "head", "called", "address", "phone", "resident", "tags"]
    let defaults = ["", "", "", "", "", "yes", ""]

    var count: Int { roster.households.count }
    func key(_ row: Int) -> String { "\(roster.households[row].village)/\(roster.households[row].number)" }
    func line(_ row: Int) -> Int { Int(roster.households[row].line) }
    func title(_ key: String, _ fields: [String]) -> String { "household \(scope.place(key)) \(fields[1])" }

    func fields(_ row: Int) -> [String?] {
        let household = roster.households[row]
        func stated(_ column: String, _ value: String) -> String? {
            roster.states(column, in: .households) ? value : nil
        }
        return [
            household.unit, household.head, stated("called", household.called), stated("address", household.address),
            stated("phone", household.phone), stated("resident", household.isResident ? "yes" : "no"),
            stated("tags", household.tags),
        ]
    }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        let sql = """
            SELECT id, village_id, number, unit_id, head, called, address, phone, is_resident, tags, ended_at
            FROM households
            """
        try connection.forEach(sql, []) {
            let (village, unit) = ($0.int(1), $0.int(3))
            guard scope.namedIDs.contains(village), let villageCode = scope.unitCodes[village] else { return }
            try body(
                CurrentRow(
                    key: "\(villageCode)/\($0.int(2))", id: $0.int(0), isEnded: !$0.isNull(10),
                    reach: scope.reach(village, unit),
                    fields: [
                        scope.unitCodes[unit] ?? "", $0.text(4), $0.text(5), $0.text(6), $0.text(7),
                        $0.bool(8) ? "yes" : "no", $0.text(9),
                    ]))
        }
    }

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        let household = roster.households[row]
        _ = try writer.connection.insert(
            """
            INSERT INTO households (unit_id, head, called, address, phone, is_resident, tags, village_id, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            try columns(values, writer) + [try writer.unit(household.village).sql, household.number.sql])
    }

    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            """
            UPDATE households SET unit_id = ?, head = ?, called = ?, address = ?, phone = ?, is_resident = ?, tags = ?
            WHERE id = ?
            """, try columns(values, writer) + [id.sql])
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE households SET ended_at = NULL WHERE id = ?", [id.sql])
        try change(id, row, values, writer)
    }

    func end(_ id: Int64, _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE households SET ended_at = ? WHERE id = ?", [writer.now.sql, id.sql])
    }

    private func columns(_ values: [String], _ writer: RosterWriter) throws -> [SQLValue] {
        [
            try writer.unit(values[0]).sql, values[1].sql, values[2].sql, values[3].sql, values[4].sql,
            (values[5] == "yes").sql, values[6].sql,
        ]
    }
}
