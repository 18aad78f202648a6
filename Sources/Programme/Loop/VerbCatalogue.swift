/// What VERBS.md says of each verb beside its words.
extension Verb {
    /// What a message must or may say beside the verb's own word.
    public enum Need: String, Sendable {
        case code, name, household, issue, words, reason, day, days, person, ground, kind, utility, errand, tongue, hour
        case grade = "urgent, hard"
        case event, tag, unit, servicePost = "service post", page
        case meeting, votes
        case departments, urgency, rating, month, need, resource, match, task, basis
    }

    /// Who else is told, and of what (A2).
    public enum Told: String, Sendable {
        case leaderOfBinding = "group leader: somebody has connected a phone"
        case membersOfLink = "both linked members: who answers for whom now"
        case substituteAndLeader = "substitute and group leader: from when to when"
        case memberOfServicePost = "member: a service post"
        case memberWrittenFor = "member: written down for you"
        case memberAndLeaderOfEvent = "linked member and group leader: a visit is due"
        case membersOfDelivery = "linked members: what to hand over, to whom"
        case plannerOfDelivery = "planner: all handed over"
        case audienceOfCircular =
            "its audience: the text, and what of it is to be explained; secretaries between: their unit's share; leaders: whom the chat does not reach"
        case toldOfCircular = "who has got it: it holds no longer"
        case deskOfNew = "next desk: new at your desk"
        case officersOfEmergency = "group leader, grid and village secretary: emergency, at once"
        case secretaryOfCluster = "village secretary: many of one kind"
        case deskOfPassed = "next desk: passed up"
        case reporterOfMove = "reporter: moved on"
        case reporterOfAcceptance = "reporter: accepted"
        case visitorOfResult = "linked member or leader, where nobody else can be asked: please visit"
        case reporterOfResult = "reporter: done, is it so?"
        case deskOfReturn = "desk below, or reporter: returned"
        case reporterOfRefusal = "reporter: refused, with ground and explanation"
        case reporterOfMerge = "reporter: the same as another"
        case utilityAsked = "utility's contact or network assistant: please help"
        case deskOfUtility = "desk: the utility says it is done"
        case deskOfReopening = "desk one level up: open again; handler: with another desk"
        case handlerOfClosing = "handler: confirmed and closed"
        case allOfAcknowledgement = "all who were pushed, and the reporter: somebody is going"
        case complaintDesk = "town secretary: a complaint; supervisors: that there is one"
        case entitledOfMeeting = "everybody entitled to attend: when, where, the agenda"
        case conveners = "who convenes such meetings: it waits for one"
        case deskOfRecall = "desk, or who convenes: off the agenda"
        case invitedToMeeting = "whoever is invited: when and where"
        case allOfClosing = "who came: the minutes; reporters: what was decided; leads: new on the work list"
        case reporterOfList = "reporter: on the work list; after the result: closed"
        case officersOfObjection = "village secretary and supervisors: an objection, without a name"
        case reporterOfProgress = "reporter: how far it has come"
        case leadAndHelpers = "lead, former lead and helpers: what is theirs, until when"
        case allOfPostponing = "lead, helpers, reporter: another day, and why"
        case reporterOfPromise = "reporter: promised, what and until when"
        case levelAboveOfPause = "the level above: may its clock rest?"
        case deskOfPause = "desk, or level above: the clock rests, or goes on"
        case twoOfTries = "village secretary and supervisor: nobody met, tries used up"
        case otherOfTwo = "the other of the two: please say so too"
        case allOfNotReached = "reporter and handler: closed, nobody could be asked"
        case refuserOfExplanation = "who refused it: explained to the household"
        case leadOfTown = "town officer who leads: please lead"
        case departmentsAsked = "departments' contacts: please help"
        case leaderAsked = "county leader: please instruct"
        case townOfInstruction = "town desk: what the county leader says"
        case callerOfReportIn = "who called: the department is there"
        case organiserOfReport = "county organiser: from a town"
        case townOfAnswer = "town desk and reporter: the county's answer"
        case townOfNeed = "town clerk: what a village needs"
        case partiesOfMatch = "who does it, the village, who offered: what is arranged"
        case villageOfMatch = "the village: done, has it come?"
        case partiesOfReceipt = "who did it and who arranged it: it has come"
        case villageOfMandate = "village secretary: a task, with its basis"
        case townOfMandate = "who sent the task: what the village says"
        case personOfDuty = "who is on duty: which day"
        case allOfUndoing = "whoever was told: taken back"
    }

    public var needs: [Need] {
        switch self {
        case .bind: [.code, .name]
        case .myHouseholds, .remainingVisits, .myMatters, .undo: []
        case .logVisit: [.household, .day, .words]
        case .coverage: [.unit]
        case .reviewProposal, .applyProposal, .endLeave, .myServicePosts, .myCard: []
        case .takeLeave: [.days, .person]
        case .handOver: [.household, .person]
        case .householdAway, .endHousehold: [.household, .words]
        case .householdHome, .mergeHouseholds, .giveResidentCode: [.household]
        case .splitHousehold: [.household, .name]
        case .unbind: [.person]
        case .giveServicePost: [.person, .servicePost]
        case .logForMember: [.person, .household, .day, .words]
        case .correct: [.household, .day]
        case .recordEvent: [.household, .event]
        case .planDelivery: [.words, .household, .tag]
        case .deliver, .explainPolicy: [.household]
        case .deliveries, .callCount, .stopCircular, .circularProgress, .visitPatterns, .confirmVisit: []
        case .sendCircular: [.words]
        case .reportIssue: [.household, .words]
        case .passUp, .returnIssue: [.issue, .reason]
        case .keepIssue, .acceptIssue, .acknowledge, .issueStatus, .showAttachments: [.issue]
        case .resolveIssue, .judgeResult: [.issue, .words]
        case .refuseIssue: [.issue, .ground, .words]
        case .mergeIssue: [.issue]
        case .referIssue: [.issue, .utility]
        case .recategorise: [.issue, .kind]
        case .complain: [.words]
        case .takeErrand: [.household, .words]
        case .handBackErrand: [.errand]
        case .help, .publicTable: [.page]
        case .setLanguage: [.tongue]
        case .mute, .practise, .endPractice: []
        case .setReminderHour: [.hour]
        case .myPoints: [.month]
        case .pointsOf: [.person, .month]
        case .convene, .reschedule: [.meeting, .day, .words]
        case .cancelMeeting: [.meeting, .reason]
        case .agenda, .checkIn, .openMeeting, .closeMeeting, .minutes: [.meeting]
        case .submitIssue: [.issue, .meeting]
        case .recallIssue: [.issue]
        case .keepOffAgenda: [.issue, .ground, .words]
        case .weighIssue: [.issue, .words]
        case .countPresent: [.votes]
        case .noteSpeech: [.issue, .name, .words]
        case .vote: [.issue, .votes]
        case .invite: [.issue, .words]
        case .disclose: [.issue]
        case .objectTo: [.issue, .words]
        case .noteProgress, .visitBack: [.issue, .words]
        case .listWork: [.issue, .person, .day, .grade]
        case .addHelper, .changeLead: [.issue, .person]
        case .postponeWork: [.issue, .errand, .day, .reason]
        case .pauseClock: [.issue, .day, .reason]
        case .makePromise: [.issue, .day, .words]
        case .workList: [.page]
        case .answerPause: [.issue, .reason]
        case .resumeClock: [.issue]
        case .closeNotReached, .explainEnd: [.issue]
        case .solveInTown: [.issue, .person, .day]
        case .askDepartments, .whistle: [.issue, .departments, .urgency]
        case .reportToTownLeader, .reportToLeader, .reportToCounty: [.issue, .reason]
        case .instruct, .answerDown: [.issue, .words]
        case .reportIn: [.issue]
        case .rateDepartment: [.issue, .departments, .rating]
        case .departmentRatings, .countyRollUp: [.month]
        case .offerResource, .stateNeed: [.words]
        case .threeLists, .mandates, .accessList, .monthDays: []
        case .matchNeed: [.need, .resource, .person, .day]
        case .finishMatch, .receiveMatch: [.match]
        case .pushMandate: [.unit, .words, .basis, .day]
        case .takeMandate: [.task]
        case .refuseMandate, .finishMandate: [.task, .words]
        case .onDuty: [.day]
        case .assignDuty: [.day, .person]
        }
    }

    public var tells: [Told] {
        switch self {
        case .bind: [.leaderOfBinding]
        case .myHouseholds, .logVisit, .remainingVisits, .issueStatus, .showAttachments, .myMatters, .recategorise,
            .takeErrand, .handBackErrand, .help, .setLanguage, .mute, .setReminderHour, .myPoints, .pointsOf, .practise,
            .endPractice:
            []
        case .deliveries, .callCount, .explainPolicy, .circularProgress, .visitPatterns, .confirmVisit: []
        case .coverage, .reviewProposal, .householdAway, .householdHome, .unbind, .giveResidentCode, .myServicePosts,
            .myCard, .publicTable:
            []
        case .applyProposal, .handOver: [.membersOfLink]
        case .takeLeave, .endLeave: [.substituteAndLeader]
        case .mergeHouseholds, .splitHousehold, .endHousehold: [.membersOfLink]
        case .giveServicePost: [.memberOfServicePost]
        case .logForMember, .correct: [.memberWrittenFor]
        case .recordEvent: [.memberAndLeaderOfEvent]
        case .planDelivery: [.membersOfDelivery]
        case .deliver: [.plannerOfDelivery]
        case .sendCircular: [.audienceOfCircular]
        case .stopCircular: [.toldOfCircular]
        case .reportIssue: [.deskOfNew, .officersOfEmergency, .secretaryOfCluster]
        case .passUp: [.deskOfPassed, .reporterOfMove]
        case .keepIssue, .undo: [.allOfUndoing]
        case .acceptIssue: [.reporterOfAcceptance]
        case .resolveIssue: [.reporterOfResult, .visitorOfResult, .deskOfUtility]
        case .returnIssue: [.deskOfReturn]
        case .refuseIssue: [.reporterOfRefusal]
        case .mergeIssue: [.reporterOfMerge]
        case .referIssue: [.utilityAsked]
        case .acknowledge: [.allOfAcknowledgement]
        case .judgeResult: [.deskOfReopening, .handlerOfClosing]
        case .complain: [.complaintDesk]
        case .convene, .reschedule, .cancelMeeting: [.entitledOfMeeting]
        case .agenda, .weighIssue, .checkIn, .countPresent, .noteSpeech, .openMeeting, .vote, .minutes: []
        case .submitIssue: [.conveners]
        case .recallIssue, .keepOffAgenda: [.deskOfRecall]
        case .closeMeeting: [.allOfClosing]
        case .invite: [.invitedToMeeting]
        case .disclose: [.reporterOfList]
        case .objectTo: [.officersOfObjection]
        case .noteProgress: [.reporterOfProgress]
        case .listWork, .addHelper, .changeLead: [.leadAndHelpers, .reporterOfList]
        case .postponeWork: [.allOfPostponing]
        case .makePromise: [.reporterOfPromise]
        case .workList: []
        case .pauseClock: [.levelAboveOfPause]
        case .answerPause, .resumeClock: [.deskOfPause]
        case .visitBack: [.deskOfReopening, .handlerOfClosing, .twoOfTries]
        case .closeNotReached: [.otherOfTwo, .allOfNotReached]
        case .explainEnd: [.refuserOfExplanation]
        case .reportToTownLeader: [.deskOfPassed, .reporterOfMove]
        case .solveInTown: [.leadOfTown, .reporterOfMove]
        case .askDepartments: [.departmentsAsked, .reporterOfMove]
        case .whistle: [.departmentsAsked]
        case .reportToLeader: [.leaderAsked, .reporterOfMove]
        case .instruct: [.townOfInstruction, .reporterOfMove]
        case .reportIn: [.callerOfReportIn]
        case .rateDepartment, .departmentRatings, .countyRollUp: []
        case .offerResource, .threeLists, .mandates, .accessList, .monthDays, .onDuty: []
        case .stateNeed: [.townOfNeed]
        case .matchNeed: [.partiesOfMatch]
        case .finishMatch: [.villageOfMatch]
        case .receiveMatch: [.partiesOfReceipt]
        case .pushMandate: [.villageOfMandate]
        case .takeMandate, .refuseMandate, .finishMandate: [.townOfMandate]
        case .assignDuty: [.personOfDuty]
        case .reportToCounty: [.organiserOfReport, .reporterOfMove]
        case .answerDown: [.townOfAnswer]
        }
    }
}
