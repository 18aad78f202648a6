/// What the room Report 四级上报 is asked, answers, refuses, changes and pushes.
public enum ReportAct: Hashable, Codable, Sendable {
    case reportIssue(ReportIssue.Request)
    case passUp(PassUp.Request)
    case issueStatus(IssueStatus.Request)
    case myMatters

    public var verb: Verb {
        switch self {
        case .reportIssue: .reportIssue
        case .passUp: .passUp
        case .issueStatus: .issueStatus
        case .myMatters: .myMatters
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> ReportAct {
        switch self {
        case .reportIssue(var request):
            if request.household?.written == mention.written { request.household = mention }
            return .reportIssue(request)
        case .passUp, .issueStatus, .myMatters: return self
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> ReportAct {
        switch self {
        case .passUp(var request):
            request.numbers = [issue]
            return .passUp(request)
        case .reportIssue, .issueStatus, .myMatters: return self
        }
    }
}

public enum ReportAnswer: Hashable, Sendable {
    case reported(ReportIssue.Reported)
    case passedUp(PassUp.Passed)
    case status(IssueStatus.Status)
    case matters(MyMatters.Listing)
}

public enum ReportRefusal: Hashable, Codable, Sendable {
    /// R1: a report without words.
    case ofWhat
    /// R8: unknown, or not the sender's to see: the same words for both.
    case issueNotFound(IssueNumber)
    case noIssues
    /// R4: not at the sender's desk.
    case notAtYourDesk(IssueNumber)
    case nothingAtYourDesk
    /// R3: nobody above holds a post that could take it.
    case nobodyAbove(IssueNumber)
}

public enum ReportChange: Hashable, Sendable {
    case opened(Issue)
    case moved(IssueNumber, from: IssueState?, to: IssueState, entry: IssueEntry)
}

public enum ReportNotice: Hashable, Codable, Sendable {
    case newAtDesk(IssueSummary, from: NamedOfficer)
    case passedUp(IssueSummary, from: NamedOfficer, reason: String?)
    /// To the reporter: their issue has moved on.
    case movedOn(IssueSummary, to: NamedOfficer)
    case withdrawn(IssueSummary, by: String)

    /// Whether it passes the quiet hours (A1); only emergencies may.
    var isUrgent: Bool {
        switch self {
        case .newAtDesk, .passedUp, .movedOn, .withdrawn: false
        }
    }
}
