/// R3, R4: who cannot solve an issue passes it up a rung, with the reason: `上报 1001 组里没钱`.
public enum PassUp {
    public struct Request: Hashable, Codable, Sendable {
        /// None: the only one at the sender's desk (A3).
        public var numbers: [IssueNumber]
        public var reason: String?

        public init(numbers: [IssueNumber], reason: String?) {
            self.numbers = numbers
            self.reason = reason
        }
    }

    /// An issue at the sender's desk, with the ladder above it.
    public struct Facts: Sendable {
        public var issue: IssueSummary
        public var desk: Desk
        public var reporter: PersonID
        public var ladder: Ladder

        public init(issue: IssueSummary, desk: Desk, reporter: PersonID, ladder: Ladder) {
            self.issue = issue
            self.desk = desk
            self.reporter = reporter
            self.ladder = ladder
        }
    }

    public struct Passed: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
        public var isReachable: Bool
        /// Somebody else reported it and is told.
        public var isReporterTold: Bool
    }

    /// Which issues are meant, before their facts are loaded.
    public enum Target: Sendable {
        case issues([IssueNumber])
        case unclear(Decision)
    }

    /// A reply without a number is for the only issue at the desk, else the bot asks.
    public static func target(_ request: Request, atDesk: [IssueSummary]) -> Target {
        if !request.numbers.isEmpty { return .issues(request.numbers) }
        switch atDesk.count {
        case 0: return .unclear(.refuse(.report(.nothingAtYourDesk)))
        case 1: return .issues([atDesk[0].number])
        default: return .unclear(Decision(question: .whichIssue(options: atDesk, act: .report(.passUp(request)))))
        }
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        guard facts.desk.holder == person.id else { return .refuse(.report(.notAtYourDesk(facts.issue.number))) }
        guard let climb = facts.ladder.climb(above: facts.desk.rung, past: person.id, now: now, policy: policy) else {
            return .refuse(.report(.nobodyAbove(facts.issue.number)))
        }
        let actions = climb.onTheWay + [.passedUp(to: climb.desk.officer.post, reason: request.reason)]
        let changes = actions.map { action in
            Change.report(
                .moved(
                    facts.issue.number, from: .atDesk(facts.desk), to: .atDesk(climb.desk),
                    entry: IssueEntry(at: now, by: person.id, action: action, policyVersion: policy.version)))
        }
        let me = NamedOfficer(name: person.name, post: facts.desk.officer.post)
        var notices = [Notice(to: climb.desk.holder, .report(.passedUp(facts.issue, from: me, reason: request.reason)))]
        let isReporterTold = facts.reporter != person.id && facts.reporter != climb.desk.holder
        if isReporterTold {
            notices.append(Notice(to: facts.reporter, .report(.movedOn(facts.issue, to: climb.desk.officer))))
        }
        let passed = Passed(
            issue: facts.issue, to: climb.desk.officer, isReachable: climb.isReachable, isReporterTold: isReporterTold)
        return Decision(changes: changes, answers: [.report(.passedUp(passed))], notices: notices)
    }
}
