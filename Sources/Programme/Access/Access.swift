/// A8: who may do and see what, decided here and nowhere else.
public enum Access {
    /// R8: who reported it, whose household it is about, and everybody whose desk it has lain on. A complaint is for its
    /// reporter and its desk alone (R9).
    static func maySee(_ issue: IssueFile, _ person: Person) -> Bool {
        !issue.accused.contains(person.id)
            && (issue.reporter == person.id || issue.residents.contains(person.id)
                || issue.carriers.contains(person.id) || issue.state.asked == person.id)
    }

    /// S6: who may tell of a return visit beside those who may see the issue: who answers for the household, and the
    /// village's officers and supervisors; never of what was said in confidence (R9).
    static func mayVisitBack(
        _ issue: IssueFile, _ person: Person, _ ladder: Ladder, _ supervisors: [Ladder.Holder]
    ) -> Bool {
        let officers = ladder.seats.compactMap(\.holder) + supervisors
        return maySee(issue, person)
            || !issue.isConfidential && !issue.accused.contains(person.id)
                && (issue.linkedMember?.id == person.id || officers.contains { $0.id == person.id })
    }

    /// S6: who may read the end of an issue back to the household.
    static func mayReadBack(_ issue: IssueFile, _ person: Person) -> Bool {
        maySee(issue, person) || issue.linkedMember?.id == person.id
    }

    /// L9, S6: the resident, who reported it, or another who has carried it; never who did it.
    static func mayJudge(_ issue: IssueFile, _ person: Person) -> Bool {
        maySee(issue, person) && issue.state.handler != person.id
    }

    /// R11: whoever may see an issue may see that something is attached, and add to it while it is open.
    static func mayAttach(to issue: IssueFile, _ person: Person) -> Bool {
        maySee(issue, person) && issue.state.phase.isOpen
    }

    /// R11: whoever may see an issue may have what is attached to it shown; nil for everybody else.
    static func attachments(of issue: IssueFile, _ person: Person) -> Scope? {
        maySee(issue, person) ? Scope(reach: .attachedTo(issue.number)) : nil
    }

    /// A member's own households, while they hold them: of a day, since a substitute holds those of who is away (L4).
    public static func ownHouseholds(of person: Person, on day: Day) -> Scope {
        Scope(reach: .heldBy(person.id, on: day))
    }

    /// What the reminders of the month are made from: each member's own households, for that member alone.
    public static func ownHouseholds(forReminding members: ClosedRange<PersonID>, on day: Day) -> EachOwnScope {
        EachOwnScope(members: members, day: day)
    }

    /// A1, A7: whose unit the month's numbers are, while they hold a desk of it.
    public static func oversees(_ post: Post?, at level: String, _ policy: Policy) -> Bool {
        policy.ladder.contains { $0.post == post && $0.level == level }
    }

    /// A12: whether a unit belongs to a village, which holds its theme day, or is one.
    public static func isOfVillage(_ level: String, _ policy: Policy) -> Bool {
        let levels = policy.levels.map(\.code)
        guard let village = levels.firstIndex(of: policy.villageLevel), let own = levels.firstIndex(of: level) else {
            return false
        }
        return own >= village
    }

    /// A12: on whom people may call on the contact day: the officers of the village and above.
    public static func receivesCallers(_ post: Post?, at level: String, _ policy: Policy) -> Bool {
        oversees(post, at: level, policy) && (level == policy.villageLevel || !isOfVillage(level, policy))
    }

    // MARK: Visit 访民情

    private static let scribes: Set<Post> = [
        .groupLeader, .residentsGroupLeader, .networkAssistant, .gridSecretary, .villageSecretary,
    ]

    /// V10: the units for whose members this person may write visits down; nil without such a post.
    public static func membersWrittenFor(by person: Person) -> Scope? { below(scribes, person) }

    private static let caretakers: Set<Post> = [.groupLeader, .residentsGroupLeader, .gridSecretary, .villageSecretary]

    /// V4, V9, V11: the households of the units that this person answers for; nil without such a post.
    public static func householdsLookedAfter(by person: Person) -> Scope? { below(caretakers, person) }

    /// V8: the units to whose people this person sends notices of this kind; nil without such a post.
    public static func unitsInformed(by person: Person, toExplain: Bool, urgent: Bool, policy: Policy) -> Scope? {
        let rules = policy.circulars
        let senders = toExplain ? rules.explainSenders : rules.senders
        return below(urgent ? senders.intersection(rules.urgentSenders) : senders, person)
    }

    /// V8: the units whose people this person may tell, and may be told of how they were: by post for either kind.
    public static func unitsFollowed(by person: Person, policy: Policy) -> Scope? {
        below(policy.circulars.senders.union(policy.circulars.explainSenders), person)
    }

    /// V8: who, between the sender and the members, is told of a policy sent down, to watch their unit's share.
    public static let watchingPolicies: [Post] = [.townSecretary, .villageSecretary, .gridSecretary]

    /// V8: who is told whom a notice did not reach, the nearest first.
    public static let tellingUnreached: [Post] = [
        .groupLeader, .residentsGroupLeader, .gridSecretary, .villageSecretary, .townClerk, .countyOrganiser,
    ]

    // MARK: Resolve 解民难

    /// S1: who puts works on the village's list, leads them and hands them on.
    static let keepingList: Set<Post> = [.villageSecretary, .committeeMember]
    /// S1: the village's officers and supervisors read its list.
    public static let readingList: Set<Post> = [
        .villageSecretary, .committeeMember, .supervisor, .gridSecretary, .networkAssistant, .groupLeader,
        .residentsGroupLeader,
    ]

    private static func below(_ posts: Set<Post>, _ person: Person) -> Scope? {
        let units = person.posts.filter { posts.contains($0.post) }.map(\.unit)
        return units.isEmpty ? nil : Scope(reach: .below(Array(Set(units)).sorted()))
    }

    /// R3: whether issues may lie at this person's desk.
    public static func holdsDesk(_ person: Person, _ policy: Policy) -> Bool {
        // Most people are linked members and nothing else.
        guard person.posts.contains(where: { $0.post != .linkedMember }) else { return false }
        let posts = policy.deskPosts
        return person.posts.contains { posts.contains($0.post) }
    }

    /// Whether the verb is offered to the person at all; help shows no other.
    public static func offers(_ verb: Verb, to person: Person, holdsHouseholds: Bool, policy: Policy) -> Bool {
        (!isResidentOnly(person) || mayResident(verb))
            && gives(verb, to: person, holdsHouseholds: holdsHouseholds, policy: policy)
    }

    private static func gives(_ verb: Verb, to person: Person, holdsHouseholds: Bool, policy: Policy) -> Bool {
        switch verb {
        case .logVisit: holdsHouseholds || isAttached(person)
        case .myHouseholds, .remainingVisits, .takeErrand, .handBackErrand, .callCount, .explainPolicy,
            .giveResidentCode:
            holdsHouseholds
        case .correct: holdsHouseholds || membersWrittenFor(by: person) != nil
        case .logForMember: membersWrittenFor(by: person) != nil
        case .recordEvent, .deliver, .deliveries: holdsHouseholds || householdsLookedAfter(by: person) != nil
        case .planDelivery, .visitPatterns: householdsLookedAfter(by: person) != nil
        case .sendCircular, .stopCircular, .circularProgress: unitsFollowed(by: person, policy: policy) != nil
        case .confirmVisit: person.holds(.resident) && policy.visits.confirmation.perThousand > 0
        case .passUp, .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue, .referIssue, .submitIssue, .recallIssue,
            .weighIssue, .disclose:
            holdsDesk(person, policy)
        case .acknowledge: person.posts.contains { policy.issues.emergency.pushed.contains($0.post) }
        case .bind: false
        case .reportIssue, .keepIssue, .mergeIssue, .recategorise, .judgeResult, .complain,
            .issueStatus, .myMatters, .undo, .help, .setLanguage, .mute, .setReminderHour, .practise, .endPractice:
            true
        case .showAttachments: !isResidentOnly(person)
        case .myPoints, .pointsOf: policy.points.isOn && (verb == .myPoints || person.holds(.villageSecretary))
        case .coverage: person.holdsAny(seeingCoverage)
        case .reviewProposal, .applyProposal: person.holds(.villageSecretary)
        case .takeLeave, .endLeave: holdsHouseholds || holdsDesk(person, policy) || person.holdsAny(takingLeave)
        case .handOver, .unbind: person.holdsAny(handingOver)
        case .householdAway, .householdHome: holdsHouseholds || person.holdsAny(knowingHouseholds)
        case .mergeHouseholds, .splitHousehold, .endHousehold, .giveServicePost: person.holdsAny(keepingRoster)
        case .publicTable: person.holdsAny(publishing)
        case .myServicePosts, .myCard: person.holds(.linkedMember)
        case .convene, .reschedule, .cancelMeeting, .keepOffAgenda, .countPresent, .openMeeting, .vote, .closeMeeting,
            .invite:
            convenesMeetings(person, policy)
        case .agenda, .checkIn, .noteSpeech, .minutes: attendsMeetings(person, policy)
        case .objectTo: !person.posts.isEmpty
        case .noteProgress: holdsDesk(person, policy) || person.holdsAny(readingList)
        case .visitBack: holdsHouseholds || holdsDesk(person, policy) || person.holds(.supervisor)
        case .explainEnd: holdsHouseholds || holdsDesk(person, policy)
        case .closeNotReached: person.holdsAny([.villageSecretary, .supervisor, .townClerk])
        case .listWork, .addHelper, .changeLead, .reportToTownLeader: person.holdsAny(keepingList)
        case .postponeWork: holdsHouseholds || person.holdsAny(keepingList) || holdsDesk(person, policy)
        case .workList: person.holdsAny(readingList)
        case .makePromise, .pauseClock, .answerPause, .resumeClock:
            holdsDesk(person, policy) || person.holds(.committeeMember)
        case .solveInTown, .askDepartments, .reportToLeader, .reportToCounty, .pushMandate:
            person.holdsAny(townOfficers)
        case .instruct: person.holds(.countyLeader)
        case .whistle: person.holdsAny(whistlers)
        case .reportIn: person.holds(.departmentContact)
        case .rateDepartment: person.holdsAny(raters)
        case .departmentRatings: ratingsUnit(of: person) != nil
        case .countyRollUp, .answerDown: person.holdsAny(answering)
        case .offerResource, .threeLists, .finishMatch, .monthDays, .onDuty:
            serves(person, holdsHouseholds: holdsHouseholds)
        case .stateNeed, .receiveMatch: person.holdsAny(stating)
        case .matchNeed: person.holdsAny(matching)
        case .takeMandate, .refuseMandate, .finishMandate: person.holdsAny(takingTasks)
        case .mandates, .accessList: person.holdsAny(readingTasks)
        case .assignDuty: person.holdsAny(keepingDuties)
        }
    }
}

extension Policy {
    /// Every post at whose desk an issue may lie, or a task for one.
    var deskPosts: Set<Post> {
        var posts: Set<Post> = [
            // S1: a committee member may lead a work.
            issues.emergency.duty, .networkAssistant, .utilityContact, .committeeMember, .departmentContact,
            .countyLeader, .townCommittee, .townSecretary, .countyOrganiser,
        ]
        for rung in ladder + issues.complaintDesks {
            posts.insert(rung.post)
            if let other = rung.postForNonParty { posts.insert(other) }
        }
        return posts
    }
}

extension Policy.Emergency {
    /// Who may say that an emergency is in hand.
    var pushed: Set<Post> { Set(posts + [duty]) }
}

/// A right to read household data. Only `Access` can make one; every such query of the store asks for it.
public struct Scope: Hashable, Sendable {
    public enum Reach: Hashable, Sendable {
        case heldBy(PersonID, on: Day)
        /// The households of these units and of all below them.
        case below([UnitID])
        case village(UnitID)
        case livedInBy(PersonID)
        /// R11: no household, what people sent of theirs.
        case attachedTo(IssueNumber)
    }

    public let reach: Reach

    init(reach: Reach) { self.reach = reach }
}

/// The right of everybody between two ids to read their own households, each for themselves. Only `Access` can make one.
public struct EachOwnScope: Hashable, Sendable {
    public let members: ClosedRange<PersonID>
    public let day: Day

    init(members: ClosedRange<PersonID>, day: Day) {
        self.members = members
        self.day = day
    }
}
