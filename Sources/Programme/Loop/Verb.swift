/// Everything a person can do by a message. A test demands a help line in each language and a transcript for each.
public enum Verb: String, CaseIterable, Codable, Sendable {
    case bind
    case myHouseholds = "my-households"
    case logVisit = "log-visit"
    case remainingVisits = "remaining-visits"
    case reportIssue = "report-issue"
    case passUp = "pass-up"
    case keepIssue = "keep-issue"
    case acceptIssue = "accept-issue"
    case resolveIssue = "resolve-issue"
    case returnIssue = "return-issue"
    case refuseIssue = "refuse-issue"
    case mergeIssue = "merge-issue"
    case referIssue = "refer-issue"
    case recategorise
    case acknowledge
    case judgeResult = "judge-result"
    case complain
    case takeErrand = "take-errand"
    case handBackErrand = "hand-back-errand"
    case issueStatus = "issue-status"
    case myMatters = "my-matters"
    case undo
    case help
    case setLanguage = "set-language"
    case mute

    /// The room of the loop the verb lives in.
    public var room: Room {
        switch self {
        case .bind, .myHouseholds: .link
        case .logVisit, .remainingVisits: .visit
        case .reportIssue, .passUp, .keepIssue, .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue, .mergeIssue,
            .referIssue, .recategorise, .acknowledge, .judgeResult, .complain, .takeErrand, .handBackErrand,
            .issueStatus, .myMatters:
            .report
        case .undo, .help, .setLanguage, .mute: .across
        }
    }

    /// The rules it carries out.
    public var rules: [String] {
        switch self {
        case .bind: ["L7"]
        case .myHouseholds: ["L1"]
        case .logVisit: ["V2", "V5"]
        case .remainingVisits: ["V1"]
        case .reportIssue: ["R1", "R2", "R3"]
        case .passUp: ["R3", "R4"]
        case .keepIssue: ["R3"]
        case .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue: ["R4"]
        case .mergeIssue: ["R4", "R6"]
        case .referIssue: ["R7"]
        case .recategorise: ["R2"]
        case .acknowledge: ["R5"]
        case .judgeResult: ["L9", "S6"]
        case .complain: ["R9"]
        case .takeErrand, .handBackErrand: ["R10"]
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
