/// R1, R3: a trouble is recorded and goes to the next desk at once: `上报 路灯坏了`, `3号 家里没水`.
public enum ReportIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var household: HouseholdMention?
        /// Near the words as they came.
        public var text: String
        /// R2: suggested by the words.
        public var category: String

        public init(household: HouseholdMention?, text: String, category: String) {
            self.household = household
            self.text = text
            self.category = category
        }
    }

    public struct Facts: Sendable {
        /// The sender's own households, to find the one mentioned.
        public var households: [Household]
        /// The number the issue will carry.
        public var number: IssueNumber
        /// Where the ladder starts: the household's unit, or the sender's own.
        public var unit: UnitID
        public var ladder: Ladder

        public init(households: [Household], number: IssueNumber, unit: UnitID, ladder: Ladder) {
            self.households = households
            self.number = number
            self.unit = unit
            self.ladder = ladder
        }
    }

    public struct Reported: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
        public var isReachable: Bool
        /// The sender holds the desk it lies on.
        public var isOwnDesk: Bool
    }

    /// Whether the act is clear enough to load its facts; otherwise what is asked or refused.
    public static func check(_ request: Request, households: [Household]) -> Decision? {
        guard !request.text.isEmpty else { return .refuse(.report(.ofWhat)) }
        guard let mention = request.household else { return nil }
        let options = households.filter { mention.candidates.contains($0.id) }
        switch options.count {
        case 0: return .refuse(.link(.notYourHousehold([mention.written])))
        case 1: return nil
        default:
            return Decision(
                question: .whichHousehold(
                    written: mention.written, options: options, acts: [.report(.reportIssue(request))]))
        }
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        let household = request.household?.candidates.first.flatMap { id in facts.households.first { $0.id == id } }
        let climb = facts.ladder.climb(above: nil, past: person.id, now: now, policy: policy)
        guard let desk = climb?.desk ?? facts.ladder.ownDesk(of: person.id, now: now, policy: policy) else {
            return .refuse(.report(.nobodyAbove(facts.number)))
        }
        let actions = [IssueEntry.Action.reported] + (climb?.onTheWay ?? [])
        let issue = Issue(
            number: facts.number, text: request.text, category: request.category, household: household?.id,
            unit: facts.unit, reporter: person.id, state: .atDesk(desk),
            entries: actions.map { IssueEntry(at: now, by: person.id, action: $0, policyVersion: policy.version) })
        let summary = IssueSummary(
            number: issue.number, text: issue.text, category: issue.category,
            household: household.map(HouseholdLabel.init))
        let reported = Reported(
            issue: summary, to: desk.officer, isReachable: climb?.isReachable ?? true,
            isOwnDesk: desk.holder == person.id)
        var notices: [Notice] = []
        if desk.holder != person.id {
            notices.append(
                Notice(
                    to: desk.holder,
                    .report(.newAtDesk(summary, from: NamedOfficer(name: person.name, post: .linkedMember))))
            )
        }
        return Decision(changes: [.report(.opened(issue))], answers: [.report(.reported(reported))], notices: notices)
    }
}
