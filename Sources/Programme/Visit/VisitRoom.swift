/// What the room Visit 访民情 is asked, answers, refuses, changes and pushes.
public enum VisitAct: Hashable, Codable, Sendable {
    case logVisit(LogVisit.Request)
    case remainingVisits

    public var verb: Verb {
        switch self {
        case .logVisit: .logVisit
        case .remainingVisits: .remainingVisits
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> VisitAct {
        switch self {
        case .logVisit(var request):
            request.households = request.households.map { $0.written == mention.written ? mention : $0 }
            return .logVisit(request)
        case .remainingVisits: return self
        }
    }
}

public enum VisitAnswer: Hashable, Sendable {
    case logged(LogVisit.Logged)
    case remaining(RemainingVisits.Listing)
}

public enum VisitRefusal: Hashable, Codable, Sendable {
    /// V2: a visit that has not happened yet.
    case inFuture
    /// V2: a visit older than the policy takes.
    case tooOld(days: Int)
    /// V2: a visit without a household.
    case ofWhom
}

public enum VisitChange: Hashable, Sendable {
    case logged(Visit)
    case undone(VisitID)
}

public enum VisitNotice: Hashable, Codable, Sendable {
    case monthList(MonthList)
    case midMonth(MonthList)

    /// Whether 停止 silences it (A1).
    var isReminder: Bool {
        switch self {
        case .monthList, .midMonth: true
        }
    }
}
