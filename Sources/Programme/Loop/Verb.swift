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
    case publicTable = "public-table"
    case logVisit = "log-visit"
    case remainingVisits = "remaining-visits"
    case logForMember = "log-for-member"
    case correct
    case recordEvent = "record-event"
    case planDelivery = "plan-delivery"
    case deliver
    case deliveries
    case callCount = "call-count"
    case sendCircular = "send-circular"
    case stopCircular = "stop-circular"
    case explainPolicy = "explain-policy"
    case circularProgress = "circular-progress"
    case visitPatterns = "visit-patterns"
    case confirmVisit = "confirm-visit"
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
    case showAttachments = "show-attachments"
    case myMatters = "my-matters"
    case convene
    case reschedule
    case cancelMeeting = "cancel-meeting"
    case agenda
    case submitIssue = "submit-issue"
    case recallIssue = "recall-issue"
    case keepOffAgenda = "keep-off-agenda"
    case weighIssue = "weigh-issue"
    case checkIn = "check-in"
    case countPresent = "count-present"
    case noteSpeech = "note-speech"
    case openMeeting = "open-meeting"
    case vote
    case closeMeeting = "close-meeting"
    case minutes
    case invite
    case disclose
    case objectTo = "object-to"
    case noteProgress = "note-progress"
    case visitBack = "visit-back"
    case closeNotReached = "close-not-reached"
    case explainEnd = "explain-end"
    case listWork = "list-work"
    case addHelper = "add-helper"
    case changeLead = "change-lead"
    case postponeWork = "postpone-work"
    case workList = "work-list"
    case makePromise = "make-promise"
    case pauseClock = "pause-clock"
    case answerPause = "answer-pause"
    case resumeClock = "resume-clock"
    case reportToTownLeader = "report-to-town-leader"
    case solveInTown = "solve-in-town"
    case askDepartments = "ask-departments"
    case reportToLeader = "report-to-leader"
    case instruct
    case whistle
    case reportIn = "report-in"
    case rateDepartment = "rate-department"
    case departmentRatings = "department-ratings"
    case reportToCounty = "report-to-county"
    case countyRollUp = "county-roll-up"
    case answerDown = "answer-down"
    case offerResource = "offer-resource"
    case stateNeed = "state-need"
    case threeLists = "three-lists"
    case matchNeed = "match-need"
    case finishMatch = "finish-match"
    case receiveMatch = "receive-match"
    case pushMandate = "push-task"
    case takeMandate = "take-task"
    case refuseMandate = "refuse-task"
    case finishMandate = "finish-task"
    case mandates = "pushed-tasks"
    case accessList = "access-list"
    case monthDays = "month-days"
    case onDuty = "on-duty"
    case assignDuty = "assign-duty"
    case undo
    case help
    case setLanguage = "set-language"
    case mute
    case setReminderHour = "set-reminder-hour"
    case myPoints = "my-points"
    case pointsOf = "points-of"
    case practise
    case endPractice = "end-practice"

    /// The room of the loop the verb lives in.
    public var room: Room {
        switch self {
        case .bind, .myHouseholds, .coverage, .reviewProposal, .applyProposal, .takeLeave, .endLeave, .handOver,
            .householdAway, .householdHome, .mergeHouseholds, .splitHousehold, .endHousehold, .unbind,
            .giveResidentCode, .giveServicePost, .myServicePosts, .myCard, .publicTable:
            .link
        case .logVisit, .remainingVisits, .logForMember, .correct, .recordEvent, .planDelivery, .deliver, .deliveries,
            .callCount, .sendCircular, .stopCircular, .explainPolicy, .circularProgress, .visitPatterns, .confirmVisit:
            .visit
        case .reportIssue, .passUp, .keepIssue, .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue, .mergeIssue,
            .referIssue, .recategorise, .acknowledge, .judgeResult, .complain, .takeErrand, .handBackErrand,
            .issueStatus, .showAttachments, .myMatters:
            .report
        case .convene, .reschedule, .cancelMeeting, .agenda, .submitIssue, .recallIssue, .keepOffAgenda, .weighIssue,
            .checkIn, .countPresent, .noteSpeech, .openMeeting, .vote, .closeMeeting, .minutes, .invite, .disclose,
            .objectTo:
            .discuss
        case .noteProgress, .visitBack, .closeNotReached, .explainEnd, .listWork, .addHelper, .changeLead,
            .postponeWork, .workList, .makePromise, .pauseClock, .answerPause, .resumeClock, .reportToTownLeader,
            .solveInTown, .askDepartments, .reportToLeader, .instruct, .whistle, .reportIn, .rateDepartment,
            .departmentRatings, .reportToCounty, .countyRollUp, .answerDown, .offerResource, .stateNeed, .threeLists,
            .matchNeed, .finishMatch, .receiveMatch, .pushMandate, .takeMandate, .refuseMandate, .finishMandate,
            .mandates,
            .accessList, .monthDays, .onDuty, .assignDuty:
            .resolve
        case .undo, .help, .setLanguage, .mute, .setReminderHour, .myPoints, .pointsOf, .practise, .endPractice: .across
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
        case .myCard, .publicTable: ["L6"]
        case .logVisit: ["V2", "V5"]
        case .remainingVisits: ["V1", "V3"]
        case .logForMember: ["V10"]
        case .correct: ["V6"]
        case .recordEvent: ["V4"]
        case .planDelivery, .deliver, .deliveries: ["V11"]
        case .callCount: ["V10"]
        case .sendCircular, .stopCircular: ["V8", "A1", "A2"]
        case .explainPolicy, .circularProgress: ["V8"]
        case .visitPatterns: ["V9"]
        case .confirmVisit: ["V7"]
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
        case .showAttachments: ["R11", "A8"]
        case .myMatters: ["A2", "A3"]
        case .convene: ["D1", "D2"]
        case .reschedule: ["D1"]
        case .cancelMeeting: ["D1"]
        case .agenda: ["D2"]
        case .submitIssue: ["D4", "D5", "D9"]
        case .recallIssue: ["D2"]
        case .keepOffAgenda: ["D2"]
        case .weighIssue: ["D5"]
        case .checkIn: ["D3"]
        case .countPresent, .noteSpeech: ["D3"]
        case .openMeeting: ["D1", "D8"]
        case .vote: ["D1", "D3", "D5", "D7"]
        case .closeMeeting: ["D3", "D7", "D9"]
        case .minutes: ["D3"]
        case .invite: ["D1", "S1"]
        case .disclose: ["D6", "A6"]
        case .objectTo: ["A6", "L9"]
        case .noteProgress, .listWork, .addHelper, .changeLead, .postponeWork, .workList: ["S1"]
        case .makePromise: ["S7"]
        case .pauseClock, .answerPause, .resumeClock: ["S5"]
        case .visitBack, .closeNotReached, .explainEnd: ["S6"]
        case .reportToTownLeader: ["S2", "L8"]
        case .solveInTown, .askDepartments, .reportToLeader, .instruct: ["S2"]
        case .whistle, .reportIn, .departmentRatings: ["S3"]
        case .rateDepartment: ["S3", "R7"]
        case .reportToCounty, .countyRollUp, .answerDown: ["S4"]
        case .offerResource, .stateNeed, .threeLists, .matchNeed, .finishMatch, .receiveMatch: ["S8"]
        case .pushMandate, .takeMandate, .refuseMandate, .finishMandate, .mandates, .accessList: ["S9"]
        case .monthDays, .onDuty: ["A12"]
        case .assignDuty: ["A12", "R5"]
        case .undo: ["V6"]
        case .help: ["A3"]
        case .setLanguage: ["A4"]
        case .mute, .setReminderHour: ["A1"]
        case .myPoints, .pointsOf: ["A5"]
        case .practise, .endPractice: ["A10"]
        }
    }
}

/// A room of the loop: Link → Visit → Report → Discuss → Resolve, and what goes across all of them.
public enum Room: String, CaseIterable, Sendable {
    case link, visit, report, discuss, resolve, across
}
