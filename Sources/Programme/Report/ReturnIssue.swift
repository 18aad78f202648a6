/// R4: what is not ready goes back a desk, or to the reporter, with the reason: `退回 1023 材料不全`. After the returns
/// that the policy allows the level above decides.
public enum ReturnIssue {
    public struct Returned: Hashable, Sendable {
        public var issue: IssueSummary
        /// Nil: to the reporter.
        public var to: NamedOfficer?
        public var reason: String
    }

    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        let desk: Desk
        switch issue.ownDesk(for: .return) {
        case .failure(let refused): return refused.decision
        case .success(let own): desk = own
        }
        guard let reason = request.words else { return .refuse(.report(.reasonMissing(issue.number))) }
        let limit = issue.policy.issues.returnLimit
        guard desk.returns < limit else { return PassUp.climb(issue, from: desk, reason: reason, returnsSpent: limit) }
        let from = issue.officer(at: desk)
        // R9: a desk below may have come to somebody complained of since.
        var avoided: [IssueEntry.Action] = []
        var rest = desk.below
        while let last = rest.last, issue.asHeldNow(last) == nil {
            avoided.append(.avoided(last.officer.post))
            rest.removeLast()
        }
        guard var below = rest.popLast().flatMap(issue.asHeldNow) else {
            // The reporter sits at the only desk: there is nobody to send it back to.
            guard issue.file.reporter != issue.person.id else { return .refuse(.report(.nobodyBelow(issue.number))) }
            guard !issue.isUnanswered else { return .refuse(.report(.emergencyNotKept(issue.number))) }
            return Decision(
                changes: issue.move(
                    to: .kept(returns: desk.returns + 1), avoided + [.returned(to: nil, reason: reason)]),
                answers: [.report(.returned(Returned(issue: issue.summary, to: nil, reason: reason)))],
                notices: sentBack(issue, from: from, reason: reason))
        }
        below.below = rest
        below.returns = desk.returns + 1
        below.contradictions = desk.contradictions
        below.deliberated = desk.deliberated
        below.isAccepted = false
        below.since = issue.now
        below.due = issue.due(at: below)
        let isResolved = Deliberation.isWhole(below.deliberated)
        return Decision(
            changes: issue.move(to: .atDesk(below), avoided + [.returned(to: below.officer.post, reason: reason)]),
            answers: [.report(.returned(Returned(issue: issue.summary, to: below.officer, reason: reason)))],
            notices: [
                Notice(
                    to: below.holder,
                    .report(
                        .returned(
                            issue.summary, from: from, reason: reason, isResolved: isResolved,
                            words: issue.words(at: below))))
            ])
    }

    /// Only who reported it sends it up again; the household reads where it is (R9: unless it may not know with whom).
    private static func sentBack(_ issue: IssueCase, from: NamedOfficer, reason: String) -> [Notice] {
        issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id]).sorted().compactMap { reader in
            guard reader != issue.file.reporter else {
                return Notice(
                    to: reader, .report(.returnedToReporter(issue.summary, from: from, reason: reason)))
            }
            return issue.file.namedReporter.map { Notice(to: reader, .report(.movedOn(issue.summary, to: $0))) }
        }
    }
}
