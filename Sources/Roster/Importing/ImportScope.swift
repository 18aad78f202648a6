import Database
import Programme

/// The database as an import sees it before it starts: ids and codes of units and people, which units the files name,
/// and who holds what in them. Loaded once, so that no row of a file needs a query of its own.
struct ImportScope: Sendable {
    var unitCodes: [Int64: String] = [:]
    var unitNames: [String: String] = [:]
    var personCodes: [Int64: String] = [:]
    var personNames: [String: String] = [:]
    /// Units that the files name.
    let named: Set<String>
    /// Of those, the ones the database has.
    private(set) var namedIDs: Set<Int64> = []
    /// Posts and links held, by person's code, in the named units and elsewhere.
    var held = Held()

    struct Held: Sendable {
        var inside: [String: Int] = [:]
        var outside: [String: Int] = [:]

        mutating func count(_ person: String, _ reach: CurrentRow.Reach, by amount: Int) {
            switch reach {
            case .inside, .asRemembered: inside[person, default: 0] += amount
            case .outside: outside[person, default: 0] += amount
            }
        }
    }

    init(_ roster: Roster, _ connection: any Connection) throws {
        named = Set(roster.units.map(\.code))
        try connection.forEach("SELECT id, code, name FROM units", []) {
            unitCodes[$0.int(0)] = $0.text(1)
            unitNames[$0.text(1)] = $0.text(2)
            if named.contains($0.text(1)) { namedIDs.insert($0.int(0)) }
        }
        try connection.forEach("SELECT id, code, name FROM people", []) {
            personCodes[$0.int(0)] = $0.text(1)
            personNames[$0.text(1)] = $0.text(2)
        }
        for unit in roster.units { unitNames[unit.code] = unit.name }
        for person in roster.people { personNames[person.code] = person.name }
        try connection.forEach("SELECT person_id, unit_id FROM posts WHERE ended_at IS NULL", []) {
            held.count(personCodes[$0.int(0)] ?? "", reach($0.int(1)), by: 1)
        }
        let links = """
            SELECT l.person_id, h.village_id, h.unit_id FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.ended_at IS NULL
            """
        try connection.forEach(links, []) {
            held.count(personCodes[$0.int(0)] ?? "", reach($0.int(1), $0.int(2)), by: 1)
        }
    }

    func reach(_ units: Int64...) -> CurrentRow.Reach {
        units.allSatisfy(namedIDs.contains) ? .inside : .outside
    }

    /// `QS001 周建国`
    func person(_ code: String) -> String {
        personNames[code].map { "\(code) \($0)" } ?? code
    }

    func unit(_ code: String) -> String { unitNames[code] ?? code }

    /// `青山村 3`, from the key of a household or its link.
    func place(_ key: String) -> String {
        guard let slash = key.firstIndex(of: "/") else { return key }
        return unit(String(key[..<slash])) + " " + key[key.index(after: slash)...]
    }
}

/// Where an import writes: the connection, the moment, and the ids of what the rows name by code.
final class RosterWriter {
    let connection: any Connection
    let now: Instant
    var unitIDs: [String: Int64] = [:]
    var personIDs: [String: Int64] = [:]
    /// By the household's key; filled only where links are to be written.
    var householdIDs: [String: Int64] = [:]

    init(_ connection: any Connection, now: Instant) throws {
        self.connection = connection
        self.now = now
        try connection.forEach("SELECT code, id FROM units", []) { unitIDs[$0.text(0)] = $0.int(1) }
        try connection.forEach("SELECT code, id FROM people", []) { personIDs[$0.text(0)] = $0.int(1) }
    }

    func loadHouseholds() throws {
        let codes = Dictionary(uniqueKeysWithValues: unitIDs.map { ($1, $0) })
        try connection.forEach("SELECT id, village_id, number FROM households", []) {
            householdIDs["\(codes[$0.int(1)] ?? "")/\($0.int(2))"] = $0.int(0)
        }
    }

    func unit(_ code: String) throws -> Int64 { try known(unitIDs[code], code) }
    func person(_ code: String) throws -> Int64 { try known(personIDs[code], code) }
    func household(_ key: String) throws -> Int64 { try known(householdIDs[key], key) }

    private func known(_ id: Int64?, _ code: String) throws -> Int64 {
        guard let id else { throw RosterImportError.unknownCode(code) }
        return id
    }
}
