/// R4: the desk takes the issue in hand, and the reporter knows it: `受理 1023`.
public enum AcceptIssue {
    public struct Accepted: Hashable, Sendable {
        public var issue: IssueSummary
        public var due: Day
        public var words: DeskWords
    }

    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        switch issue.ownDesk(for: .accept) {
        case .failure(let refused): return refused.decision
        case .success(var desk):
            let due = issue.policy.calendar.day(of: desk.due)
            let answer = Decision.answer(
                .report(.accepted(Accepted(issue: issue.summary, due: due, words: issue.words(at: desk)))))
            guard !desk.isAccepted else { return answer }
            desk.isAccepted = true
            return Decision(
                changes: issue.move(to: .atDesk(desk), .accepted(desk.officer.post)), answers: answer.answers,
                notices: issue.tellReporter(.accepted(issue.summary, by: issue.officer(at: desk), due: due)))
        }
    }
}
