/// What the room Visit asks back, with numbered answers (A3).
public enum VisitQuestion: Hashable, Codable, Sendable {
    /// V10: two members of one name; `rest` is what is to be written down for the one meant.
    case whichMember(options: [OnBehalf.Member], rest: String)

    public var optionCount: Int {
        switch self {
        case .whichMember(let options, _): options.count
        }
    }

    /// The acts that the choice (from 1) completes; none where the message has to be read first.
    func acts(choosing choice: Int) -> [Act] {
        switch self {
        case .whichMember: []
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
        case .whichIssue, .passUpOrReport, .whoAreYou, .visit: self
        }
    }
}
