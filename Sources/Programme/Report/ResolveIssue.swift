/// R3, R4: it is done, and waits for the resident's word: `已办 1023 路灯已修`, `办好了`.
public enum ResolveIssue {
    public struct Resolved: Hashable, Sendable {
        public var issue: IssueSummary
        /// S6: whose word is waited for.
        public var asked: ReturnVisit.Asked?
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
        let finished = issue.finish(
            as: officer, what: request.words, at: desk == nil ? nil : issue.file.state.ladderDesk)
        return Decision(
            changes: issue.move(to: finished.state, .resolved(post, what: request.words)),
            answers: [.report(.resolved(Resolved(issue: issue.summary, asked: finished.asked)))],
            notices: finished.notices + issue.tellPushed(.emergencyOver(issue.summary, by: officer)))
    }
}
