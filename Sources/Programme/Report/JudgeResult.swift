/// L9, S6: whether it is really done is for the resident to say, or for who reported it, never for who did it:
/// `满意 1023`, `不满意 1023 又坏了`. Satisfied closes it; not satisfied reopens it one level up with the words said.
/// What has ended is reopened the same way within the days of the policy.
public enum JudgeResult {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var isSatisfied: Bool
        public var words: String?

        public init(numbers: [IssueNumber], isSatisfied: Bool, words: String?) {
            self.numbers = numbers
            self.isSatisfied = isSatisfied
            self.words = words
        }
    }

    public struct Reopened: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
    }

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        guard Access.mayJudge(issue.file, issue.person) else {
            return .refuse(
                .report(
                    Access.maySee(issue.file, issue.person)
                        ? .notYoursToJudge(issue.number) : .issueNotFound(issue.number)
                ))
        }
        return settle(request, issue, isVisit: false)
    }

    /// `isVisit`: told by who went and asked (S6), not by the resident.
    static func settle(_ request: Request, _ issue: IssueCase, isVisit: Bool) -> Decision {
        switch issue.file.state {
        case .done(let done):
            return request.isSatisfied
                ? close(issue, done, isVisit ? .visitedBack(words: request.words) : .satisfied)
                : reopen(issue, request.words, isContradicted: true)
        case .closed, .notReached, .refused, .merged:
            guard !request.isSatisfied else { return .answer(.report(.closed(issue.summary))) }
            let days = issue.policy.issues.reopenDays
            guard let ended = issue.file.endedAt, issue.now <= ended.adding(hours: 24 * days) else {
                return .refuse(.report(.tooLateToReopen(issue.number, days: days)))
            }
            return reopen(issue, request.words, isContradicted: false)
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .withdrawn:
            return .refuse(.report(.notNow(issue.number, issue.file.state.phase)))
        }
    }

    private static func close(_ issue: IssueCase, _ done: IssueState.Done, _ word: IssueEntry.Action) -> Decision {
        if let kept = Disclose.keepWord(issue, done, word) { return kept }
        var notices: [Notice] = []
        if done.by != issue.person.id { notices.append(Notice(to: done.by, .report(.closed(issue.summary)))) }
        return Decision(
            changes: issue.move(to: .closed(done), word), answers: [.report(.closed(issue.summary))],
            notices: notices)
    }

    private static func reopen(_ issue: IssueCase, _ words: String?, isContradicted: Bool) -> Decision {
        let last = issue.file.state.lastDesk
        let above = issue.ladder.climb(
            above: last?.rung, past: issue.person.id, now: issue.now, policy: issue.policy)
        guard var desk = above?.desk ?? last.flatMap(issue.asHeldNow) else {
            return .refuse(.report(.nobodyToTake))
        }
        // Sent back it goes to who did it, not to who says that it is not done.
        var before = above == nil ? nil : last.flatMap(issue.asHeldNow)
        before?.below = []
        before?.pause = nil
        desk.below = [before].compactMap(\.self).filter { $0.holder != desk.holder }
        desk.deliberated = issue.file.state.deliberated
        desk.since = issue.now
        desk.due = issue.due(at: desk)
        desk.isAccepted = false
        desk.pause = nil
        desk.contradictions = (last?.contradictions ?? 0) + (isContradicted ? 1 : 0)
        let action: IssueEntry.Action =
            isContradicted
            ? .unsatisfied(reason: words, to: desk.officer.post) : .reopened(reason: words, to: desk.officer.post)
        var notices = [
            Notice(
                to: desk.holder,
                .report(
                    .reopened(
                        issue.summary, reason: words, times: desk.contradictions, words: issue.words(at: desk))))
        ]
        if let handler = issue.file.state.handler, handler != desk.holder, handler != issue.person.id {
            notices.append(
                Notice(
                    to: handler, .report(.reopenedElsewhere(issue.summary, to: desk.officer, reason: words))))
        }
        return Decision(
            changes: issue.move(to: .atDesk(desk), (above?.onTheWay ?? []) + [action]),
            answers: [.report(.reopened(Reopened(issue: issue.summary, to: desk.officer)))],
            notices: notices.filter { $0.to != issue.person.id })
    }
}
