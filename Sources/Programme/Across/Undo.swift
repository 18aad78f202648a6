/// V6: the last thing done by a message is taken back, with what it set off: `撤销`.
/// The record stays, superseded.
public enum Undo {
    public struct Facts: Sendable {
        public var act: ActID
        public var visits: [LoggedVisit]
        /// Issues that the act opened or passed up.
        public var issues: [TouchedIssue]

        public init(act: ActID, visits: [LoggedVisit], issues: [TouchedIssue]) {
            self.act = act
            self.visits = visits
            self.issues = issues
        }
    }

    public struct LoggedVisit: Hashable, Sendable {
        public var id: VisitID
        public var household: HouseholdLabel

        public init(id: VisitID, household: HouseholdLabel) {
            self.id = id
            self.household = household
        }
    }

    public struct TouchedIssue: Hashable, Sendable {
        public var issue: IssueSummary
        public var reporter: PersonID
        public var desk: Desk?
        /// The desk the act moved it from; nil where the act opened it.
        public var movedFrom: Desk?
        /// Somebody has moved it since.
        public var isActedOn: Bool

        public init(issue: IssueSummary, reporter: PersonID, desk: Desk?, movedFrom: Desk?, isActedOn: Bool) {
            self.issue = issue
            self.reporter = reporter
            self.desk = desk
            self.movedFrom = movedFrom
            self.isActedOn = isActedOn
        }
    }

    public struct Undone: Hashable, Sendable {
        public var visits: [HouseholdLabel]
        public var issues: [IssueSummary]
    }

    /// `facts` is the sender's last act within the time of the policy that can still be taken back.
    public static func decide(by person: Person, _ facts: Facts?, now: Instant, policy: Policy) -> Decision {
        guard let facts else { return .refuse(.nothingToUndo(hours: policy.undoHours)) }
        if let acted = facts.issues.first(where: \.isActedOn) { return .refuse(.othersHaveActed(acted.issue.number)) }

        var changes: [Change] = [.actUndone(facts.act)]
        var notices: [Notice] = []
        changes += facts.visits.map { .visitUndone($0.id) }
        for touched in facts.issues {
            let action: IssueEntry.Action = touched.movedFrom.map { .takenBack(to: $0.officer.post) } ?? .withdrawn
            let entry = IssueEntry(at: now, by: person.id, action: action, policyVersion: policy.version)
            let state = touched.movedFrom.map(IssueState.atDesk) ?? .withdrawn
            changes.append(.issueMoved(touched.issue.number, from: nil, to: state, entry: entry))
            if let holder = touched.desk?.holder, holder != person.id {
                notices.append(Notice(to: holder, .withdrawn(touched.issue, by: person.name)))
            }
            if let back = touched.movedFrom, touched.reporter != person.id {
                notices.append(Notice(to: touched.reporter, .movedOn(touched.issue, to: back.officer)))
            }
        }
        let undone = Undone(visits: facts.visits.map(\.household), issues: facts.issues.map(\.issue))
        return Decision(changes: changes, answers: [.undone(undone)], notices: notices)
    }
}
