import Programme

extension Speaker {
    /// How an officer is named to others.
    func address(_ officer: NamedOfficer) -> String {
        say(
            officer.chineseAddress,
            officer.address(.traditional),
            officer.post == .linkedMember || officer.post == .resident
                ? officer.name : "\(officer.name) (\(officer.post.name(in: tongue)))")
    }
}

extension NamedOfficer {
    /// 王德胜, group leader → 王组长: surname and title, where the post has one.
    public var chineseAddress: String { address(.simplified) }

    fileprivate func address(_ script: Tongue) -> String {
        guard let title = post.chineseTitle(script) else { return name }
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
    fileprivate func chineseTitle(_ script: Tongue) -> String? {
        let isTraditional = script == .traditional
        return switch self {
        case .groupLeader, .residentsGroupLeader: isTraditional ? "組長" : "组长"
        case .gridSecretary, .villageSecretary, .townSecretary: isTraditional ? "書記" : "书记"
        case .councilChair: isTraditional ? "理事長" : "理事长"
        case .linkedMember, .networkAssistant, .committeeMember, .supervisor, .villagersRepresentative, .mediator,
            .councillor, .dutyOfficer,
            .townClerk, .townCommittee, .countyOrganiser, .countyLeader, .departmentContact, .utilityContact,
            .legalAdviser, .resident:
            nil
        }
    }
}
