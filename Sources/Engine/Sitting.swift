import Language
import Programme
import Store

/// One person's message being decided: the facts each verb needs, loaded when it needs them.
struct Sitting {
    let county: County
    let policy: Policy
    let cache: MemberCache
    let today: Today
    let now: Instant
    let person: Person
    let roll: HouseholdRoll
    /// R11: what the message brings.
    let media: [Attachment]
    /// R11: from when on what the person sent without words may belong to a report; an answer reaches back to its
    /// question.
    var looseSince: Instant
    let issuesAtDesk: [IssueFile]
    private let holdsDesk: Bool
    private let isEmergencyOpen: Bool

    var households: [Household] { roll.households }

    init(
        county: County, policy: Policy, cache: MemberCache, today: Today, now: Instant, person: Person,
        roll: HouseholdRoll, media: [Attachment] = []
    ) throws {
        self.county = county
        self.policy = policy
        self.cache = cache
        self.today = today
        self.now = now
        self.person = person
        self.roll = roll
        self.media = media
        looseSince = now.adding(seconds: -60 * Int64(policy.attachments.belongMinutes))
        holdsDesk = Access.holdsDesk(person, policy)
        issuesAtDesk = holdsDesk ? try county.issues(atDeskOf: person.id) : []
        isEmergencyOpen = holdsDesk ? try !county.emergencies(toldTo: person.id).isEmpty : false
    }

    func context(asking question: Question?) -> ReadingContext {
        ReadingContext(
            roll: roll, question: question,
            holdsDesk: holdsDesk,
            issuesAtDesk: issuesAtDesk.map(\.number), isEmergencyOpen: isEmergencyOpen, today: today)
    }

    func decide(_ act: Act) throws -> [Decision] {
        switch act {
        case .link(let act): try decide(act)
        case .visit(let act): try decide(act)
        case .report(let act): try decide(act)
        case .across(let act): try decide(act)
        }
    }

    private func decide(_ act: AcrossAct) throws -> [Decision] {
        switch act {
        case .undo:
            let facts = try county.undoFacts(
                of: person.id, since: now.adding(hours: -policy.undoHours), now: now, policyVersion: policy.version)
            return [Undo.decide(by: person, facts, now: now, policy: policy)]
        case .help(let page):
            return [
                Help.decide(
                    page: page, by: person, households: households, atDesk: issuesAtDesk.map(\.summary), policy: policy)
            ]
        case .setLanguage(let tongue): return [SetLanguage.decide(tongue)]
        case .mute(let muted): return [Mute.decide(muted)]
        }
    }
}
