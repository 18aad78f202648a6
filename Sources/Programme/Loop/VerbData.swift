/// A8: what a verb lets its sender see. Whose it is, `Access` decides by their posts and what they hold.
extension Verb {
    public enum Datum: String, Sendable {
        case ownHouseholds = "own households"
        case unitHouseholds = "households of the units answered for"
        case memberHouseholds = "households of the member written for"
        case attachedHouseholds = "households of the village attached to, by number"
        case ownIssues = "issues reported, carried, or of the own household"
        case deskIssues = "issues at the own desk"
        case ownErrands = "own errands"
        case ownDeliveries = "deliveries handed over or planned by oneself"
        case members = "names and loads of the members of the units answered for"
        case workList = "work list of the own village, without households"
        case departmentFigures = "how departments of the own unit come when called, by department"
        case countyCases = "issues that towns reported to the county"
        case unitLists = "needs, resources and matches of the own units"
        case unitTasks = "tasks pushed down by or to the own unit"
        case duties = "who is on duty in the own village and town"
        case ownCard = "own posts and card"
        case ownMeetings = "meetings one may come to: items by number, kind and words, no household"
        case disclosures = "what the village has disclosed"
        case ownPoints = "own points, each with its reason"
        case pointsOfOne = "points of one person of the own village, each with its reason"
    }

    public var shows: [Datum] {
        switch self {
        case .bind, .undo, .help, .setLanguage, .mute, .setReminderHour, .complain, .confirmVisit, .practise,
            .endPractice:
            []
        case .myPoints: [.ownPoints]
        case .pointsOf: [.pointsOfOne]
        case .myHouseholds, .remainingVisits, .callCount, .giveResidentCode: [.ownHouseholds]
        case .logVisit, .reportIssue: [.ownHouseholds, .attachedHouseholds]
        case .logForMember: [.memberHouseholds]
        case .correct: [.ownHouseholds, .memberHouseholds]
        case .recordEvent, .householdAway, .householdHome: [.ownHouseholds, .unitHouseholds]
        case .planDelivery, .visitPatterns, .mergeHouseholds, .splitHousehold, .endHousehold: [.unitHouseholds]
        case .deliver, .deliveries: [.ownDeliveries]
        case .explainPolicy: [.ownHouseholds]
        case .publicTable, .sendCircular, .stopCircular, .circularProgress, .unbind, .giveServicePost, .takeLeave,
            .endLeave:
            [.members]
        case .coverage, .reviewProposal, .applyProposal, .handOver: [.unitHouseholds, .members]
        case .passUp, .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue, .referIssue, .acknowledge: [.deskIssues]
        case .keepIssue, .mergeIssue, .recategorise, .judgeResult, .issueStatus, .showAttachments:
            [.ownIssues]
        case .myMatters: [.ownIssues, .deskIssues, .ownErrands]
        case .takeErrand, .handBackErrand: [.ownHouseholds, .ownErrands]
        case .myServicePosts, .myCard: [.ownCard]
        case .submitIssue, .recallIssue, .weighIssue: [.deskIssues]
        case .convene, .reschedule, .cancelMeeting, .agenda, .keepOffAgenda, .checkIn, .countPresent, .noteSpeech,
            .openMeeting,
            .vote, .closeMeeting, .minutes, .invite:
            [.ownMeetings]
        case .disclose: [.deskIssues, .disclosures]
        case .objectTo: [.disclosures]
        case .noteProgress: [.deskIssues]
        case .visitBack, .closeNotReached, .explainEnd, .answerPause: [.ownIssues]
        case .listWork, .addHelper, .changeLead: [.deskIssues, .members]
        case .postponeWork: [.deskIssues, .ownErrands]
        case .workList: [.workList]
        case .makePromise, .pauseClock, .resumeClock: [.deskIssues]
        case .reportToTownLeader, .solveInTown, .askDepartments, .reportToLeader, .instruct, .whistle, .reportToCounty,
            .answerDown:
            [.deskIssues]
        case .reportIn, .rateDepartment: [.ownIssues]
        case .departmentRatings: [.departmentFigures]
        case .countyRollUp: [.countyCases]
        case .offerResource, .stateNeed, .accessList, .monthDays: []
        case .threeLists, .matchNeed, .finishMatch, .receiveMatch: [.unitLists]
        case .pushMandate, .takeMandate, .refuseMandate, .finishMandate, .mandates: [.unitTasks]
        case .onDuty, .assignDuty: [.duties]
        }
    }
}
