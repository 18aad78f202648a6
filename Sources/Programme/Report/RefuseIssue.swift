/// R4: what the programme cannot do is refused on a ground of the policy, with an explanation the resident can read:
/// `不予受理 1023 已有政策，低保要先申请`.
public enum RefuseIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// A code of the policy; nil where the words name none.
        public var ground: String?
        public var words: String?

        public init(numbers: [IssueNumber], ground: String?, words: String?) {
            self.numbers = numbers
            self.ground = ground
            self.words = words
        }
    }

    public struct Refused: Hashable, Sendable {
        public var issue: IssueSummary
        public var ground: String
        public var isReporterTold: Bool
    }

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        switch issue.ownDesk(for: .refuse) {
        case .failure(let refused): return refused.decision
        case .success(let desk):
            guard let ground = request.ground else {
                var request = request
                request.numbers = [issue.number]
                return Decision(
                    question: .whichGround(
                        issue.summary, grounds: issue.policy.issues.grounds.map(\.code), request: request))
            }
            // The resident reads why in any case: in the sender's words, or in the policy's.
            let explanation = request.words ?? issue.policy.ground(ground)?.names.simplified ?? ground
            let refused = IssueState.Refused(
                by: issue.person.id, officer: issue.officer(at: desk), ground: ground, explanation: explanation,
                desk: desk, readBack: ReadBack.owed(issue))
            let push = ReportNotice.refused(
                issue.summary, by: issue.officer(at: desk), ground: ground, explanation: explanation)
            let notices = issue.tellReporter(push, besides: refused.readBack?.owedBy) + issue.askToReadBack(push)
            return Decision(
                changes: issue.move(
                    to: .refused(refused), .refused(desk.officer.post, ground: ground, explanation: explanation)),
                answers: [
                    .report(
                        .refused(Refused(issue: issue.summary, ground: ground, isReporterTold: !notices.isEmpty)))
                ], notices: notices + issue.tellPushed(.emergencyOver(issue.summary, by: issue.officer(at: desk))))
        }
    }
}
