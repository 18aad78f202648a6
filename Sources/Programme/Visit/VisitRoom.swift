/// What the room Visit 访民情 is asked, answers, refuses, changes and pushes.
public enum VisitAct: Hashable, Codable, Sendable {
    case logVisit(LogVisit.Request)
    case remainingVisits
    case onBehalf(OnBehalf.Request)
    case correct(Correct.Request)

    public var verb: Verb {
        switch self {
        case .logVisit: .logVisit
        case .remainingVisits: .remainingVisits
        case .onBehalf: .logForMember
        case .correct: .correct
        }
    }

    /// The same act, with what was unclear made clear.
    func replacing(_ mention: HouseholdMention) -> VisitAct {
        func clear(_ mentions: [HouseholdMention]) -> [HouseholdMention] {
            mentions.map { $0.written == mention.written ? mention : $0 }
        }
        switch self {
        case .logVisit(var request):
            request.households = clear(request.households)
            return .logVisit(request)
        case .onBehalf(var request):
            request.acts = request.acts.map { $0.replacing(mention) }
            return .onBehalf(request)
        case .correct(var request):
            request.right = clear(request.right)
            request.wrong = clear(request.wrong)
            return .correct(request)
        case .remainingVisits: return self
        }
    }
}

public enum VisitAnswer: Hashable, Sendable {
    case logged(LogVisit.Logged)
    case remaining(RemainingVisits.Listing)
    case onBehalf(OnBehalf.Done)
    case corrected(Correct.Corrected)
}

public enum VisitRefusal: Hashable, Codable, Sendable {
    /// V2: a visit that has not happened yet.
    case inFuture
    /// V2: a visit older than the policy takes.
    case tooOld(days: Int)
    /// V2: a visit without a household.
    case ofWhom
    /// V10: no post of the sender's lets them write for others.
    case notForOthers
    /// V10: nobody of that name in the sender's units holds households.
    case noSuchMember(String)
    case notTheirHousehold(member: String, [String])
    /// V10: the member is clear, what they did is not.
    case whatOf(member: String)
    /// V6: no visit of the sender's within the time.
    case nothingToCorrect(hours: Int)
    /// V6: which of these, or to which.
    case correctHow([HouseholdLabel], right: String?)
}

public enum VisitChange: Hashable, Sendable {
    case logged(Visit)
    case undone(VisitID)
    /// V6: by a correction; undoing that brings it back.
    case superseded(VisitID)
    case restored(VisitID)
}

public enum VisitNotice: Hashable, Codable, Sendable {
    case monthList(MonthList)
    case midMonth(MonthList)
    /// V10: to the member.
    case writtenForYou(OnBehalf.Written)
    case takenBackForYou(by: String, [HouseholdLabel], [IssueSummary])

    /// Whether 停止 silences it (A1).
    var isReminder: Bool {
        switch self {
        case .monthList, .midMonth: true
        case .writtenForYou, .takenBackForYou: false
        }
    }
}
