/// Which meeting is meant: by its kind, or the only one there is.
public struct MeetingRequest: Hashable, Codable, Sendable {
    /// A code of the policy.
    public var kind: String?
    /// Settled by an answer.
    public var meeting: MeetingID?
    /// What else is said: a place, a reason.
    public var words: String?

    public init(kind: String? = nil, meeting: MeetingID? = nil, words: String? = nil) {
        self.kind = kind
        self.meeting = meeting
        self.words = words
    }
}

/// What the room Discuss asks back, with numbered answers (A3).
public enum DiscussQuestion: Hashable, Codable, Sendable {
    case whichMeeting(options: [Meeting], DiscussAct)
    /// A post in several units.
    case whichUnit(options: [UnitID], names: [String], Convene.Request)
    case whichDay(options: [Dated], Reschedule.Request)

    public var optionCount: Int {
        switch self {
        case .whichMeeting(let options, _): options.count
        case .whichUnit(let options, _, _): options.count
        case .whichDay(let options, _): options.count
        }
    }

    func acts(choosing choice: Int) -> [Act] {
        switch self {
        case .whichMeeting(let options, let act): return [.discuss(act.replacing(options[choice - 1].id))]
        case .whichUnit(let options, _, var request):
            request.unit = options[choice - 1]
            return [.discuss(.convene(request))]
        case .whichDay(let options, let request): return [options[choice - 1].act(request)]
        }
    }
}

/// A3: a message without a meeting's name is about the only one; else the bot asks.
public enum MeetingTarget: Sendable {
    case meeting(MeetingID)
    case unclear(Decision)

    /// `candidates`: the meetings the sender may mean.
    public init(_ request: MeetingRequest, among candidates: [Meeting], act: DiscussAct, none: DiscussRefusal) {
        if let settled = request.meeting, candidates.contains(where: { $0.id == settled }) {
            self = .meeting(settled)
            return
        }
        let fitting = candidates.filter { request.kind == nil || $0.kind == request.kind }
        switch fitting.count {
        case 0: self = .unclear(.refuse(.discuss(none)))
        case 1: self = .meeting(fitting[0].id)
        default: self = .unclear(Decision(question: .discuss(.whichMeeting(options: fitting, act))))
        }
    }
}
