/// S1: another helps too: `协办 1023 王强`.
public enum AddHelper {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var helpers: [PersonMention]

        public init(numbers: [IssueNumber], helpers: [PersonMention]) {
            self.numbers = numbers
            self.helpers = helpers
        }
    }

    public struct Helped: Hashable, Sendable {
        public var issue: IssueSummary
        public var helpers: [String]
        /// Of the new ones, who has no phone here.
        public var unreached: [String]
    }

    public static func decide(_ request: Request, _ issue: IssueCase, _ ground: WorkGround, act: Act) -> Decision {
        let was: Work
        switch issue.ownWork(ground) {
        case .failure(let refused): return refused.decision
        case .success(let own): was = own
        }
        guard !request.helpers.isEmpty else { return .refuse(.resolve(.whoHelps(issue.number))) }
        var work = was
        let fill = ListWork.Request(numbers: [], helpers: request.helpers)
        if let refused = ground.fill(&work, fill, isNew: false, issue, act: act) { return refused }
        let asked = work.helpers.map(\.id).filter { id in !was.helpers.contains { $0.id == id } }
        let answer = Answer.resolve(
            .helped(
                Helped(
                    issue: issue.summary, helpers: work.helpers.map(\.name), unreached: ground.unreached(asked))))
        guard work != was else { return .answer(answer) }
        return Decision(
            changes: issue.move(to: .listed(work), .helped(by: work.helpers.count)), answers: [answer],
            notices: issue.tellOfWork(work, was: was))
    }
}

/// S1: another leads: `换人 1023 王强`. Both are told; the day stays.
public enum ChangeLead {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var lead: PersonMention?

        public init(numbers: [IssueNumber], lead: PersonMention?) {
            self.numbers = numbers
            self.lead = lead
        }
    }

    public static func decide(_ request: Request, _ issue: IssueCase, _ ground: WorkGround, act: Act) -> Decision {
        let was: Work
        switch issue.ownWork(ground) {
        case .failure(let refused): return refused.decision
        case .success(let own): was = own
        }
        guard let mention = request.lead else {
            return .refuse(.resolve(.whoLeads(issue.number, mayLead: ground.leads(besides: was.desk.holder))))
        }
        var work = was
        let fill = ListWork.Request(numbers: [], lead: mention)
        if let refused = ground.fill(&work, fill, isNew: false, issue, act: act) { return refused }
        work.helpers.removeAll { $0.id == work.desk.holder }
        let answer = Answer.resolve(
            .leadChanged(
                issue.summary, to: work.desk.officer, isReachable: ground.unreached([work.desk.holder]).isEmpty))
        guard work != was else { return .answer(answer) }
        return Decision(
            changes: issue.move(to: .listed(work), .leadChanged(to: work.desk.officer.post)), answers: [answer],
            notices: issue.tellOfWork(work, was: was))
    }
}

/// S1: another day, with the reason: `改期 1023 12月20日 等水泥`. The lead may say so once; after that, and of what was
/// promised (S7), the level above.
public enum PostponeWork {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// R10: it is an errand's day: `改期 代办3 12月20日`.
        public var errand: ErrandID?
        public var day: Day?
        public var reason: String?

        public init(numbers: [IssueNumber], errand: ErrandID? = nil, day: Day?, reason: String?) {
            self.numbers = numbers
            self.errand = errand
            self.day = day
            self.reason = reason
        }
    }

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        let number = issue.number
        guard let desk = issue.file.state.desk, issue.file.state.mayPostpone else {
            return .refuse(
                Access.maySee(issue.file, issue.person)
                    ? .resolve(.notListed(number)) : .report(.issueNotFound(number)))
        }
        let above = issue.above(desk)
        let isAbove = above?.holder == issue.person.id
        guard desk.holder == issue.person.id || isAbove else {
            return .refuse(
                .report(Access.maySee(issue.file, issue.person) ? .notAtYourDesk(number) : .issueNotFound(number)))
        }
        if case .promised(let promise) = issue.file.state, !isAbove {
            return .refuse(.resolve(.promisedBefore(number, day: promise.day, above: above?.officer)))
        }
        guard let day = request.day else { return .refuse(.resolve(.postponeHow(number, nil))) }
        guard day >= issue.policy.calendar.day(of: issue.now) else { return .refuse(.resolve(.dayPast(number, day))) }
        guard let reason = request.reason else { return .refuse(.resolve(.postponeHow(number, day))) }
        if case .listed(let work) = issue.file.state, work.postponed > 0, !isAbove {
            return .refuse(.resolve(.postponedBefore(number, above: above?.officer, to: day)))
        }
        let told = issue.file.residents.union(issue.file.state.helpers).union([issue.file.reporter, desk.holder])
            .subtracting([issue.person.id]).sorted()
        return Decision(
            changes: issue.move(
                to: issue.file.state.postponed(to: day, issue.policy), .postponed(to: day, reason: reason)),
            answers: [.resolve(.postponed(issue.summary, to: day))],
            notices: told.map { Notice(to: $0, .resolve(.postponed(issue.summary, to: day, reason: reason))) })
    }
}

extension IssueState {
    /// S2, S4: with a county leader, or in the county's roll-up: no desk of the ladder is above.
    fileprivate var isWithCounty: Bool {
        switch self {
        case .withCounty: true
        case .withTown(let town): if case .leader = town.way { true } else { false }
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            false
        }
    }

    /// S1, S7: whether it has a day that was said.
    public var mayPostpone: Bool {
        switch phase {
        case .listed, .promised: true
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .withTown, .withCounty, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            false
        }
    }

    fileprivate func postponed(to day: Day, _ policy: Policy) -> IssueState {
        guard var desk else { return self }
        desk.fallDue(on: day, policy)
        switch lying(at: desk) {
        case .listed(var work):
            work.postponed += 1
            return .listed(work)
        case .promised(var promise):
            promise.day = day
            return .promised(promise)
        case let other: return other
        }
    }
}

extension IssueCase {
    /// The work, if the sender leads it or keeps the village's list.
    func ownWork(_ ground: WorkGround) -> Result<Work, Refused> {
        guard ground.keepsList(person) || file.state.desk?.holder == person.id else {
            return .failure(Refused(Access.maySee(file, person) ? .notAtYourDesk(number) : .issueNotFound(number)))
        }
        guard case .listed(let work) = file.state else {
            return .failure(Refused(.notListed(number)))
        }
        return .success(work)
    }

    /// S5: the level above a desk: who holds its rung where another leads there, else the next rung.
    func above(_ desk: Desk) -> Desk? {
        guard !file.state.isWithCounty else { return nil }
        if let seat = ladder.seats.first(where: { $0.rung == desk.rung }), seat.post != desk.officer.post,
            let holder = seat.holder, let unit = seat.unit, holder.id != desk.holder
        {
            return Desk(
                rung: desk.rung, unit: unit, holder: holder.id,
                officer: NamedOfficer(name: holder.name, post: seat.post), since: now,
                due: policy.due(seat.within, from: now))
        }
        return ladder.climb(above: desk.rung, past: desk.holder, now: now, policy: policy)?.desk
    }
}

extension IssueCase.Refused {
    init(_ refusal: ResolveRefusal) {
        self.init(.nothingAtYourDesk)
        decision = .refuse(.resolve(refusal))
    }
}
