/// S2–S4: what the part of Resolve that lies with town and county is asked, answers, refuses, changes and pushes.
public enum TownAct: Hashable, Codable, Sendable {
    case reportToTownLeader(IssueRequest)
    case solve(SolveInTown.Request)
    case askDepartments(CallDepartments.Request)
    case reportToLeader(IssueRequest)
    case instruct(IssueRequest)
    case whistle(CallDepartments.Request)
    case reportIn(IssueRequest)
    case rate(RateDepartment.Request)
    /// The first day of the month; nil: this one.
    case ratings(month: Day?)
    case reportToCounty(IssueRequest)
    case rollUp(month: Day?)
    case answer(AnswerDown.Request)

    public var verb: Verb {
        switch self {
        case .reportToTownLeader: .reportToTownLeader
        case .solve: .solveInTown
        case .askDepartments: .askDepartments
        case .reportToLeader: .reportToLeader
        case .instruct: .instruct
        case .whistle: .whistle
        case .reportIn: .reportIn
        case .rate: .rateDepartment
        case .ratings: .departmentRatings
        case .reportToCounty: .reportToCounty
        case .rollUp: .countyRollUp
        case .answer: .answerDown
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> TownAct {
        func one(_ request: IssueRequest) -> IssueRequest { IssueRequest(numbers: [issue], words: request.words) }
        switch self {
        case .solve(var request):
            request.numbers = [issue]
            return .solve(request)
        case .askDepartments(var request):
            request.numbers = [issue]
            return .askDepartments(request)
        case .whistle(var request):
            request.numbers = [issue]
            return .whistle(request)
        case .answer(var request):
            request.numbers = [issue]
            return .answer(request)
        case .rate(var request):
            request.number = issue
            return .rate(request)
        case .reportToTownLeader(let request): return .reportToTownLeader(one(request))
        case .reportToLeader(let request): return .reportToLeader(one(request))
        case .instruct(let request): return .instruct(one(request))
        case .reportIn(let request): return .reportIn(one(request))
        case .reportToCounty(let request): return .reportToCounty(one(request))
        case .ratings, .rollUp: return self
        }
    }
}

public enum TownAnswer: Hashable, Sendable {
    case solving(SolveInTown.Solving)
    case called(CallDepartments.Called)
    case reportedToLeader(IssueSummary, leader: NamedOfficer, due: Day, isReachable: Bool)
    case instructed(IssueSummary, to: NamedOfficer)
    case sentBack(IssueSummary, to: NamedOfficer, reason: String)
    case reportedIn(Whistle)
    case partDone(Whistle)
    case rated(RateDepartment.Rated)
    case ratings(DepartmentRatings.Report)
    case reportedToCounty(IssueSummary, to: NamedOfficer, month: Day, isReachable: Bool)
    case rollUp(CountyRollUp.Report)
    case answered(AnswerDown.Answered)
}

public enum TownRefusal: Hashable, Codable, Sendable {
    /// A8: not one of those whom `Access` offers it.
    case notOffered(Verb)
    case notYourTownDesk(IssueNumber)
    /// S2: nothing is above the town; what it can do.
    case waysOfTown(IssueNumber)
    /// R9: a complaint is decided where it lies.
    case complaintStays(IssueNumber)
    /// No such person of the town's; those there are.
    case leadUnknown(IssueNumber, written: String, names: [String])
    case dayPast(IssueNumber, Day)
    case reasonMissing(IssueNumber, Verb)
    /// The words name no department; whether of a whistle.
    case whichDepartments(IssueNumber, isWhistle: Bool)
    /// Departments without a contact in the roster.
    case noContact(IssueNumber, [String])
    case noLeader(IssueNumber)
    /// S2: no town leader is attached to the village.
    case noTownLeader(IssueNumber)
    /// S2: it is not yet the village that cannot do it.
    case notYetTown(IssueNumber)
    case alreadyCalled(IssueNumber, [String])
    case notCalled(IssueNumber)
    case noCalls
    case nothingToRate(IssueNumber)
    case rateWhich(IssueNumber, [String])
    case rateHow(IssueNumber, body: String)
    case notDoneYet(IssueNumber, body: String)
    case ratedAlready(IssueNumber, body: String, hours: Int)
    case nobodyAtCounty(IssueNumber)
    case answerWhat(IssueNumber?)
    /// None of that kind waits; a code of the policy.
    case nothingToAnswer(category: String?)
    /// V6: the department has begun.
    case callBegun(IssueNumber)
}

public enum TownChange: Hashable, Sendable {
    case called([Whistle])
    case whistle(WhistleID, to: Whistle.Phase)
    case rated(Rating, was: Rating?)
    /// S5: with their issue.
    case callsEnded(EndCalls.Ended, mayBeUndone: Bool)
    /// S3: those above have been told.
    case climbed(WhistleID)
    /// `entry`: for the history of this issue.
    case takenBack(TownReversal, IssueNumber, entry: IssueEntry)
}

/// V6: what is put back.
public enum TownReversal: Hashable, Codable, Sendable {
    case called([WhistleID])
    case whistle(WhistleID, was: Whistle.Phase)
    case rated(Rating, was: Rating?)
    case callsEnded(EndCalls.Ended)
}

/// V6: what the sender reads of it.
public enum TownThing: Hashable, Sendable {
    case call(IssueSummary, departments: [String])
    case whistle(Whistle)
    case rating(Rating)
    /// Codes of departments and utilities; nil: the network assistant.
    case callsEnded(IssueSummary, bodies: [String?])
}

public enum TownNotice: Hashable, Codable, Sendable {
    /// To the town officer who leads.
    case lead(IssueSummary, by: NamedOfficer, due: Day)
    case called(CallDepartments.Call)
    case callCancelled(IssueSummary, by: String)
    /// S5: the issue has ended, whatever was asked of the reader for it.
    case callEnded(IssueSummary, why: IssueState.Phase, isUrgent: Bool)
    /// V6: what ended it was taken back.
    case calledAgain(Whistle)
    case taskAgain(IssueSummary, due: Instant)
    /// V6: to who called, what the department said was taken back.
    case wordTakenBack(Whistle)
    /// S2: to the town, who helps it says that it is done.
    case helperDone(IssueSummary, by: NamedOfficer, what: String?)
    case movedToReporter(IssueSummary, MovedTo)
    case toLeader(IssueSummary, from: NamedOfficer, reason: String)
    case instructed(IssueSummary, by: NamedOfficer, words: String, desk: DeskWords)
    case reportedIn(IssueSummary, department: String, name: String)
    /// `isRated`: the reader called and may rate.
    case partDone(IssueSummary, department: String, name: String, what: String?, isRated: Bool)
    case notReportedIn(IssueSummary, department: String, due: Instant, isUrgent: Bool)
    case toCounty(IssueSummary, from: NamedOfficer, reason: String)
    case answered(IssueSummary, by: NamedOfficer, words: String, desk: DeskWords)
    case answeredToReporter(IssueSummary, words: String)

    /// Whether it passes the quiet hours (A1): an urgent whistle does, and its end, since somebody is on the way.
    var isUrgent: Bool {
        switch self {
        case .called(let call): call.isUrgent
        case .notReportedIn(_, _, _, let isUrgent), .callEnded(_, _, let isUrgent): isUrgent
        case .lead, .callCancelled, .calledAgain, .taskAgain, .wordTakenBack, .helperDone, .movedToReporter, .toLeader,
            .instructed,
            .reportedIn, .partDone, .toCounty, .answered,
            .answeredToReporter:
            false
        }
    }
}

/// To whom an issue has gone, as its reporter is told.
public enum MovedTo: Hashable, Codable, Sendable {
    /// Codes of the policy.
    case departments([String])
    case leader(NamedOfficer)
    case county
}
