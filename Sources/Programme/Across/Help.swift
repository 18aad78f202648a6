/// A3: what this person can say, with examples to copy: `帮助`.
public enum Help {
    public struct Page: Hashable, Sendable {
        public var verbs: [Verb]
        /// A number of the person's own to make the examples true.
        public var household: Int?
        public var issue: IssueNumber?
    }

    /// Verbs in the order of their use.
    private static let order: [Verb] = [
        .logVisit, .reportIssue, .passUp, .myHouseholds, .remainingVisits, .issueStatus, .myMatters,
        .householdAway, .householdHome, .takeLeave, .endLeave, .giveResidentCode, .myServicePosts, .myCard,
        .coverage, .handOver, .mergeHouseholds, .splitHousehold, .endHousehold, .giveServicePost, .unbind,
        .reviewProposal, .applyProposal, .undo, .mute, .setLanguage,
    ]

    public static func decide(by person: Person, households: [Household], atDesk: [IssueSummary], policy: Policy)
        -> Decision
    {
        let verbs = order.filter {
            Access.offers($0, to: person, holdsHouseholds: !households.isEmpty, policy: policy)
        }
        return .answer(
            .across(.help(Page(verbs: verbs, household: households.first?.number, issue: atDesk.first?.number))))
    }
}
