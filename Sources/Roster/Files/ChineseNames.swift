import Programme

/// The Chinese names that stand for codes in the files: `联户责任人` for `linked_member`.
enum ChineseNames {
    /// The names of a post; the first is the one that error texts suggest.
    static func of(_ post: Post) -> [String] {
        switch post {
        case .linkedMember: ["联户责任人", "联户党员"]
        case .groupLeader: ["党小组长"]
        case .residentsGroupLeader: ["居民小组长", "村民小组长"]
        case .gridSecretary: ["网格支书", "网格党支部书记"]
        case .networkAssistant: ["网协员"]
        case .villageSecretary: ["村支书", "村党支部书记"]
        case .committeeMember: ["两委", "两委干部"]
        case .supervisor: ["村务监督"]
        case .villagersRepresentative: ["村民代表"]
        case .mediator: ["调解员"]
        case .councilChair: ["理事长"]
        case .councillor: ["议事会成员"]
        case .dutyOfficer: ["值班", "值班人员"]
        case .townSecretary: ["镇党委书记", "乡镇书记"]
        case .townClerk: ["镇办事员", "镇专干"]
        case .townCommittee: ["镇党委委员", "镇班子成员"]
        case .countyOrganiser: ["县委组织部"]
        case .countyLeader: ["包联领导", "县领导"]
        case .departmentContact: ["部门联系人"]
        case .utilityContact: ["要素企业联系人"]
        case .legalAdviser: ["法律顾问"]
        // Not in `posts`: residents bind by themselves.
        case .resident: ["居民"]
        }
    }

    static let posts: [String: Post] = {
        var posts: [String: Post] = [:]
        for post in Post.ofRoster {
            posts[post.rawValue] = post
            for name in of(post) { posts[name] = post }
        }
        return posts
    }()

    /// Of the usual levels; a policy with others names them by code.
    static let levels = [
        "县": "county", "区": "county", "市": "county", "镇": "town", "乡": "town", "街道": "town", "村": "village",
        "社区": "village", "网格": "grid", "小区": "grid", "组": "group", "小组": "group", "塆组": "group", "楼栋": "group",
    ]

    static let answers = [
        "yes": true, "y": true, "是": true, "有": true, "1": true, "no": false, "n": false, "否": false, "无": false,
        "0": false,
    ]

    /// D1: answers to whether somebody is in the party.
    static let probationary: Set<String> = ["probationary", "预备", "预备党员", "預備", "預備黨員"]

    static let tongues: [String: Tongue] = [
        "zh-hans": .simplified, "简体": .simplified, "简体中文": .simplified, "zh-hant": .traditional, "繁體": .traditional,
        "繁体": .traditional, "繁體中文": .traditional, "en": .english, "english": .english, "英文": .english,
    ]
}
