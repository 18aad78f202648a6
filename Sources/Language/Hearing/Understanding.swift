import Programme

/// What a message is for: the intents of the ontology, and no more.
public enum Intent: String, Sendable, CaseIterable {
    case logVisit = "log_visit"
    case reportIssue = "report_issue"
    case logVisitAndReport = "log_visit+report_issue"
    case myHouseholds = "my_households"
    case remainingVisits = "remaining_visits"
    case issueStatus = "issue_status"
    case undo, correct, confirm, deny, choose, help, stop
    case setLanguage = "set_language"
    case urgent
    case smalltalk = "thanks_smalltalk"
    case unknown, satisfaction, agree, submit, assign, resolve
    case sendBack = "return"
    case escalate
    case meetingVote = "meeting_vote"
}

/// A day as it was said, and the day, the month or nothing definite that it means.
public struct SaidDay: Hashable, Sendable {
    public enum Meaning: Hashable, Sendable {
        case day(Day)
        case month(year: Int, month: Int)
        /// One of the days from this one on: 周末, 月初.
        case about(Day, days: Int)
        /// Two days, or 前几天.
        case vague
    }
    public var said: String
    public var meaning: Meaning
}

/// The votes of a meeting, as far as they were said.
public struct SaidVotes: Hashable, Sendable {
    public var expected: Int?
    public var present: Int?
    public var inFavour: Int?
    public var against: Int?
    public var abstained: Int?

    var count: Int { [expected, present, inFavour, against, abstained].compactMap(\.self).count }
}

/// One household as it was said: by number, by name, or both.
public struct SaidHousehold: Hashable, Sendable {
    public var number: Int?
    public var name: String?
}

/// What was heard in a free text: an intent of the ontology with its slots.
public struct Understanding: Hashable, Sendable {
    public enum Choice: Hashable, Sendable { case number(Int), all, none }
    public enum Verdict: String, Sendable { case satisfied, neutral, unsatisfied }
    public enum Result: String, Sendable { case passed, rejected, postponed }
    public enum Urgency: String, Sendable { case emergency, high }
    /// How sure the hearing is; below `sure` it is asked before anything is written.
    public enum Certainty: Hashable, Sendable {
        case sure
        /// By its sound, or by what such texts mostly are.
        case likely
        /// 3号走了: visited, or somebody has gone for ever.
        case visitOrDeath
    }
    /// Why nothing may be written, where the person can be told.
    public enum Doubt: Hashable, Sendable { case planned, notDone, hearsay, asked }

    public var intent: Intent
    public var households: [SaidHousehold] = []
    public var householdCount: Int?
    public var except: [SaidHousehold] = []
    public var old: [SaidHousehold] = []
    public var issueHouseholds: [SaidHousehold] = []
    public var date: SaidDay?
    public var due: SaidDay?
    public var note: String?
    public var issue: String?
    public var reason: String?
    public var category: String?
    public var mode: Visit.Mode?
    public var outcome: Visit.Outcome?
    public var issues: [Int] = []
    public var assignee: String?
    public var body: String?
    public var to: String?
    public var votes: SaidVotes?
    public var result: Result?
    public var verdict: Verdict?
    public var urgency: Urgency?
    public var choice: Choice?
    public var language: String?
    /// Every household of the sender: 都走完了.
    public var everyone = false
    public var doubt: Doubt?
    public var certainty = Certainty.sure

    public init(_ intent: Intent) { self.intent = intent }
}

/// What was asked just before, in the ontology's words.
public struct Asked: Sendable {
    public enum Expecting: String, Sendable, CaseIterable {
        case confirm, choose, household, date, issueText = "issue_text", satisfaction
    }
    public var expecting: Expecting
    public var options: [String]

    public init(_ expecting: Expecting, options: [String] = []) {
        self.expecting = expecting
        self.options = options
    }
}
