/// L3: a linked member serves at one or more of the policy's posts 岗位: `岗位 周建国 调解员`, `岗位 周建国 去掉 调解员`.
public enum GiveServicePost {
    public struct Request: Hashable, Codable, Sendable {
        public var person: PersonMention?
        /// Which posts, in plain script; the policy's own words tell.
        public var words: String
        public var isTaken: Bool

        public init(person: PersonMention?, words: String, isTaken: Bool) {
            self.person = person
            self.words = words
            self.isTaken = isTaken
        }
    }

    public struct Given: Hashable, Codable, Sendable {
        public var name: String
        public var changed: [String]
        public var isTaken: Bool
        /// What the member serves at now.
        public var now: [String]
    }

    /// - Parameter held: codes of the posts a person serves at.
    public static func decide(
        _ request: Request, by person: Person, _ ground: LinkGround, policy: Policy,
        held: (PersonID) throws -> [String]
    ) rethrows -> Decision {
        let posts = policy.servicePosts.filter { $0.words.contains(where: request.words.contains) }.map(\.code)
        guard let mention = request.person, !posts.isEmpty else { return .refuse(.link(.person(.servicePostHow))) }
        let act = Act.link(.giveServicePost(request))
        switch ground.find(mention, whoseWord: act, where: { $0.holds(.linkedMember) }) {
        case .decided(let decision): return decision
        case .one(let member):
            let mayGive = member.places.contains {
                Access.leads($0, of: ground.village, person, as: Access.keepingRoster)
            }
            guard mayGive else { return .refuse(.link(.person(.notYours(name: member.name)))) }
            let before = try held(member.id)
            let changed = posts.filter { before.contains($0) == request.isTaken }
            let now = request.isTaken ? before.filter { !changed.contains($0) } : before + changed
            let given = Given(name: member.name, changed: changed, isTaken: request.isTaken, now: now)
            var decision = Decision(answers: [.link(.servicePostGiven(given))])
            decision.changes = changed.map { .link(.servicePost(member.id, $0, isHeld: !request.isTaken)) }
            if !changed.isEmpty, member.id != person.id {
                decision.notices = [Notice(to: member.id, .link(.servicePostGiven(given, by: person.name)))]
            }
            return decision
        }
    }
}

/// L3, L6: what a member serves at: `我的岗位`; and the public card 联户卡, without anything of the households.
public enum MemberCard {
    public struct Card: Hashable, Sendable {
        public var name: String
        public var posts: [Post]
        /// Codes of the policy (L3).
        public var servicePosts: [String]
        public var phone: String?
        /// 服务承诺
        public var pledge: String?
        public var households: Int

        public init(
            name: String, posts: [Post], servicePosts: [String], phone: String?, pledge: String?, households: Int
        ) {
            self.name = name
            self.posts = posts
            self.servicePosts = servicePosts
            self.phone = phone
            self.pledge = pledge
            self.households = households
        }
    }

    public static func decide(_ card: Card, of person: Person) -> Decision {
        guard person.holds(.linkedMember) else { return .refuse(.link(.unit(.linkedMembersOnly))) }
        return .answer(.link(.card(card)))
    }

    public static func posts(_ codes: [String], of person: Person) -> Decision {
        guard person.holds(.linkedMember) else { return .refuse(.link(.unit(.linkedMembersOnly))) }
        return .answer(.link(.servicePosts(codes)))
    }
}
