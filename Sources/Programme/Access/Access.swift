/// A8: who may do and see what, decided here and nowhere else.
public enum Access {
    /// R8: who reported it and everybody whose desk it has lain on.
    static func maySee(_ issue: IssueStatus.Facts, _ person: Person) -> Bool {
        issue.reporter == person.id || issue.carriers.contains(person.id)
    }

    /// A member's own households, while they hold them: of a day, since a substitute holds those of who is away (L4).
    public static func ownHouseholds(of person: Person, on day: Day) -> Scope {
        Scope(reach: .heldBy(person.id, on: day))
    }

    /// What the reminders of the month are made from: each member's own households, for that member alone.
    public static func ownHouseholds(forReminding member: PersonID, on day: Day) -> Scope {
        Scope(reach: .heldBy(member, on: day))
    }

    /// R3: whether issues may lie at this person's desk.
    public static func holdsDesk(_ person: Person, _ policy: Policy) -> Bool {
        policy.ladder.contains { person.holds($0.post) }
    }

    /// Whether the verb is offered to the person at all; help shows no other.
    public static func offers(_ verb: Verb, to person: Person, holdsHouseholds: Bool, policy: Policy) -> Bool {
        guard !isResidentOnly(person) || mayResident(verb) else { return false }
        return switch verb {
        case .myHouseholds, .remainingVisits: holdsHouseholds
        case .logVisit: holdsHouseholds || isAttached(person)
        case .passUp: holdsDesk(person, policy)
        case .bind: false
        case .reportIssue, .issueStatus, .myMatters, .undo, .help, .setLanguage, .mute: true
        case .coverage, .reviewProposal, .applyProposal, .takeLeave, .endLeave, .handOver, .householdAway,
            .householdHome, .mergeHouseholds, .splitHousehold, .endHousehold, .unbind, .giveResidentCode,
            .giveServicePost, .myServicePosts, .myCard:
            offersLinkVerb(verb, to: person, holdsHouseholds: holdsHouseholds, policy: policy)
        }
    }
}

/// A right to read household data. Only `Access` can make one; every such query of the store asks for it.
public struct Scope: Hashable, Sendable {
    public enum Reach: Hashable, Sendable {
        case heldBy(PersonID, on: Day)
        case village(UnitID)
        case livedInBy(PersonID)
    }

    public let reach: Reach

    init(reach: Reach) { self.reach = reach }
}
