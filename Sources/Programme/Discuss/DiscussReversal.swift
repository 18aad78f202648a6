/// V6: what one effect of this room is put back to.
public enum DiscussReversal: Hashable, Codable, Sendable {
    /// Nil: the act convened it; it is cancelled.
    case meeting(MeetingID, was: MeetingRecord?)
    case weight(IssueNumber, was: IssueWeight?)
    case disclosed(IssueNumber, Disclosure.Kind, was: Disclosure?)
    case objected(ObjectionID)
}

/// What was put back, as people are told.
public enum DiscussEffect: Hashable, Codable, Sendable {
    case meeting(Meeting, MeetingState.Phase?)
    /// What was said at it: who came, how it was voted.
    case noted(Meeting)
    case invitation(Meeting)
    case weight(IssueNumber)
    case disclosed(IssueNumber)
    case objected(IssueNumber)
}

extension Effect {
    /// `told`: who was told of it.
    public static func discuss(
        _ effect: DiscussEffect, _ reversal: DiscussReversal, told: [PersonID] = [], isActedOn: Bool,
        _ undoing: Undoing
    ) -> Effect {
        Effect(
            .discuss(effect), changes: [.discuss(.putBack(reversal))],
            notices: told.filter { $0 != undoing.person.id }.map {
                Notice(to: $0, .discuss(.takenBack(effect, by: undoing.person.name)))
            }, refusal: isActedOn ? .discuss(.changedSince(effect)) : nil)
    }
}
