/// S8, S9, A12: what the lists, the tasks pushed down and the calendar are asked, answer, refuse, change and push.
public enum ListAct: Hashable, Codable, Sendable {
    case offer(String?)
    case need(String?)
    case lists
    case match(MatchNeed.Request)
    case finishMatch(MatchID?)
    case receive(MatchID?)
    case push(PushTask.Request)
    case take(PushedTaskID?)
    case refuse(PushedTaskID?, reason: String?)
    case finish(PushedTaskID?, words: String?)
    case sayHard(PushedTaskID?, words: String?)
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
        case .push: .pushTask
        case .take: .takeTask
        case .refuse: .refuseTask
        case .finish, .sayHard: .finishTask
        case .tasks: .pushedTasks
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
    case pushed(PushedTask, isReachable: Bool)
    case taken(PushedTask)
    case taskRefused(PushedTask)
    case taskDone(PushedTask)
    case hardshipTold(PushedTask)
    case tasks([PushedTask], isVillage: Bool)
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
    case matchEnded(MatchID)
    case pushHow
    case noSuchVillage(String, [String])
    /// S9: no basis is named; the policy's list is shown.
    case basisMissing
    case nobodyInVillage(String)
    case noSuchTask(PushedTaskID?)
    case whichTask([PushedTask])
    case taskEnded(PushedTaskID)
    /// S9: it names a listed basis, a code of the policy.
    case isListed(PushedTaskID, String)
    case hardWhat(PushedTaskID)
    case dutyHow
    case noUnit
    /// V6
    case begun(ListThing)
}

public enum ListChange: Hashable, Sendable {
    case stated(Need)
    case offered(Resource)
    case matched(Match)
    case pushed(PushedTask)
    case moved([ListedMove])
    case noted(PushedTaskID, String)
    /// Nil: nobody any more.
    case duty(DutySlot, to: PersonID?, was: PersonID?)
    case takenBack(ListReversal)
}

/// One thing of the lists from one state to another; from nil: it is new.
public enum ListedMove: Hashable, Codable, Sendable {
    case need(NeedID, from: Need.Phase?, to: Need.Phase)
    case resource(ResourceID, from: Resource.Phase?, to: Resource.Phase)
    case match(MatchID, from: Match.Phase?, to: Match.Phase)
    case task(PushedTaskID, from: PushedTask.Phase?, to: PushedTask.Phase)
}

/// V6: what is put back.
public enum ListReversal: Hashable, Codable, Sendable {
    /// The last is what was done, the others follow from it.
    case moved([ListedMove])
    case duty(DutySlot, to: PersonID?, was: PersonID?)
}

/// What a text speaks of.
public enum ListThing: Hashable, Codable, Sendable {
    case need(Need)
    case resource(Resource)
    case match(Match)
    case task(PushedTask)
    case duty(Duty)
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
    case pushed(PushedTask)
    case taskTaken(PushedTask)
    case taskRefused(PushedTask, reason: String)
    case taskDone(PushedTask, words: String?)
    case hardship(PushedTask, words: String)
    case dutyAssigned(Duty)
    case dutyOff(Duty)
    case takenBack(ListThing, by: String)
}
