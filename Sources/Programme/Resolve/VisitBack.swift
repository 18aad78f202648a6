/// S6: what a return visit found, told by another person than who did it: `回访 1023 满意`,
/// `回访 1023 不满意 又坏了`, `回访 1023 没人`.
public enum VisitBack {
    public enum Outcome: String, Codable, Sendable { case satisfied, unsatisfied, notMet }

    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// Nil where the words do not say.
        public var outcome: Outcome?
        public var words: String?

        public init(numbers: [IssueNumber], outcome: Outcome?, words: String?) {
            self.numbers = numbers
            self.outcome = outcome
            self.words = words
        }
    }

    public struct Tried: Hashable, Sendable {
        public var issue: IssueSummary
        public var tries: Int
        /// After so many two together may close it.
        public var limit: Int
        /// The sender is one of the two.
        public var isCloser: Bool
    }

    /// `supervisors`: of the village.
    public static func decide(_ request: Request, _ issue: IssueCase, supervisors: [Ladder.Holder]) -> Decision {
        let number = issue.number
        guard Access.mayVisitBack(issue.file, issue.person, issue.ladder, supervisors) else {
            return .refuse(.report(.issueNotFound(number)))
        }
        guard issue.file.state.handler != issue.person.id else { return .refuse(.resolve(.handlerVisits(number))) }
        guard let outcome = request.outcome else { return .refuse(.resolve(.visitHow(number))) }
        switch outcome {
        case .satisfied, .unsatisfied:
            let judged = JudgeResult.Request(
                numbers: [number], isSatisfied: outcome == .satisfied, words: request.words)
            return JudgeResult.settle(judged, issue, isVisit: true)
        case .notMet: return tried(issue, supervisors)
        }
    }

    /// Tries on one day count as one.
    private static func tried(_ issue: IssueCase, _ supervisors: [Ladder.Holder]) -> Decision {
        guard case .done(var done) = issue.file.state else {
            return .refuse(.report(.notNow(issue.number, issue.file.state.phase)))
        }
        let today = issue.policy.calendar.day(of: issue.now)
        let limit = issue.policy.resolving.visitTries
        // R9: nobody else goes and asks about what was said in confidence.
        guard !issue.file.isConfidential, !issue.file.isComplaint else {
            return .refuse(.resolve(.confidentialWaits(issue.number)))
        }
        let closers = ReturnVisit.closers(issue.ladder, supervisors: supervisors, handler: done.by)
        guard !done.tries.contains(where: { $0.on == today }) else {
            return .refuse(
                .resolve(.triedToday(issue.number, tries: done.tries.count, limit: limit)))
        }
        guard done.tries.count < limit else {
            return .answer(
                .resolve(
                    .visitTried(
                        Tried(
                            issue: issue.summary, tries: done.tries.count, limit: limit,
                            isCloser: closers.contains { $0.id == issue.person.id }))))
        }
        done.tries.append(ReturnVisit.Try(by: issue.person.id, on: today))
        done.asked?.again = issue.policy.due(issue.policy.resolving.visitAgain, from: issue.now)
        var notices: [Notice] = []
        if done.tries.count == limit {
            done.ask(closers.first, now: issue.now, policy: issue.policy)
            notices = closers.filter { $0.id != issue.person.id }
                .map { Notice(to: $0.id, .resolve(.triesSpent(issue.summary, tries: limit))) }
        }
        return Decision(
            changes: issue.move(to: .done(done), .notMet(tries: done.tries.count)),
            answers: [
                .resolve(
                    .visitTried(
                        Tried(
                            issue: issue.summary, tries: done.tries.count, limit: limit,
                            isCloser: closers.contains { $0.id == issue.person.id })))
            ],
            notices: notices)
    }
}
