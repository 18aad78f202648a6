/// R8: who reported or carries an issue can ask where it lies, with whom, since when, due when: `1023怎么样了`. Nobody
/// else can.
public enum IssueStatus {
    public struct Request: Hashable, Codable, Sendable {
        /// None: the sender's latest.
        public var number: IssueNumber?
        public init(number: IssueNumber?) { self.number = number }
    }

    public struct Status: Hashable, Sendable {
        public var issue: IssueSummary
        public var state: IssueState
        public var reported: Day
        public var since: Day?
        public var due: Day?
        /// The asker's own move is awaited.
        public var isYours: Bool
        /// What the asker can send of it.
        public var words: DeskWords = []
    }

    /// - Parameter words: what the asker can send of it, where it lies at their desk.
    public static func decide(
        _ number: IssueNumber, by person: Person, _ file: IssueFile?, words: DeskWords = [], calendar: LocalCalendar
    ) -> Decision {
        guard let file, Access.maySee(file, person) else { return .refuse(.report(.issueNotFound(number))) }
        var status = Status(
            issue: file.summary, state: file.state, reported: calendar.day(of: file.reportedAt), since: nil, due: nil,
            isYours: false, words: words)
        switch file.state {
        case .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised:
            guard let desk = file.state.desk else { break }
            status.since = calendar.day(of: desk.since)
            status.due = calendar.day(of: desk.due)
            status.isYours = desk.holder == person.id
        case .done(let done), .closed(let done), .notReached(let done):
            status.since = calendar.day(of: done.at)
            status.isYours = file.state.phase == .done && Access.mayJudge(file, person)
        case .kept: status.isYours = file.reporter == person.id
        case .refused, .merged, .withdrawn: break
        }
        return .answer(.report(.status(status)))
    }
}
