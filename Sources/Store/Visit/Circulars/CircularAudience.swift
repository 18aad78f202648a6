import Database
import Programme

/// V8: whom a notice is for.
struct CircularAudience {
    var posts: Set<Post>
    var isOfParty: Bool
    /// V8: whoever holds households has to explain it, and the secretaries between watch it.
    var isToExplain: Bool

    init(posts: Set<Post>, isOfParty: Bool, isToExplain: Bool) {
        self.posts = posts
        self.isOfParty = isOfParty
        self.isToExplain = isToExplain
    }

    /// Rows `(person_id, unit_id, is_resident, number, watches)` of the units that `units` names, as `IN (…)` or `= ?`,
    /// which stands in it `parameters` times. `sentTo`: where nobody watches, the units it was sent to themselves.
    func rows(_ units: String, sentTo: String) -> String {
        var arms = [
            """
            SELECT CASE WHEN o.post IN ('\(Post.linkedMember.rawValue)', '\(Post.resident.rawValue)') THEN o.person_id
                ELSE COALESCE(a.substitute_id, o.person_id) END AS person_id, o.unit_id AS unit_id,
                CASE WHEN o.post = '\(Post.resident.rawValue)' THEN 1 ELSE 0 END AS is_resident, NULL AS number,
                CASE WHEN \(watches(sentTo)) THEN 1 ELSE 0 END AS watches
            FROM posts o LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            WHERE o.unit_id \(units) AND o.ended_at IS NULL AND (\(whose) OR \(watches(sentTo)))
            """
        ]
        if holdsHouseholds {
            arms.append(
                """
                SELECT COALESCE(a.substitute_id, l.person_id), h.unit_id, 0, h.number, 0
                FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
                LEFT JOIN absences a ON a.person_id = l.person_id AND a.state = 'running'
                WHERE h.unit_id \(units) AND h.ended_at IS NULL
                """)
        }
        return arms.joined(separator: "\nUNION ALL\n")
    }

    /// How often the rows name their units.
    var parameters: Int { holdsHouseholds ? 2 : 1 }

    private var holdsHouseholds: Bool { isToExplain || posts.contains(.linkedMember) }

    private var whose: String {
        let byPost = posts.isEmpty ? "1 = 0" : "o.post IN (\(Self.list(posts)))"
        let ofParty = """
            EXISTS (SELECT 1 FROM people q WHERE q.id = o.person_id AND q.is_party_member = 1)
            """
        return isOfParty ? "\(byPost) OR \(ofParty)" : byPost
    }

    private func watches(_ sentTo: String) -> String {
        guard isToExplain else { return "1 = 0" }
        return "(o.post IN (\(Self.list(Set(Access.watchingPolicies)))) AND o.unit_id NOT IN (\(sentTo)))"
    }

    /// Codes of an enum: nothing that anybody typed.
    private static func list(_ posts: Set<Post>) -> String {
        posts.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    }
}

extension County {
    /// Names that one text is searched for.
    private static let namedLimit = 40

    /// V8: whom a draft reaches now.
    public func reach(of draft: Circular.Draft, by sender: PersonID) throws -> Circular.Reach {
        let (down, units) = Self.below(draft.units)
        let audience = CircularAudience(
            posts: Set(draft.posts), isOfParty: draft.isOfParty, isToExplain: draft.isToExplain)
        let sentTo = draft.units.map { "\($0.rawValue)" }.joined(separator: ", ")
        let passes = draft.isUrgent || draft.isToExplain
        var reach = Circular.Reach(channels: [], unbound: 0, muted: 0, members: 0, households: 0)
        try connection.forEach(
            """
            \(down), audience (person_id) AS (
                SELECT DISTINCT person_id FROM (\(audience.rows("IN (SELECT id FROM down)", sentTo: sentTo))) meant)
            SELECT channel, is_muted, COUNT(*) FROM (
                SELECT (SELECT c.channel FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL
                    ORDER BY c.bound_at DESC, c.id DESC LIMIT 1) AS channel,
                    CASE WHEN p.muted_at IS NULL THEN 0 ELSE 1 END AS is_muted
                FROM audience x JOIN people p ON p.id = x.person_id AND p.ended_at IS NULL WHERE p.id <> ?) counted
            GROUP BY channel, is_muted ORDER BY channel
            """, units + [sender.sql]
        ) { row in
            let people = Int(row.int(2))
            guard let channel = row.optionalText(0) else {
                reach.unbound += people
                return
            }
            if row.bool(1), !passes {
                reach.muted += people
            } else if reach.channels.last?.name == channel {
                reach.channels[reach.channels.count - 1].people += people
            } else {
                reach.channels.append(Circular.Reach.Channel(name: channel, people: people))
            }
        }
        if draft.isToExplain {
            let share = try share(of: draft.units, "")
            (reach.members, reach.households) = (share.members, share.households)
        }
        return reach
    }

    /// V8: the linked members and households of units.
    func share(of units: [UnitID], _ name: String) throws -> Circular.Share {
        let (down, arguments) = Self.below(units)
        return try connection.first(
            """
            \(down)
            SELECT COUNT(DISTINCT l.person_id), COUNT(*)
            FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL
            """, arguments
        ) { Circular.Share(unit: name, members: Int($0.int(0)), households: Int($0.int(1))) }
            ?? Circular.Share(unit: name, members: 0, households: 0)
    }

    /// Whether all of these units belong to a scope.
    public func contains(_ units: [UnitID], _ scope: Scope) throws -> Bool {
        let (down, arguments) = below(scope)
        let places = units.map { _ in "?" }.joined(separator: ", ")
        return try connection.count(
            "\(down) SELECT COUNT(*) FROM units WHERE id IN (\(places)) AND id IN (SELECT id FROM down)",
            arguments + units.map(\.sql)) == Set(units).count
    }

    /// The units of a scope themselves, in its order.
    public func ownUnits(_ scope: Scope) throws -> [SendCircular.OwnUnit] {
        guard case .below(let units) = scope.reach else { return [] }
        return try units.compactMap { unit in
            try connection.first("SELECT name, level FROM units WHERE id = ? AND ended_at IS NULL", [unit.sql]) {
                SendCircular.OwnUnit(id: unit, name: $0.text(0), level: $0.text(1))
            }
        }
    }

    /// Units whose names stand in a text: below a scope, and others, so that they are not mistaken for what is said.
    public func unitsNamed(in text: String, _ scope: Scope) throws -> [SendCircular.NamedUnit] {
        guard case .below(let own) = scope.reach else { return [] }
        let found = try connection.query(
            """
            SELECT id, name FROM units WHERE ended_at IS NULL AND ? LIKE '%' || name || '%'
            ORDER BY id LIMIT \(Self.namedLimit)
            """, [text.sql]
        ) { (id: UnitID($0.int(0)), name: $0.text(1)) }
        return try found.map { unit in
            let above = try connection.query(
                "\(UnitWalk.up) SELECT id FROM up WHERE height > 0 ORDER BY height", [unit.id.sql]
            ) { UnitID($0.int(0)) }
            return SendCircular.NamedUnit(
                id: unit.id, name: unit.name, above: above,
                isOwn: own.contains(unit.id) || above.contains(where: own.contains))
        }
    }
}
