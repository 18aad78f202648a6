/// S6: what was refused, merged or taken back needs an explanation read back to the household, not a visit:
/// `已解释 1023`.
public struct ReadBack: Hashable, Codable, Sendable {
    /// Who answers for the household, or reported it for them.
    public var owedBy: PersonID
    /// Once it was explained.
    public var by: PersonID?

    /// Nil where it is about no household, or its own people hear it themselves.
    static func owed(_ issue: IssueCase) -> ReadBack? {
        guard issue.summary.household != nil, !issue.file.isConfidential else { return nil }
        let candidates = [issue.file.linkedMember?.id, issue.file.reporter].compactMap { $0 }
        return candidates.first { $0 != issue.person.id && !issue.file.residents.contains($0) }
            .map { ReadBack(owedBy: $0) }
    }
}

extension IssueCase {
    /// Who owes the explanation reads what was decided, and how to say that it was explained.
    func askToReadBack(_ push: ReportNotice) -> [Notice] {
        ReadBack.owed(self).map { [Notice(to: $0.owedBy, .resolve(.readBack(summary, push)))] } ?? []
    }
}

public enum ExplainEnd {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        let (number, person) = (issue.number, issue.person.id)
        guard Access.mayReadBack(issue.file, issue.person) else { return .refuse(.report(.issueNotFound(number))) }
        let answer = Answer.resolve(.explained(issue.summary))
        switch issue.file.state {
        case .refused(var refused):
            // Who refused it explains it through another.
            guard refused.by != person else { return .refuse(.resolve(.refuserExplains(number))) }
            guard refused.readBack?.by == nil else { return .answer(answer) }
            refused.readBack = ReadBack(owedBy: refused.readBack?.owedBy ?? person, by: person)
            return Decision(
                changes: issue.move(to: .refused(refused), .explained), answers: [answer],
                notices: [Notice(to: refused.by, .resolve(.explained(issue.summary, by: issue.person.name)))])
        case .merged(let into, let readBack):
            guard readBack?.by == nil else { return .answer(answer) }
            let explained = ReadBack(owedBy: readBack?.owedBy ?? person, by: person)
            return Decision(
                changes: issue.move(to: .merged(into: into, readBack: explained), .explained), answers: [answer])
        case .withdrawn:
            return Decision(
                changes: [.resolve(.noted(number, entry: issue.entry(.explained)))], answers: [answer])
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached:
            return .refuse(.resolve(.nothingToExplain(number)))
        }
    }
}
