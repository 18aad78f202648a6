import Programme

/// What must be known to understand a message: whose households, what was asked, what lies open.
public struct ReadingContext: Sendable {
    /// The sender's own.
    public var roll: HouseholdRoll
    public var households: [Household] { roll.households }
    /// The question that waits for this sender's answer.
    public var question: Question?
    /// Whether the sender holds a desk of the ladder, so that 上报 may mean passing up.
    public var holdsDesk: Bool
    public var issuesAtDesk: [IssueNumber]
    /// R5: an emergency waits for somebody to say 收到.
    public var isEmergencyOpen: Bool
    /// V10: whether the sender may write for members, so that a first word may be a member's name.
    public var writesForOthers: Bool
    /// D3: whether the sender may run meetings, so that 同意 may be a vote.
    public var runsMeetings: Bool
    /// V8: whether the sender sends notices, so that what 通知 leads is the text of one, whatever its words.
    public var sendsCirculars: Bool
    public var today: Today

    public init(
        roll: HouseholdRoll, question: Question? = nil, holdsDesk: Bool = false, issuesAtDesk: [IssueNumber] = [],
        isEmergencyOpen: Bool = false, writesForOthers: Bool = false, runsMeetings: Bool = false,
        sendsCirculars: Bool = false, today: Today
    ) {
        self.roll = roll
        self.question = question
        self.holdsDesk = holdsDesk
        self.issuesAtDesk = issuesAtDesk
        self.isEmergencyOpen = isEmergencyOpen
        self.writesForOthers = writesForOthers
        self.runsMeetings = runsMeetings
        self.sendsCirculars = sendsCirculars
        self.today = today
    }
}

/// What a message was understood to say.
public enum Reading: Hashable, Sendable {
    case acts([Act])
    /// The answer to the open question, from 1.
    case choice(Int)
    /// The answer to the open question, in words: what it completes.
    case answered([Act])
    /// The open question is dropped: 算了.
    case neverMind
    /// Something is asked back: what was meant, or the one thing missing.
    case ask(Question)
    /// S6: words on a result, from somebody who may have been asked for them; else what they are otherwise.
    indirect case verdict(JudgeResult.Request, isCertain: Bool, otherwise: Reading)
    /// 上报 without a number, from somebody with one issue or more at the desk: both readings.
    case passUpOrReport(IssueRequest, ReportIssue.Request)
    /// V10: it begins with a member's name; the rest is read with their households.
    case onBehalf(OnBehalf.Saying)
    case smalltalk
    case unclear(Hint)

    /// What would have been missing for an act; the reply shows an example (A3).
    public enum Hint: Hashable, Sendable {
        /// A household without a word of what happened.
        case household(written: String)
        /// `没去`: nothing is written.
        case notVisited
        /// A bare number when nothing was asked.
        case number
        case nothing
        /// Free words that were understood but for one thing.
        case free(Free)

        public enum Free: Hashable, Sendable {
            case planned, hearsay, oneDayEach, whichRecord
            /// What an officer's act lacks.
            case votes, newDay, toWhom, numberAtDesk
        }
    }
}
