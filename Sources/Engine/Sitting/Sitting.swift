import Language
import Programme
import Store

/// One person's message being decided: the facts each verb needs, loaded when it needs them.
struct Sitting {
    let county: County
    let house: House
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
    let issuesAtDesk: [IssueSummary]
    private let standing: Standing
    private let isEmergencyOpen: Bool

    var policy: Policy { house.policy }
    var households: [Household] { roll.households }

    init(
        county: County, house: House, cache: MemberCache, today: Today, now: Instant, person: Person,
        standing: Standing, roll: HouseholdRoll, media: [Attachment] = []
    ) throws {
        self.county = county
        self.house = house
        self.cache = cache
        self.today = today
        self.now = now
        self.person = person
        self.roll = roll
        self.media = media
        looseSince = now.adding(seconds: -60 * Int64(house.policy.attachments.belongMinutes))
        self.standing = standing
        issuesAtDesk = standing.holdsDesk ? try county.summaries(atDeskOf: person.id) : []
        isEmergencyOpen = try standing.holdsDesk && county.hasEmergency(toldTo: person.id)
    }

    func context(asking question: Question?) -> ReadingContext {
        ReadingContext(
            roll: roll, question: question, standing: standing, issuesAtDesk: issuesAtDesk.map(\.number),
            isEmergencyOpen: isEmergencyOpen, today: today)
    }

    /// A8: a right to read household data that is not the sender's own is used, and that is written down.
    func reading(_ scope: Scope) throws -> Scope {
        try county.logRead(scope, by: person.id, at: now)
        return scope
    }

    func decide(_ act: Act) throws -> [Decision] {
        if Access.isResidentOnly(person), !Access.mayResident(act.verb) { return [.refuse(.link(.resident(.may)))] }
        let decisions =
            switch act {
            case .link(let act): try decide(act)
            case .visit(let act): try attachedVisit(act).map { [$0] } ?? decide(act)
            case .report(let act): try decide(act)
            case .discuss(let act): try decide(act)
            case .resolve(let act): try decide(act)
            case .across(let act): try decide(act)
            }
        return try explainingLeave(decisions).map { decision in
            try county.endingCalls(after: decision, by: person.id, policy: policy)
        }
    }
}
