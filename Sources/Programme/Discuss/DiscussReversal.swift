/// V6: what one effect of this room is put back to.
public enum DiscussReversal: Hashable, Codable, Sendable {
    /// Nil: the act convened it; it is cancelled.
    case meeting(MeetingID, was: MeetingRecord?)
    case weight(IssueNumber, was: IssueWeight?)
    case disclosed(IssueNumber, Disclosure.Kind)
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

/// An effect of an act, as it stands when it is to be taken back.
public struct TouchedDiscussion: Hashable, Sendable {
    public var reversal: DiscussReversal
    public var effect: DiscussEffect
    /// Who was told of it.
    public var told: [PersonID]
    public var isActedOn: Bool

    public init(reversal: DiscussReversal, effect: DiscussEffect, told: [PersonID] = [], isActedOn: Bool) {
        self.reversal = reversal
        self.effect = effect
        self.told = told
        self.isActedOn = isActedOn
    }
}
