/// D3: who spoke to an item, and what they said; of what was reported in confidence no words are kept.
public struct Speech: Hashable, Codable, Sendable {
    public var issue: IssueNumber
    /// As the chair wrote it, or by their own account.
    public var speaker: String
    public var words: String?

    public init(issue: IssueNumber, speaker: String, words: String?) {
        self.issue = issue
        self.speaker = speaker
        self.words = words
    }
}

/// D3: the chair notes who spoke: `发言 1023 老张：先修水渠`; whoever has come notes their own words: `发言 1023 先修水渠`.
public enum NoteSpeech {
    public struct Request: Hashable, Codable, Sendable {
        public var which: MeetingRequest
        /// An issue, or a place on the agenda; nil: the only one.
        public var item: Int?
        /// Nil: the sender.
        public var speaker: String?
        public var words: String?

        public init(which: MeetingRequest, item: Int?, speaker: String?, words: String?) {
            self.which = which
            self.item = item
            self.speaker = speaker
            self.words = words
        }
    }

    public struct Noted: Hashable, Sendable {
        public var line: AgendaLine
        public var speech: Speech
    }

    /// Speeches that one meeting keeps.
    public static let limit = 200

    public static func decide(_ request: Request, _ meetingCase: MeetingCase) -> Decision {
        let (meeting, person) = (meetingCase.meeting, meetingCase.person)
        let isChair = Access.runs(meeting, meetingCase.kind, person)
        let hasCome = meetingCase.record.attendance.contains { $0.person == person.id && $0.hasCome }
        guard isChair || request.speaker == nil else { return .refuse(.discuss(.notYourMeeting(meeting))) }
        guard meetingCase.record.phase.after(.attend) != nil else { return .refuse(.discuss(.meetingNotNow(meeting))) }
        guard CheckIn.isTime(meeting, now: meetingCase.now) else { return .refuse(.discuss(.tooEarly(meeting))) }
        guard isChair || hasCome else { return .refuse(.discuss(.signInFirst(meeting))) }
        let index: Int
        switch Vote.meant(request.item.map { .numbered([$0]) } ?? .numbered([]), meetingCase) {
        case .failure(let refused): return .refuse(.discuss(refused.refusal))
        case .success(let found): index = found[0]
        }
        guard let line = meetingCase.lines.first(where: { $0.position == index + 1 }) else {
            return .refuse(.discuss(.whichItem(meetingCase.lines)))
        }
        let number = line.issue.number
        guard let words = request.words else { return .refuse(.discuss(.spokeWhat(number))) }
        guard meetingCase.record.spoken.count < limit else { return .refuse(.discuss(.speechesFull(limit: limit))) }
        let isConfidential = meetingCase.issues[number]?.isConfidential ?? true
        let speech = Speech(
            issue: number, speaker: request.speaker ?? person.name, words: isConfidential ? nil : words)
        var record = meetingCase.record
        record.spoken.append(speech)
        return Decision(
            changes: [.discuss(.saved(record))],
            answers: [.discuss(.spoken(Noted(line: line, speech: speech)))])
    }
}
