/// What the room Resolve 解民难 is asked, answers, refuses, changes and pushes.
public enum ResolveAct: Hashable, Codable, Sendable {
    case noteProgress(IssueRequest)
    /// S2–S4
    case town(TownAct)
    /// S8, S9, A12
    case list(ListAct)

    public var verb: Verb {
        switch self {
        case .noteProgress: .noteProgress
        case .town(let act): act.verb
        case .list(let act): act.verb
        }
    }

    /// The same act, with it settled whom a name means.
    func replacing(_ written: String, with person: PersonID) -> ResolveAct {
        func settled(_ mention: PersonMention?) -> PersonMention? {
            guard var mention, mention.written == written else { return mention }
            mention.chosen = person
            return mention
        }
        switch self {
        case .town(.solve(var request)):
            request.lead = settled(request.lead)
            return .town(.solve(request))
        case .list(.match(var request)):
            request.doer = settled(request.doer)
            return .list(.match(request))
        case .list(.assignDuty(var request)):
            request.person = settled(request.person)
            return .list(.assignDuty(request))
        case .noteProgress, .town, .list: return self
        }
    }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> ResolveAct {
        switch self {
        case .noteProgress(let request): .noteProgress(IssueRequest(numbers: [issue], words: request.words))
        case .town(let act): .town(act.replacing(issue))
        case .list: self
        }
    }
}

public enum ResolveAnswer: Hashable, Sendable {
    case progressNoted(IssueSummary)
    case town(TownAnswer)
    case list(ListAnswer)
}

public enum ResolveRefusal: Hashable, Codable, Sendable {
    case noteWhat(IssueNumber)
    case town(TownRefusal)
    case list(ListRefusal)
}

public enum ResolveChange: Hashable, Sendable {
    /// An entry of the history that moves nothing.
    case noted(IssueNumber, entry: IssueEntry)
    case town(TownChange)
    case list(ListChange)
}

public enum ResolveNotice: Hashable, Codable, Sendable {
    case progress(IssueSummary, by: NamedOfficer, note: String)
    case town(TownNotice)
    case list(ListNotice)

    /// Whether it passes the quiet hours (A1).
    var isUrgent: Bool {
        switch self {
        case .progress, .list: false
        case .town(let notice): notice.isUrgent
        }
    }
}
