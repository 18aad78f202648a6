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

            public init(_ file: IssueFile) { self.init(issue: file.summary, state: file.state) }
        }
        /// V4: visits that are due.
        public var due: [VisitDue.Label]
        public var atDesk: [IssueSummary]
        /// What can be said of the first of them.
        public var words: DeskWords
        /// R7: asked of the sender, at other people's desks.
        public var tasks: [IssueSummary]
        public var own: [Own]
        public var errands: [Errand]
        /// S6: done, and the sender's own word is waited for; to be visited; ended, to be explained.
        public var toJudge: [IssueSummary]
        public var toVisit: [IssueSummary]
        public var toExplain: [IssueSummary]
        /// S5: clocks that the sender is asked to let rest.
        public var toAllow: [IssueSummary]
        /// S8: what the sender is to do, and what has come and waits for their word.
        public var matches: [Match]
        public var arrived: [Match]
        /// S9: pushed down to the sender's village and open.
        public var mandates: [Mandate]
        /// Lines beyond the bound of the list.
        public var more: Int
        public var now: Instant
    }

    /// Lines of each part that one reply shows.
    public static let lineLimit = 8

    public static func decide(
        due: [VisitDue.Label], atDesk: [Listing.Own], words: DeskWords = [], tasks: [IssueSummary], own: [Listing.Own],
        errands: [Errand],
        attachments: [IssueNumber: Attachments] = [:], asked: [Listing.Own] = [],
        pauses: [IssueSummary] = [], matches: [Match] = [], arrived: [Match] = [], mandates: [Mandate] = [],
        now: Instant
    ) -> Decision {
        func shown(_ issues: [IssueSummary]) -> [IssueSummary] {
            issues.prefix(lineLimit).map { issue in
                var issue = issue
                issue.attachments = attachments[issue.number]
                return issue
            }
        }
        let reports = zip(shown(own.map(\.issue)), own).map { Listing.Own(issue: $0, state: $1.state) }
        // What the sender has reported stands among their own reports.
        let reported = Set(own.prefix(lineLimit).map(\.issue.number))
        func done(isOwn: Bool) -> [IssueSummary] {
            asked.filter {
                guard case .done(let done) = $0.state else { return false }
                return done.asked?.isOwn == isOwn && !reported.contains($0.issue.number)
            }.map(\.issue)
        }
        let (judgements, visits) = (done(isOwn: true), done(isOwn: false))
        let explanations = asked.filter { !$0.state.phase.isOpen }.map(\.issue)
        let more = [
            atDesk.count, tasks.count, own.count, errands.count, judgements.count, visits.count, explanations.count,
            pauses.count, matches.count, arrived.count, mandates.count,
        ].reduce(0) { $0 + max(0, $1 - lineLimit) }
        return .answer(
            .report(
                .matters(
                    Listing(
                        due: due, atDesk: shown(atDesk.map(\.issue)), words: words,
                        tasks: shown(tasks), own: reports,
                        errands: Array(errands.prefix(lineLimit)), toJudge: shown(judgements), toVisit: shown(visits),
                        toExplain: shown(explanations), toAllow: shown(pauses),
                        matches: Array(matches.prefix(lineLimit)),
                        arrived: Array(arrived.prefix(lineLimit)), mandates: Array(mandates.prefix(lineLimit)),
                        more: more, now: now))))
    }
}
