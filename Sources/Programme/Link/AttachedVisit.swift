/// L8: a county leader, a town's committee member or a department attached to a village (包联, 包村, 双报到) logs visits to
/// its households by number, as a member does: `走访3号 老人身体好`. The linked member is told.
public enum AttachedVisit {
    public struct Facts: Sendable {
        /// The households of the village that were named by number.
        public var households: [Household]
        public var holders: [HouseholdID: PersonID]
        /// Logged already on the day in question.
        public var sameDay: [Visit]

        public init(households: [Household], holders: [HouseholdID: PersonID], sameDay: [Visit]) {
            self.households = households
            self.holders = holders
            self.sameDay = sameDay
        }
    }

    public struct Told: Hashable, Codable, Sendable {
        public var households: [HouseholdLabel]
        public var by: NamedOfficer
        public var day: Day
        public var note: String
    }

    /// Mentions by number, as households of the village.
    public static func resolved(_ mention: HouseholdMention, among households: [Household]) -> HouseholdMention {
        guard mention.candidates.isEmpty, let number = mention.number,
            let household = households.first(where: { $0.number == number })
        else { return mention }
        return HouseholdMention(written: mention.written, candidates: [household.id])
    }

    public static func decide(
        _ request: LogVisit.Request, by person: Person, _ facts: Facts, today: Today, policy: Policy
    ) -> Decision {
        var request = request
        request.households = request.households.map { resolved($0, among: facts.households) }
        let unknown = request.households.filter { $0.candidates.isEmpty }.map(\.written)
        request.households.removeAll { $0.candidates.isEmpty }
        guard !request.households.isEmpty else { return .refuse(.link(.household(.noSuch(unknown)))) }
        let book = VisitBook(
            households: facts.households, month: MonthVisits(since: today.day.firstOfMonth), sameDay: facts.sameDay)
        var decision = LogVisit.decide(request, by: person, book: book, today: today, policy: policy)
        decision.answers = decision.answers.map { answer in
            if case .visit(.logged(let logged)) = answer { .link(.attachedVisit(logged)) } else { answer }
        }
        if !unknown.isEmpty { decision.answers.append(.refused(.link(.household(.noSuch(unknown))))) }
        decision.notices += notices(of: decision.changes, by: person, facts, request.note)
        return decision
    }

    private static func notices(of changes: [Change], by person: Person, _ facts: Facts, _ note: String) -> [Notice] {
        var visits: [PersonID: [Visit]] = [:]
        for case .visit(.logged(let visit)) in changes {
            if let holder = facts.holders[visit.household] { visits[holder, default: []].append(visit) }
        }
        let post = person.posts.first { Access.attached.contains($0.post) }?.post ?? .countyLeader
        return visits.sorted { $0.key < $1.key }.map { holder, visits in
            let labels = visits.compactMap { visit in
                facts.households.first { $0.id == visit.household }.map(HouseholdLabel.init)
            }
            let told = Told(
                households: labels, by: NamedOfficer(name: person.name, post: post), day: visits[0].day, note: note)
            return Notice(to: holder, .link(.visitedByLeader(told)))
        }
    }
}
