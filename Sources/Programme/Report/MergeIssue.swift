/// R4, R6: the same trouble told twice becomes one: `同1019`, `1023 同 1019`. Whoever reported the second follows the
/// first.
public enum MergeIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var into: IssueNumber

        public init(numbers: [IssueNumber], into: IssueNumber) {
            self.numbers = numbers
            self.into = into
        }
    }

    public struct Merged: Hashable, Sendable {
        public var issue: IssueSummary
        public var into: IssueSummary
    }

    /// `into`: the first one, if there is such an issue.
    public static func decide(_ request: Request, _ issue: IssueCase, into: IssueFile?) -> Decision {
        // The reporter may say so of their own report as well as the desk.
        if issue.file.reporter != issue.person.id, case .failure(let refused) = issue.ownDesk(for: .merge) {
            return refused.decision
        }
        guard !issue.file.state.phase.after(.merge).isEmpty else {
            return .refuse(.report(.notNow(issue.number, issue.file.state.phase)))
        }
        // A complaint has desks of its own (R9).
        guard !issue.file.isComplaint else { return .refuse(.report(.complaintNotJoined(issue.number))) }
        guard let into, Access.maySee(into, issue.person) else { return .refuse(.report(.issueNotFound(request.into))) }
        // What is said in confidence is not joined by others, who would read it (R9).
        guard into.number != issue.number, into.state.phase.isOpen, !into.isConfidential else {
            return .refuse(.report(.notOneToJoin(into.number)))
        }
        let readBack = ReadBack.owed(issue)
        let push = ReportNotice.merged(issue.summary, into: into.summary)
        var notices = issue.tellReporter(push, besides: readBack?.owedBy) + issue.askToReadBack(push)
        let pushed = issue.tellPushed(.joined(issue.summary, into: into.number))
        notices += pushed
        if let holder = issue.file.state.desk?.holder, holder != issue.person.id,
            !pushed.contains(where: { $0.to == holder })
        {
            notices.append(Notice(to: holder, .report(.joined(issue.summary, into: into.number))))
        }
        // R11: what came with it is seen with the other from now on.
        var whole = into.summary
        if let own = issue.summary.attachments, !issue.file.isConfidential {
            whole.attachments = (whole.attachments ?? Attachments()) + own
            if let holder = into.state.desk?.holder, holder != issue.person.id,
                !notices.contains(where: { $0.to == holder })
            {
                notices.append(Notice(to: holder, .report(.attached(whole))))
            }
        }
        return Decision(
            changes: issue.move(to: .merged(into: into.number, readBack: readBack), .merged(into: into.number))
                + [.report(.followed(into.number, by: issue.file.reporter))],
            answers: [.report(.merged(Merged(issue: issue.summary, into: whole)))], notices: notices)
    }
}
