/// D5: what an issue costs, or that it is a major matter, is written down: `金额 1023 80000`, `重大 1023`.
public enum WeighIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var yuan: Int?
        /// Nil: only the sum is said.
        public var isMarked: Bool?

        public init(numbers: [IssueNumber], yuan: Int?, isMarked: Bool?) {
            self.numbers = numbers
            self.yuan = yuan
            self.isMarked = isMarked
        }
    }

    public struct Weighed: Hashable, Sendable {
        public var issue: IssueSummary
        public var yuan: Int?
        public var ground: MajorGround?
    }

    public static func decide(_ request: Request, _ issue: IssueCase, weight: IssueWeight?, conveners: [PersonID])
        -> Decision
    {
        guard let desk = issue.file.state.desk,
            desk.holder == issue.person.id || conveners.contains(issue.person.id)
        else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        guard request.yuan != nil || request.isMarked != nil else {
            return .refuse(.discuss(.amountMissing(issue.number)))
        }
        var new = weight ?? IssueWeight()
        if let yuan = request.yuan { new.yuan = yuan }
        if let isMarked = request.isMarked { new.isMarked = isMarked }
        let weighed = Weighed(
            issue: issue.summary.inPublic, yuan: new.yuan, ground: issue.policy.weight(of: issue.summary, new))
        return Decision(
            changes: [
                .discuss(
                    .weighed(
                        issue.number, was: weight, new,
                        entry: issue.entry(.weighed(yuan: new.yuan, isMarked: new.isMarked))))
            ], answers: [.discuss(.weighed(weighed))])
    }
}
