/// A3: what this person can say, with examples to copy, a page at a time: `帮助`, `帮助2`.
public enum Help {
    public struct Page: Hashable, Sendable {
        public var verbs: [Verb]
        /// The number of the next page, where there is one.
        public var next: Int?
        /// A number of the person's own to make the examples true.
        public var household: Int?
        public var issue: IssueNumber?
        /// A meeting that the person could convene.
        public var meeting: Convene.Example?

        public init(
            verbs: [Verb], next: Int? = nil, household: Int? = nil, issue: IssueNumber? = nil,
            meeting: Convene.Example? = nil
        ) {
            self.verbs = verbs
            self.next = next
            self.household = household
            self.issue = issue
            self.meeting = meeting
        }
    }

    /// Lines of a page; more is too long for a small screen.
    public static let pageSize = 8

    /// Verbs in the order of their use.
    private static let order: [Verb] = [
        .resolveIssue, .passUp, .returnIssue, .logVisit, .reportIssue, .myHouseholds, .remainingVisits, .issueStatus,
        .myMatters, .undo, .correct, .logForMember, .acceptIssue, .refuseIssue, .referIssue, .acknowledge,
        .judgeResult, .showAttachments, .recordEvent, .deliver, .explainPolicy, .householdAway, .householdHome,
        .takeLeave, .endLeave,
        .giveResidentCode, .myServicePosts, .myCard, .planDelivery, .deliveries, .sendCircular, .stopCircular,
        .circularProgress,
        .visitPatterns, .coverage, .publicTable, .handOver, .reviewProposal, .applyProposal, .mergeHouseholds,
        .splitHousehold,
        .endHousehold, .giveServicePost, .unbind, .keepIssue, .mergeIssue, .recategorise, .takeErrand,
        .handBackErrand, .checkIn, .vote, .openMeeting, .closeMeeting, .countPresent, .noteSpeech, .convene,
        .submitIssue, .agenda,
        .reschedule, .cancelMeeting, .recallIssue, .keepOffAgenda, .weighIssue, .invite, .minutes, .disclose, .objectTo,
        .noteProgress, .visitBack, .explainEnd, .closeNotReached, .workList, .listWork, .addHelper, .changeLead,
        .postponeWork, .makePromise, .pauseClock, .answerPause, .resumeClock, .reportToTownLeader, .solveInTown,
        .askDepartments,
        .reportToLeader, .instruct, .whistle, .reportIn, .rateDepartment, .departmentRatings, .reportToCounty,
        .countyRollUp, .answerDown, .threeLists, .stateNeed, .offerResource, .matchNeed, .finishMatch, .receiveMatch,
        .pushMandate, .takeMandate, .refuseMandate, .finishMandate, .mandates, .accessList, .monthDays, .onDuty,
        .assignDuty, .complain, .confirmVisit, .callCount,
        .practise, .endPractice, .myPoints, .pointsOf, .mute, .setReminderHour, .setLanguage,
    ]

    private static func namesMeeting(_ verb: Verb) -> Bool { verb == .convene || verb == .reschedule }

    /// - Parameter page: from 1; beyond the last it begins anew.
    public static func decide(
        page: Int, by person: Person, households: [Household], atDesk: [IssueSummary], now: Instant, policy: Policy
    ) -> Decision {
        let verbs = order.filter {
            Access.offers($0, to: person, holdsHouseholds: !households.isEmpty, policy: policy)
        }
        let start = (max(page, 1) - 1) * pageSize
        let from = start < verbs.count ? start : 0
        let shown = verbs[from...].prefix(pageSize)
        return .answer(
            .across(
                .help(
                    Page(
                        verbs: Array(shown), next: shown.endIndex < verbs.count ? from / pageSize + 2 : nil,
                        household: households.first?.number, issue: atDesk.first?.number,
                        meeting: shown.contains(where: namesMeeting)
                            ? policy.exampleOfMeeting(by: person, now: now) : nil))))
    }
}
