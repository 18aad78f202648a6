/// Something asked back, with numbered answers; it waits in the store until answered, dropped or expired (A3).
public enum Question: Hashable, Codable, Sendable {
    /// V2: which of these households was meant, in acts otherwise clear.
    case whichHousehold(written: String, options: [Household], acts: [Act])
    /// A3: which of the issues at the desk the words are for.
    case whichIssue(options: [IssueSummary], act: Act)
    /// A3: 上报 without a number, from somebody who both reports and decides.
    case passUpOrReport(IssueSummary, passUp: PassUp.Request, report: ReportIssue.Request)
    case visit(VisitQuestion)
    /// L7: one phone, several people.
    case whoAreYou(options: [PersonID], names: [String], text: String)

    /// One question for what two acts of a message both leave open.
    public func merged(with other: Question) -> Question? {
        guard case .whichHousehold(let written, let options, let acts) = self,
            case .whichHousehold(written, options, let others) = other
        else { return nil }
        return .whichHousehold(written: written, options: options, acts: acts + others)
    }

    public var optionCount: Int {
        switch self {
        case .whichHousehold(_, let options, _): options.count
        case .whichIssue(let options, _): options.count
        case .passUpOrReport: 2
        case .visit(let question): question.optionCount
        case .whoAreYou(let options, _, _): options.count
        }
    }

    /// The acts that the answer `choice` (from 1) completes; none for a choice of another kind (who is writing).
    public func acts(choosing choice: Int) -> [Act] {
        precondition((1...optionCount).contains(choice))
        switch self {
        case .whichHousehold(let written, let options, let acts):
            let chosen = HouseholdMention(written: written, candidates: [options[choice - 1].id])
            return acts.map { $0.replacing(chosen) }
        case .whichIssue(let options, let act):
            return [act.replacing(options[choice - 1].number)]
        case .passUpOrReport(let issue, var passUp, let report):
            passUp.numbers = [issue.number]
            return [.report(choice == 1 ? .passUp(passUp) : .reportIssue(report))]
        case .visit(let question):
            return question.acts(choosing: choice)
        case .whoAreYou:
            return []
        }
    }
}
