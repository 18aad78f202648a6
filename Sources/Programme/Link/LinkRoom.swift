/// What the room Link 联万家 is asked.
public enum LinkAct: Hashable, Codable, Sendable {
    case myHouseholds
    case coverage(CoverageReport.Request)
    case reviewProposal
    case applyProposal(ApplyProposal.Request)
    case takeLeave(TakeLeave.Request)
    case endLeave
    case handOver(HandOver.Request)
    case setResidence(SetResidence.Request)
    case reshape(ReshapeHousehold.Request)
    case unbind(Unbind.Request)
    case giveResidentCode(GiveResidentCode.Request)
    case giveServicePost(GiveServicePost.Request)
    case myServicePosts
    case myCard
    /// The page, from 1.
    case publicTable(page: Int)

    public var verb: Verb {
        switch self {
        case .myHouseholds: .myHouseholds
        case .coverage: .coverage
        case .reviewProposal: .reviewProposal
        case .applyProposal: .applyProposal
        case .takeLeave: .takeLeave
        case .endLeave: .endLeave
        case .handOver: .handOver
        case .setResidence(let request): request.isResident ? .householdHome : .householdAway
        case .reshape(let request): request.verb
        case .unbind: .unbind
        case .giveResidentCode: .giveResidentCode
        case .giveServicePost: .giveServicePost
        case .myServicePosts: .myServicePosts
        case .myCard: .myCard
        case .publicTable: .publicTable
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> LinkAct {
        switch self {
        case .giveResidentCode(var request):
            if request.household?.written == mention.written { request.household = mention }
            return .giveResidentCode(request)
        case .myHouseholds, .coverage, .reviewProposal, .applyProposal, .takeLeave, .endLeave, .handOver,
            .setResidence, .reshape, .unbind, .giveServicePost, .myServicePosts, .myCard, .publicTable:
            return self
        }
    }

    /// The same act, with it settled whom a name means.
    func replacing(_ written: String, with person: PersonID) -> LinkAct {
        func settled(_ mention: PersonMention?) -> PersonMention? {
            guard var mention, mention.written == written else { return mention }
            mention.chosen = person
            return mention
        }
        switch self {
        case .takeLeave(var request):
            request.substitute = settled(request.substitute)
            return .takeLeave(request)
        case .handOver(var request):
            request.from = settled(request.from)
            request.to = settled(request.to)
            return .handOver(request)
        case .unbind(var request):
            request.person = settled(request.person)
            return .unbind(request)
        case .giveServicePost(var request):
            request.person = settled(request.person)
            return .giveServicePost(request)
        case .myHouseholds, .coverage, .reviewProposal, .applyProposal, .endLeave, .setResidence, .reshape,
            .giveResidentCode, .myServicePosts, .myCard, .publicTable:
            return self
        }
    }
}

public enum LinkAnswer: Hashable, Sendable {
    case households(MyHouseholds.Listing)
    case bound(name: String)
    case boundResident(name: String, HouseholdLabel)
    case coverage(CoverageReport.Report)
    case proposal(ReviewProposal.Summary)
    case proposalApplied(moves: Int)
    case onLeave(TakeLeave.Leave)
    case backFromLeave(TakeLeave.Leave)
    case handedOver(HandOver.Done)
    case residence(SetResidence.Done)
    case reshaped(ReshapeHousehold.Done)
    case unbound(name: String)
    case residentCode(GiveResidentCode.Slip)
    case servicePostGiven(GiveServicePost.Given)
    case servicePosts([String])
    case card(MemberCard.Card)
    case publicTable(PublicTable.Page)
    /// L8
    case attachedVisit(LogVisit.Logged)
}

public enum LinkChange: Hashable, Sendable {
    /// L2, L4
    case moved([LinkMove])
    case leaveAnnounced(AbsencePlan)
    case leaveEnded(AbsenceID, policyVersion: String)
    /// L5
    case residence(HouseholdID, isResident: Bool, note: String)
    case merged(HouseholdID, into: HouseholdID, HouseholdWork)
    case split(HouseholdID, new: HouseholdLabel)
    case ended(HouseholdID, reason: String, HouseholdWork)
    /// L7
    case unbound(PersonID)
    /// L9
    case codeIssued(ResidentCode)
    /// L3
    case servicePost(PersonID, String, isHeld: Bool)
    /// V6
    case putBack(LinkReversal)
}

public enum LinkNotice: Hashable, Codable, Sendable {
    /// L7: the leader is told of each binding.
    case memberBound(name: String)
    /// L9: the linked member is told of each resident.
    case residentBound(name: String, HouseholdLabel)
    case residentReported(IssueSummary, by: String)
    /// L4: to the substitute, when it is announced and again on the first day.
    case standIn(TakeLeave.Leave)
    case standInBegins(TakeLeave.Leave)
    case standInOver(TakeLeave.Leave)
    /// L4: to the one who was away.
    case leaveOver(TakeLeave.Leave)
    /// L4: to the group leader.
    case memberAway(TakeLeave.Leave)
    case householdsGiven(HandOver.Done)
    case householdsTaken([HouseholdLabel], to: String, by: String)
    /// L5: to the linked member.
    case residenceSet(SetResidence.Done, by: String)
    case reshaped(ReshapeHousehold.Done, by: String)
    /// L5: to the desk their issues lie at, and to who planned a delivery.
    case issuesOfReshaped(ReshapeHousehold.Done, [IssueSummary], by: String)
    case partFellAway(what: String, HouseholdLabel, by: String)
    case servicePostGiven(GiveServicePost.Given, by: String)
    /// L8: to the linked member.
    case visitedByLeader(AttachedVisit.Told)
    /// To who looks after them: a message could not be brought to this person's phone.
    case unreached(name: String)
    /// V6: what they were told of is no longer so.
    case takenBack(LinkEffect, by: String)

    /// Whether 停止 silences it (A1): who answers for whom is never a mere reminder.
    var isReminder: Bool {
        switch self {
        case .memberBound, .residentBound, .visitedByLeader: true
        case .residentReported, .standIn, .standInBegins, .standInOver, .leaveOver, .memberAway, .householdsGiven,
            .householdsTaken, .residenceSet, .reshaped, .issuesOfReshaped, .partFellAway, .servicePostGiven, .unreached,
            .takenBack:
            false
        }
    }
}
