import Database
import Programme

/// What the room Link changes, each with what takes it back (V6).
extension County {
    func apply(_ change: LinkChange, to act: inout ActInProgress) throws {
        switch change {
        case .moved(let moves):
            for move in moves { try self.move(move.household, to: move.to, at: act.at) }
            try note(.link(.moved(moves)), in: &act)
        case .leaveAnnounced(let plan):
            let id = try announce(plan, at: act.at)
            try note(.link(.leaveAnnounced(id, policyVersion: plan.policyVersion)), in: &act)
        case .leaveEnded(let id, let version):
            guard let absence = try absence(id) else { return }
            try turn(id, to: .over, policyVersion: version, at: act.at)
            try note(.link(.leaveEnded(id, was: absence.state, policyVersion: version)), in: &act)
        case .residence(let household, let isResident, let note):
            try setResidence(household, isResident)
            try record(isResident ? "home" : "away", of: household, note: note, in: &act)
            try self.note(.link(.residence(household, was: !isResident)), in: &act)
        case .merged(let gone, let kept, let work):
            let holder = try end(gone, at: act.at)
            try hand(work, from: gone, to: kept)
            try record("merged", of: gone, with: kept, in: &act)
            try note(.link(.merged(gone, into: kept, holder: holder, work)), in: &act)
        case .split(let household, let new):
            let id = try split(household, new, at: act.at)
            try record("split", of: household, with: id, in: &act)
            try note(.link(.split(id)), in: &act)
        case .ended(let household, let reason, let work):
            let holder = try end(household, at: act.at)
            try drop(work, of: household)
            try record("ended", of: household, note: reason, in: &act)
            try note(.link(.ended(household, holder: holder, work)), in: &act)
        case .unbound(let person):
            let accounts = try unbind(person, at: act.at)
            try note(.link(.unbound(person, accounts: accounts)), in: &act)
        case .codeIssued(let code):
            try issueCode(code, at: act.at)
            try note(.link(.codeIssued(code.household, at: act.at)), in: &act)
        case .servicePost(let person, let post, let isHeld):
            try setServicePost(person, post, isHeld, at: act.at)
            try note(.link(.servicePost(person, post, was: !isHeld)), in: &act)
        case .putBack(let reversal): try putBack(reversal, at: act.at)
        }
        try rosterHasChanged()
    }

    func holder(of household: HouseholdID) throws -> PersonID? {
        try connection.first(
            "SELECT person_id FROM links WHERE household_id = ? AND ended_at IS NULL", [household.sql]
        ) { PersonID($0.int(0)) }
    }

    /// The link ends and another begins: history stays with who made it.
    func move(_ household: HouseholdID, to person: PersonID?, at now: Instant) throws {
        try connection.execute(
            "UPDATE links SET ended_at = ? WHERE household_id = ? AND ended_at IS NULL", [now.sql, household.sql])
        guard let person else { return }
        try connection.execute(
            "INSERT INTO links (household_id, person_id, since) VALUES (?, ?, ?)",
            [household.sql, person.sql, now.sql])
    }

    func setResidence(_ household: HouseholdID, _ isResident: Bool) throws {
        try connection.execute(
            "UPDATE households SET is_resident = ? WHERE id = ?", [isResident.sql, household.sql])
    }

    /// Returns who was answerable for it.
    private func end(_ household: HouseholdID, at now: Instant) throws -> PersonID? {
        let holder = try holder(of: household)
        try connection.execute("UPDATE households SET ended_at = ? WHERE id = ?", [now.sql, household.sql])
        try move(household, to: nil, at: now)
        return holder
    }

    /// The new household lives where the old one does, with the same member.
    private func split(_ household: HouseholdID, _ new: HouseholdLabel, at now: Instant) throws -> HouseholdID {
        let id = HouseholdID(
            try connection.insert(
                """
                INSERT INTO households (village_id, number, unit_id, head, address, is_resident)
                SELECT village_id, ?, unit_id, ?, address, 1 FROM households WHERE id = ?
                """, [new.number.sql, new.head.sql, household.sql]))
        try move(id, to: try holder(of: household), at: now)
        return id
    }

    /// The next number of a village that no household has had.
    public func freeHouseholdNumber(inVillage village: UnitID) throws -> Int {
        Int(
            try connection.count(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM households WHERE village_id = ?", [village.sql]))
    }

    private func record(
        _ kind: String, of household: HouseholdID, with other: HouseholdID? = nil, note: String = "",
        in act: inout ActInProgress
    ) throws {
        try connection.execute(
            """
            INSERT INTO household_events (household_id, act_id, kind, other_id, note, at) VALUES (?, ?, ?, ?, ?, ?)
            """, [household.sql, try begin(&act).sql, kind.sql, other.sql, note.sql, act.at.sql])
    }

    // MARK: Accounts

    public func accountCount(of person: PersonID) throws -> Int {
        Int(
            try connection.count(
                "SELECT COUNT(*) FROM accounts WHERE person_id = ? AND ended_at IS NULL", [person.sql]))
    }

    /// Ends the accounts and the codes not yet used; returns the accounts.
    private func unbind(_ person: PersonID, at now: Instant) throws -> [Int64] {
        let accounts = try connection.query(
            "SELECT id FROM accounts WHERE person_id = ? AND ended_at IS NULL ORDER BY id", [person.sql]
        ) { $0.int(0) }
        try connection.execute(
            "UPDATE accounts SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL", [now.sql, person.sql])
        try connection.execute(
            "UPDATE binding_codes SET expires_at = ? WHERE person_id = ? AND used_at IS NULL AND expires_at > ?",
            [now.sql, person.sql, now.sql])
        // What was on its way to the phone must not arrive there any more.
        try connection.execute(
            "UPDATE outbox SET state = ?, ended_at = ?, reason = 'unbound' WHERE person_id = ? AND state = 'queued'",
            [OutboxEnd.refused.sql, now.sql, person.sql])
        try connection.execute("DELETE FROM questions WHERE person_id = ?", [person.sql])
        return accounts
    }

    // MARK: Service posts

    /// L3: codes of the policy, in the order they were given.
    public func servicePosts(of person: PersonID) throws -> [String] {
        try connection.query(
            "SELECT post FROM service_posts WHERE person_id = ? AND ended_at IS NULL ORDER BY id", [person.sql]
        ) { $0.text(0) }
    }

    func setServicePost(_ person: PersonID, _ post: String, _ isHeld: Bool, at now: Instant) throws {
        if isHeld {
            try connection.execute(
                "INSERT INTO service_posts (person_id, post, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                [person.sql, post.sql, now.sql])
        } else {
            try connection.execute(
                "UPDATE service_posts SET ended_at = ? WHERE person_id = ? AND post = ? AND ended_at IS NULL",
                [now.sql, person.sql, post.sql])
        }
    }

    /// L6: what stands on the public card.
    public func card(of person: Person) throws -> MemberCard.Card {
        let own = try connection.first("SELECT phone, pledge FROM people WHERE id = ?", [person.id.sql]) {
            (phone: $0.optionalText(0), pledge: $0.optionalText(1))
        }
        let households = try connection.count(
            """
            SELECT COUNT(*) FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL AND h.ended_at IS NULL
            """, [person.id.sql])
        return MemberCard.Card(
            name: person.name, posts: person.posts.map(\.post), servicePosts: try servicePosts(of: person.id),
            phone: own?.phone, pledge: own?.pledge, households: Int(households))
    }
}
