/// The files of a county's roster. A column has an English and a Chinese name; either may stand in the header.
enum RosterFile: String, CaseIterable, Sendable {
    case units, people, posts, households, links, duties

    /// May be missing: then it says nothing.
    var isOptional: Bool { self == .duties }

    struct Column: Sendable {
        /// As the README names it; also the key under which the last import is remembered.
        let name: String
        let chinese: [String]
        let isRequired: Bool

        init(_ name: String, _ chinese: String..., required: Bool = false) {
            self.name = name
            self.chinese = chinese
            isRequired = required
        }
    }

    var name: String { "\(rawValue).csv" }

    var columns: [Column] {
        switch self {
        case .units: Self.unitColumns
        case .people: Self.peopleColumns
        case .posts: Self.postColumns
        case .households: Self.householdColumns
        case .links: Self.linkColumns
        case .duties: Self.dutyColumns
        }
    }

    private static let unitColumns = [
        Column("code", "编码", "编号", required: true), Column("level", "级别", required: true),
        Column("name", "名称", required: true), Column("parent", "上级"),
    ]
    private static let peopleColumns = [
        Column("code", "编码", "编号", required: true), Column("name", "姓名", required: true), Column("phone", "电话"),
        Column("account", "账号"), Column("party_member", "党员"), Column("capacity", "最多户数"), Column("pledge", "承诺"),
        Column("language", "语言"), Column("service_posts", "岗位"),
    ]
    private static let postColumns = [
        Column("person", "人员", required: true), Column("post", "职务", required: true),
        Column("unit", "单位", required: true), Column("body", "部门"),
    ]
    private static let householdColumns = [
        Column("village", "村", required: true), Column("number", "户号", required: true),
        Column("unit", "所属", required: true), Column("head", "户主", required: true), Column("called", "称呼"),
        Column("address", "地址"), Column("phone", "电话"), Column("resident", "常住"), Column("tags", "标签"),
    ]
    private static let linkColumns = [
        Column("village", "村", required: true), Column("number", "户号", required: true),
        Column("person", "责任人", required: true),
    ]
    private static let dutyColumns = [
        Column("unit", "单位", required: true), Column("day", "日期", required: true),
        Column("person", "人员", required: true),
    ]
}

/// What a roster may hold at most; beyond it a file is refused, not half read.
enum RosterLimit {
    static let fileBytes = 256 << 20
    static let rowsPerFile = 2_000_000
    /// Problems kept and printed; the rest is counted.
    static let problems = 1000
    static let codeCharacters = 40
    static let nameCharacters = 50
    static let textCharacters = 500
    static let partsOfAList = 20
    static let householdNumber = 999_999
    static let capacity = 1000
    static let phoneDigits = 5...15
    static let senderCharacters = 128
}
