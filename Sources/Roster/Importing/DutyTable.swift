import Database
import Programme

/// A12: who is on duty in a unit on a day, from today on; what is past stays as it was.
struct DutyTable: ImportedTable {
    private let rows: [Roster.Duty]
    private let scope: ImportScope
    private let today: Day
    /// People whom the files name and who stay ended all the same.
    private let endedPeople: Set<String>

    let kind = RosterKind.duty
    let fieldNames = ["person"]
    let defaults = [""]
    let revives = false

    init(_ roster: Roster, _ scope: ImportScope, now: Instant, endedPeople: Set<String> = []) {
        let today = roster.calendar.day(of: now)
        rows = roster.duties.filter { $0.day >= today }
        self.scope = scope
        self.today = today
        self.endedPeople = endedPeople
    }

    var count: Int { rows.count }
    func key(_ row: Int) -> String { "\(rows[row].unit)/\(rows[row].day.code)" }
    func line(_ row: Int) -> Int { Int(rows[row].line) }
    func fields(_ row: Int) -> [String?] { [rows[row].person] }

    func obstacle(_ row: Int) -> String? {
        endedPeople.contains(rows[row].person) ? "the person was ended over the chat" : nil
    }

    func covers(remembered key: String) -> Bool {
        key.firstIndex(of: "/").map { scope.named.contains(String(key[..<$0])) } ?? false
    }

    func title(_ key: String, _ fields: [String]) -> String { "duty \(scope.place(key))" }
    func shown(_ value: String) -> String { scope.person(value) }

    func forEachCurrent(_ connection: any Connection, _ body: (CurrentRow) throws -> Void) throws {
        try connection.forEach("SELECT unit_id, day, person_id FROM duties WHERE day >= ?", [today.code.sql]) {
            guard let unit = scope.unitCodes[$0.int(0)], scope.named.contains(unit) else { return }
            try body(
                CurrentRow(
                    key: "\(unit)/\($0.int(1))", id: Self.id($0.int(0), $0.int(1)), isEnded: false,
                    reach: scope.reach($0.int(0)), fields: [scope.personCodes[$0.int(2)] ?? ""]))
        }
    }

    // A unit has one row a day: the two together are its number.
    private static let days: Int64 = 100_000_000
    private static func id(_ unit: Int64, _ day: Int64) -> Int64 { unit * days + day }

    func add(_ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            "INSERT INTO duties (unit_id, day, person_id) VALUES (?, ?, ?)",
            [try writer.unit(rows[row].unit).sql, rows[row].day.code.sql, try writer.person(values[0]).sql])
    }

    func change(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        try writer.connection.execute(
            "UPDATE duties SET person_id = ? WHERE unit_id = ? AND day = ?",
            [try writer.person(values[0]).sql, (id / Self.days).sql, (id % Self.days).sql])
    }

    func revive(_ id: Int64, _ row: Int, _ values: [String], _ writer: RosterWriter) throws {
        preconditionFailure("a duty that comes back is a new one")
    }

    func end(_ id: Int64, _ writer: RosterWriter) throws {
        try writer.connection.execute(
            "DELETE FROM duties WHERE unit_id = ? AND day = ?", [(id / Self.days).sql, (id % Self.days).sql])
    }
}
