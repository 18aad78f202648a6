/// Something asked back, with numbered answers; it waits in the store until answered, dropped or expired (A3).
public indirect enum Question: Hashable, Codable, Sendable {
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
    /// A3: what the words mean; an option without acts writes nothing.
    case whichMeaning([[Act]])
    /// A3: one thing is missing in acts otherwise clear; said in words, not chosen.
    case missing(Missing, acts: [Act])
    /// L2: whether the moves shown are to be made.
    case applyProposal(moves: [LinkMove], takers: [String])

    /// One question for what two acts of a message both leave open.
    public func merged(with other: Question) -> Question? {
        guard case .whichHousehold(let written, let options, let acts) = self,
            case .whichHousehold(written, options, let others) = other
        else { return nil }
        return .whichHousehold(written: written, options: options, acts: acts + others)
    }

    /// The one thing that an act still needs.
    public enum Missing: String, Hashable, Codable, Sendable { case households, day }

    /// Of two answers: the one that says yes, and the one that says no.
    public var yesAndNo: (yes: Int, no: Int)? {
        switch self {
        case .sameIssue, .applyProposal, .visit(.wasVisited): (1, 2)
        case .whichMeaning(let meanings) where meanings.count == 2 && meanings[1].isEmpty: (1, 2)
        case .whichHousehold, .whichIssue, .passUpOrReport, .whichGround, .whichErrand, .visit, .discuss, .whoAreYou,
            .whichPerson, .whichMeaning, .missing:
            nil
        }
    }

    /// Whether it holds back what the person said, so that it is asked again when a later question is answered.
    public var isAskedAgain: Bool {
        switch self {
        case .whichHousehold, .whichIssue, .whichPerson, .whichMeaning, .missing: true
        case .passUpOrReport, .whichGround, .sameIssue, .whichErrand, .visit, .discuss, .whoAreYou, .applyProposal:
            false
        }
    }

    /// Whether acts said anew do what the question was asked for, so that it is asked no longer.
    public func isSettled(by acts: [Act]) -> Bool {
        switch self {
        case .whichHousehold(_, let options, let own):
            let verbs = Set(own.map(\.verb))
            return acts.contains { act in
                verbs.contains(act.verb) && act.visited.contains { id in options.contains { $0.id == id } }
            }
        case .missing(_, let own): return !Set(own.map(\.verb)).isDisjoint(with: acts.map(\.verb))
        case .whichMeaning(let meanings):
            let meant = Set(meanings.flatMap(\.self).flatMap(\.visited))
            return acts.contains { !meant.isDisjoint(with: $0.visited) }
        case .whichIssue, .passUpOrReport, .whichGround, .sameIssue, .whichErrand, .visit, .discuss, .whoAreYou,
            .whichPerson, .applyProposal:
            return false
        }
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
        case .whichMeaning(let meanings): meanings.count
        case .missing: 0
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
        case .whichMeaning(let meanings): return meanings[choice - 1]
        case .whoAreYou, .missing: return []
        }
    }
}
