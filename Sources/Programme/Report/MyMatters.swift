/// A2, A3: what lies at the sender's desk and what became of their own reports, numbered: `我的事`.
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
        public var own: [Own]
        /// Reports beyond the bound of the list.
        public var more: Int
        public var now: Instant
    }

    /// Lines of each part that one reply shows.
    public static let lineLimit = 8

    public static func decide(
        due: [VisitDue.Label], atDesk: [IssueSummary], own: [Listing.Own], now: Instant
    ) -> Decision {
        let more = max(0, atDesk.count - lineLimit) + max(0, own.count - lineLimit)
        return .answer(
            .report(
                .matters(
                    Listing(
                        due: due, atDesk: Array(atDesk.prefix(lineLimit)), own: Array(own.prefix(lineLimit)),
                        more: more,
                        now: now))))
    }
}
