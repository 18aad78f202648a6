/// S8, S9, A12: what the lists, the tasks pushed down and the calendar are asked, answer, refuse, change and push.
public enum ListAct: Hashable, Codable, Sendable {
    case offer(String?)
    case need(String?)
    case lists
    case match(MatchNeed.Request)
    case finishMatch(MatchID?)
    case receive(MatchID?)
    case push(PushMandate.Request)
    case take(MandateID?)
    case refuse(MandateID?, reason: String?)
    case finish(MandateID?, words: String?)
    case sayHard(MandateID?, words: String?)
    case tasks
    case accessList
    case monthDays
    case onDuty(Day?)
    case assignDuty(AssignDuty.Request)

    public var verb: Verb {
        switch self {
        case .offer: .offerResource
        case .need: .stateNeed
        case .lists: .threeLists
        case .match: .matchNeed
        case .finishMatch: .finishMatch
        case .receive: .receiveMatch
        case .push: .pushMandate
        case .take: .takeMandate
        case .refuse: .refuseMandate
        case .finish, .sayHard: .finishMandate
        case .tasks: .mandates
        case .accessList: .accessList
        case .monthDays: .monthDays
        case .onDuty: .onDuty
        case .assignDuty: .assignDuty
        }
    }
}

public enum ListAnswer: Hashable, Sendable {
    case offered(Resource)
    case stated(Need, isTownTold: Bool)
    case lists(ThreeLists.Listing)
    case matched(Match)
    case matchDone(Match)
    case received(Match)
    case pushed(Mandate, isReachable: Bool)
    case taken(Mandate)
    case taskRefused(Mandate)
    case taskDone(Mandate)
    case hardshipTold(Mandate)
    case tasks([Mandate], isVillage: Bool)
    case accessList
    case monthDays([CalendarDays.Coming])
    case onDuty([OnDuty.Seat], Day)
    case dutyAssigned(Duty)
}

public enum ListRefusal: Hashable, Codable, Sendable {
    case offerWhat
    case needWhat
    case matchHow
    case noSuchNeed(NeedID)
    case noSuchResource(ResourceID)
    case needNotOpen(NeedID)
    case resourceTaken(ResourceID)
    case noSuchPerson(String)
    case dayPast(Day)
    case noSuchMatch(MatchID?)
    case whichMatch([Match], isReceipt: Bool)
    case pushHow
    case noSuchVillage(String, [String])
    /// S9: no basis is named; the policy's list is shown.
    case basisMissing
    case nobodyInVillage(String)
    case noSuchTask(MandateID?)
    case whichTask([Mandate])
    case taskEnded(MandateID)
    /// S9: it names a listed basis, a code of the policy.
    case isListed(MandateID, String)
    case hardWhat(MandateID)
    case dutyHow
    /// V6
    case begun(ListThing)
}

public enum ListChange: Hashable, Sendable {
    case stated(Need)
    case offered(Resource)
    case matched(Match)
    case pushed(Mandate)
    case moved([ListedMove])
    case noted(MandateID, String)
    /// Nil: nobody any more.
    case duty(DutySlot, to: PersonID?, was: PersonID?)
    case takenBack(ListReversal)
}

/// One thing of the lists from one state to another; from nil: it is new.
public enum ListedMove: Hashable, Codable, Sendable {
    case need(NeedID, from: Need.Phase?, to: Need.Phase)
    case resource(ResourceID, from: Resource.Phase?, to: Resource.Phase)
    case match(MatchID, from: Match.Phase?, to: Match.Phase)
    case task(MandateID, from: Mandate.Phase?, to: Mandate.Phase)

    /// The thing came with it.
    public var isNew: Bool {
        switch self {
        case .need(_, let from, _): from == nil
        case .resource(_, let from, _): from == nil
        case .match(_, let from, _): from == nil
        case .task(_, let from, _): from == nil
        }
    }
}

/// V6: what is put back.
public enum ListReversal: Hashable, Codable, Sendable {
    /// The last is what was done, the others follow from it.
    case moved([ListedMove])
    case duty(DutySlot, to: PersonID?, was: PersonID?)
}

/// What a text speaks of.
public indirect enum ListThing: Hashable, Codable, Sendable {
    case need(Need)
    case resource(Resource)
    case match(Match)
    case task(Mandate)
    case duty(Duty)
    /// What was answered to it, and not the thing itself.
    case word(of: ListThing)
}

public enum ListNotice: Hashable, Codable, Sendable {
    /// To the town.
    case needed(Need)
    /// To who does it, to the village, to who offered.
    case assigned(Match)
    case arranged(Match)
    case lent(Match)
    case matchDone(Match)
    case received(Match)
    case pushed(Mandate)
    case taskTaken(Mandate)
    case taskRefused(Mandate, reason: String)
    case taskDone(Mandate, words: String?)
    case hardship(Mandate, words: String)
    case dutyAssigned(Duty)
    case dutyOff(Duty)
    case takenBack(ListThing, by: String)
}
