import Database
import Foundation
import Programme

/// Writes the county as files that an import reads back: the same database always gives the same bytes.
public enum RosterExport {
    /// Rows written, by kind.
    public typealias Counts = [RosterKind: Int]

    /// Writes the files into `directory`, which is made if need be. What has ended is left out.
    @discardableResult
    public static func write(_ connection: any Connection, to directory: URL) throws -> Counts {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let units = try ExportedUnits(connection)
        var counts: Counts = [:]
        counts[.unit] = try file(.units, in: directory) { writer in
            for unit in units.ordered { try writer.write([unit.code, unit.level, unit.name, unit.parent]) }
        }
        counts[.person] = try file(.people, in: directory) { try people(connection, $0) }
        counts[.post] = try file(.posts, in: directory) { try posts(connection, units, $0) }
        counts[.household] = try file(.households, in: directory) { writer in
            for village in units.ordered { try households(connection, village, units, writer) }
        }
        counts[.link] = try file(.links, in: directory) { writer in
            for village in units.ordered { try links(connection, village, writer) }
        }
        counts[.duty] = try file(.duties, in: directory) { writer in
            for unit in units.ordered { try duties(connection, unit, writer) }
        }
        return counts
    }

    private static func file(_ file: RosterFile, in directory: URL, _ body: (CSVWriter) throws -> Void) throws -> Int {
        let writer = try CSVWriter(file, in: directory)
        try body(writer)
        try writer.finish()
        return writer.rows
    }

    private static func people(_ connection: any Connection, _ writer: CSVWriter) throws {
        let accounts = try RosterAccounts(connection)
        let servicePosts = try RosterServicePosts(connection)
        let sql = """
            SELECT id, code, name, phone, is_party_member, capacity, pledge, language, is_probationary FROM people
            WHERE ended_at IS NULL AND id NOT IN (SELECT person_id FROM residents)
            """
        let rows = try connection.query(sql) {
            [
                $0.text(1), $0.text(2), $0.text(3), accounts.joined($0.int(0)),
                PeopleTable.membership(isMember: $0.bool(4), isProbationary: $0.bool(8)),
                $0.optionalInt(5).map { String($0) } ?? "", $0.text(6), $0.text(7),
                servicePosts.joined($0.int(0)),
            ]
        }
        // Sorted here and not by the engine, whose collation may be the machine's.
        for row in rows.sorted(by: { $0[0] < $1[0] }) { try writer.write(row) }
    }

    private static func posts(_ connection: any Connection, _ units: ExportedUnits, _ writer: CSVWriter) throws {
        let order = Dictionary(uniqueKeysWithValues: Post.ofRoster.enumerated().map { ($1.rawValue, $0) })
        let sql = """
            SELECT p.unit_id, p.post, e.code, p.body FROM posts p JOIN people e ON e.id = p.person_id
            WHERE p.ended_at IS NULL AND e.ended_at IS NULL AND p.post <> 'resident'
            """
        let rows = try connection.query(sql) {
            (unit: $0.int(0), post: $0.text(1), person: $0.text(2), body: $0.text(3))
        }
        let places = units.positions
        let sorted = rows.filter { places[$0.unit] != nil }.sorted { left, right in
            (places[left.unit]!, order[left.post] ?? order.count, left.person)
                < (places[right.unit]!, order[right.post] ?? order.count, right.person)
        }
        for row in sorted {
            try writer.write([row.person, row.post, units.ordered[places[row.unit]!].code, row.body])
        }
    }

    private static func households(
        _ connection: any Connection, _ village: ExportedUnits.Unit, _ units: ExportedUnits, _ writer: CSVWriter
    ) throws {
        let sql = """
            SELECT number, unit_id, head, called, address, phone, is_resident, tags FROM households
            WHERE village_id = ? AND ended_at IS NULL ORDER BY number
            """
        try connection.forEach(sql, [village.id.sql]) {
            guard let place = units.positions[$0.int(1)] else { return }
            try writer.write([
                village.code, String($0.int(0)), units.ordered[place].code, $0.text(2), $0.text(3), $0.text(4),
                $0.text(5), $0.bool(6) ? "yes" : "no", $0.text(7),
            ])
        }
    }

    private static func links(
        _ connection: any Connection, _ village: ExportedUnits.Unit, _ writer: CSVWriter
    ) throws {
        let sql = """
            SELECT h.number, p.code FROM households h
            JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            JOIN people p ON p.id = l.person_id AND p.ended_at IS NULL
            WHERE h.village_id = ? AND h.ended_at IS NULL ORDER BY h.number
            """
        try connection.forEach(sql, [village.id.sql]) {
            try writer.write([village.code, String($0.int(0)), $0.text(1)])
        }
    }

    /// A12
    private static func duties(_ connection: any Connection, _ unit: ExportedUnits.Unit, _ writer: CSVWriter) throws {
        let sql = """
            SELECT d.day, p.code FROM duties d JOIN people p ON p.id = d.person_id AND p.ended_at IS NULL
            WHERE d.unit_id = ? ORDER BY d.day
            """
        try connection.forEach(sql, [unit.id.sql]) {
            let code = Int($0.int(0))
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            try writer.write([
                unit.code, "\(code / 10_000)-\(two(code / 100 % 100))-\(two(code % 100))", $0.text(1),
            ])
        }
    }
}
