/// R8: who reported or carries an issue can ask where it lies: `1023怎么样了`. Nobody else can.
public enum IssueStatus {
    public struct Request: Hashable, Codable, Sendable {
        /// None: the sender's latest.
        public var number: IssueNumber?
        public init(number: IssueNumber?) { self.number = number }
    }

    public struct Facts: Sendable {
        public var issue: IssueSummary
        public var state: IssueState
        public var reported: Day
        public var reporter: PersonID
        /// Everybody whose desk it has lain on.
        public var carriers: Set<PersonID>

        public init(
            issue: IssueSummary, state: IssueState, reported: Day, reporter: PersonID, carriers: Set<PersonID>
        ) {
            self.issue = issue
            self.state = state
            self.reported = reported
            self.reporter = reporter
            self.carriers = carriers
        }
    }

    public struct Status: Hashable, Sendable {
        public var issue: IssueSummary
        public var state: IssueState
        public var reported: Day
        public var since: Day?
        public var due: Day?
        /// The asker's own move is awaited.
        public var isYours: Bool
    }

    public static func decide(_ number: IssueNumber, by person: Person, _ facts: Facts?, calendar: LocalCalendar)
        -> Decision
    {
        guard let facts, Access.maySee(facts, person) else { return .refuse(.report(.issueNotFound(number))) }
        var status = Status(
            issue: facts.issue, state: facts.state, reported: facts.reported, since: nil, due: nil, isYours: false)
        if case .atDesk(let desk) = facts.state {
            status.since = calendar.day(of: desk.since)
            status.due = calendar.day(of: desk.due)
            status.isYours = desk.holder == person.id
        }
        return .answer(.report(.status(status)))
    }
}
