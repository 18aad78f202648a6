import Database
import Programme

/// V6 for the room Link: what was done as it stands now, and putting it back.
extension County {
    func effect(_ reversal: LinkReversal, since at: Instant, _ undoing: Undoing) throws -> Effect {
        func effect(_ what: LinkEffect, told: [PersonID], isActedOn: Bool) -> Effect {
            .link(what, reversal, told: told, isActedOn: isActedOn, undoing)
        }
        switch reversal {
        case .moved(let moves):
            return effect(
                .moved(moves.map(\.label)),
                told: Array(Set(moves.flatMap { [$0.from, $0.to].compactMap(\.self) })).sorted(),
                isActedOn: try moves.contains { try isActedOn($0, since: at) })
        case .leaveAnnounced(let id, _):
            return try self.effect(reversal, id, undoing) { absence, isOpen in
                try !isOpen || hasVisited(absence.substitute, householdsOf: absence.person, since: at)
            }
        case .leaveEnded(let id, _, _):
            return try self.effect(reversal, id, undoing) { absence, isOpen in isOpen }
        case .residence(let id, let was):
            let household = try standing(id)
            return effect(
                .residence(household.label, wasResident: was),
                told: try holder(of: id).map { [$0] } ?? [],
                isActedOn: household.isResident == was || household.isEnded)
        case .merged(let id, let kept, let holder, let work):
            let (gone, other) = (try standing(id), try standing(kept))
            return effect(
                .merged(gone.label, into: other.label),
                told: work.concerned.union([holder, try self.holder(of: kept)].compactMap(\.self)).sorted(),
                isActedOn: try !gone.isEnded || other.isEnded || isHandedOver(work, at: kept))
        case .split(let id):
            let household = try standing(id)
            return effect(
                .split(household.label), told: try holder(of: id).map { [$0] } ?? [],
                isActedOn: try household.isEnded || isUsed(id, since: at))
        case .ended(let id, let holder, let work):
            let household = try standing(id)
            return effect(
                .ended(household.label), told: work.concerned.union([holder].compactMap(\.self)).sorted(),
                isActedOn: !household.isEnded)
        case .unbound(let person, _):
            let bound = try connection.count(
                "SELECT COUNT(*) FROM accounts WHERE person_id = ? AND ended_at IS NULL", [person.sql])
            return effect(
                .unbound(name: try name(of: person)), told: [], isActedOn: bound > 0)
        case .codeIssued(let id, let issued):
            let used = try connection.count(
                "SELECT COUNT(*) FROM binding_codes WHERE household_id = ? AND issued_at = ? AND used_at IS NOT NULL",
                [id.sql, issued.sql])
            return effect(
                .code(try standing(id).label), told: [], isActedOn: used > 0)
        case .servicePost(let person, let post, let was):
            return effect(
                .servicePost(name: try name(of: person), post), told: [person],
                isActedOn: try servicePosts(of: person).contains(post) == was)
        }
    }

    private func effect(
        _ reversal: LinkReversal, _ id: AbsenceID, _ undoing: Undoing, isActedOn: (Absence, Bool) throws -> Bool
    ) throws -> Effect {
        guard let absence = try absence(id) else {
            throw DatabaseError.constraint("absence \(id.rawValue) is gone")
        }
        let name = try name(of: absence.person)
        let isOpen: Bool
        switch absence.state {
        case .announced, .running: isOpen = true
        case .over, .takenBack: isOpen = false
        }
        let what: LinkEffect =
            if case .leaveEnded = reversal {
                .leaveEnded(name: name)
            } else {
                .leave(name: name, from: absence.from, to: absence.to)
            }
        return .link(
            what, reversal, told: [absence.substitute], isActedOn: try isActedOn(absence, isOpen), undoing)
    }

    func putBack(_ reversal: LinkReversal, at now: Instant) throws {
        switch reversal {
        case .moved(let moves): for move in moves { try self.move(move.household, to: move.from, at: now) }
        case .leaveAnnounced(let id, let version): try turn(id, to: .takenBack, policyVersion: version, at: now)
        case .leaveEnded(let id, let was, let version): try turn(id, to: was, policyVersion: version, at: now)
        case .residence(let id, let was): try setResidence(id, was)
        case .merged(let id, let kept, let holder, let work):
            try reopen(id, with: holder, at: now)
            try takeBack(work, from: kept, to: id)
        case .ended(let id, let holder, let work):
            try reopen(id, with: holder, at: now)
            try restore(work, of: id)
        case .split(let id):
            try connection.execute("UPDATE households SET ended_at = ? WHERE id = ?", [now.sql, id.sql])
            try move(id, to: nil, at: now)
        case .unbound(_, let accounts):
            for account in accounts {
                try connection.execute("UPDATE accounts SET ended_at = NULL WHERE id = ?", [account.sql])
            }
        case .codeIssued(let id, let issued):
            try connection.execute(
                "UPDATE binding_codes SET expires_at = ? WHERE household_id = ? AND issued_at = ? AND used_at IS NULL",
                [now.sql, id.sql, issued.sql])
        case .servicePost(let person, let post, let was): try setServicePost(person, post, was, at: now)
        }
    }

    private func reopen(_ household: HouseholdID, with holder: PersonID?, at now: Instant) throws {
        try connection.execute("UPDATE households SET ended_at = NULL WHERE id = ?", [household.sql])
        try move(household, to: holder, at: now)
    }

    /// The new holder has begun: visited, reported, or passed the household on.
    private func isActedOn(_ move: LinkMove, since at: Instant) throws -> Bool {
        guard try holder(of: move.household) == move.to else { return true }
        return try isUsed(move.household, since: at)
    }

    private func isUsed(_ household: HouseholdID, since at: Instant) throws -> Bool {
        let visits = try connection.count(
            "SELECT COUNT(*) FROM visits WHERE household_id = ? AND recorded_at > ? AND undone_at IS NULL",
            [household.sql, at.sql])
        let issues = try connection.count(
            "SELECT COUNT(*) FROM issues WHERE household_id = ? AND reported_at > ?", [household.sql, at.sql])
        return visits + issues > 0
    }

    private func hasVisited(_ person: PersonID, householdsOf owner: PersonID, since at: Instant) throws -> Bool {
        try connection.count(
            """
            SELECT COUNT(*) FROM links l JOIN visits v ON v.household_id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL AND v.person_id = ? AND v.recorded_at > ?
            AND v.undone_at IS NULL
            """, [owner.sql, person.sql, at.sql]) > 0
    }

    private func standing(_ household: HouseholdID) throws -> (label: HouseholdLabel, isResident: Bool, isEnded: Bool) {
        let found = try connection.first(
            "SELECT number, head, is_resident, ended_at FROM households WHERE id = ?", [household.sql]
        ) { (HouseholdLabel(number: Int($0.int(0)), head: $0.text(1)), $0.bool(2), !$0.isNull(3)) }
        guard let found else { throw DatabaseError.constraint("household \(household.rawValue) is gone") }
        return found
    }
}
