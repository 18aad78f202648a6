import Database
import Programme

/// L9: residents, bound to their household by a code of the same kind as a member's.
extension County {
    /// How many people of a household have an account.
    public func residents(of household: HouseholdID) throws -> Int {
        Int(
            try connection.count(
                """
                SELECT COUNT(*) FROM residents r WHERE r.household_id = ? AND EXISTS (
                    SELECT 1 FROM accounts a WHERE a.person_id = r.person_id AND a.ended_at IS NULL)
                """, [household.sql]))
    }

    func issueCode(_ code: ResidentCode, at now: Instant) throws {
        try connection.execute(
            "INSERT INTO binding_codes (digest, household_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
            [try digest(of: code.digits).sql, code.household.sql, now.sql, code.expires.sql])
    }

    func home(ofCode code: String, on day: Day) throws -> Bind.Home? {
        let found = try connection.first(
            """
            SELECT h.id, h.number, h.head, c.expires_at FROM binding_codes c JOIN households h ON h.id = c.household_id
            WHERE c.digest = ? AND c.used_at IS NULL AND h.ended_at IS NULL
            """, [try digest(of: code).sql]
        ) { row in
            (
                id: HouseholdID(row.int(0)), label: HouseholdLabel(number: Int(row.int(1)), head: row.text(2)),
                expires: Instant(rawValue: row.int(3))
            )
        }
        return try found.map {
            Bind.Home(
                household: $0.id, label: $0.label, expires: $0.expires, residents: try residents(of: $0.id),
                holder: try holder(of: $0.id, on: day))
        }
    }

    /// Makes the person and binds the account.
    public func admit(
        _ name: String, to household: HouseholdID, code: String, channel: String, sender: String, gateway: String,
        chat: String, at now: Instant
    ) throws -> PersonID {
        let before = try connection.count("SELECT COUNT(*) FROM residents WHERE household_id = ?", [household.sql])
        let person = PersonID(
            try connection.insert(
                "INSERT INTO people (code, name) VALUES (?, ?)",
                ["resident-\(household.rawValue)-\(before + 1)".sql, name.sql]))
        try connection.execute(
            "INSERT INTO residents (person_id, household_id, since) VALUES (?, ?, ?)",
            [person.sql, household.sql, now.sql])
        try connection.execute(
            """
            INSERT INTO posts (person_id, post, unit_id, since)
            SELECT ?, ?, unit_id, ? FROM households WHERE id = ?
            """, [person.sql, Post.resident.sql, now.sql, household.sql])
        try bind(person, code: code, channel: channel, sender: sender, gateway: gateway, chat: chat, at: now)
        return person
    }

    /// Who holds a household on a day: its linked member, or who stands in for them.
    public func holder(of household: HouseholdID, on day: Day) throws -> PersonID? {
        try connection.first(
            """
            SELECT COALESCE(a.substitute_id, l.person_id) FROM links l
            LEFT JOIN absences a ON a.person_id = l.person_id AND \(Self.absenceHolds)
            WHERE l.household_id = ? AND l.ended_at IS NULL
            """, [day.code.sql, day.code.sql, household.sql]
        ) { PersonID($0.int(0)) }
    }

    /// S6: who lives in a household and has an account.
    public func boundResidents(of household: HouseholdID) throws -> Set<PersonID> {
        Set(
            try connection.query(
                """
                SELECT r.person_id FROM residents r WHERE r.household_id = ? AND EXISTS (
                    SELECT 1 FROM accounts a WHERE a.person_id = r.person_id AND a.ended_at IS NULL)
                """, [household.sql]
            ) { PersonID($0.int(0)) })
    }

    /// S6: the linked member whose household an issue is about, or who stands in for them; nil where it was said in
    /// confidence (R9).
    public func linkedMember(ofIssue issue: IssueNumber, on day: Day) throws -> Ladder.Holder? {
        guard let holder = try holder(ofIssue: issue, on: day) else { return nil }
        return try connection.first(
            """
            SELECT p.name, EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL)
            FROM people p, issues i WHERE p.id = ? AND i.number = ? AND i.is_confidential = 0
            """, [holder.sql, issue.sql]
        ) { Ladder.Holder(id: holder, name: $0.text(0), isReachable: $0.bool(1)) }
    }

    /// L4: who holds the household of an issue now may see it, though another member reported it.
    public func holder(ofIssue issue: IssueNumber, on day: Day) throws -> PersonID? {
        let household = try connection.first(
            "SELECT household_id FROM issues WHERE number = ? AND household_id IS NOT NULL", [issue.sql]
        ) { HouseholdID($0.int(0)) }
        return try household.flatMap { try holder(of: $0, on: day) }
    }
}
