/// V6: the last thing done by a message is taken back, with what it set off: `撤销`.
/// The record stays, superseded.
public enum Undo {
    public struct Facts: Sendable {
        public struct OpenedIssue: Sendable {
            public var issue: IssueSummary
            public var desk: Desk?
            /// Somebody else than the reporter has moved it.
            public var isActedOn: Bool

            public init(issue: IssueSummary, desk: Desk?, isActedOn: Bool) {
                self.issue = issue
                self.desk = desk
                self.isActedOn = isActedOn
            }
        }

        public var act: ActID
        public var visits: [(id: VisitID, household: HouseholdLabel)]
        public var issues: [OpenedIssue]

        public init(act: ActID, visits: [(id: VisitID, household: HouseholdLabel)], issues: [OpenedIssue]) {
            self.act = act
            self.visits = visits
            self.issues = issues
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
        for opened in facts.issues {
            let entry = IssueEntry(at: now, by: person.id, action: .withdrawn, policyVersion: policy.version)
            changes.append(.issueMoved(opened.issue.number, to: .withdrawn, entry: entry))
            if let holder = opened.desk?.holder, holder != person.id {
                notices.append(Notice(to: holder, .withdrawn(opened.issue, by: person.name)))
            }
        }
        let undone = Undone(visits: facts.visits.map(\.household), issues: facts.issues.map(\.issue))
        return Decision(changes: changes, answers: [.undone(undone)], notices: notices)
    }
}
