/// What the room Resolve 解民难 is asked, answers, refuses, changes and pushes.
public enum ResolveAct: Hashable, Codable, Sendable {
    case noteProgress(IssueRequest)
    case visitBack(VisitBack.Request)
    case closeNotReached(IssueRequest)
    case explainEnd(IssueRequest)
    case listWork(ListWork.Request)
    case addHelper(AddHelper.Request)
    case changeLead(ChangeLead.Request)
    case postponeWork(PostponeWork.Request)
    /// The page, from 1.
    case workList(page: Int)
    case makePromise(MakePromise.Request)
    case pauseClock(PauseClock.Request)
    case answerPause(AnswerPause.Request)
    case resumeClock(IssueRequest)
    /// S2–S4
    case town(TownAct)
    /// S8, S9, A12
    case list(ListAct)

    public var verb: Verb {
        switch self {
        case .noteProgress: .noteProgress
        case .visitBack: .visitBack
        case .closeNotReached: .closeNotReached
        case .explainEnd: .explainEnd
        case .listWork: .listWork
        case .addHelper: .addHelper
        case .changeLead: .changeLead
        case .postponeWork: .postponeWork
        case .workList: .workList
        case .makePromise: .makePromise
        case .pauseClock: .pauseClock
        case .answerPause: .answerPause
        case .resumeClock: .resumeClock
        case .town(let act): act.verb
        case .list(let act): act.verb
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> ResolveAct {
        func one(_ request: IssueRequest) -> IssueRequest { IssueRequest(numbers: [issue], words: request.words) }
        switch self {
        case .noteProgress(let request): return .noteProgress(one(request))
        case .visitBack(var request):
            request.numbers = [issue]
            return .visitBack(request)
        case .closeNotReached(let request): return .closeNotReached(one(request))
        case .explainEnd(let request): return .explainEnd(one(request))
        case .listWork(var request):
            request.numbers = [issue]
            return .listWork(request)
        case .addHelper(var request):
            request.numbers = [issue]
            return .addHelper(request)
        case .changeLead(var request):
            request.numbers = [issue]
            return .changeLead(request)
        case .postponeWork(var request):
            request.numbers = [issue]
            return .postponeWork(request)
        case .workList: return self
        case .makePromise(var request):
            request.numbers = [issue]
            return .makePromise(request)
        case .pauseClock(var request):
            request.numbers = [issue]
            return .pauseClock(request)
        case .answerPause(var request):
            request.numbers = [issue]
            return .answerPause(request)
        case .resumeClock(let request): return .resumeClock(one(request))
        case .town(let act): return .town(act.replacing(issue))
        case .list: return self
        }
    }

    /// The same act, with it settled whom a name means.
    func replacing(_ written: String, with person: PersonID) -> ResolveAct {
        func settled(_ mention: PersonMention) -> PersonMention {
            var mention = mention
            if mention.written == written { mention.chosen = person }
            return mention
        }
        switch self {
        case .listWork(var request):
            request.lead = request.lead.map(settled)
            request.helpers = request.helpers.map(settled)
            return .listWork(request)
        case .addHelper(var request):
            request.helpers = request.helpers.map(settled)
            return .addHelper(request)
        case .changeLead(var request):
            request.lead = request.lead.map(settled)
            return .changeLead(request)
        case .town(.solve(var request)):
            request.lead = request.lead.map(settled)
            return .town(.solve(request))
        case .list(.match(var request)):
            request.doer = request.doer.map(settled)
            return .list(.match(request))
        case .list(.assignDuty(var request)):
            request.person = request.person.map(settled)
            return .list(.assignDuty(request))
        case .town, .list, .noteProgress, .visitBack, .closeNotReached, .explainEnd, .postponeWork, .workList,
            .makePromise,
            .pauseClock, .answerPause, .resumeClock:
            return self
        }
    }
}

public enum ResolveAnswer: Hashable, Sendable {
    case progressNoted(IssueSummary)
    /// S6
    case visitTried(VisitBack.Tried)
    case givenUp(IssueSummary, waitingFor: [NamedOfficer])
    case notReached(IssueSummary)
    case explained(IssueSummary)
    /// S1
    case listed(ListWork.Listed)
    case helped(AddHelper.Helped)
    case leadChanged(IssueSummary, to: NamedOfficer, isReachable: Bool)
    case postponed(IssueSummary, to: Day)
    case workList(ShowWorkList.Page)
    /// S7
    case promised(MakePromise.Promised)
    /// S5
    case pauseAsked(IssueSummary, of: NamedOfficer)
    case pauseAnswered(AnswerPause.Answered)
    case resumed(IssueSummary, due: Day)
    case town(TownAnswer)
    case list(ListAnswer)
}

public enum ResolveRefusal: Hashable, Codable, Sendable {
    case noteWhat(IssueNumber)
    /// S6: by another person than who did it.
    case handlerVisits(IssueNumber)
    /// S6: the words do not say what the visit found.
    case visitHow(IssueNumber)
    case nothingToVisit
    case triedToday(IssueNumber, tries: Int, limit: Int)
    case triesMissing(IssueNumber, tries: Int, limit: Int)
    case notOneOfTheTwo(IssueNumber, [NamedOfficer])
    /// R9: only the reporter's word is waited for.
    case confidentialWaits(IssueNumber)
    case refuserExplains(IssueNumber)
    case nothingToExplain(IssueNumber)
    case nothingWaitsToBeExplained
    /// D5, D6: the first step that is missing.
    case stepMissing(IssueNumber, Deliberation.Step)
    /// D7: no meeting has passed it.
    case notPassed(IssueNumber)
    /// D6: it costs more than was resolved.
    case planChanged(IssueNumber, yuan: Int, resolved: Int)
    case notEntitledToLead(IssueNumber, String, mayLead: [NamedOfficer])
    case helpersFull(IssueNumber, limit: Int)
    case whoHelps(IssueNumber)
    case whoLeads(IssueNumber, mayLead: [NamedOfficer])
    case dayPast(IssueNumber, Day)
    /// The day, where only the reason is missing.
    case postponeHow(IssueNumber, Day?)
    case postponedBefore(IssueNumber, above: NamedOfficer?, to: Day)
    case noWorkList
    case notListed(IssueNumber)
    /// S7
    case promiseHow(IssueNumber, hasDay: Bool)
    case promisedBefore(IssueNumber, day: Day, above: NamedOfficer?)
    /// S5
    case mayNotPause(IssueNumber, IssueState.Phase)
    case pausedAlready(IssueNumber, ClockPause)
    case pauseHow(IssueNumber)
    case pauseTooLong(IssueNumber, days: Int, latest: Day)
    case nobodyToAllow(IssueNumber)
    case noPauseAsked(IssueNumber)
    case notYoursToGrant(IssueNumber, NamedOfficer)
    case notPaused(IssueNumber)
    case pauseWaits(IssueNumber, ClockPause)
    case town(TownRefusal)
    case list(ListRefusal)
}

/// V6: what of this room is kept to be put back, beside the state of an issue.
public enum ResolveReversal: Hashable, Codable, Sendable {
    case town(TownReversal)
    case list(ListReversal)
    /// A note in the history stays, taken back; so many have been told.
    case noted(IssueNumber, at: Instant)
}

public enum ResolveChange: Hashable, Sendable {
    /// An entry of the history that moves nothing.
    case noted(IssueNumber, entry: IssueEntry)
    /// The same, where undo reaches it by another change of the act.
    case entered(IssueNumber, entry: IssueEntry)
    /// S5: this clock has run out and need not be looked at again; who is told of it, with the day's message.
    case ranOut(IssueNumber, due: Instant, told: PersonID?)
    case town(TownChange)
    case list(ListChange)
}

public enum ResolveNotice: Hashable, Codable, Sendable {
    case progress(IssueSummary, by: NamedOfficer, note: String)
    /// S6: to whom it concerns; another is asked.
    case done(IssueSummary, by: NamedOfficer, what: String?)
    /// S6: to a resident, of what another reported.
    case askHome(IssueSummary, by: NamedOfficer, what: String?)
    /// S6: go and ask.
    case visitBack(IssueSummary, by: NamedOfficer, what: String?)
    case askedAgain([IssueSummary], isOwn: Bool)
    case triesSpent(IssueSummary, tries: Int)
    case givenUp(IssueSummary, by: NamedOfficer)
    case notReached(IssueSummary)
    /// S6: what was decided, to be explained to the household.
    case readBack(IssueSummary, ReportNotice)
    case explained(IssueSummary, by: String)
    /// S1
    case listedForLead(IssueSummary, due: Day, words: DeskWords)
    case listedForReporter(IssueSummary, lead: NamedOfficer, due: Day)
    /// Another leads, or another day: to who reported it.
    case workChanged(IssueSummary, lead: NamedOfficer, due: Day)
    case leadElsewhere(IssueSummary, to: NamedOfficer)
    case helperAsked(IssueSummary, lead: NamedOfficer, due: Day)
    case postponed(IssueSummary, to: Day, reason: String)
    /// S7
    case promised(IssueSummary, by: NamedOfficer, day: Day, plan: String)
    /// S5
    case pauseAsked(IssueSummary, by: NamedOfficer, ClockPause)
    /// Nil: the clock goes on.
    case pauseAnswered(IssueSummary, by: NamedOfficer, until: Day?, reason: String?)
    case resumed(IssueSummary, due: Day)
    /// S5: its clock ran out, and another has it now.
    case movedOverdue(IssueSummary, to: NamedOfficer)
    /// V6: what was told of it is not so.
    case noteTakenBack(IssueSummary)
    /// V6: what was asked of the reader is not wanted any more.
    case takenBack(IssueSummary, by: String)
    case town(TownNotice)
    case list(ListNotice)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .progress, .list, .done, .askHome, .visitBack, .askedAgain, .triesSpent, .givenUp, .notReached, .readBack,
            .explained,
            .takenBack, .listedForLead, .listedForReporter, .workChanged, .leadElsewhere, .helperAsked, .postponed,
            .promised,
            .pauseAsked, .pauseAnswered, .resumed, .movedOverdue, .noteTakenBack:
            false
        case .town(let notice): notice.isUrgent
        }
    }
}
