/// What the room Visit asks back, with numbered answers (A3).
public enum VisitQuestion: Hashable, Codable, Sendable {
    /// V10: two members of one name; `rest` is what is to be written down for the one meant.
    case whichMember(options: [OnBehalf.Member], rest: String)
    /// V4: which kind of event the words mean.
    case whichEvent(kinds: [String], RecordEvent.Request)
    /// V11: a household is on several lists.
    case whichDelivery(options: [Delivery.Item], Deliver.Request)
    /// V8: several policies are open.
    case whichPolicy(options: [Circular], ExplainPolicy.Request)
    /// V8: whether a notice goes out as shown.
    case sendCircular(SendCircular.Preview)
    /// V7: to a resident.
    case wasVisited(VisitConfirmation.Asked)

    public var optionCount: Int {
        switch self {
        case .whichMember(let options, _): options.count
        case .whichEvent(let kinds, _): kinds.count
        case .whichDelivery(let options, _): options.count
        case .whichPolicy(let options, _): options.count
        case .wasVisited, .sendCircular: 2
        }
    }

    /// The acts that the choice (from 1) completes; none where the message has to be read first.
    func acts(choosing choice: Int) -> [Act] {
        switch self {
        case .whichMember: return []
        case .whichEvent(let kinds, var request):
            request.kinds = [kinds[choice - 1]]
            return [.visit(.recordEvent(request))]
        case .whichDelivery(let options, var request):
            request.delivery = options[choice - 1].delivery
            return [.visit(.deliver(request))]
        case .whichPolicy(let options, var request):
            request.circular = options[choice - 1].id
            return [.visit(.explainPolicy(request))]
        case .sendCircular(let preview):
            guard choice == 1 else { return [] }
            return [
                .visit(
                    .sendCircular(
                        SendCircular.Request(
                            text: preview.draft.text, isToExplain: preview.draft.isToExplain,
                            isUrgent: preview.draft.isUrgent, confirmed: preview)))
            ]
        case .wasVisited(let asked):
            return [.visit(.confirmVisit(ConfirmVisit.Request(came: choice == 1, visit: asked.visit)))]
        }
    }
}

extension Question {
    /// V10: the same question, its acts done for the member.
    func asked(for member: OnBehalf.Member) -> Question {
        switch self {
        case .whichHousehold(let written, let options, let acts):
            .whichHousehold(
                written: written, options: options,
                acts: [.visit(.onBehalf(OnBehalf.Request(member: member, acts: acts)))])
        case .whichIssue, .passUpOrReport, .whichGround, .sameIssue, .whichErrand, .whoAreYou, .visit, .discuss,
            .whichPerson, .whichMeaning, .missing,
            .applyProposal:
            self
        }
    }
}
