/// R3, R4: who cannot solve an issue passes it up a rung, with the reason: `上报 1001 组里没钱`. What the reporter kept
/// goes to its first desk the same way.
public enum PassUp {
    public struct Passed: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
        public var isReachable: Bool
        /// Somebody else reported it and is told.
        public var isReporterTold: Bool
        /// R4: it was to go back once more, and has gone back too often.
        public var returnsSpent: Int?
    }

    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        switch issue.file.state {
        case .kept(let returns) where issue.file.reporter == issue.person.id:
            return send(issue, returns: returns, reason: request.words)
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            switch issue.ownDesk(for: .passUp) {
            case .failure(let refused): return refused.decision
            case .success(let desk): return climb(issue, from: desk, reason: request.words)
            }
        }
    }

    /// A kept issue sets out.
    private static func send(_ issue: IssueCase, returns: Int, reason: String?) -> Decision {
        guard
            let climb = issue.ladder.climb(
                above: nil, past: issue.person.id, avoiding: issue.file.accused, now: issue.now, policy: issue.policy)
        else { return .refuse(.report(.nobodyAbove(issue.number))) }
        var desk = climb.desk
        desk.returns = returns
        let passed = Passed(
            issue: issue.summary, to: desk.officer, isReachable: climb.isReachable, isReporterTold: false)
        return Decision(
            changes: issue.move(
                to: .atDesk(desk), climb.onTheWay + [.passedUp(to: desk.officer.post, reason: reason)]),
            answers: [.report(.passedUp(passed))],
            notices: [Notice(to: desk.holder, .report(.newAtDesk(issue.summary, from: issue.file.namedReporter)))])
    }

    static func climb(_ issue: IssueCase, from desk: Desk, reason: String?, returnsSpent: Int? = nil) -> Decision {
        // R9: nothing lies above a desk beside the ladder; it is not passed down to it.
        guard let rung = desk.rung else { return .refuse(.report(.nobodyAbove(issue.number))) }
        guard
            let climb = issue.ladder.climb(
                above: rung, past: issue.person.id, avoiding: issue.file.accused, now: issue.now,
                policy: issue.policy)
        else {
            // S2: the town has ways of its own.
            let isTown = Access.townOfficers.contains(desk.officer.post)
            return .refuse(
                isTown ? .resolve(.town(.waysOfTown(issue.number))) : .report(.nobodyAbove(issue.number)))
        }
        var next = climb.desk
        var left = desk
        left.below = []
        next.below = desk.below + [left]
        next.returns = desk.returns
        let told = issue.tellReporter(.movedOn(issue.summary, to: next.officer), besides: next.holder)
        let passed = Passed(
            issue: issue.summary, to: next.officer, isReachable: climb.isReachable,
            isReporterTold: told.contains { $0.to == issue.file.reporter }, returnsSpent: returnsSpent)
        let push = ReportNotice.passedUp(issue.summary, from: issue.officer(at: desk), reason: reason)
        return Decision(
            changes: issue.move(
                to: .atDesk(next), climb.onTheWay + [.passedUp(to: next.officer.post, reason: reason)]),
            answers: [.report(.passedUp(passed))], notices: [Notice(to: next.holder, .report(push))] + told)
    }
}
