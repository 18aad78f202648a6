/// What a message asks to be done, as it was understood; `decide` says what becomes of it.
public indirect enum Act: Hashable, Codable, Sendable {
    case link(LinkAct)
    case visit(VisitAct)
    case report(ReportAct)
    case discuss(DiscussAct)
    case resolve(ResolveAct)
    case across(AcrossAct)

    public var verb: Verb {
        switch self {
        case .link(let act): act.verb
        case .visit(let act): act.verb
        case .report(let act): act.verb
        case .discuss(let act): act.verb
        case .resolve(let act): act.verb
        case .across(let act): act.verb
        }
    }

    /// R5
    public var isEmergency: Bool {
        if case .report(.reportIssue(let request)) = self { request.emergency != nil } else { false }
    }

    /// The same act, with what was unclear made clear.
    public func replacing(_ mention: HouseholdMention) -> Act {
        switch self {
        case .link(let act): .link(act.replacing(mention))
        case .visit(let act): .visit(act.replacing(mention))
        case .report(let act): .report(act.replacing(mention))
        case .discuss, .resolve, .across: self
        }
    }

    /// The same act, with it settled whom a name means.
    func replacing(_ written: String, with person: PersonID) -> Act {
        switch self {
        case .link(let act): .link(act.replacing(written, with: person))
        case .resolve(let act): .resolve(act.replacing(written, with: person))
        case .across(let act): .across(act.replacing(written, with: person))
        case .visit, .report, .discuss: self
        }
    }

    /// V2: the households that it logs a visit of.
    var visited: [HouseholdID] {
        guard case .visit(.logVisit(let request)) = self else { return [] }
        return request.households.flatMap(\.candidates)
    }

    /// The same act, of these households or this day, where it lacked them.
    public func completed(households: [HouseholdMention]? = nil, all: Bool = false, day: Day? = nil) -> Act {
        guard case .visit(.logVisit(var request)) = self else { return self }
        if let households { (request.households, request.all) = (households, all) }
        if let day { request.when = .on(day) }
        return .visit(.logVisit(request))
    }

    /// The same act, about one of its issues.
    public func about(_ issue: IssueNumber) -> Act { replacing(issue) }

    /// The same act, about this issue.
    func replacing(_ issue: IssueNumber) -> Act {
        switch self {
        case .report(let act): .report(act.replacing(issue))
        case .discuss(let act): .discuss(act.replacing(issue))
        case .resolve(let act): .resolve(act.replacing(issue))
        case .link, .visit, .across: self
        }
    }
}
