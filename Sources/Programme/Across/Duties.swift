/// What one person may be reminded of, as it stands at a moment.
public struct Duties: Sendable {
    /// S5: a clock that ran out one level below, and when this person was to be told.
    public struct Late: Sendable {
        public var issue: IssueSummary
        public var officer: NamedOfficer
        public var due: Instant
        public var toldAt: Instant

        public init(issue: IssueSummary, officer: NamedOfficer, due: Instant, toldAt: Instant) {
            self.issue = issue
            self.officer = officer
            self.due = due
            self.toldAt = toldAt
        }
    }

    /// R4: an issue that was sent back to them.
    public struct SentBack: Sendable {
        public var issue: IssueSummary
        public var at: Instant

        public init(issue: IssueSummary, at: Instant) {
            self.issue = issue
            self.at = at
        }
    }

    public struct Attended: Sendable {
        public var meeting: Meeting
        public var items: Int

        public init(meeting: Meeting, items: Int) {
            self.meeting = meeting
            self.items = items
        }
    }

    /// D1: meetings of one kind that they may convene in one unit.
    public struct Convening: Sendable {
        public var kind: String
        public var unit: UnitID
        public var unitName: String
        /// Days of such meetings, held or to be held.
        public var held: [Day]
        /// Days of the meetings that these have to precede.
        public var later: [Day]

        public init(kind: String, unit: UnitID, unitName: String, held: [Day], later: [Day]) {
            self.kind = kind
            self.unit = unit
            self.unitName = unitName
            self.held = held
            self.later = later
        }
    }

    public var person: PersonID
    /// A1: they have said 停止.
    public var isMuted = false
    /// V1: who they visit, and the visits of this month.
    public var book: VisitBook?
    /// V1: the units of an officer.
    public var units: [UnitMonth] = []
    /// S5
    public var timed: [Timed] = []
    public var late: [Late] = []
    public var sentBack: [SentBack] = []
    public var meetings: [Attended] = []
    public var convening: [Convening] = []
    /// Whether they are of a branch that holds the theme day, and whether people may call on them on the contact day.
    public var holdsThemeDay = false
    public var holdsContactDay = false
    /// A12
    public var onDuty: [Duty] = []
    /// What lies at their desk or waits for their word.
    public var waiting = 0

    public init(person: PersonID) { self.person = person }
}
