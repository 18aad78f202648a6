import Programme

extension Speaker {
    /// How an officer is named to others.
    func address(_ officer: NamedOfficer) -> String {
        say(
            officer.chineseAddress,
            officer.chineseAddress,
            officer.post == .linkedMember || officer.post == .resident
                ? officer.name : "\(officer.name) (\(officer.post.name(in: tongue)))")
    }
}

extension NamedOfficer {
    /// 王德胜, group leader → 王组长: surname and title, where the post has one.
    public var chineseAddress: String {
        guard let title = post.chineseTitle else { return name }
        return "\(surname)\(title)"
    }

    private static let doubleSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "尉迟", "夏侯", "东方", "歐陽", "諸葛", "東方",
    ]

    private var surname: String {
        let two = String(name.prefix(2))
        return Self.doubleSurnames.contains(two) && name.count > 2 ? two : String(name.prefix(1))
    }
}

extension Post {
    fileprivate var chineseTitle: String? {
        switch self {
        case .groupLeader, .residentsGroupLeader: "组长"
        case .gridSecretary, .villageSecretary, .townSecretary: "书记"
        case .councilChair: "理事长"
        case .linkedMember, .networkAssistant, .committeeMember, .supervisor, .mediator, .councillor, .dutyOfficer,
            .townClerk, .townCommittee, .countyOrganiser, .countyLeader, .departmentContact, .utilityContact,
            .legalAdviser, .resident:
            nil
        }
    }
}
