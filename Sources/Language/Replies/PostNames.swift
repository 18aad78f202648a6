import Programme

extension Post {
    public func name(in tongue: Tongue) -> String {
        switch self {
        case .linkedMember: tongue.say("联户责任人", "聯戶責任人", "linked member")
        case .groupLeader: tongue.say("党小组长", "黨小組長", "group leader")
        case .residentsGroupLeader: tongue.say("居民小组长", "居民小組長", "residents' group leader")
        case .gridSecretary: tongue.say("网格支书", "網格支書", "grid secretary")
        case .networkAssistant: tongue.say("网协员", "網協員", "network assistant")
        case .villageSecretary: tongue.say("村支书", "村支書", "village secretary")
        case .committeeMember: tongue.say("村两委", "村兩委", "village committee")
        case .villagersRepresentative: tongue.say("村民代表", "村民代表", "villagers' representative")
        case .supervisor: tongue.say("村务监督", "村務監督", "villagers' supervisor")
        case .mediator: tongue.say("调解员", "調解員", "mediator")
        case .councilChair: tongue.say("理事长", "理事長", "council chair")
        case .councillor: tongue.say("议事会成员", "議事會成員", "councillor")
        case .dutyOfficer: tongue.say("值班员", "值班員", "duty officer")
        case .townSecretary: tongue.say("镇党委书记", "鎮黨委書記", "town secretary")
        case .townClerk: tongue.say("镇办事员", "鎮辦事員", "town clerk")
        case .townCommittee: tongue.say("镇党委委员", "鎮黨委委員", "town committee")
        case .countyOrganiser: tongue.say("县委组织部", "縣委組織部", "county organiser")
        case .countyLeader: tongue.say("包联领导", "包聯領導", "county leader")
        case .departmentContact: tongue.say("部门联系人", "部門聯繫人", "department contact")
        case .utilityContact: tongue.say("企业联系人", "企業聯繫人", "utility contact")
        case .resident: tongue.say("居民", "居民", "resident")
        case .legalAdviser: tongue.say("法律顾问", "法律顧問", "legal adviser")
        }
    }
}
