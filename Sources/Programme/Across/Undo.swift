/// V6: the last thing done by a message is taken back, with what it set off: `撤销`.
/// The record stays, superseded.
public enum Undo {
    public struct Facts: Sendable {
        public var act: ActID
        public var visits: [LoggedVisit]
        /// Issues that the act opened or moved.
        public var issues: [TouchedIssue]
        public var others: [Other]
        /// Visits that the act set right.
        public var superseded: [LoggedVisit]
        public var visitRoom: VisitEffects

        public var links: [TouchedLink]

        public init(
            act: ActID, visits: [LoggedVisit], issues: [TouchedIssue], others: [Other] = [],
            superseded: [LoggedVisit] = [], visitRoom: VisitEffects, links: [TouchedLink] = []
        ) {
            self.act = act
            self.visits = visits
            self.issues = issues
            self.others = others
            self.superseded = superseded
            self.visitRoom = visitRoom
            self.links = links
        }
    }

    public struct LoggedVisit: Hashable, Sendable {
        public var id: VisitID
        /// Whose visit it is; another's where it was written down for them (V10).
        public var by: PersonID
        public var household: HouseholdLabel

        public init(id: VisitID, by: PersonID, household: HouseholdLabel) {
            self.id = id
            self.by = by
            self.household = household
        }
    }

    public struct TouchedIssue: Hashable, Sendable {
        public var issue: IssueSummary
        public var reporter: PersonID
        public var state: IssueState
        /// Where the act moved it from; nil where the act opened it.
        public var was: IssueState?
        /// Somebody else has moved it since.
        public var isActedOn: Bool
        /// Everybody who has been told of it.
        public var carriers: Set<PersonID>

        public init(
            issue: IssueSummary, reporter: PersonID, state: IssueState, was: IssueState?, isActedOn: Bool,
            carriers: Set<PersonID> = []
        ) {
            self.issue = issue
            self.reporter = reporter
            self.state = state
            self.was = was
            self.isActedOn = isActedOn
            self.carriers = carriers
        }
    }

    /// An effect of another kind, with who was told of it.
    public struct Other: Hashable, Sendable {
        public var thing: Thing
        public var change: Change
        public var notices: [Notice]
        /// Others have acted on it: why it stays.
        public var refusal: Refusal?

        public init(thing: Thing, change: Change, notices: [Notice], refusal: Refusal? = nil) {
            self.thing = thing
            self.change = change
            self.notices = notices
            self.refusal = refusal
        }
    }

    /// What the sender reads of it.
    public enum Thing: Hashable, Sendable {
        case category(IssueSummary)
        case task(IssueSummary)
        case errandTaken(Errand)
        case errandHandedBack(Errand)
        case attachments(IssueSummary)
        case town(TownThing)
        case list(ListThing)
    }

    public struct Undone: Hashable, Sendable {
        public var visits: [HouseholdLabel]
        public var issues: [IssueSummary]
        public var others: [Thing]
        /// V6: visits that count again as they were first written down.
        public var restored: [HouseholdLabel]
        public var visitRoom: VisitEffects
        public var links: [LinkEffect]
    }

    /// `facts` is the sender's last act within the time of the policy that can still be taken back.
    public static func decide(by person: Person, _ facts: Facts?, now: Instant, policy: Policy) -> Decision {
        guard let facts else { return .refuse(.across(.nothingToUndo(hours: policy.undoHours))) }
        if let acted = facts.issues.first(where: \.isActedOn) {
            return .refuse(.across(.othersHaveActed(acted.issue.number)))
        }
        if let refusal = facts.others.lazy.compactMap(\.refusal).first { return .refuse(refusal) }
        guard !facts.visitRoom.isBegun else { return .refuse(.visit(.othersHaveBegun)) }
        if let acted = facts.links.first(where: \.isActedOn) { return .refuse(.link(.changedSince(acted.effect))) }
        var decision = Decision(changes: [.across(.actUndone(facts.act))])
        decision.changes += facts.visits.map { .visit(.undone($0.id)) }
        decision.changes += facts.superseded.map { .visit(.restored($0.id)) }
        decision.notices += OnBehalf.takenBack(facts, by: person)
        facts.visitRoom.takeBack(by: person, &decision)
        for touched in facts.issues { takeBack(touched, by: person, now: now, policy: policy, &decision) }
        for other in facts.others {
            decision.changes.append(other.change)
            decision.notices += other.notices
        }
        // The last effect is put back first.
        decision.changes += facts.links.reversed().map { .link(.putBack($0.reversal)) }
        decision.notices += facts.links.flatMap { touched in
            touched.told.filter { $0 != person.id }.map {
                Notice(to: $0, .link(.takenBack(touched.effect, by: person.name)))
            }
        }
        let undone = Undone(
            visits: facts.visits.map(\.household), issues: facts.issues.map(\.issue),
            others: facts.others.map(\.thing), restored: facts.superseded.map(\.household),
            visitRoom: facts.visitRoom, links: facts.links.map(\.effect))
        decision.answers = [.across(.undone(undone))]
        return decision
    }

    private static func takeBack(
        _ touched: TouchedIssue, by person: Person, now: Instant, policy: Policy, _ decision: inout Decision
    ) {
        let action: IssueEntry.Action = touched.was.map { .takenBack(to: $0.desk?.officer.post) } ?? .withdrawn
        let entry = IssueEntry(at: now, by: person.id, action: action, policyVersion: policy.version)
        decision.changes.append(
            .report(.moved(touched.issue.number, from: nil, to: touched.was ?? .withdrawn, entry: entry)))
        let holders = [touched.state.desk?.holder].compactMap { $0 } + (touched.was == nil ? touched.carriers : [])
        for holder in Set(holders).sorted() where holder != person.id && holder != touched.was?.desk?.holder {
            decision.notices.append(Notice(to: holder, .report(.withdrawn(touched.issue, by: person.name))))
        }
        let isMoved = touched.was?.desk?.holder != touched.state.desk?.holder
        if let back = touched.was?.desk, touched.reporter != person.id, isMoved {
            decision.notices.append(Notice(to: touched.reporter, .report(.movedOn(touched.issue, to: back.officer))))
        }
    }
}
