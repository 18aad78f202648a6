/// A meeting with all that belongs to it: its agenda, who came, what was voted. An act changes it whole, so that undo
/// can put it back whole.
public struct MeetingRecord: Hashable, Codable, Sendable {
    public var meeting: Meeting
    /// In the order of the agenda; their numbers there are from 1.
    public var items: [AgendaItem]
    public var attendance: [Attendance]
    /// D1: from outside; they have no vote.
    public var guests: [Guest]
    /// Those with a vote who are present, as the chair has counted them; else those who have signed in count.
    public var headcount: Int?
    /// D3: in the order they were noted.
    public var spoken: [Speech]
    /// D8: earlier items that were told to be done when this meeting opened 销号.
    public var struck: [IssueNumber]
    /// Who was told of it.
    public var noticed: [PersonID]
    /// As it stood when the meeting closed.
    public var quorum: Quorum?
    /// The act that changed it last; undo reaches no further back than that.
    public var lastAct: ActID?

    public init(
        meeting: Meeting, items: [AgendaItem] = [], attendance: [Attendance] = [], guests: [Guest] = [],
        headcount: Int? = nil,
        spoken: [Speech] = [], struck: [IssueNumber] = [], noticed: [PersonID] = [], quorum: Quorum? = nil,
        lastAct: ActID? = nil
    ) {
        self.meeting = meeting
        self.items = items
        self.attendance = attendance
        self.guests = guests
        self.headcount = headcount
        self.spoken = spoken
        self.struck = struck
        self.noticed = noticed
        self.quorum = quorum
        self.lastAct = lastAct
    }

    public var phase: MeetingState.Phase { meeting.state.phase }

    /// Whom a push tells of what becomes of it: who was called, and who was asked to come.
    public var toldOfIt: [PersonID] { Set(noticed + attendance.map(\.person)).sorted() }

    /// Those with a vote who are there.
    public var present: Int { headcount ?? attendance.count { $0.role == .voter && $0.hasCome } }
}

/// D2: a point of the agenda.
public struct AgendaItem: Hashable, Codable, Sendable {
    public var issue: IssueNumber
    /// D6: the step of 四议 it is here for.
    public var step: Deliberation.Step?
    /// What is voted on; nil: the matter itself.
    public var motion: Motion?
    /// D3: nil until it was voted on.
    public var tally: Tally?
    /// S1: who leads it once it is listed, and until when.
    public var plan: WorkPlan?
    /// What became of it when the meeting closed.
    public var outcome: Outcome?

    public init(
        issue: IssueNumber, step: Deliberation.Step? = nil, motion: Motion? = nil, tally: Tally? = nil,
        plan: WorkPlan? = nil, outcome: Outcome? = nil
    ) {
        self.issue = issue
        self.step = step
        self.motion = motion
        self.tally = tally
        self.plan = plan
        self.outcome = outcome
    }

    /// D7: each item has exactly one when the meeting closes.
    public enum Outcome: Hashable, Codable, Sendable {
        case listed
        case passed(Deliberation.Step)
        case solved
        case votedDown
        /// R4: back at the desk that submitted it.
        case sentBack(reason: String)
        /// S7
        case promised(day: Day, plan: String)
        /// Not voted on: it waits for the next meeting of this kind.
        case waitsOn
        /// D9: not solved here; it waits for a meeting of another kind.
        case sentOn(to: String)
        /// Taken off, done or joined with another while the meeting was on.
        case elsewhere
    }
}

/// Who came, or is asked to come.
public struct Attendance: Hashable, Codable, Sendable {
    public enum Role: String, CaseIterable, Codable, Sendable {
        case voter
        /// A member of the party who has no vote yet.
        case probationary
        /// By a post that the policy lets be invited.
        case adviser
        /// S1: who reported an item.
        case reporter
    }

    public var person: PersonID
    public var role: Role
    public var hasCome: Bool

    public init(person: PersonID, role: Role, hasCome: Bool) {
        self.person = person
        self.role = role
        self.hasCome = hasCome
    }
}

/// D1: how many are entitled, how many must be there, how many are.
public struct Quorum: Hashable, Codable, Sendable {
    public var entitled: Int
    public var needed: Int
    public var present: Int
    /// One voice for each household.
    public var isOfHouseholds: Bool

    public init(entitled: Int, needed: Int, present: Int, isOfHouseholds: Bool = false) {
        self.entitled = entitled
        self.needed = needed
        self.present = present
        self.isOfHouseholds = isOfHouseholds
    }

    public var missing: Int { max(0, needed - present) }
    public var isReached: Bool { entitled > 0 && present >= needed }
}

/// D1: the votes that carry an item, with the sum that shows why.
public struct Majority: Hashable, Codable, Sendable {
    public var tally: Tally
    public var needed: Int
    /// What `needed` is a share of.
    public var whole: Int
    public var of: Policy.Share.Whole

    public init(tally: Tally, needed: Int, whole: Int, of: Policy.Share.Whole) {
        self.tally = tally
        self.needed = needed
        self.whole = whole
        self.of = of
    }

    public var isReached: Bool { tally.inFavour >= needed }
    public var missing: Int { max(0, needed - tally.inFavour) }
}
