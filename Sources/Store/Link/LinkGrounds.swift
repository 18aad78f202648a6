import Database
import Programme

/// L1–L5: one village as the verbs of the room Link see it.
extension County {
    /// The village a unit is or belongs to; nil above the villages.
    public func village(of unit: UnitID) throws -> UnitID? {
        try connection.first(
            """
            \(UnitWalk.up) SELECT id FROM up WHERE EXISTS (SELECT 1 FROM households h WHERE h.village_id = up.id)
            ORDER BY height LIMIT 1
            """, [unit.sql]
        ) { UnitID($0.int(0)) }
    }

    /// The villages below a unit, by their code.
    public func villages(below unit: UnitID) throws -> [(id: UnitID, name: String)] {
        try connection.query(
            """
            \(UnitWalk.down) SELECT u.id, u.name FROM down JOIN units u ON u.id = down.id
            WHERE EXISTS (SELECT 1 FROM households h WHERE h.village_id = u.id) ORDER BY u.code
            """, [unit.sql]
        ) { (UnitID($0.int(0)), $0.text(1)) }
    }

    public func unitName(_ unit: UnitID) throws -> String {
        try connection.first("SELECT name FROM units WHERE id = ?", [unit.sql]) { $0.text(0) } ?? ""
    }

    public func unitCodes(_ units: [UnitID]) throws -> [UnitID: String] {
        var codes: [UnitID: String] = [:]
        for unit in Set(units) {
            codes[unit] = try connection.first("SELECT code FROM units WHERE id = ?", [unit.sql]) { $0.text(0) }
        }
        return codes
    }

    public func unit(code: String) throws -> UnitID? {
        try connection.first("SELECT id FROM units WHERE code = ? AND ended_at IS NULL", [code.sql]) {
            UnitID($0.int(0))
        }
    }

    /// Units of this name among `roots` and below them.
    public func units(named mention: PersonMention, below roots: Set<UnitID>) throws -> [UnitID] {
        var found: [UnitID] = []
        for root in roots.sorted() {
            found += try connection.query(
                """
                \(UnitWalk.down) SELECT u.id FROM down JOIN units u ON u.id = down.id
                WHERE u.ended_at IS NULL AND u.name IN (?, ?) ORDER BY u.code LIMIT 20
                """, [root.sql, mention.written.sql, mention.plain.sql]
            ) { UnitID($0.int(0)) }
        }
        return Array(Set(found)).sorted()
    }

    /// The village's households, members and absences. `scope` must be of a village (`Access.links`).
    public func linkGround(_ scope: Scope, policy: Policy) throws -> LinkGround {
        guard case .village(let village) = scope.reach else { preconditionFailure("a ground is of a village") }
        let tree = try VillageTree(of: village, connection)
        let people = try locals(tree)
        return LinkGround(
            village: village, names: tree.names, book: try linkBook(scope, tree, people, policy), people: people,
            absences: try absences(inUnits: tree.units))
    }

    /// L4: who could stand in for an officer above the villages: those with a post in the same unit, and of the same body
    /// where the post is a body's. No household is read.
    public func officeGround(of seat: PostHeld, heldBy person: PersonID) throws -> LinkGround {
        let rows = try connection.query(
            """
            SELECT p.id, p.name, o.post FROM posts own JOIN posts o ON o.unit_id = own.unit_id AND o.body = own.body
            JOIN people p ON p.id = o.person_id
            WHERE own.person_id = ? AND own.post = ? AND own.unit_id = ? AND own.ended_at IS NULL
            AND o.ended_at IS NULL AND p.ended_at IS NULL ORDER BY p.id, o.id
            """, [person.sql, seat.post.sql, seat.unit.sql]
        ) { (id: PersonID($0.int(0)), name: $0.text(1), post: Post(rawValue: $0.text(2))) }
        let people = Dictionary(grouping: rows, by: \.id).values.map { held in
            LinkGround.Local(
                id: held[0].id, name: held[0].name,
                posts: held.compactMap(\.post).map { PostHeld(post: $0, unit: seat.unit) }, places: [])
        }
        var ground = LinkGround(
            village: seat.unit, names: [seat.unit: try unitName(seat.unit)],
            book: LinkBook(households: [], members: [], links: [:]), people: people.sorted { $0.id < $1.id },
            absences: try absences(inUnits: [seat.unit]))
        ground.isOffice = true
        return ground
    }

    private func linkBook(_ scope: Scope, _ tree: VillageTree, _ people: [LinkGround.Local], _ policy: Policy) throws
        -> LinkBook
    {
        let priority = Set(policy.tags.filter(\.isPriorityCare).map(\.code))
        let households = try households(scope).map { household in
            LinkBook.Household(
                id: household.id, number: household.number, head: household.head, place: tree.place(household.unit),
                isResident: household.isResident, isPriorityCare: !priority.isDisjoint(with: household.tags))
        }
        var links: [HouseholdID: PersonID] = [:]
        try connection.forEach(
            """
            SELECT l.household_id, l.person_id FROM households h
            JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL WHERE h.village_id = ?
            """, [tree.village.sql]
        ) { links[HouseholdID($0.int(0))] = PersonID($0.int(1)) }
        let limits = try limits(ofMembersIn: tree)
        let elsewhere = try heldElsewhere(byMembersOf: tree)
        let serving = try serving(inUnitsOf: tree)
        let members = people.filter { $0.holds(.linkedMember) }.map { person in
            var member = LinkBook.Member(
                id: person.id, name: person.name,
                places: person.posts.filter { $0.post == .linkedMember }.map { tree.place($0.unit) },
                ownMaximum: limits[person.id],
                isCadre: person.posts.contains { Self.cadres.contains($0.post) },
                heldElsewhere: elsewhere[person.id] ?? 0)
            member.hasServicePost = serving.contains(person.id)
            return member
        }
        return LinkBook(households: households, members: members, links: links)
    }

    /// 两委干部: who chooses last (L2).
    private static let cadres: Set<Post> = [.villageSecretary, .committeeMember]

    private func limits(ofMembersIn tree: VillageTree) throws -> [PersonID: Int] {
        var limits: [PersonID: Int] = [:]
        try connection.forEach(
            """
            SELECT p.id, p.capacity FROM people p WHERE p.capacity IS NOT NULL AND p.id IN (
                SELECT person_id FROM posts WHERE unit_id IN (\(tree.places)) AND ended_at IS NULL)
            """, tree.units.map(\.sql)
        ) { limits[PersonID($0.int(0))] = Int($0.int(1)) }
        return limits
    }

    /// L3
    private func serving(inUnitsOf tree: VillageTree) throws -> Set<PersonID> {
        let people = try connection.query(
            """
            SELECT DISTINCT s.person_id FROM service_posts s JOIN posts o ON o.person_id = s.person_id
            WHERE s.ended_at IS NULL AND o.ended_at IS NULL AND o.unit_id IN (\(tree.places))
            """, tree.units.map(\.sql)
        ) { PersonID($0.int(0)) }
        return Set(people)
    }

    private func heldElsewhere(byMembersOf tree: VillageTree) throws -> [PersonID: Int] {
        var held: [PersonID: Int] = [:]
        try connection.forEach(
            """
            SELECT l.person_id, COUNT(*) FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.ended_at IS NULL AND h.ended_at IS NULL AND h.is_resident = 1 AND h.village_id <> ?
            AND l.person_id IN (SELECT person_id FROM posts WHERE unit_id IN (\(tree.places)) AND ended_at IS NULL)
            GROUP BY l.person_id
            """, [tree.village.sql] + tree.units.map(\.sql)
        ) { held[PersonID($0.int(0))] = Int($0.int(1)) }
        return held
    }

    private func locals(_ tree: VillageTree) throws -> [LinkGround.Local] {
        let rows = try connection.query(
            """
            SELECT p.id, p.name, o.post, o.unit_id FROM posts o JOIN people p ON p.id = o.person_id
            WHERE o.unit_id IN (\(tree.places)) AND o.ended_at IS NULL AND p.ended_at IS NULL ORDER BY p.id, o.id
            """, tree.units.map(\.sql)
        ) { (id: PersonID($0.int(0)), name: $0.text(1), post: Post(rawValue: $0.text(2)), unit: UnitID($0.int(3))) }
        var people: [LinkGround.Local] = []
        for row in rows {
            guard let post = row.post else { continue }
            if people.last?.id != row.id {
                people.append(LinkGround.Local(id: row.id, name: row.name, posts: [], places: []))
            }
            people[people.count - 1].posts.append(PostHeld(post: post, unit: row.unit))
            people[people.count - 1].places.append(tree.place(row.unit))
        }
        return people
    }
}

/// A village's units with the place each stands for.
private struct VillageTree {
    let village: UnitID
    private(set) var units: [UnitID] = []
    private(set) var names: [UnitID: String] = [:]
    /// A mark for each unit, for `IN (…)`.
    var places: String { units.map { _ in "?" }.joined(separator: ", ") }
    private var parents: [UnitID: UnitID] = [:]

    init(of village: UnitID, _ connection: any Connection) throws {
        self.village = village
        let rows = try connection.query(
            "\(UnitWalk.down) SELECT u.id, u.name, u.parent_id FROM down JOIN units u ON u.id = down.id ORDER BY u.id",
            [village.sql]
        ) { (id: UnitID($0.int(0)), name: $0.text(1), parent: $0.optionalInt(2).map { UnitID($0) }) }
        for row in rows {
            units.append(row.id)
            names[row.id] = row.name
            parents[row.id] = row.parent
        }
    }

    /// The level below the village is the grid; what lies deeper is the group.
    func place(_ unit: UnitID) -> LinkBook.Place {
        guard unit != village else { return LinkBook.Place() }
        var grid = unit
        while let parent = parents[grid], parent != village { grid = parent }
        return LinkBook.Place(grid: grid, group: unit == grid ? nil : unit)
    }
}
