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
        ladder(of: try chairs(above: unit, posts: Self.posts(of: rungs)), rungs, isNonParty: isNonParty)
    }

    /// S5: what lies at the desks of people between two ids, each as its holder decides on it; read at once for all of
    /// them.
    public func issueCases(atDesksOf people: ClosedRange<PersonID>, now: Instant, policy: Policy) throws -> [IssueCase]
    {
        let files = try issues(atDesksOf: people)
        guard !files.isEmpty else { return [] }
        let bounds = [people.lowerBound.sql, people.upperBound.sql]
        let codes = Self.codes(Self.posts(of: policy.ladder + policy.issues.complaintDesks))
        var chairs: [UnitID: [Chair]] = [:]
        try connection.forEach(
            """
            \(UnitWalk.upEach(from: "SELECT DISTINCT unit_id, unit_id FROM issues WHERE holder_id BETWEEN ? AND ?"))
            SELECT \(Self.chairColumns), up.base FROM up JOIN units u ON u.id = up.id \(Self.chairTables(codes.count))
            ORDER BY up.base, o.id
            """, bounds + codes.map(\.sql)
        ) { row in chairs[UnitID(row.int(9)), default: []].append(Self.chair(row)) }
        var accused: [IssueNumber: Set<PersonID>] = [:]
        try connection.forEach(
            """
            SELECT c.issue, c.person_id FROM issues i JOIN issue_accused c ON c.issue = i.number
            WHERE i.holder_id BETWEEN ? AND ?
            """, bounds
        ) { row in accused[IssueNumber(row.int(0)), default: []].insert(PersonID(row.int(1))) }
        return files.compactMap { file in
            guard let holder = file.state.desk?.holder else { return nil }
            var file = file
            file.accused = accused[file.number] ?? []
            let ladder = ladder(
                of: chairs[file.unit] ?? [], policy.rungs(ofComplaint: file.isComplaint),
                isNonParty: !file.isComplaint && !file.isReporterInParty)
            return IssueCase(file: file, by: Person(id: holder, name: ""), ladder: ladder, now: now, policy: policy)
        }
    }

    private static func posts(of rungs: [Policy.Rung]) -> [Post] {
        rungs.flatMap { [$0.post] + [$0.postForNonParty].compactMap { $0 } }
    }

    private func ladder(of chairs: [Chair], _ rungs: [Policy.Rung], isNonParty: Bool) -> Ladder {
        Ladder(
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

    /// S2: the town leader with a post in the village above a unit (L8).
    public func townLeader(attachedTo unit: UnitID, _ policy: Policy) throws -> Ladder.Attached? {
        try chairs(above: unit, posts: [.townCommittee]).lazy.filter { $0.level == policy.villageLevel }
            .compactMap(attached).first
    }

    /// S2: everybody above a unit with one of these posts, the lowest first.
    public func staff(above unit: UnitID, _ posts: Set<Post>) throws -> [SolveInTown.Staff] {
        try chairs(above: unit, posts: Array(posts)).compactMap { chair in
            guard let holder = chair.holder, let post = chair.post.flatMap(Post.init) else { return nil }
            return SolveInTown.Staff(
                id: holder.id, name: holder.name, post: post, isReachable: holder.isReachable, unit: chair.unit,
                place: try unitName(chair.unit))
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
        let codes = Self.codes(posts)
        return try connection.query(
            """
            \(UnitWalk.up)
            SELECT \(Self.chairColumns) FROM up u \(Self.chairTables(codes.count))
            ORDER BY u.height, o.id
            """, [unit.sql] + codes.map(\.sql), Self.chair)
    }

    private static func codes(_ posts: [Post]) -> [String] { Set(posts.map(\.rawValue)).sorted() }

    private static let chairColumns = """
        u.level, u.id, o.post, p.id, p.name,
            EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL), o.body, w.id, w.name
        """

    /// Beside the units `u`; as many parameters as there are posts to be looked for.
    private static func chairTables(_ posts: Int) -> String {
        """
        LEFT JOIN posts o ON o.unit_id = u.id AND o.ended_at IS NULL
            AND o.post IN (\(Array(repeating: "?", count: posts).joined(separator: ", ")))
        LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
        LEFT JOIN people p ON p.id = COALESCE(a.substitute_id, o.person_id) AND p.ended_at IS NULL
        LEFT JOIN people w ON w.id = o.person_id AND w.ended_at IS NULL
        """
    }

    private static func chair(_ row: borrowing any Row) -> Chair {
        let owner = row.optionalInt(7).map { PersonID($0) }
        let holder = row.optionalInt(3).map { PersonID($0) }
        let post = row.optionalText(2)
        let (name, holderName) = (row.optionalText(8) ?? "", row.optionalText(4) ?? "")
        let isReachable = row.bool(5)
        return Chair(
            level: row.text(0), unit: UnitID(row.int(1)), post: post, body: row.optionalText(6),
            owner: owner.flatMap { id in
                post.flatMap(Post.init).map { Named(id: id, officer: NamedOfficer(name: name, post: $0)) }
            },
            holder: holder.map {
                Ladder.Holder(
                    id: $0, name: holderName, isReachable: isReachable, standsInFor: owner == $0 ? nil : owner)
            })
    }
}
