/// Anything a household needs done or decided 民情事项.
public struct Issue: Hashable, Sendable {
    public var number: IssueNumber
    /// The text as it came (R1).
    public var text: String
    public var category: String
    public var household: HouseholdID?
    /// The unit whose ladder it climbs.
    public var unit: UnitID
    public var reporter: PersonID
    public var state: IssueState
    /// R5: the kind of emergency, a code of the policy.
    public var emergency: String?
    /// R9: the reporter's name is told to nobody but who decides a complaint.
    public var isConfidential: Bool
    /// R9: it climbs the policy's desks for complaints, and no others.
    public var isComplaint: Bool
    /// R9: everybody whom the words of a complaint may mean, where the roster knows them.
    public var accused: [PersonID]
    /// R11
    public var media: [MediaID]
    public var entries: [IssueEntry]

    public init(
        number: IssueNumber, text: String, category: String, household: HouseholdID?, unit: UnitID,
        reporter: PersonID, state: IssueState, emergency: String? = nil, isConfidential: Bool = false,
        isComplaint: Bool = false, accused: [PersonID] = [], media: [MediaID] = [], entries: [IssueEntry]
    ) {
        self.number = number
        self.text = text
        self.category = category
        self.household = household
        self.unit = unit
        self.reporter = reporter
        self.state = state
        self.emergency = emergency
        self.isConfidential = isConfidential
        self.isComplaint = isComplaint
        self.accused = accused
        self.media = media
        self.entries = entries
    }
}

/// An issue as it lies, with what deciding on it needs.
public struct IssueFile: Sendable {
    public var summary: IssueSummary
    public var state: IssueState
    public var unit: UnitID
    public var reporter: PersonID
    public var reporterName: String
    public var reportedAt: Instant
    public var endedAt: Instant?
    public var emergency: String?
    public var acknowledgedAt: Instant?
    public var isConfidential: Bool
    /// R9
    public var isComplaint: Bool
    public var accused: Set<PersonID>
    /// R3: decides which leader its first desk is.
    public var isReporterInParty: Bool
    /// R8: everybody whose desk it has lain on.
    public var carriers: Set<PersonID>
    /// L9: residents of the household it is about.
    public var residents: Set<PersonID>
    /// S6: who answers for the household today; nil where it is about none, or said in confidence (R9).
    public var linkedMember: Ladder.Holder?

    public init(
        summary: IssueSummary, state: IssueState, unit: UnitID, reporter: PersonID, reporterName: String,
        reportedAt: Instant, endedAt: Instant?, emergency: String?, acknowledgedAt: Instant?, isConfidential: Bool,
        isComplaint: Bool = false, accused: Set<PersonID> = [], isReporterInParty: Bool = true,
        carriers: Set<PersonID> = [], residents: Set<PersonID> = []
    ) {
        self.summary = summary
        self.state = state
        self.unit = unit
        self.reporter = reporter
        self.reporterName = reporterName
        self.reportedAt = reportedAt
        self.endedAt = endedAt
        self.emergency = emergency
        self.acknowledgedAt = acknowledgedAt
        self.isConfidential = isConfidential
        self.isComplaint = isComplaint
        self.accused = accused
        self.isReporterInParty = isReporterInParty
        self.carriers = carriers
        self.residents = residents
    }

    public var number: IssueNumber { summary.number }

    /// R9: as whom pushes name the reporter; nil where they are not told.
    var namedReporter: NamedOfficer? {
        isConfidential ? nil : NamedOfficer(name: reporterName, post: .linkedMember)
    }
}

/// A desk with the person who sits at it.
public struct Desk: Hashable, Codable, Sendable {
    /// Position on the issue's ladder, lowest 0; of a complaint, among the policy's desks for complaints.
    public var rung: Int
    public var unit: UnitID
    public var holder: PersonID
    public var officer: NamedOfficer
    public var since: Instant
    /// S5: the governing clock.
    public var due: Instant
    /// R4: taken in hand.
    public var isAccepted: Bool
    /// The desks it came up by, lowest first; a return goes to the last.
    public var below: [Desk]
    /// R4: how often the issue has been sent back so far.
    public var returns: Int
    /// S5: its clock rests, or is asked to.
    public var pause: ClockPause?
    /// S6: how often the resident has said that it is not done.
    public var contradictions: Int
    /// D6: what was resolved before it came back from the work list stands.
    public var deliberated: [Deliberation.Passed]

    public init(
        rung: Int, unit: UnitID, holder: PersonID, officer: NamedOfficer, since: Instant, due: Instant,
        isAccepted: Bool = false, below: [Desk] = [], returns: Int = 0, contradictions: Int = 0,
        deliberated: [Deliberation.Passed] = []
    ) {
        self.rung = rung
        self.unit = unit
        self.holder = holder
        self.officer = officer
        self.since = since
        self.due = due
        self.isAccepted = isAccepted
        self.below = below
        self.returns = returns
        self.contradictions = contradictions
        self.deliberated = deliberated
    }
}

/// One entry of an issue's history; it is chained to the one before (A8).
public struct IssueEntry: Hashable, Codable, Sendable {
    public enum Action: Hashable, Codable, Sendable {
        case reported
        case passedUp(to: Post, reason: String?)
        /// R3: a level without anybody in its post.
        case skipped(Post)
        /// R3: a further desk of the same person, passed in one act.
        case passedThrough(Post)
        /// R9: a desk held by, or for, a person complained of.
        case avoided(Post)
        /// R5: a desk that an emergency goes past: it was pushed at once and has not answered.
        case jumped(Post)
        case kept
        case accepted(Post)
        case resolved(Post, what: String?)
        /// Nil: to the reporter.
        case returned(to: Post?, reason: String)
        case refused(Post, ground: String, explanation: String)
        case merged(into: IssueNumber)
        case recategorised(to: String)
        /// R7
        case referred(utility: String)
        case taskDone(utility: String, what: String?)
        /// R5
        case acknowledged(Post)
        case unacknowledged(climbsTo: Post)
        /// S5
        case overdue(told: Post)
        /// S6: the resident's word.
        case satisfied
        case unsatisfied(reason: String?, to: Post)
        case reopened(reason: String?, to: Post)
        case withdrawn
        /// S1
        case progress(Post, note: String)
        // D1–D9
        /// A code of the policy's meetings.
        case submitted(String)
        case drawn(String)
        case offAgenda(reason: String?)
        case weighed(yuan: Int?, isMarked: Bool)
        case stepPassed(Deliberation.Step, Tally)
        case votedFor(String, Tally?)
        case votedDown(String, Tally)
        case disclosed(Disclosure.Kind)
        /// S2–S4: with the town, with departments, with the county.
        case solvedInTown(lead: PersonID, due: Day)
        case departmentsAsked([String], kind: String)
        case reportedToLeader(reason: String)
        case instructed(String)
        case whistled([String], kind: String)
        case reportedIn(department: String)
        case departmentDone(department: String, what: String?)
        case rolledUp(reason: String)
        case answered(String)
        /// L4: the desk's holder is away, or back.
        case handedOver(to: PersonID)
        /// R11
        case attached(Attachments)
        /// V6: moved by mistake.
        case takenBack(to: Post?)
        /// S1
        case listed(lead: Post)
        case helped(by: Int)
        case leadChanged(to: Post)
        case postponed(to: Day, reason: String)
        /// S5
        case pauseAsked(until: Day, reason: String)
        case paused(until: Day, by: Post)
        case pauseDenied(Post, reason: String?)
        case resumed
        /// S7
        case promised(Post, day: Day, plan: String)
        /// S6: a return visit by another than the resident found it so.
        case visitedBack(words: String?)
        /// S6: a return visit met nobody; how many so far.
        case notMet(tries: Int)
        /// S6: nobody has answered, so the word is asked for again.
        case askedAgain(of: PersonID)
        /// S6: the first of two who say that nobody can be reached, and the second.
        case givenUp(Post)
        case notReached(Post)
        /// S6: read back to the household.
        case explained
    }

    public var at: Instant
    public var by: PersonID
    public var action: Action
    /// A11
    public var policyVersion: String

    public init(at: Instant, by: PersonID, action: Action, policyVersion: String) {
        self.at = at
        self.by = by
        self.action = action
        self.policyVersion = policyVersion
    }
}
