/// What the room Resolve 解民难 is asked, answers, refuses, changes and pushes.
public enum ResolveAct: Hashable, Codable, Sendable {
    case noteProgress(IssueRequest)

    public var verb: Verb {
        switch self {
        case .noteProgress: .noteProgress
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> ResolveAct {
        switch self {
        case .noteProgress(let request): .noteProgress(IssueRequest(numbers: [issue], words: request.words))
        }
    }
}

public enum ResolveAnswer: Hashable, Sendable {
    case progressNoted(IssueSummary)
}

public enum ResolveRefusal: Hashable, Codable, Sendable {
    case noteWhat(IssueNumber)
}

public enum ResolveChange: Hashable, Sendable {
    /// An entry of the history that moves nothing.
    case noted(IssueNumber, entry: IssueEntry)
}

public enum ResolveNotice: Hashable, Codable, Sendable {
    case progress(IssueSummary, by: NamedOfficer, note: String)
    // D7: on the work list
    case listedForReporter(IssueSummary, lead: NamedOfficer, due: Day)
    case listedForLead(IssueSummary, due: Day)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .progress, .listedForReporter, .listedForLead: false
        }
    }
}
