/// What the room Resolve 解民难 is asked, answers, refuses, changes and pushes.
public enum ResolveAct: Hashable, Codable, Sendable {
    case noteProgress(IssueRequest)
    case visitBack(VisitBack.Request)
    case closeNotReached(IssueRequest)
    case explainEnd(IssueRequest)

    public var verb: Verb {
        switch self {
        case .noteProgress: .noteProgress
        case .visitBack: .visitBack
        case .closeNotReached: .closeNotReached
        case .explainEnd: .explainEnd
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
    case refuserExplains(IssueNumber)
    case nothingToExplain(IssueNumber)
    case nothingWaitsToBeExplained
}

public enum ResolveChange: Hashable, Sendable {
    /// An entry of the history that moves nothing.
    case noted(IssueNumber, entry: IssueEntry)
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
    /// V6: what was asked of the reader is not wanted any more.
    case takenBack(IssueSummary, by: String)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .progress, .done, .askHome, .visitBack, .askedAgain, .triesSpent, .givenUp, .notReached, .readBack,
            .explained,
            .takenBack:
            false
        }
    }
}
