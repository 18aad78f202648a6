/// R3, R4: it is done, and waits for the resident's word: `已办 1023 路灯已修`, `办好了`.
public enum ResolveIssue {
    public struct Resolved: Hashable, Sendable {
        public var issue: IssueSummary
        /// The reporter is asked whether it is so; nobody is where the reporter did it.
        public var isReporterAsked: Bool
    }

    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        let desk: Desk?
        switch issue.file.state {
        case .kept where issue.file.reporter == issue.person.id: desk = nil
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            switch issue.ownDesk(for: .resolve) {
            case .failure(let refused): return refused.decision
            case .success(let own): desk = own
            }
        }
        let post = desk?.officer.post ?? .linkedMember
        let officer = NamedOfficer(name: issue.person.name, post: post)
        let done = IssueState.Done(
            by: issue.person.id, officer: officer, what: request.words, at: issue.now,
            desk: issue.file.state.ladderDesk)
        let notices = issue.tellReporter(.resolved(issue.summary, by: officer, what: request.words))
        return Decision(
            changes: issue.move(to: .done(done), .resolved(post, what: request.words)),
            answers: [.report(.resolved(Resolved(issue: issue.summary, isReporterAsked: !notices.isEmpty)))],
            notices: notices)
    }
}
