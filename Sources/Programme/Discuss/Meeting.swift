/// A meeting 会议 of one kind in one unit.
public struct Meeting: Hashable, Codable, Sendable {
    public var id: MeetingID
    /// A code of the policy.
    public var kind: String
    public var unit: UnitID
    public var unitName: String
    public var convener: PersonID
    public var at: Instant
    public var place: String?
    public var state: MeetingState

    public init(
        id: MeetingID, kind: String, unit: UnitID, unitName: String, convener: PersonID, at: Instant, place: String?,
        state: MeetingState = .convened
    ) {
        self.id = id
        self.kind = kind
        self.unit = unit
        self.unitName = unitName
        self.convener = convener
        self.at = at
        self.place = place
        self.state = state
    }
}

/// How far a meeting has come.
public enum MeetingState: Hashable, Codable, Sendable {
    case convened
    case open(since: Instant)
    case closed(at: Instant)
    case cancelled(at: Instant, reason: String?)
    /// Its time went by and nothing could be decided.
    case lapsed(at: Instant)

    public enum Phase: String, CaseIterable, Codable, Sendable { case convened, open, closed, cancelled, lapsed }

    public var phase: Phase {
        switch self {
        case .convened: .convened
        case .open: .open
        case .closed: .closed
        case .cancelled: .cancelled
        case .lapsed: .lapsed
        }
    }
}

/// What can be done to a meeting.
public enum MeetingMove: String, CaseIterable, Sendable {
    case reschedule, cancel, invite
    case setAgenda = "set the agenda"
    case attend = "sign in or be counted"
    case open, vote, close, lapse
}

extension MeetingState.Phase {
    /// The state machine of a meeting: where a move leads, or nil where it is refused.
    public func after(_ move: MeetingMove) -> MeetingState.Phase? {
        switch (self, move) {
        case (.convened, .reschedule), (.convened, .setAgenda), (.convened, .invite), (.convened, .attend): .convened
        case (.convened, .cancel): .cancelled
        // The first vote opens it.
        case (.convened, .open), (.convened, .vote): .open
        case (.open, .invite), (.open, .attend), (.open, .vote): .open
        case (.open, .close): .closed
        case (.convened, .lapse), (.open, .lapse): .lapsed
        case (.convened, .close), (.open, .reschedule), (.open, .cancel), (.open, .setAgenda), (.open, .open): nil
        case (.closed, _), (.cancelled, _), (.lapsed, _): nil
        }
    }

    /// Still to be held, or being held.
    public var isLive: Bool {
        switch self {
        case .convened, .open: true
        case .closed, .cancelled, .lapsed: false
        }
    }
}
