import Database
import Programme

/// A10: the roster of a pretend county, in a database of its own.
extension County {
    /// Writes it down. The person practising is 1, the officers follow in their order, the neighbour comes last; each
    /// writes from an account that their number names.
    public func found(_ pretend: PretendCounty, channel: String, at now: Instant) throws {
        for (index, unit) in pretend.units.enumerated() {
            try connection.execute(
                "INSERT INTO units (id, code, level, name, parent_id) VALUES (?, ?, ?, ?, ?)",
                [
                    (index + 1).sql, "P\(index + 1)".sql, unit.level.sql, unit.name.sql,
                    index == 0 ? .null : index.sql,
                ])
        }
        func seat(_ name: String, _ posts: [PretendCounty.Seat], _ number: Int) throws {
            try connection.execute(
                "INSERT INTO people (id, code, name, is_party_member, language) VALUES (?, ?, ?, ?, ?)",
                [
                    number.sql, "P\(number)".sql, name.sql, (number > 1 || pretend.isPartyMember).sql,
                    (pretend.tongue?.rawValue).sql,
                ])
            for seat in posts {
                try connection.execute(
                    "INSERT INTO posts (person_id, post, unit_id, since) VALUES (?, ?, ?, ?)",
                    [number.sql, seat.post.sql, (seat.level + 1).sql, now.sql])
            }
            try connection.execute(
                """
                INSERT INTO accounts (channel, sender, person_id, gateway, chat, source, bound_at)
                VALUES (?, ?, ?, ?, ?, 'practice', ?)
                """, [channel.sql, "\(number)".sql, number.sql, channel.sql, "\(number)".sql, now.sql])
        }
        try seat(pretend.name, pretend.ownPosts, 1)
        for (index, other) in pretend.others.enumerated() {
            try seat(other.name, [other.seat], index + 2)
        }
        for home in pretend.ownHouseholds { try add(home, of: 1, pretend, at: now) }
        for home in pretend.neighbours { try add(home, of: pretend.others.count + 1, pretend, at: now) }
        try connection.execute(
            "INSERT INTO counters (name, value) VALUES ('issue', ?)", [(PretendCounty.firstIssue.rawValue - 1).sql])
    }

    private func add(_ home: PretendCounty.Home, of member: Int, _ pretend: PretendCounty, at now: Instant) throws {
        try connection.execute(
            """
            INSERT INTO households (id, village_id, number, unit_id, head, called, is_resident, tags)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                home.number.sql, (pretend.village + 1).sql, home.number.sql, pretend.units.count.sql, home.head.sql,
                home.called.sql, home.isResident.sql, home.tags.joined(separator: ";").sql,
            ])
        try connection.execute(
            "INSERT INTO links (household_id, person_id, since) VALUES (?, ?, ?)",
            [home.number.sql, member.sql, now.sql])
    }

    /// What the outbox of a pretend county holds, to be shown instead of sent; it is taken out.
    public func takeOutbox() throws -> [(person: PersonID?, text: String?, notice: Notice.Content?)] {
        let items = try connection.query("SELECT person_id, text, notice FROM outbox ORDER BY id") { row in
            (
                person: row.optionalInt(0).map { PersonID($0) },
                text: row.optionalText(1), notice: try row.optionalText(2).map(Self.notice)
            )
        }
        try connection.execute("DELETE FROM outbox")
        return items
    }
}
