import Database
import Programme

struct PeopleTable: ImportedTable {
    let roster: Roster
    let scope: ImportScope

    let kind = RosterKind.person
    let fieldNames = ["name", "phone", "account", "party_member", "capacity", "pledge", "language", "service_posts"]
    let defaults = ["", "", "", "no", "", "", "", ""]

    var count: Int { roster.people.count }
    func key(_ row: Int) -> String { roster.people[row].code }
    func line(_ row: Int) -> Int { Int(roster.people[row].line) }
    func title(_ key: String, _ fields: [String]) -> String { "person \(key) \(fields[0])" }

    /// Somebody without any post belongs to the files that first named them.
    var remembered: [String: String] { [ImportMemory.rootKey: roster.units.first?.code ?? ""] }
    func covers(remembered root: String) -> Bool { scope.named.contains(root) }

    func fields(_ row: Int) -> [String?] {
        let person = roster.people[row]
        func stated(_ column: String, _ value: String) -> String? { roster.states(column, in: .people) ? value : nil }
        return [
            person.name, stated("phone", person.phone), stated("account", person.accounts),
            stated(
                "party_member", Self.membership(isMember: person.isPartyMember, isProbationary: person.isProbationary)),
            stated("capacity", person.capacity.map(String.init) ?? ""), stated("pledge", person.pledge),
            stated("language", person.language?.rawValue ?? ""), stated("service_posts", person.servicePosts),
        ]
    }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        let accounts = try RosterAccounts(connection)
        let servicePosts = try RosterServicePosts(connection)
        let sql = """
            SELECT id, code, name, phone, is_party_member, capacity, pledge, language, ended_at, is_probationary FROM people
            """
        try connection.forEach(sql, []) {
            let (id, code) = ($0.int(0), $0.text(1))
            let isInside = scope.held.inside[code, default: 0] > 0
            let isElsewhere = scope.held.outside[code, default: 0] > 0
            try body(
                CurrentRow(
                    key: code, id: id, isEnded: !$0.isNull(8),
                    reach: isInside ? .inside : isElsewhere ? .outside : .asRemembered,
                    fields: [
                        $0.text(2), $0.text(3), accounts.joined(id),
                        Self.membership(isMember: $0.bool(4), isProbationary: $0.bool(9)),
                        $0.optionalInt(5).map { String($0) } ?? "", $0.text(6), $0.text(7), servicePosts.joined(id),
                    ]))
        }
    }

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        let id = try writer.connection.insert(
            """
            INSERT INTO people (name, phone, is_party_member, is_probationary, capacity, pledge, language, code)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, columns(values) + [key(row).sql])
        writer.personIDs[key(row)] = id
        try RosterAccounts.write(values[2], of: id, replacing: "", writer)
        try RosterServicePosts.write(values[7], of: id, writer)
    }

    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            """
            UPDATE people SET name = ?, phone = ?, is_party_member = ?, is_probationary = ?, capacity = ?, pledge = ?,
                language = ?
            WHERE id = ?
            """, columns(values) + [id.sql])
        let before = try RosterAccounts.joined(of: id, writer.connection)
        try RosterAccounts.write(values[2], of: id, replacing: before, writer)
        try RosterServicePosts.write(values[7], of: id, writer)
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute("UPDATE people SET ended_at = NULL WHERE id = ?", [id.sql])
        try change(id, row, values, writer)
    }

    /// L4: access ends at once, with the accounts and the codes not yet used.
    func end(_ id: Int64, _ writer: RosterWriter) throws {
        let now = writer.now.sql
        try writer.connection.execute("UPDATE people SET ended_at = ? WHERE id = ?", [now, id.sql])
        try writer.connection.execute(
            "UPDATE accounts SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL", [now, id.sql])
        try writer.connection.execute(
            "UPDATE binding_codes SET expires_at = ? WHERE person_id = ? AND used_at IS NULL AND expires_at > ?",
            [now, id.sql, now])
    }

    /// D1: a probationary member is in the party and has no vote yet.
    static func membership(isMember: Bool, isProbationary: Bool) -> String {
        isProbationary ? "probationary" : isMember ? "yes" : "no"
    }

    private func columns(_ values: [String]) -> [SQLValue] {
        func orNull(_ value: String) -> SQLValue { value.isEmpty ? .null : value.sql }
        return [
            values[0].sql, orNull(values[1]), (values[3] != "no").sql, (values[3] == "probationary").sql,
            Int(values[4]).sql, orNull(values[5]),
            orNull(values[6]),
        ]
    }
}
