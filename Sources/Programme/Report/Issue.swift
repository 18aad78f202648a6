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
    public var entries: [IssueEntry]

    public init(
        number: IssueNumber, text: String, category: String, household: HouseholdID?, unit: UnitID,
        reporter: PersonID, state: IssueState, entries: [IssueEntry]
    ) {
        self.number = number
        self.text = text
        self.category = category
        self.household = household
        self.unit = unit
        self.reporter = reporter
        self.state = state
        self.entries = entries
    }
}

/// Where an issue is; always in exactly one place.
public enum IssueState: Hashable, Codable, Sendable {
    case atDesk(Desk)
    /// The reporter took it back (V6).
    case withdrawn

    public var desk: Desk? { if case .atDesk(let desk) = self { desk } else { nil } }
}

/// A desk with the person who sits at it.
public struct Desk: Hashable, Codable, Sendable {
    /// Position on the policy's ladder, lowest 0.
    public var rung: Int
    public var unit: UnitID
    public var holder: PersonID
    public var officer: NamedOfficer
    public var since: Instant
    public var due: Instant

    public init(rung: Int, unit: UnitID, holder: PersonID, officer: NamedOfficer, since: Instant, due: Instant) {
        self.rung = rung
        self.unit = unit
        self.holder = holder
        self.officer = officer
        self.since = since
        self.due = due
    }
}

/// One line of an issue's history (A8): appended, never changed.
public struct IssueEntry: Hashable, Codable, Sendable {
    public enum Action: Hashable, Codable, Sendable {
        case reported
        case passedUp(to: Post, reason: String?)
        /// R3: a level without anybody in its post.
        case skipped(Post)
        /// R3: a further desk of the same person, passed in one act.
        case passedThrough(Post)
        case withdrawn
        /// L4: the desk's holder is away, or back.
        case handedOver(to: PersonID)
        /// V6: passed up by mistake.
        case takenBack(to: Post?)
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
