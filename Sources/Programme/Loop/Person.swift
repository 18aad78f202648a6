/// A language a person reads (A4).
public enum Tongue: String, CaseIterable, Codable, Sendable {
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
    case english = "en"
}

/// A post 职务 that a person holds in a unit. The codes are those of the roster's files.
public enum Post: String, CaseIterable, Codable, Sendable {
    case linkedMember = "linked_member"
    case groupLeader = "group_leader"
    case residentsGroupLeader = "residents_group_leader"
    case gridSecretary = "grid_secretary"
    case networkAssistant = "network_assistant"
    case villageSecretary = "village_secretary"
    case committeeMember = "committee_member"
    case supervisor = "supervisor"
    case villagersRepresentative = "villagers_representative"
    case mediator = "mediator"
    case councilChair = "council_chair"
    case councillor = "councillor"
    case dutyOfficer = "duty_officer"
    case townSecretary = "town_secretary"
    case townClerk = "town_clerk"
    case townCommittee = "town_committee"
    case countyOrganiser = "county_organiser"
    case countyLeader = "county_leader"
    case departmentContact = "department_contact"
    case utilityContact = "utility_contact"
    case legalAdviser = "legal_adviser"
    /// L9: of a household, bound by its code; never in the roster's files.
    case resident

    /// Those that the roster's files may give.
    public static let ofRoster = allCases.filter { $0 != .resident }
}

/// A post held in a unit, now.
public struct PostHeld: Hashable, Codable, Sendable {
    public var post: Post
    public var unit: UnitID

    public init(post: Post, unit: UnitID) {
        self.post = post
        self.unit = unit
    }
}

/// The person who wrote the message, with what their posts are at this moment.
public struct Person: Hashable, Sendable {
    public var id: PersonID
    public var name: String
    public var tongue: Tongue?
    public var isMuted: Bool
    public var isPartyMember: Bool
    public var posts: [PostHeld]

    public init(
        id: PersonID, name: String, tongue: Tongue? = nil, isMuted: Bool = false, isPartyMember: Bool = true,
        posts: [PostHeld] = []
    ) {
        self.id = id
        self.name = name
        self.tongue = tongue
        self.isMuted = isMuted
        self.isPartyMember = isPartyMember
        self.posts = posts
    }

    public func holds(_ post: Post) -> Bool { posts.contains { $0.post == post } }
    public func holdsAny(_ some: Set<Post>) -> Bool { posts.contains { some.contains($0.post) } }
}

/// A name with the post it acts in, for texts: `王德胜`, group leader → 王组长.
public struct NamedOfficer: Hashable, Codable, Sendable {
    public var name: String
    public var post: Post

    public init(name: String, post: Post) {
        self.name = name
        self.post = post
    }
}
