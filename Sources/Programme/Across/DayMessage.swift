/// A1: what one person is ordinarily reminded of, all of a day in one message.
public struct DayMessage: Hashable, Codable, Sendable {
    /// By what it is, the most pressing first.
    public var lines: [DayLine]
    /// What else waits for them, for one closing line.
    public var waiting: Int

    public init(lines: [DayLine], waiting: Int = 0) {
        self.lines = lines
        self.waiting = waiting
    }

    /// Lines of one kind that the message shows; the rest is counted.
    public static let lineLimit = 6
}

/// One thing that somebody is reminded of, with its reason.
public struct DayLine: Hashable, Codable, Sendable {
    /// A1: the same thing is told once.
    public var key: DayKey
    public var content: Content

    public init(key: DayKey, content: Content) {
        self.key = key
        self.content = content
    }

    public enum Content: Hashable, Codable, Sendable {
        /// S5: how a clock stands that is theirs.
        case clock(Timed, Timed.Stage)
        /// S5: a clock that has run out one level below.
        case late(IssueSummary, at: NamedOfficer, due: Instant)
        /// R4: sent back to them, and not taken up since.
        case sentBack(IssueSummary)
        /// New at their desk since the last message.
        case new([IssueSummary])
        case meeting(Meeting, day: Day, items: Int)
        /// D1: the days in which a meeting should be held that nobody has convened.
        case convene(kind: String, unit: String, first: Day, last: Day, before: Day)
        case monthDay(CalendarDays.Kind, Day)
        /// A12
        case onDuty(unit: String, Day)
        /// V1: whom the member has still to visit.
        case visits(VisitOccasion, MonthList)
        /// V1: how the month stands in an officer's unit; nobody is named.
        case unvisited(UnitMonth)
    }
}

extension DayLine.Content {
    /// A1: 停止 never silences what lies at one's desk.
    public var isOfDesk: Bool {
        switch self {
        case .clock, .late, .sentBack, .new: true
        case .meeting, .convene, .monthDay, .onDuty, .visits, .unvisited: false
        }
    }
}

extension DayLine.Content {
    /// How many of the things at somebody's desk it speaks of.
    public var matters: Int {
        switch self {
        case .clock, .sentBack: 1
        case .new(let issues): issues.count
        case .late, .meeting, .convene, .monthDay, .onDuty, .visits, .unvisited: 0
        }
    }
}

/// A1: what tells one reminder from another: what it is, of which thing, and which of its times.
public struct DayKey: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case half, soon, overdue, late, meeting, convene, theme, contact, duty, visits, unvisited, new
        case sentBack = "sent_back"
    }

    public var kind: Kind
    /// An issue, a meeting, a unit…; 0 where the person is all there is.
    public var subject: Int64
    /// The month, the day, or the minute a clock is due.
    public var period: Int64

    public init(_ kind: Kind, of subject: Int64 = 0, period: Int64) {
        self.kind = kind
        self.subject = subject
        self.period = period
    }
}

/// A1: the days of the month on which members are told whom they have still to visit.
public enum VisitOccasion: String, CaseIterable, Codable, Sendable {
    case monthList = "month_list"
    case midMonth = "mid_month"
    case monthEnd = "month_end"
}

/// V1: how many households of a unit wait for their visit this month.
public struct UnitMonth: Hashable, Codable, Sendable {
    public var unit: UnitID
    public var name: String
    public var month: Int
    /// Resident households, and those of them that nobody has seen.
    public var total: Int
    public var left: Int
    /// Members who still have somebody to visit.
    public var members: Int

    public init(unit: UnitID, name: String, month: Int, total: Int, left: Int, members: Int) {
        self.unit = unit
        self.name = name
        self.month = month
        self.total = total
        self.left = left
        self.members = members
    }
}

extension IssueCase {
    /// S5: its governing clock, and whose it is, as its holder has it; nil where none runs. An emergency that nobody has
    /// answered is pushed in its own way (R5).
    public var timed: (holder: PersonID, timed: Timed)? {
        guard let desk = file.state.desk, !isUnanswered else { return nil }
        let rests = desk.pause?.isGranted == true || file.state.waitsForMeeting
        return (
            desk.holder,
            Timed(
                subject: .issue(summary, file.state.phase), id: number.rawValue, since: desk.since, due: desk.due,
                rests: rests, isTaken: desk.isAccepted, words: ownWords)
        )
    }
}

/// S5: something with a clock that one person answers for.
public struct Timed: Hashable, Codable, Sendable {
    public enum Subject: Hashable, Codable, Sendable {
        case issue(IssueSummary, IssueState.Phase)
        /// R7
        case utility(IssueSummary)
        /// S3: until the department has reported in.
        case whistle(IssueSummary, department: String)
        /// R10
        case errand(HouseholdLabel, what: String)
    }

    /// How far a clock has run when somebody is told of it.
    public enum Stage: String, CaseIterable, Codable, Sendable { case half, soon, overdue }

    public var subject: Subject
    /// Of the subject, among its kind.
    public var id: Int64
    public var since: Instant
    public var due: Instant
    /// S5: paused; D9: until the meeting only its day counts.
    public var rests: Bool
    /// R4: somebody has said that they see to it.
    public var isTaken: Bool
    /// What whoever answers for it can send.
    public var words: DeskWords

    public init(
        subject: Subject, id: Int64, since: Instant, due: Instant, rests: Bool = false, isTaken: Bool = true,
        words: DeskWords = .resolve
    ) {
        self.subject = subject
        self.id = id
        self.since = since
        self.due = due
        self.rests = rests
        self.isTaken = isTaken
        self.words = words
    }

    public var half: Instant { Instant(milliseconds: since.milliseconds + (due.milliseconds - since.milliseconds) / 2) }

    /// Tells the clocks of different things apart, and a clock from the one the thing had before.
    /// - Parameter again: how often an overdue one has been told of.
    public func key(_ stage: Stage, again: Int = 0) -> DayKey {
        let kind: DayKey.Kind =
            switch stage {
            case .half: .half
            case .soon: .soon
            case .overdue: .overdue
            }
        return DayKey(kind, of: id * Self.kinds + rank, period: Self.minute(due) * 100 + Int64(again))
    }

    /// A moment as the period of a key.
    public static func minute(_ instant: Instant) -> Int64 { instant.milliseconds / 60_000 }

    private static let kinds: Int64 = 4
    private var rank: Int64 {
        switch subject {
        case .issue: 0
        case .utility: 1
        case .whistle: 2
        case .errand: 3
        }
    }
}
