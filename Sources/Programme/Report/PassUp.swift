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

    /// `seen`: open reports of the village that the next desk may see (R6).
    public static func decide(
        _ request: IssueRequest, _ issue: IssueCase, seen: [Similarity.Report] = []
    ) -> Decision {
        switch issue.file.state {
        case .kept(let returns) where issue.file.reporter == issue.person.id:
            return send(issue, returns: returns, reason: request.words, seen: seen)
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            switch issue.ownDesk(for: .passUp) {
            case .failure(let refused): return refused.decision
            case .success(let desk):
                if request.words == nil, issue.owesTownReason(desk) {
                    return .refuse(.resolve(.town(.reasonMissing(issue.number, .passUp))))
                }
                return climb(issue, from: desk, reason: request.words, seen: seen)
            }
        }
    }

    /// A kept issue sets out.
    private static func send(_ issue: IssueCase, returns: Int, reason: String?, seen: [Similarity.Report]) -> Decision {
        guard
            let climb = issue.ladder.climb(
                above: nil, past: issue.person.id, now: issue.now, policy: issue.policy)
        else { return .refuse(.report(.nobodyAbove(issue.number))) }
        var desk = climb.desk
        desk.returns = returns
        let passed = Passed(
            issue: issue.summary, to: desk.officer, isReachable: climb.isReachable, isReporterTold: false)
        return Decision(
            changes: issue.move(
                to: .atDesk(desk), climb.onTheWay + [.passedUp(to: desk.officer.post, reason: reason)]),
            answers: [.report(.passedUp(passed))],
            notices: [Notice(to: desk.holder, .report(issue.firstPush(to: desk, seen: seen)))])
    }

    static func climb(
        _ issue: IssueCase, from desk: Desk, reason: String?, seen: [Similarity.Report] = [], returnsSpent: Int? = nil
    ) -> Decision {
        guard
            let climb = issue.ladder.climb(
                above: desk.rung, past: issue.person.id, now: issue.now, policy: issue.policy)
        else {
            // S2: the town has ways of its own.
            let isTown = Access.townOfficers.contains(desk.officer.post) && !issue.file.isComplaint
            return .refuse(
                isTown ? .resolve(.town(.waysOfTown(issue.number))) : .report(.nobodyAbove(issue.number)))
        }
        return go(issue, from: desk, to: climb, reason: reason, seen: seen, returnsSpent: returnsSpent)
    }

    /// S2: what the village cannot do goes to the town leader attached to it: `报包村领导 1023 村里没钱`.
    public static func toTownLeader(
        _ request: IssueRequest, _ issue: IssueCase, leader: Ladder.Attached?, seen: [Similarity.Report]
    ) -> Decision {
        let desk: Desk
        switch issue.ownDesk(for: .passUp) {
        case .failure(let refused): return refused.decision
        case .success(let own): desk = own
        }
        func refused(_ refusal: TownRefusal) -> Decision { .refuse(.resolve(.town(refusal))) }
        guard !issue.file.isComplaint else { return refused(.complaintStays(issue.number)) }
        guard let town = issue.townAbove(desk) else { return refused(.notYetTown(issue.number)) }
        guard let leader, leader.holder.id != issue.person.id, !leader.holder.isOf(issue.file.accused) else {
            return refused(.noTownLeader(issue.number))
        }
        guard let reason = request.words else { return refused(.reasonMissing(issue.number, .reportToTownLeader)) }
        var next = town
        next.unit = leader.unit
        next.holder = leader.holder.id
        next.officer = NamedOfficer(name: leader.holder.name, post: .townCommittee)
        let climb = Ladder.Climb(desk: next, isReachable: leader.holder.isReachable, onTheWay: [])
        return go(issue, from: desk, to: climb, reason: reason, seen: seen)
    }

    private static func go(
        _ issue: IssueCase, from desk: Desk, to climb: Ladder.Climb, reason: String?, seen: [Similarity.Report],
        returnsSpent: Int? = nil
    ) -> Decision {
        var next = climb.desk
        var left = desk
        left.below = []
        left.pause = nil
        next.below = desk.below + [left]
        next.returns = desk.returns
        next.contradictions = desk.contradictions
        next.deliberated = issue.file.state.deliberated
        // R5: nobody has said yet that they are going.
        if issue.isUnanswered { next.due = issue.due(at: next) }
        let told = issue.tellReporter(.movedOn(issue.summary, to: next.officer), besides: next.holder)
        let passed = Passed(
            issue: issue.summary, to: next.officer, isReachable: climb.isReachable,
            isReporterTold: told.contains { $0.to == issue.file.reporter }, returnsSpent: returnsSpent)
        let push = issue.pushUp(to: next, from: issue.officer(at: desk), reason: reason, seen: seen)
        return Decision(
            changes: issue.move(
                to: .atDesk(next), climb.onTheWay + [.passedUp(to: next.officer.post, reason: reason)]),
            answers: [.report(.passedUp(passed))], notices: [Notice(to: next.holder, .report(push))] + told)
    }
}

extension IssueCase {
    /// S2: what the village cannot do comes to the town with the reason.
    fileprivate func owesTownReason(_ desk: Desk) -> Bool {
        !file.isComplaint && !isUnanswered && townAbove(desk) != nil
    }

    /// S2: the town's desk, where what lies at this one of the village goes next.
    fileprivate func townAbove(_ desk: Desk) -> Desk? {
        guard Access.keepingList.contains(desk.officer.post) else { return nil }
        let next = ladder.climb(above: desk.rung, past: desk.holder, now: now, policy: policy)?.desk
        return next.flatMap { Access.townOfficers.contains($0.officer.post) ? $0 : nil }
    }
}
