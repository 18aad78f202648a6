import Database
import Programme

/// S8: what villages need, what is offered, and what became of both.
extension County {
    /// Lines that one list reads.
    private static let listedLimit = 100

    /// Of the unit, of all below it and of all above it.
    private static let around = """
        \(UnitWalk.up), \(UnitWalk.branch("down", from: "SELECT id FROM units WHERE id = ?")),
        around (id) AS (SELECT id FROM up UNION SELECT id FROM down)
        """

    private static let needColumns = "n.id, n.village_id, v.name, n.asker_id, n.text, n.state"
    private static let resourceColumns = "r.id, r.unit_id, w.name, r.offerer_id, o.name, r.text, r.state"

    public func needs(around unit: UnitID) throws -> [Need] {
        try connection.query(
            """
            \(Self.around) SELECT \(Self.needColumns) FROM around JOIN needs n ON n.village_id = around.id
            JOIN units v ON v.id = n.village_id WHERE n.state = 'open' ORDER BY n.id LIMIT \(Self.listedLimit)
            """, [unit.sql, unit.sql]
        ) { need($0, 0) }
    }

    public func resources(around unit: UnitID) throws -> [Resource] {
        try connection.query(
            """
            \(Self.around) SELECT \(Self.resourceColumns) FROM around JOIN resources r ON r.unit_id = around.id
            JOIN units w ON w.id = r.unit_id JOIN people o ON o.id = r.offerer_id
            WHERE r.state = 'offered' ORDER BY r.id LIMIT \(Self.listedLimit)
            """, [unit.sql, unit.sql]
        ) { resource($0, 0) }
    }

    /// Those under way in villages around a unit.
    public func matches(around unit: UnitID) throws -> [Match] {
        try connection.query(
            """
            \(Self.around) \(Self.matchQuery) JOIN around ON around.id = n.village_id
            WHERE m.state IN ('assigned', 'done') ORDER BY m.due, m.id LIMIT \(Self.listedLimit)
            """, [unit.sql, unit.sql], match)
    }

    public func matches(of doer: PersonID) throws -> [Match] {
        try connection.query(
            """
            \(Self.matchQuery) WHERE m.doer_id = ? AND m.state = 'assigned' ORDER BY m.due, m.id
            LIMIT \(Self.listedLimit)
            """, [doer.sql], match)
    }

    /// Said to be done, for needs that a person has stated.
    public func matches(arrivedFor asker: PersonID) throws -> [Match] {
        try connection.query(
            """
            \(Self.matchQuery) WHERE n.asker_id = ? AND m.state = 'done' ORDER BY m.due, m.id
            LIMIT \(Self.listedLimit)
            """, [asker.sql], match)
    }

    /// One by its number, where it is around the unit.
    public func need(_ id: NeedID, around unit: UnitID) throws -> Need? {
        try connection.first(
            """
            \(Self.around) SELECT \(Self.needColumns) FROM around JOIN needs n ON n.village_id = around.id
            JOIN units v ON v.id = n.village_id WHERE n.id = ? AND n.state <> 'cancelled' LIMIT 1
            """, [unit.sql, unit.sql, id.sql]
        ) { need($0, 0) }
    }

    public func resource(_ id: ResourceID, around unit: UnitID) throws -> Resource? {
        try connection.first(
            """
            \(Self.around) SELECT \(Self.resourceColumns) FROM around JOIN resources r ON r.unit_id = around.id
            JOIN units w ON w.id = r.unit_id JOIN people o ON o.id = r.offerer_id
            WHERE r.id = ? AND r.state <> 'cancelled' LIMIT 1
            """, [unit.sql, unit.sql, id.sql]
        ) { resource($0, 0) }
    }

    func match(_ id: MatchID) throws -> Match? {
        try connection.first("\(Self.matchQuery) WHERE m.id = ?", [id.sql], match)
    }

    func need(_ id: NeedID) throws -> Need? {
        try connection.first(
            "SELECT \(Self.needColumns) FROM needs n JOIN units v ON v.id = n.village_id WHERE n.id = ?", [id.sql]
        ) { need($0, 0) }
    }

    func resource(_ id: ResourceID) throws -> Resource? {
        try connection.first(
            """
            SELECT \(Self.resourceColumns) FROM resources r JOIN units w ON w.id = r.unit_id
            JOIN people o ON o.id = r.offerer_id WHERE r.id = ?
            """, [id.sql]
        ) { resource($0, 0) }
    }

    private static let matchQuery = """
        SELECT m.id, m.doer_id, d.name, m.asker_id, m.due, m.state, \(needColumns), \(resourceColumns)
        FROM matches m JOIN people d ON d.id = m.doer_id JOIN needs n ON n.id = m.need
        JOIN units v ON v.id = n.village_id JOIN resources r ON r.id = m.resource
        JOIN units w ON w.id = r.unit_id JOIN people o ON o.id = r.offerer_id
        """

    private func match(_ row: borrowing any Row) -> Match {
        Match(
            id: MatchID(row.int(0)), need: need(row, 6), resource: resource(row, 12), doer: PersonID(row.int(1)),
            doerName: row.text(2), asker: PersonID(row.int(3)), due: Day(code: Int(row.int(4))),
            phase: Match.Phase(rawValue: row.text(5)) ?? .assigned)
    }

    private func need(_ row: borrowing any Row, _ at: Int) -> Need {
        Need(
            id: NeedID(row.int(at)), village: UnitID(row.int(at + 1)), villageName: row.text(at + 2),
            asker: PersonID(row.int(at + 3)), text: row.text(at + 4),
            phase: Need.Phase(rawValue: row.text(at + 5)) ?? .open)
    }

    private func resource(_ row: borrowing any Row, _ at: Int) -> Resource {
        Resource(
            id: ResourceID(row.int(at)), unit: UnitID(row.int(at + 1)), unitName: row.text(at + 2),
            offerer: PersonID(row.int(at + 3)), offererName: row.text(at + 4), text: row.text(at + 5),
            phase: Resource.Phase(rawValue: row.text(at + 6)) ?? .offered)
    }

    /// The number that the next need, resource, match or task will carry.
    public func nextListed(_ table: ListedTable) throws -> Int64 {
        try connection.count("SELECT COALESCE(MAX(id), 0) + 1 FROM \(table.rawValue)")
    }

    public enum ListedTable: String, Sendable {
        case needs, resources, matches
        case tasks = "pushed_tasks"
    }

    /// People with a post in a unit, below it or above it, of one name.
    public func people(named mention: PersonMention, around unit: UnitID) throws -> [NamedPerson] {
        try people(
            mention,
            """
            \(Self.around) SELECT p.id, p.name, MIN(u.name) FROM around
            JOIN posts o ON o.unit_id = around.id AND o.ended_at IS NULL JOIN units u ON u.id = o.unit_id
            JOIN people p ON p.id = o.person_id AND p.ended_at IS NULL
            """, [unit.sql, unit.sql])
    }

    /// People with a post in a unit or below it; with `alone` in the unit itself.
    public func people(named mention: PersonMention, in unit: UnitID, alone: Bool) throws -> [NamedPerson] {
        try people(
            mention,
            """
            \(UnitWalk.down) SELECT p.id, p.name, MIN(u.name) FROM down
            JOIN posts o ON o.unit_id = down.id AND o.ended_at IS NULL \(alone ? "AND o.unit_id = ?" : "")
            JOIN units u ON u.id = o.unit_id JOIN people p ON p.id = o.person_id AND p.ended_at IS NULL
            """, alone ? [unit.sql, unit.sql] : [unit.sql])
    }

    /// Namesakes that are asked about.
    private static let sameNameLimit = 9

    private func people(_ mention: PersonMention, _ query: String, _ arguments: [SQLValue]) throws -> [NamedPerson] {
        let found = try connection.query(
            "\(query) WHERE p.name IN (?, ?) GROUP BY p.id, p.name ORDER BY p.id LIMIT \(Self.sameNameLimit)",
            arguments + [mention.written.sql, mention.plain.sql]
        ) { NamedPerson(id: PersonID($0.int(0)), name: $0.text(1), place: $0.text(2)) }
        return mention.chosen.map { chosen in found.filter { $0.id == chosen } } ?? found
    }
}
