/// R3: what the reporter would rather see to first waits with them: `先留着`, `先留着 1023`; `上报 1023` sends it on. An
/// emergency is not kept (R5): `收到` takes it up, `撤销` takes it back.
public enum KeepIssue {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard issue.file.reporter == issue.person.id else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        switch issue.file.state {
        case .kept: return .answer(.report(.kept(issue.summary)))
        // R5: people are on their way.
        case .atDesk where issue.file.emergency != nil: return .refuse(.report(.emergencyNotKept(issue.number)))
        case .atDesk(let desk):
            guard desk.below.isEmpty, !desk.isAccepted || desk.holder == issue.person.id else {
                return .refuse(.across(.othersHaveActed(issue.number)))
            }
            var notices: [Notice] = []
            if desk.holder != issue.person.id {
                notices.append(
                    Notice(to: desk.holder, .report(.withdrawn(issue.summary, by: issue.file.namedReporter?.name))))
            }
            return Decision(
                changes: issue.move(to: .kept(returns: desk.returns), .kept),
                answers: [.report(.kept(issue.summary))], notices: notices)
        case .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done, .closed, .notReached,
            .refused, .merged, .withdrawn:
            return .refuse(.report(.notNow(issue.number, issue.file.state.phase)))
        }
    }
}
