import Database
import Programme

/// Somebody with a phone: what they are, and what they know by heart.
final class Persona {
    struct Home {
        var number: Int
        var head: String
        var isResident: Bool
    }

    let id: Int64
    let sender: String
    let name: String
    var posts: Set<Post> = []
    var homes: [Home] = []
    /// Whom a resident's code may be given to.
    var village: Int64?
    var group: Int64?

    /// Meetings that they mean to hold, so that a reminder is not answered twice.
    var meetings: Set<String> = []
    var chairs = 0
    var hasStopped = false
    /// The household whose family is waiting for the code.
    var codeFor: Home?

    init(id: Int64, sender: String, name: String) {
        self.id = id
        self.sender = sender
        self.name = name
    }

    var isOfTown: Bool { !posts.isDisjoint(with: [.townClerk, .townSecretary, .townCommittee, .dutyOfficer]) }
    var isOfVillage: Bool { posts.contains(.villageSecretary) }
}

/// Everybody in the county who has a phone.
struct Cast {
    private(set) var everybody: [Persona] = []
    private(set) var bySender: [String: Persona] = [:]
    private(set) var members: [Persona] = []
    /// Members of one group, who stand in for each other.
    private(set) var neighbours: [Int64: [Persona]] = [:]

    static func read(_ database: any Database) async throws -> Cast {
        let rows = try await database.read { connection in
            (
                people: try connection.query(
                    """
                    SELECT p.id, a.sender, p.name FROM people p JOIN accounts a ON a.person_id = p.id
                    WHERE p.ended_at IS NULL AND a.ended_at IS NULL ORDER BY p.id
                    """
                ) { (id: $0.int(0), sender: $0.text(1), name: $0.text(2)) },
                posts: try connection.query(
                    "SELECT person_id, post, unit_id FROM posts WHERE ended_at IS NULL ORDER BY id"
                ) { (person: $0.int(0), post: $0.text(1), unit: $0.int(2)) },
                homes: try connection.query(
                    """
                    SELECT l.person_id, h.number, h.head, h.is_resident, h.village_id FROM links l
                    JOIN households h ON h.id = l.household_id WHERE l.ended_at IS NULL ORDER BY l.person_id, h.number
                    """
                ) { (person: $0.int(0), number: $0.int(1), head: $0.text(2), stays: $0.bool(3), village: $0.int(4)) }
            )
        }
        var cast = Cast()
        var byID: [Int64: Persona] = [:]
        for row in rows.people {
            let persona = Persona(id: row.id, sender: row.sender, name: row.name)
            byID[row.id] = persona
            cast.add(persona)
        }
        for row in rows.posts {
            guard let persona = byID[row.person], let post = Post(rawValue: row.post) else { continue }
            persona.posts.insert(post)
            if post == .linkedMember { persona.group = row.unit }
        }
        for row in rows.homes {
            byID[row.person]?.homes.append(
                Persona.Home(number: Int(row.number), head: row.head, isResident: row.stays))
            byID[row.person]?.village = row.village
        }
        cast.members = cast.everybody.filter { !$0.homes.isEmpty }
        for member in cast.members {
            if let group = member.group { cast.neighbours[group, default: []].append(member) }
        }
        return cast
    }

    mutating func add(_ persona: Persona) {
        everybody.append(persona)
        bySender[persona.sender] = persona
    }
}
