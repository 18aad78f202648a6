import Database
import Foundation
import Programme
import Roster
import Store

/// A made-up county in a database of its own, with everybody's phone connected.
public struct SimulatedCounty: Sendable {
    public static let channel = "phone"

    public let path: String
    public let policy: Policy

    public init(path: String, policy: Policy) {
        self.path = path
        self.policy = policy
    }

    /// Makes the county of the sample, as `lianhu sample` and `lianhu import` do; what was at `path` is gone.
    public func make(households: Int, seed: UInt64) async throws {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let directory = URL(fileURLWithPath: path + ".roster")
        defer { try? FileManager.default.removeItem(at: directory) }
        guard let sample = SampleCounty(households: households, seed: seed) else {
            throw SimulationError("no county of \(households) households can be made")
        }
        try sample.write(to: directory)
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(Schema.migrations)
        let reading = RosterReader.read(directory, vocabulary: RosterVocabulary(policy: policy))
        guard let roster = reading.roster else { throw SimulationError("the sample is not read: \(reading.problems)") }
        _ = try await RosterImport.run(roster, into: database, now: Instant(milliseconds: 0))
        try await database.write { connection in
            for statement in Self.furtherPosts + [Self.connectEverybody] { try connection.execute(statement) }
        }
        try database.close()
    }

    /// What the sample leaves out: representatives, councillors, duty officers, and from where members know each other.
    private static let furtherPosts = [
        """
        INSERT INTO posts (person_id, post, unit_id, since) SELECT person_id, 'villagers_representative', village, 0
        FROM (SELECT l.person_id, h.village_id AS village,
                ROW_NUMBER() OVER (PARTITION BY h.village_id ORDER BY l.person_id) AS place
            FROM links l JOIN households h ON h.id = l.household_id WHERE l.ended_at IS NULL
            GROUP BY l.person_id, h.village_id) WHERE place <= 8
        """,
        """
        INSERT INTO posts (person_id, post, unit_id, since) SELECT r.person_id, 'councillor', r.unit_id, 0 FROM posts r
        WHERE r.post = 'villagers_representative'
        AND EXISTS (SELECT 1 FROM posts c WHERE c.post = 'council_chair' AND c.unit_id = r.unit_id)
        """,
        """
        INSERT INTO posts (person_id, post, unit_id, since)
        SELECT MIN(person_id), 'duty_officer', unit_id, 0 FROM posts WHERE post = 'town_committee' GROUP BY unit_id
        """,
    ]

    private static let connectEverybody = """
        INSERT INTO accounts (channel, sender, person_id, source, bound_at)
        SELECT '\(channel)', 'c' || p.id, p.id, 'roster', 0 FROM people p
        WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.ended_at IS NULL)
        """

    /// The same county so many times over, side by side in one database.
    public func multiply(by times: Int) async throws {
        let database = try SQLiteDatabase(path: path)
        try await database.write { connection in
            let tables = ["units", "people", "posts", "households", "links", "accounts"]
            var step: Int64 = 0
            for table in tables { step = max(step, try connection.count("SELECT MAX(id) FROM \(table)")) }
            for copy in 1..<max(times, 2) where times > 1 {
                let shift = step * Int64(copy)
                for statement in Self.copies(shift, copy, upTo: step) { try connection.execute(statement) }
            }
        }
        try database.close()
    }

    private static func copies(_ shift: Int64, _ copy: Int, upTo last: Int64) -> [String] {
        let own = "WHERE id <= \(last)"
        return [
            """
            INSERT INTO units (id, code, level, name, parent_id)
            SELECT id + \(shift), code || '-\(copy)', level, name, parent_id + \(shift) FROM units \(own)
            """,
            """
            INSERT INTO people (id, code, name, is_party_member, is_probationary, language)
            SELECT id + \(shift), code || '-\(copy)', name, is_party_member, is_probationary, language FROM people \(own)
            """,
            """
            INSERT INTO posts (id, person_id, post, unit_id, since, body)
            SELECT id + \(shift), person_id + \(shift), post, unit_id + \(shift), since, body FROM posts \(own)
            """,
            """
            INSERT INTO households (id, village_id, number, unit_id, head, called, address, is_resident, tags)
            SELECT id + \(shift), village_id + \(shift), number, unit_id + \(shift), head, called, address, is_resident,
                tags FROM households \(own)
            """,
            """
            INSERT INTO links (id, household_id, person_id, since)
            SELECT id + \(shift), household_id + \(shift), person_id + \(shift), since FROM links \(own)
            """,
            """
            INSERT INTO accounts (id, channel, sender, person_id, source, bound_at)
            SELECT id + \(shift), channel, sender || '-\(copy)', person_id + \(shift), source, bound_at FROM accounts \(own)
            """,
        ]
    }
}

public struct SimulationError: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
