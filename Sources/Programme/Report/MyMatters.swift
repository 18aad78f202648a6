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
        /// Where the first of them is: what can be said of it.
        public var first: IssueState.Phase?
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
        first: IssueState.Phase? = nil, now: Instant
    ) -> Decision {
        let more = [atDesk.count, tasks.count, own.count, errands.count].reduce(0) { $0 + max(0, $1 - lineLimit) }
        return .answer(
            .report(
                .matters(
                    Listing(
                        due: due, atDesk: Array(atDesk.prefix(lineLimit)), first: first,
                        tasks: Array(tasks.prefix(lineLimit)),
                        own: Array(own.prefix(lineLimit)), errands: Array(errands.prefix(lineLimit)), more: more,
                        now: now))))
    }
}
