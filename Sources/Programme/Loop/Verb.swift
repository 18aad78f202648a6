/// Everything a person can do by a message. A test demands a help line in each language and a transcript for each.
public enum Verb: String, CaseIterable, Codable, Sendable {
    case bind
    case myHouseholds = "my-households"
    case coverage
    case reviewProposal = "review-proposal"
    case applyProposal = "apply-proposal"
    case takeLeave = "take-leave"
    case endLeave = "end-leave"
    case handOver = "hand-over"
    case householdAway = "household-away"
    case householdHome = "household-home"
    case mergeHouseholds = "merge-households"
    case splitHousehold = "split-household"
    case endHousehold = "end-household"
    case unbind
    case giveResidentCode = "give-resident-code"
    case giveServicePost = "give-service-post"
    case myServicePosts = "my-service-posts"
    case myCard = "my-card"
    case logVisit = "log-visit"
    case remainingVisits = "remaining-visits"
    case reportIssue = "report-issue"
    case passUp = "pass-up"
    case issueStatus = "issue-status"
    case myMatters = "my-matters"
    case undo
    case help
    case setLanguage = "set-language"
    case mute

    /// The room of the loop the verb lives in.
    public var room: Room {
        switch self {
        case .bind, .myHouseholds, .coverage, .reviewProposal, .applyProposal, .takeLeave, .endLeave, .handOver,
            .householdAway, .householdHome, .mergeHouseholds, .splitHousehold, .endHousehold, .unbind,
            .giveResidentCode, .giveServicePost, .myServicePosts, .myCard:
            .link
        case .logVisit, .remainingVisits: .visit
        case .reportIssue, .passUp, .issueStatus, .myMatters: .report
        case .undo, .help, .setLanguage, .mute: .across
        }
    }

    /// The rules it carries out.
    public var rules: [String] {
        switch self {
        case .bind: ["L7"]
        case .myHouseholds, .coverage: ["L1"]
        case .reviewProposal, .applyProposal: ["L2"]
        case .takeLeave, .endLeave, .handOver: ["L4"]
        case .householdAway, .householdHome, .mergeHouseholds, .splitHousehold, .endHousehold: ["L5"]
        case .unbind: ["L7"]
        case .giveResidentCode: ["L9"]
        case .giveServicePost, .myServicePosts: ["L3"]
        case .myCard: ["L6"]
        case .logVisit: ["V2", "V5"]
        case .remainingVisits: ["V1"]
        case .reportIssue: ["R1", "R2", "R3"]
        case .passUp: ["R3", "R4"]
        case .issueStatus: ["R8"]
        case .myMatters: ["A2", "A3"]
        case .undo: ["V6"]
        case .help: ["A3"]
        case .setLanguage: ["A4"]
        case .mute: ["A1"]
        }
    }
}

/// A room of the loop: Link → Visit → Report → Discuss → Resolve, and what goes across all of them.
public enum Room: String, CaseIterable, Sendable {
    case link, visit, report, discuss, resolve, across
}
