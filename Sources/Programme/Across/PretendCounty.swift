/// A10: the county that one person practises in: a unit for each level, an officer for each desk, a neighbour, and some
/// households. Made from the policy, so it has the desks of the real one.
public struct PretendCounty: Hashable, Sendable {
    /// Somebody else in it.
    public struct Someone: Hashable, Sendable {
        public var name: String
        public var post: Post
        /// Index of their unit, the county first.
        public var level: Int
        /// Their desk on the ladder.
        public var rung: Int?

        public var seat: Seat { Seat(post: post, level: level) }
        public var officer: NamedOfficer { NamedOfficer(name: name, post: post) }
    }

    public struct Home: Hashable, Sendable {
        public var number: Int
        public var head: String
        public var called: String
        public var tags: [String]
        public var isResident: Bool
    }

    /// Real issues begin at 1001 and never get here, so nobody takes one for the other.
    public static let firstIssue = IssueNumber(900_001)

    public struct Unit: Hashable, Sendable {
        /// Of its level.
        public var level: String
        public var name: String
    }

    public struct Seat: Hashable, Sendable {
        public var post: Post
        /// Index of the unit, the county first.
        public var level: Int
    }

    /// One in the other, the county first.
    public var units: [Unit]
    /// The unit in which household numbers are unique.
    public var village: Int
    public var name: String
    public var tongue: Tongue?
    public var isPartyMember: Bool
    /// What the person is there: what they really are, and a linked member.
    public var ownPosts: [Seat]
    /// The lowest desk of the ladder that is the person's own.
    public var ownRung: Int?
    /// By rung, lowest first; then who is pushed beside them.
    public var officers: [Someone]
    public var member: Someone
    public var ownHouseholds: [Home]
    public var neighbours: [Home]

    /// Everybody but the person, in the order of their numbers, from 2.
    public var others: [Someone] { officers + [member] }

    public init(for person: Person, policy: Policy) {
        units = policy.levels.map { Unit(level: $0.code, name: "练习\($0.names.simplified)") }
        let lowest = policy.levels.count - 1
        let village = policy.levels.firstIndex { $0.code == policy.villageLevel } ?? lowest
        self.village = village
        name = person.name
        tongue = person.tongue
        isPartyMember = person.isPartyMember
        func level(of post: Post) -> Int {
            let rung = policy.ladder.first { $0.post == post || $0.postForNonParty == post }?.level
            let named = rung ?? (post == policy.issues.emergency.duty ? policy.issues.emergency.dutyLevel : nil)
            return policy.levels.firstIndex { $0.code == named }
                ?? post.usualLevel(village: village, lowest: lowest)
        }
        let own = Set(person.posts.map(\.post)).subtracting([.resident]).union([.linkedMember])
        ownPosts = Post.allCases.filter(own.contains).map { Seat(post: $0, level: level(of: $0)) }
        ownRung = policy.ladder.firstIndex { rung in
            own.contains(rung.post) || rung.postForNonParty.map(own.contains) ?? false
        }
        let desks = policy.ladder.enumerated().map { (post: $1.post, rung: Optional($0)) }
        let others: [Post] = [
            policy.issues.emergency.duty, .networkAssistant, .supervisor, .committeeMember, .mediator,
        ]
        let all = desks + others.filter { post in !desks.contains { $0.post == post } }.map { (post: $0, rung: nil) }
        officers = zip(all, Self.surnames).compactMap { desk, surname in
            own.contains(desk.post)
                ? nil
                : Someone(name: "\(surname)小练", post: desk.post, level: level(of: desk.post), rung: desk.rung)
        }
        member = Someone(name: "吴小练", post: .linkedMember, level: lowest, rung: nil)
        let (often, plain) = (
            policy.tags.max { $0.visitsPerMonth < $1.visitsPerMonth }, policy.tags.first { $0.visitsPerMonth == 1 }
        )
        ownHouseholds = [
            Home(number: 1, head: "赵大娘", called: "赵大娘", tags: [], isResident: true),
            Home(number: 2, head: "钱老师", called: "钱老师", tags: plain.map { [$0.code] } ?? [], isResident: true),
            Home(number: 3, head: "孙大爷", called: "孙大爷", tags: often.map { [$0.code] } ?? [], isResident: true),
            Home(number: 4, head: "李小妹", called: "李小妹", tags: [], isResident: false),
            Home(number: 5, head: "周师傅", called: "周师傅", tags: [], isResident: true),
        ]
        neighbours = [Home(number: 6, head: "郑大嫂", called: "郑大嫂", tags: [], isResident: true)]
    }

    private static let surnames = ["王", "刘", "陈", "杨", "黄", "何", "罗", "高", "林", "郭", "马", "胡", "朱", "梁", "宋"]
}

extension Post {
    /// The level of its unit where the policy names none; indices, the county first.
    fileprivate func usualLevel(village: Int, lowest: Int) -> Int {
        switch self {
        case .linkedMember, .groupLeader, .residentsGroupLeader, .resident: lowest
        case .gridSecretary: max(village, lowest - 1)
        case .networkAssistant, .villageSecretary, .committeeMember, .supervisor, .villagersRepresentative, .mediator,
            .councilChair, .councillor, .legalAdviser:
            village
        case .dutyOfficer, .townSecretary, .townClerk, .townCommittee: max(village - 1, 0)
        case .countyOrganiser, .countyLeader, .departmentContact, .utilityContact: 0
        }
    }
}
