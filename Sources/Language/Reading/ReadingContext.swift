import Programme

/// What must be known to understand a message: whose households, what was asked, what lies open.
public struct ReadingContext: Sendable {
    /// The sender's own.
    public var roll: HouseholdRoll
    public var households: [Household] { roll.households }
    /// The question that waits for this sender's answer.
    public var question: Question?
    public var standing: Standing
    public var issuesAtDesk: [IssueNumber]
    /// R5: an emergency waits for somebody to say 收到.
    public var isEmergencyOpen: Bool
    public var today: Today

    public init(
        roll: HouseholdRoll, question: Question? = nil, standing: Standing = Standing(),
        issuesAtDesk: [IssueNumber] = [], isEmergencyOpen: Bool = false, today: Today
    ) {
        self.roll = roll
        self.question = question
        self.standing = standing
        self.issuesAtDesk = issuesAtDesk
        self.isEmergencyOpen = isEmergencyOpen
        self.today = today
    }
}

/// What a message was understood to say.
public indirect enum Reading: Hashable, Sendable {
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
    case verdict(JudgeResult.Request, isCertain: Bool, otherwise: Reading)
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
