/// D7, S1: an issue comes onto the village's work list 办事清单: by itself when a meeting has passed it, or once the steps
/// of 四议两公开 are behind it; then it is said who leads, until when, how urgent and how hard:
/// `列入清单 1023 刘明 周五前 急 难 协办 王强`.
public enum ListWork {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// Nil: as it is, or the village secretary.
        public var lead: PersonMention?
        public var due: Day?
        public var urgency: Work.Grade?
        public var difficulty: Work.Grade?
        public var helpers: [PersonMention]

        public init(
            numbers: [IssueNumber], lead: PersonMention? = nil, due: Day? = nil, urgency: Work.Grade? = nil,
            difficulty: Work.Grade? = nil, helpers: [PersonMention] = []
        ) {
            self.numbers = numbers
            self.lead = lead
            self.due = due
            self.urgency = urgency
            self.difficulty = difficulty
            self.helpers = helpers
        }
    }

    public struct Listed: Hashable, Sendable {
        public var issue: IssueSummary
        public var lead: NamedOfficer
        public var due: Day
        public var urgency: Work.Grade
        public var difficulty: Work.Grade
        public var helpers: [String]

        init(_ work: Work, of issue: IssueSummary, _ policy: Policy) {
            self.issue = issue
            lead = work.desk.officer
            due = policy.calendar.day(of: work.desk.due)
            urgency = work.urgency
            difficulty = work.difficulty
            helpers = work.helpers.map(\.name)
        }
    }

    public struct Facts: Sendable {
        /// D6: the latest of the issue.
        public var disclosed: Disclosure?
        public var weight: IssueWeight?

        public init(disclosed: Disclosure? = nil, weight: IssueWeight? = nil) {
            self.disclosed = disclosed
            self.weight = weight
        }
    }

    public static func decide(
        _ request: Request, _ issue: IssueCase, _ ground: WorkGround, _ facts: Facts, act: Act
    ) -> Decision {
        let number = issue.number
        guard ground.keepsList(issue.person) || issue.file.state.desk?.holder == issue.person.id else {
            return .refuse(
                .report(Access.maySee(issue.file, issue.person) ? .notAtYourDesk(number) : .issueNotFound(number)))
        }
        var work: Work
        let was: Work?
        switch issue.file.state {
        case .listed(let listed): (work, was) = (listed, listed)
        case .inDeliberation(let deliberation):
            if let step = deliberation.next { return .refuse(.resolve(.stepMissing(number, step))) }
            work = Work(desk: deliberation.desk, meeting: deliberation.meeting, deliberated: deliberation.passed)
            was = nil
        case .atDesk(var desk) where Deliberation.isWhole(desk.deliberated) && desk.holder == issue.person.id:
            if let refusal = changedPlan(issue, facts) { return .refuse(.resolve(refusal)) }
            let passed = desk.deliberated
            desk.deliberated = []
            work = Work(desk: desk, meeting: passed.last { $0.meeting != nil }?.meeting, deliberated: passed)
            was = nil
        case .atDesk, .awaitingMeeting:
            let isMajor = issue.policy.major.categories.contains(issue.summary.category)
            return .refuse(.resolve(isMajor ? .stepMissing(number, .propose) : .notPassed(number)))
        case .kept, .withTown, .withCounty, .promised, .done, .closed, .notReached, .refused, .merged, .withdrawn:
            return .refuse(.report(.notNow(number, issue.file.state.phase)))
        }
        if let refused = ground.fill(&work, request, isNew: was == nil, issue, act: act) { return refused }
        let listed = Listed(work, of: issue.summary, issue.policy)
        guard work != was else { return .answer(.resolve(.listed(listed))) }
        return Decision(
            changes: issue.move(to: .listed(work), .listed(lead: work.desk.officer.post)),
            answers: [.resolve(.listed(listed))], notices: issue.tellOfWork(work, was: was))
    }

    /// D6: a resolution stands for what was resolved; what costs more takes the four steps anew.
    private static func changedPlan(_ issue: IssueCase, _ facts: Facts) -> ResolveRefusal? {
        guard let resolved = facts.disclosed?.yuan, let yuan = issue.policy.yuan(of: issue.summary, facts.weight),
            yuan > resolved
        else { return nil }
        return .planChanged(issue.number, yuan: yuan, resolved: resolved)
    }

    /// D7: a meeting has passed it.
    /// - Parameter actions: what happened just before, for the history.
    static func list(
        _ issue: IssueCase, _ work: Work, _ actions: [IssueEntry.Action] = []
    ) -> Decision {
        Decision(
            changes: issue.move(to: .listed(work), actions + [.listed(lead: work.desk.officer.post)]),
            notices: issue.tellOfWork(work, was: nil))
    }
}

extension Work {
    /// D7
    /// - Parameter lead: whose desk it is from now on; due by the policy's day.
    init(listed issue: IssueCase, lead: Desk, meeting: MeetingID?, deliberated: [Deliberation.Passed] = []) {
        self.init(desk: lead, meeting: meeting, deliberated: deliberated)
        desk.since = issue.now
        desk.due = issue.policy.due(issue.policy.resolving.work, from: issue.now)
        desk.isAccepted = true
    }
}

extension IssueCase {
    /// A new lead and new helpers, who led before, and the reporter of what is new on the list.
    func tellOfWork(_ work: Work, was: Work?) -> [Notice] {
        let due = policy.calendar.day(of: work.desk.due)
        let lead = work.desk.holder
        var notices: [Notice] = []
        let isChanged = was?.desk.holder != lead || was?.desk.due != work.desk.due
        if isChanged {
            notices.append(
                Notice(to: lead, .resolve(.listedForLead(summary, due: due, words: words(at: work.desk, in: .listed)))))
        }
        if let before = was?.desk.holder, before != lead {
            notices.append(Notice(to: before, .resolve(.leadElsewhere(summary, to: work.desk.officer))))
        }
        let known = Set(was?.helpers.map(\.id) ?? [])
        notices += work.helpers.filter { !known.contains($0.id) }.map {
            Notice(to: $0.id, .resolve(.helperAsked(summary, lead: work.desk.officer, due: due)))
        }
        if was == nil || isChanged {
            let told = Set(notices.map(\.to))
            notices += file.residents.union([file.reporter]).subtracting(told).sorted().map {
                Notice(
                    to: $0,
                    .resolve(
                        was == nil
                            ? .listedForReporter(summary, lead: work.desk.officer, due: due)
                            : .workChanged(summary, lead: work.desk.officer, due: due)))
            }
        }
        return notices.filter { $0.to != person.id }
    }
}
