/// A8: who may do and see what, decided here and nowhere else.
public enum Access {
    /// R8: who reported it, whose household it is about, and everybody whose desk it has lain on. A complaint is for its
    /// reporter and its desk alone (R9).
    static func maySee(_ issue: IssueFile, _ person: Person) -> Bool {
        issue.accused != person.id
            && (issue.reporter == person.id || issue.residents.contains(person.id)
                || issue.carriers.contains(person.id))
    }

    /// L9, S6: the resident, who reported it, or another who has carried it; never who did it.
    static func mayJudge(_ issue: IssueFile, _ person: Person) -> Bool {
        maySee(issue, person) && issue.state.handler != person.id
    }

    /// R11: whoever may see an issue may see that something is attached, and add to it while it is open.
    static func mayAttach(to issue: IssueFile, _ person: Person) -> Bool {
        maySee(issue, person) && issue.state.phase.isOpen
    }

    /// A member's own households, while they hold them.
    public static func ownHouseholds(of person: Person) -> Scope { Scope(reach: .heldBy(person.id)) }

    /// What the reminders of the month are made from: each member's own households, for that member alone.
    public static func ownHouseholds(forReminding member: PersonID) -> Scope { Scope(reach: .heldBy(member)) }

    /// R3: whether issues may lie at this person's desk.
    public static func holdsDesk(_ person: Person, _ policy: Policy) -> Bool {
        let posts = policy.deskPosts
        return person.posts.contains { posts.contains($0.post) }
    }

    /// Whether the verb is offered to the person at all; help shows no other.
    public static func offers(_ verb: Verb, to person: Person, holdsHouseholds: Bool, policy: Policy) -> Bool {
        switch verb {
        case .myHouseholds, .logVisit, .remainingVisits, .takeErrand, .handBackErrand: holdsHouseholds
        case .passUp, .acceptIssue, .resolveIssue, .returnIssue, .refuseIssue, .referIssue: holdsDesk(person, policy)
        case .acknowledge: person.posts.contains { policy.issues.emergency.pushed.contains($0.post) }
        case .bind: false
        case .reportIssue, .keepIssue, .mergeIssue, .recategorise, .judgeResult, .complain,
            .issueStatus, .myMatters, .undo, .help, .setLanguage, .mute:
            true
        }
    }
}

extension Policy {
    /// Every post at whose desk an issue may lie, or a task for one.
    var deskPosts: Set<Post> {
        var posts: Set<Post> = [issues.emergency.duty, .networkAssistant, .utilityContact]
        for rung in ladder + issues.complaintDesks {
            posts.insert(rung.post)
            if let other = rung.postForNonParty { posts.insert(other) }
        }
        return posts
    }
}

extension Policy.Emergency {
    /// Who may say that an emergency is in hand.
    var pushed: Set<Post> { Set(posts + [duty]) }
}

/// A right to read household data. Only `Access` can make one; every such query of the store asks for it.
public struct Scope: Hashable, Sendable {
    public enum Reach: Hashable, Sendable {
        case heldBy(PersonID)
    }

    public let reach: Reach

    init(reach: Reach) { self.reach = reach }
}
