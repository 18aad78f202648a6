/// Something asked back, with numbered answers; it waits in the store until answered, dropped or expired (A3).
public enum Question: Hashable, Codable, Sendable {
    /// V2: which of these households was meant, in acts otherwise clear.
    case whichHousehold(written: String, options: [Household], acts: [Act])
    /// A3: which of the issues at the desk the words are for.
    case whichIssue(options: [IssueSummary], act: Act)
    /// A3: 上报 without a number, from somebody who both reports and decides.
    case passUpOrReport(IssueSummary, passUp: IssueRequest, report: ReportIssue.Request)
    /// R4: on what ground the issue is refused; codes of the policy.
    case whichGround(IssueSummary, grounds: [String], request: RefuseIssue.Request)
    /// R6: whether a report just made is the same as an earlier one.
    case sameIssue(IssueNumber, as: IssueSummary)
    /// R10
    case whichErrand(options: [HandBackErrand.Brief])
    case visit(VisitQuestion)
    case discuss(DiscussQuestion)
    /// L7: one phone, several people.
    case whoAreYou(options: [PersonID], names: [String], text: String)

    /// L4, L7: which of several people of one name.
    case whichPerson(written: String, options: [NamedPerson], act: Act)
    /// L2: whether the moves shown are to be made.
    case applyProposal(moves: [LinkMove], takers: [String])

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
        case .passUpOrReport, .sameIssue, .applyProposal: 2
        case .whichGround(_, let grounds, _): grounds.count
        case .whichErrand(let options): options.count
        case .visit(let question): question.optionCount
        case .discuss(let question): question.optionCount
        case .whichPerson(_, let options, _): options.count
        case .whoAreYou(let options, _, _): options.count
        }
    }

    /// The acts that the answer `choice` (from 1) completes; none where it changes nothing, or is of another kind (who is
    /// writing).
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
        case .whichGround(_, let grounds, var request):
            request.ground = grounds[choice - 1]
            return [.report(.refuse(request))]
        case .sameIssue(let number, let same):
            return choice == 1 ? [.report(.merge(MergeIssue.Request(numbers: [number], into: same.number)))] : []
        case .whichErrand(let options):
            return [.report(.handBackErrand(HandBackErrand.Request(id: options[choice - 1].id)))]
        case .visit(let question):
            return question.acts(choosing: choice)
        case .discuss(let question):
            return question.acts(choosing: choice)
        case .whichPerson(let written, let options, let act):
            return [act.replacing(written, with: options[choice - 1].id)]
        case .applyProposal(let moves, _):
            return choice == 1 ? [.link(.applyProposal(ApplyProposal.Request(confirmed: moves)))] : []
        case .whoAreYou:
            return []
        }
    }
}
