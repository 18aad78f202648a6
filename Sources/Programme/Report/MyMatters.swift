/// A2, A3: what waits for the sender and what became of their own reports: `我的事`.
public enum MyMatters {
    public struct Listing: Hashable, Sendable {
        public struct Own: Hashable, Sendable {
            public var issue: IssueSummary
            public var state: IssueState

            public init(issue: IssueSummary, state: IssueState) {
                self.issue = issue
                self.state = state
            }
        }
        /// V4: visits that are due.
        public var due: [VisitDue.Label]
        public var atDesk: [IssueSummary]
        /// R7: asked of the sender, at other people's desks.
        public var tasks: [IssueSummary]
        public var own: [Own]
        public var errands: [Errand]
        /// Lines beyond the bound of the list.
        public var more: Int
        public var now: Instant
    }

    /// Lines of each part that one reply shows.
    public static let lineLimit = 8

    public static func decide(
        due: [VisitDue.Label], atDesk: [IssueSummary], tasks: [IssueSummary], own: [Listing.Own], errands: [Errand],
        attachments: [IssueNumber: Attachments] = [:], now: Instant
    ) -> Decision {
        func shown(_ issues: [IssueSummary]) -> [IssueSummary] {
            issues.prefix(lineLimit).map { issue in
                var issue = issue
                issue.attachments = attachments[issue.number]
                return issue
            }
        }
        let reports = zip(shown(own.map(\.issue)), own).map { Listing.Own(issue: $0, state: $1.state) }

        let more = [atDesk.count, tasks.count, own.count, errands.count].reduce(0) { $0 + max(0, $1 - lineLimit) }
        return .answer(
            .report(
                .matters(
                    Listing(
                        due: due, atDesk: shown(atDesk), tasks: shown(tasks),
                        own: reports, errands: Array(errands.prefix(lineLimit)), more: more,
                        now: now))))
    }
}
