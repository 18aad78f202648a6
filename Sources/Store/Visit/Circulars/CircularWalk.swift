import Database
import Programme

/// V8: how a notice walks through its audience; nothing is written here.
extension County {
    struct Going {
        var circular: Circular
        var sender: PersonID
        var step: CircularStep
        var audience: CircularAudience
        var unit: UnitID
        var person: PersonID
        /// When its last page was taken.
        var pageAt: Instant

        /// Whether 停止 silences it: what is urgent or to be explained it does not (A1).
        func isSilent(to found: Found) -> Bool {
            found.isMuted && !circular.isUrgent && !circular.isToExplain
        }
    }

    struct Found {
        var person: PersonID
        var isResident: Bool
        var household: Int?
        var watches: Bool
        var isMuted: Bool
    }

    /// Those with pages still to go, in the order of their turns: what is taken back goes first.
    func goings(urgent: Bool, limit: Int) throws -> [Going] {
        try connection.query(
            """
            SELECT \(Self.circularColumns), c.step, c.posts, c.of_party, c.reached_unit, c.reached_id, c.page_at
            FROM circulars c JOIN people p ON p.id = c.by_id
            WHERE c.step IS NOT NULL AND c.is_urgent = ?
            ORDER BY CASE c.step WHEN 'recall' THEN 0 ELSE 1 END, c.page_at, c.id LIMIT ?
            """, [urgent.sql, limit.sql]
        ) { row in
            let circular = circular(row)
            return Going(
                circular: circular, sender: PersonID(row.int(8)), step: CircularStep(rawValue: row.text(9)) ?? .people,
                audience: CircularAudience(
                    posts: Set(row.text(10).split(separator: ",").compactMap { Post(rawValue: String($0)) }),
                    isOfParty: row.bool(11), isToExplain: circular.isToExplain),
                unit: UnitID(row.int(12)), person: PersonID(row.int(13)), pageAt: Instant(rawValue: row.int(14)))
        }
    }

    struct PeoplePage {
        var people: [(unit: (id: UnitID, name: String), found: Found)] = []
        /// Nil: everybody has been looked at.
        var reached: (unit: UnitID, person: PersonID)?
    }

    /// The next people of a notice. `isTold`: of whom there is no receipt yet, but will be.
    func nextPeople(_ going: Going, limit: Int, isTold: (PersonID) -> Bool) throws -> PeoplePage {
        let units = try connection.query(
            """
            \(UnitWalk.down(from: Self.unitsSentTo))
            SELECT u.id, u.name FROM down JOIN units u ON u.id = down.id WHERE u.id >= ? ORDER BY u.id LIMIT ?
            """, [going.circular.id.sql, going.unit.sql, Self.unitPage.sql]
        ) { (id: UnitID($0.int(0)), name: $0.text(1)) }
        var page = PeoplePage()
        var reached = (unit: going.unit, person: going.person)
        var taken: Set<PersonID> = []
        for unit in units {
            let after = unit.id == going.unit ? going.person : PersonID(0)
            let room = limit - page.people.count
            let found = try found(going, in: unit.id, after: after, limit: room, isTold)
            page.people += found.filter { taken.insert($0.person).inserted }.map { (unit: unit, found: $0) }
            reached = found.count == room ? (unit.id, found.last?.person ?? after) : (unit.id, PersonID(Int64.max))
            if found.count == room { break }
        }
        let isEnd = reached.person.rawValue == Int64.max || units.isEmpty
        if units.count < Self.unitPage, page.people.count < limit, isEnd { return page }
        page.reached = reached
        return page
    }

    private func found(
        _ going: Going, in unit: UnitID, after person: PersonID, limit: Int, _ isTold: (PersonID) -> Bool
    ) throws -> [Found] {
        var (people, after) = ([Found](), person)
        while people.count < limit {
            let asked = limit - people.count
            let page = try found(going, in: unit, after: after, limit: asked)
            people += page.filter { !isTold($0.person) }
            guard page.count == asked, let last = page.last else { break }
            after = last.person
        }
        return people
    }

    /// No join with people: SQLite may scan them all for a filter of it.
    private func found(_ going: Going, in unit: UnitID, after person: PersonID, limit: Int) throws -> [Found] {
        let rows = going.audience.rows("= ?", sentTo: Self.unitsSentTo(going.circular.id))
        return try connection.query(
            """
            SELECT x.person_id, MIN(x.is_resident), MIN(x.number), MAX(x.watches),
                (SELECT p.muted_at FROM people p WHERE p.id = x.person_id)
            FROM (\(rows)) x WHERE x.person_id > ? AND x.person_id <> ?
            AND EXISTS (SELECT 1 FROM people p WHERE p.id = x.person_id AND p.ended_at IS NULL) AND NOT EXISTS (
                SELECT 1 FROM circular_people r WHERE r.circular_id = ? AND r.person_id = x.person_id)
            GROUP BY x.person_id ORDER BY x.person_id LIMIT ?
            """,
            Array(repeating: unit.sql, count: going.audience.parameters)
                + [person.sql, going.sender.sql, going.circular.id.sql, limit.sql]
        ) { row in
            Found(
                person: PersonID(row.int(0)), isResident: row.bool(1), household: row.optionalInt(2).map { Int($0) },
                watches: row.bool(3), isMuted: !row.isNull(4))
        }
    }

    /// Who reads whom of a unit the chat did not reach.
    func leader(of unit: UnitID) throws -> Ladder.Holder? {
        try holders(of: Access.tellingUnreached, above: unit).first { $0.holder.isReachable }?.holder
    }

    /// Where somebody was not reached, not counting residents.
    func unreachedUnits(of going: Going) throws -> Set<UnitID> {
        Set(
            try connection.query(
                "SELECT DISTINCT unit_id FROM circular_people WHERE circular_id = ? AND receipt = ? AND is_resident = 0",
                [going.circular.id.sql, CircularProgress.Receipt.unbound.sql]
            ) { UnitID($0.int(0)) })
    }

    /// Whether a push to somebody has somewhere to go.
    func hasAccount(_ person: PersonID) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM accounts WHERE person_id = ? AND ended_at IS NULL LIMIT 1", [person.sql]
        ) { _ in true } ?? false
    }

    /// Who had got a notice that was stopped, and has not been told so.
    func told(of going: Going, limit: Int) throws -> [PersonID] {
        try connection.query(
            """
            SELECT person_id FROM circular_people
            WHERE circular_id = ? AND person_id > ? AND receipt = ? ORDER BY person_id LIMIT ?
            """,
            [going.circular.id.sql, going.person.sql, CircularProgress.Receipt.got.sql, limit.sql]
        ) { PersonID($0.int(0)) }
    }
}
