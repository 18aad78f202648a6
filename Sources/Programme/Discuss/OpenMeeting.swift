/// D1, D8: a meeting opens once enough are there; a consultation first hears what became of earlier items, and strikes
/// off what is done 逐一销号: `开始`.
public enum OpenMeeting {
    /// An item of an earlier meeting of the kind.
    public struct Earlier: Hashable, Sendable {
        public var issue: IssueSummary
        public var state: IssueState

        public init(issue: IssueSummary, state: IssueState) {
            self.issue = issue
            self.state = state
        }

        public var isDone: Bool {
            switch state.phase {
            case .closed, .notReached, .merged, .withdrawn, .refused: true
            case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done:
                false
            }
        }
    }

    public struct Opened: Hashable, Sendable {
        public var meeting: Meeting
        public var quorum: Quorum
        public var agenda: [AgendaLine]
        /// D8: struck off now.
        public var struck: [Earlier]
        /// D8: still on the way.
        public var onTheWay: [Earlier]
    }

    /// Earlier items that one opening goes through.
    public static let earlierLimit = 20

    /// - Parameter earlier: what earlier meetings of the kind took up and nobody has struck off yet.
    public static func decide(_ meetingCase: MeetingCase, earlier: [Earlier]) -> Decision {
        if let refusal = refusal(meetingCase) { return .refuse(.discuss(refusal)) }
        let (record, opened) = open(meetingCase, earlier: earlier)
        return Decision(changes: [.discuss(.saved(record))], answers: [.discuss(.opened(opened))])
    }

    /// Why it cannot open; the sum is shown.
    static func refusal(_ meetingCase: MeetingCase) -> DiscussRefusal? {
        if let refusal = meetingCase.refusal(for: .open) { return refusal }
        guard CheckIn.isTime(meetingCase.meeting, now: meetingCase.now) else { return .tooEarly(meetingCase.meeting) }
        guard meetingCase.quorum.isReached else { return .noQuorum(meetingCase.meeting, meetingCase.quorum) }
        return nil
    }

    static func open(_ meetingCase: MeetingCase, earlier: [Earlier]) -> (MeetingRecord, Opened) {
        var record = meetingCase.record
        let told = earlier.prefix(earlierLimit)
        let struck = told.filter(\.isDone)
        record.meeting.state = .open(since: meetingCase.now)
        record.struck = struck.map(\.issue.number)
        let opened = Opened(
            meeting: record.meeting, quorum: meetingCase.quorum, agenda: meetingCase.lines, struck: struck,
            onTheWay: told.filter { !$0.isDone })
        return (record, opened)
    }
}
