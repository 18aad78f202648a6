/// S7: accepted for a later day, with a plan: `承诺 1023 12月20日前 修好水管`. It is a state of its own, due that day, and
/// is not counted as solved. A promise is not put off by another: then the level above decides.
public enum MakePromise {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var day: Day?
        public var plan: String?

        public init(numbers: [IssueNumber], day: Day?, plan: String?) {
            self.numbers = numbers
            self.day = day
            self.plan = plan
        }
    }

    public struct Promised: Hashable, Sendable {
        public var issue: IssueSummary
        public var day: Day
        public var isReporterTold: Bool
    }

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        var desk: Desk
        switch issue.ownDesk(for: .promise) {
        case .failure(let refused): return refused.decision
        case .success(let own): desk = own
        }
        if case .promised(let before) = issue.file.state {
            return .refuse(.resolve(.promisedBefore(issue.number, day: before.day, above: issue.above(desk)?.officer)))
        }
        guard let day = request.day, let plan = request.plan else {
            return .refuse(.resolve(.promiseHow(issue.number, hasDay: request.day != nil)))
        }
        guard day >= issue.policy.calendar.day(of: issue.now) else {
            return .refuse(.resolve(.dayPast(issue.number, day)))
        }
        let by = issue.officer(at: desk)
        desk.isAccepted = true
        desk.pause = nil
        desk.due = issue.policy.end(of: day)
        let told = issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
        let promised = Promised(issue: issue.summary, day: day, isReporterTold: !told.isEmpty)
        return Decision(
            changes: issue.move(
                to: .promised(Promise(desk: desk, plan: plan, day: day, deliberated: issue.file.state.deliberated)),
                .promised(desk.officer.post, day: day, plan: plan)),
            answers: [.resolve(.promised(promised))],
            notices: told.map {
                Notice(to: $0, .resolve(.promised(issue.summary, by: by, day: day, plan: plan)))
            })
    }
}
