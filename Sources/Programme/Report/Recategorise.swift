/// R2: the suggested kind is corrected by who reported it or has it at their desk: `改类 1023 道路`. A wrong guess never
/// blocks.
public enum Recategorise {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// A code of the policy; nil where the words name none.
        public var category: String?

        public init(numbers: [IssueNumber], category: String?) {
            self.numbers = numbers
            self.category = category
        }
    }

    public static func decide(_ request: Request, _ issue: IssueCase) -> Decision {
        guard issue.file.reporter == issue.person.id || issue.file.state.desk?.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard let category = request.category else {
            return .refuse(.report(.categoryUnknown(issue.number, issue.policy.categories.map(\.code))))
        }
        var summary = issue.summary
        summary.category = category
        let change = ReportChange.recategorised(
            issue.number, from: issue.summary.category, to: category, entry: issue.entry(.recategorised(to: category)))
        return Decision(changes: [.report(change)], answers: [.report(.recategorised(summary))])
    }
}
