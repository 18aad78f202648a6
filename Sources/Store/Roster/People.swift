import Database
import Programme

/// A chat account with the person it is bound to.
public struct BoundAccount: Sendable {
    public var id: Int64
    public var person: PersonID
    public var name: String
    public var tongue: Tongue?
    public var isMuted: Bool
    public var isPartyMember: Bool
    public var gateway: String?
    public var chat: String?
    /// When the people who share this phone last said that it is this one.
    public var chosenAt: Instant?
}

extension County {
    /// L7: who writes from this account; several where a phone is shared.
    public func accounts(channel: String, sender: String) throws -> [BoundAccount] {
        try connection.query(
            """
            SELECT a.id, a.person_id, p.name, p.language, p.muted_at, a.gateway, a.chat, a.chosen_at,
                p.is_party_member
            FROM accounts a JOIN people p ON p.id = a.person_id
            WHERE a.channel = ? AND a.sender = ? AND a.ended_at IS NULL AND p.ended_at IS NULL
            """, [channel.sql, sender.sql]
        ) { row in
            BoundAccount(
                id: row.int(0), person: PersonID(row.int(1)), name: row.text(2),
                tongue: row.optionalText(3).flatMap(Tongue.init), isMuted: !row.isNull(4), isPartyMember: row.bool(8),
                gateway: row.optionalText(5),
                chat: row.optionalText(6), chosenAt: row.optionalInt(7).map(Instant.init(rawValue:)))
        }.sorted { $0.id < $1.id }
    }

    /// The posts a person acts in on a day: their own, and those of whom they stand in for (L4). Who is away keeps what
    /// they are to their neighbours and gives up the desk.
    public func posts(of person: PersonID, on day: Day) throws -> [PostHeld] {
        let own = try heldPosts(
            """
            SELECT o.id, o.post, o.unit_id FROM posts o WHERE o.person_id = ? AND o.ended_at IS NULL
            AND (o.post IN (?, ?) OR NOT EXISTS (
                SELECT 1 FROM absences a WHERE a.person_id = o.person_id AND \(Self.absenceHolds)))
            """, [person.sql, Post.linkedMember.sql, Post.resident.sql, day.code.sql, day.code.sql])
        let standingIn = try heldPosts(
            """
            SELECT o.id, o.post, o.unit_id FROM absences a JOIN posts o ON o.person_id = a.person_id
            WHERE a.substitute_id = ? AND \(Self.absenceHolds) AND o.ended_at IS NULL AND o.post NOT IN (?, ?)
            """, [person.sql, day.code.sql, day.code.sql, Post.linkedMember.sql, Post.resident.sql])
        return own + standingIn
    }

    /// By age.
    private func heldPosts(_ sql: String, _ arguments: [SQLValue]) throws -> [PostHeld] {
        try connection.query(sql, arguments) { row in
            (id: row.int(0), post: Post(rawValue: row.text(1)), unit: row.int(2))
        }
        .sorted { $0.id < $1.id }
        .compactMap { row in row.post.map { PostHeld(post: $0, unit: UnitID(row.unit)) } }
    }

    public func tongue(of person: PersonID) throws -> (tongue: Tongue?, isMuted: Bool)? {
        try connection.first("SELECT language, muted_at FROM people WHERE id = ?", [person.sql]) {
            ($0.optionalText(0).flatMap(Tongue.init), !$0.isNull(1))
        }
    }

    /// Counts up with every change of people, posts, accounts, households or links, by whichever process.
    public var rosterVersion: Int64 {
        get throws { try connection.count("SELECT value FROM counters WHERE name = 'roster'") }
    }

    /// Must be called with every such change.
    func rosterHasChanged() throws {
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES ('roster', 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
            """)
    }

    /// Where pushes to this account go from now on.
    public func setChat(ofAccount id: Int64, gateway: String, chat: String) throws {
        try connection.execute(
            "UPDATE accounts SET gateway = ?, chat = ? WHERE id = ?", [gateway.sql, chat.sql, id.sql])
    }

    public func setChosen(_ person: PersonID, channel: String, sender: String, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE accounts SET chosen_at = CASE WHEN person_id = ? THEN ? ELSE NULL END
            WHERE channel = ? AND sender = ? AND ended_at IS NULL
            """, [person.sql, now.sql, channel.sql, sender.sql])
        try rosterHasChanged()
    }

    func setLanguage(_ tongue: Tongue, of person: PersonID) throws {
        try connection.execute("UPDATE people SET language = ? WHERE id = ?", [tongue.sql, person.sql])
        try rosterHasChanged()
    }

    func setReminderHour(_ hour: Int, of person: PersonID) throws {
        try connection.execute("UPDATE people SET reminder_hour = ? WHERE id = ?", [hour.sql, person.sql])
    }

    func setMuted(_ muted: Bool, of person: PersonID, at now: Instant) throws {
        try connection.execute(
            "UPDATE people SET muted_at = ? WHERE id = ?", [muted ? now.sql : .null, person.sql])
        try rosterHasChanged()
    }

    /// The unit a person's own reports start from: the lowest post's, else their first household's.
    public func homeUnit(of person: Person) throws -> UnitID? {
        if let member = person.posts.first(where: { $0.post == .linkedMember }) { return member.unit }
        if let post = person.posts.first { return post.unit }
        return try connection.first(
            """
            SELECT h.unit_id FROM links l JOIN households h ON h.id = l.household_id
            WHERE l.person_id = ? AND l.ended_at IS NULL ORDER BY h.number LIMIT 1
            """, [person.id.sql]
        ) { UnitID($0.int(0)) }
    }
}
