/// What a message asks to be done, as it was understood; `decide` says what becomes of it.
public enum Act: Hashable, Codable, Sendable {
    case myHouseholds
    case logVisit(LogVisit.Request)
    case remainingVisits
    case reportIssue(ReportIssue.Request)
    case passUp(PassUp.Request)
    case issueStatus(IssueStatus.Request)
    case myMatters
    case undo
    case help
    case setLanguage(Tongue)
    case mute(Bool)

    public var verb: Verb {
        switch self {
        case .myHouseholds: .myHouseholds
        case .logVisit: .logVisit
        case .remainingVisits: .remainingVisits
        case .reportIssue: .reportIssue
        case .passUp: .passUp
        case .issueStatus: .issueStatus
        case .myMatters: .myMatters
        case .undo: .undo
        case .help: .help
        case .setLanguage: .setLanguage
        case .mute: .mute
        }
    }
}
