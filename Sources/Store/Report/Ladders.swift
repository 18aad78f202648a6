import Database
import Programme

/// R3: the desks above a unit as they are held now, by whoever stands in where somebody is away (L4).
extension County {
    /// Somebody with a post.
    public struct Named {
        public var id: PersonID
        public var officer: NamedOfficer
        /// L4: who stands in for them.
        public var standIn: PersonID?
    }

    private struct Chair {
        var level: String
        var unit: UnitID
        var post: String?
        var body: String?
        /// Whose post it is, away or not.
        var owner: Named?
        var holder: Ladder.Holder?
    }

    /// `isNonParty`: the reporter is outside the party, so a rung's other post is tried first.
    public func ladder(above unit: UnitID, _ rungs: [Policy.Rung], isNonParty: Bool = false) throws -> Ladder {
        let chairs = try chairs(
            above: unit, posts: rungs.flatMap { [$0.post] + [$0.postForNonParty].compactMap { $0 } })
        return Ladder(
            seats: rungs.enumerated().map { index, rung in
                let level = chairs.filter { $0.level == rung.level }
                let posts = (isNonParty ? [rung.postForNonParty] : []) + [rung.post]
                let taken = posts.compactMap { post in
                    level.first { $0.post == post?.rawValue && $0.holder != nil }
                }.first
                return Ladder.Seat(
                    rung: index, post: taken?.post.flatMap(Post.init) ?? rung.post, within: rung.within,
                    unit: taken?.unit ?? level.first?.unit, holder: taken?.holder)
            })
    }

    /// R3, R9: the desks that an issue climbs.
    public func ladder(of file: IssueFile, _ policy: Policy) throws -> Ladder {
        try ladder(
            above: file.unit, policy.rungs(ofComplaint: file.isComplaint),
            isNonParty: !file.isComplaint && !file.isReporterInParty)
    }

    /// One issue as a person decides on it.
    public func issueCase(_ number: IssueNumber, by person: Person, now: Instant, policy: Policy) throws -> IssueCase? {
        try issue(number).map {
            IssueCase(file: $0, by: person, ladder: try ladder(of: $0, policy), now: now, policy: policy)
        }
    }

    /// R7: who speaks for a utility or a department above a unit.
    public func contact(of body: String, _ post: Post, above unit: UnitID) throws -> Ladder.Holder? {
        try chairs(above: unit, posts: [post]).first { $0.body == body && $0.holder != nil }?.holder
    }

    /// S2: who speaks for a department above a unit, with where that is.
    public func seat(of body: String, above unit: UnitID) throws -> Ladder.Attached? {
        try chairs(above: unit, posts: [.departmentContact]).lazy.filter { $0.body == body }.compactMap(attached).first
    }

    /// S2: the county leader attached to a village or its town, the nearest first; one who has the post at the top is
    /// attached to nobody.
    public func leader(attachedTo unit: UnitID) throws -> Ladder.Attached? {
        let chairs = try chairs(above: unit, posts: [.countyLeader])
        return chairs.lazy.filter { $0.level != chairs.last?.level }.compactMap(attached).first
    }

    /// S4: who holds a post above a unit, the highest.
    public func highest(_ post: Post, above unit: UnitID) throws -> Ladder.Attached? {
        try chairs(above: unit, posts: [post]).compactMap(attached).last
    }

    private func attached(_ chair: Chair) -> Ladder.Attached? {
        chair.holder.map { Ladder.Attached(holder: $0, unit: chair.unit) }
    }

    /// S2: everybody with one of these posts in a unit, by post.
    public func staff(of unit: UnitID, _ posts: Set<Post>) throws -> [SolveInTown.Staff] {
        let place = try unitName(unit)
        return try chairs(above: unit, posts: posts.sorted { $0.rawValue < $1.rawValue }).filter { $0.unit == unit }
            .compactMap { chair in
                guard let holder = chair.holder, let post = chair.post.flatMap(Post.init) else { return nil }
                return SolveInTown.Staff(
                    id: holder.id, name: holder.name, post: post, isReachable: holder.isReachable, place: place)
            }
    }

    /// Whoever holds one of these posts in a unit above, the lowest first.
    public func holders(of posts: [Post], above unit: UnitID) throws -> [(holder: Ladder.Holder, post: Post)] {
        try chairs(above: unit, posts: posts).compactMap { chair in
            guard let holder = chair.holder, let post = chair.post.flatMap(Post.init) else { return nil }
            return (holder, post)
        }
    }

    /// The next above a person, at their own unit or higher, who holds one of these posts and has a phone here.
    public func officer(above person: PersonID, posts: [Post]) throws -> PersonID? {
        let unit = try connection.first(
            "SELECT unit_id FROM posts WHERE person_id = ? AND ended_at IS NULL ORDER BY id LIMIT 1", [person.sql]
        ) { UnitID($0.int(0)) }
        return try unit.flatMap { try holders(of: posts, above: $0) }?
            .first { $0.holder.id != person && $0.holder.isReachable }?.holder.id
    }

    /// R9: everybody with one of these posts in a unit above, and who stands in for them.
    public func officers(of posts: [Post], above unit: UnitID) throws -> [Named] {
        try chairs(above: unit, posts: posts).flatMap { chair -> [Named] in
            guard let post = chair.post.flatMap(Post.init) else { return [] }
            guard let holder = chair.holder, holder.id != chair.owner?.id else {
                return [chair.owner].compactMap(\.self)
            }
            var owner = chair.owner
            owner?.standIn = holder.id
            return [owner, Named(id: holder.id, officer: NamedOfficer(name: holder.name, post: post))]
                .compactMap(\.self)
        }
    }

    private func chairs(above unit: UnitID, posts: [Post]) throws -> [Chair] {
        let codes = Set(posts.map(\.rawValue)).sorted()
        let places = codes.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            \(UnitWalk.up)
            SELECT up.level, up.id, o.post, p.id, p.name,
                EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL), o.body, w.id, w.name
            FROM up LEFT JOIN posts o ON o.unit_id = up.id AND o.ended_at IS NULL AND o.post IN (\(places))
            LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            LEFT JOIN people p ON p.id = COALESCE(a.substitute_id, o.person_id) AND p.ended_at IS NULL
            LEFT JOIN people w ON w.id = o.person_id AND w.ended_at IS NULL
            ORDER BY up.height, o.id
            """, [unit.sql] + codes.map(\.sql)
        ) { row in
            let owner = row.optionalInt(7).map { PersonID($0) }
            let holder = row.optionalInt(3).map { PersonID($0) }
            let post = row.optionalText(2)
            return Chair(
                level: row.text(0), unit: UnitID(row.int(1)), post: post, body: row.optionalText(6),
                owner: owner.flatMap { id in
                    post.flatMap(Post.init).map { Named(id: id, officer: NamedOfficer(name: row.text(8), post: $0)) }
                },
                holder: holder.map {
                    Ladder.Holder(
                        id: $0, name: row.text(4), isReachable: row.bool(5), standsInFor: owner == $0 ? nil : owner)
                })
        }
    }
}
