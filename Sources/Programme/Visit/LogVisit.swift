/// V2: a visit is logged by one short text: `走访 3 5 老人身体好`, `3号和5号去过了`, `visit 3 fine`.
public enum LogVisit {
    public struct Request: Hashable, Codable, Sendable {
        public enum When: Hashable, Codable, Sendable {
            case on(Day)
            /// `明天去`: not a visit yet.
            case planned
        }

        public var households: [HouseholdMention]
        /// Named as left out: `全走了，除了8号`.
        public var except: [HouseholdMention]
        /// `全部`, `都去了`: every household of the sender.
        public var all: Bool
        public var when: When
        public var mode: Visit.Mode
        public var outcome: Visit.Outcome
        public var note: String
        /// V11: said with a word of handing over as well.
        public var handsOver: Bool

        public init(
            households: [HouseholdMention], except: [HouseholdMention] = [], all: Bool = false, when: When,
            mode: Visit.Mode = .home, outcome: Visit.Outcome = .met, note: String = "", handsOver: Bool = false
        ) {
            self.households = households
            self.except = except
            self.all = all
            self.when = when
            self.mode = mode
            self.outcome = outcome
            self.note = note
            self.handsOver = handsOver
        }
    }

    /// What the sender is told of it.
    public struct Logged: Hashable, Sendable {
        public var households: [HouseholdLabel]
        /// Logged before on the same day with the same words: not logged twice.
        public var already: [HouseholdLabel]
        public var day: Day
        public var isToday: Bool
        public var mode: Visit.Mode
        public var outcome: Visit.Outcome
        public var note: String
        /// V3: visited, and to be visited again this month, on another day.
        public var again: [StillWanted]
        /// V4: what was due and is met by it.
        public var met: [VisitDue.Label]
        /// Still to be visited this month, and of how many.
        public var left: Int
        public var total: Int
    }

    /// Every household that is clear is logged; of the rest the first unclear one is asked, foreign ones are named.
    public static func decide(
        _ request: Request, by person: Person, book: VisitBook, today: Today, policy: Policy
    ) -> Decision {
        guard case .on(let day) = request.when else { return .refuse(.visit(.inFuture)) }
        if let refusal = refusal(of: day, today: today, policy: policy) { return .refuse(refusal) }
        guard !book.households.isEmpty else { return .refuse(.link(.noHouseholds)) }

        var found = request.all ? book.households : []
        var unknown: [String] = []
        var unclear: [HouseholdMention] = []
        for mention in request.households {
            let candidates = mention.candidates.compactMap(book.household)
            switch candidates.count {
            case 0: unknown.append(mention.written)
            case 1: if !found.contains(candidates[0]) { found.append(candidates[0]) }
            default: unclear.append(mention)
            }
        }
        let left = Set(request.except.flatMap(\.candidates))
        found.removeAll { left.contains($0.id) }

        var decision = log(found, request, on: day, by: person, book: book, today: today, policy: policy)
        if !unknown.isEmpty { decision.answers.append(.refused(.link(.notYourHousehold(unknown)))) }
        if let first = unclear.first {
            var rest = request
            rest.households = unclear
            rest.all = false
            decision.question = .whichHousehold(
                written: first.written, options: first.candidates.compactMap(book.household),
                acts: [.visit(.logVisit(rest))])
        }
        if decision.answers.isEmpty, decision.question == nil { return .refuse(.visit(.ofWhom)) }
        return decision
    }

    /// Why no visit may be logged on that day; nil where one may.
    static func refusal(of day: Day, today: Today, policy: Policy) -> Refusal? {
        if day == today.day { return nil }
        if day > today.day { return .visit(.inFuture) }
        let first = today.calendar.adding(days: -policy.visitDaysBack, to: today.day)
        return day < first ? .visit(.tooOld(days: policy.visitDaysBack)) : nil
    }

    private static func log(
        _ households: [Household], _ request: Request, on day: Day, by person: Person, book: VisitBook, today: Today,
        policy: Policy
    ) -> Decision {
        guard !households.isEmpty else { return Decision() }
        let visits = households.map {
            Visit(
                household: $0.id, by: person.id, day: day, mode: request.mode, outcome: request.outcome,
                note: request.note)
        }
        let fresh = visits.filter { visit in
            !book.sameDay.contains {
                $0 == visit || ($0.household == visit.household && $0.day == day && visit.note.isEmpty)
            }
        }
        let isNew = { (household: Household) in fresh.contains { $0.household == household.id } }
        var after = book
        for visit in fresh { after.month.add(visit) }
        let noted = households.filter(isNew)
        let counts = request.outcome == .met && day >= book.month.since
        let logged = Logged(
            households: noted.map(HouseholdLabel.init),
            already: households.filter { !isNew($0) }.map(HouseholdLabel.init),
            day: day, isToday: day == today.day, mode: request.mode, outcome: request.outcome, note: request.note,
            again: counts ? noted.compactMap { after.stillWanted($0, policy) } : [],
            met: book.month.dues.filter { due in fresh.contains(where: due.isMet) }.compactMap(book.label),
            left: after.leftCount(policy), total: book.households.count)
        return Decision(changes: fresh.map { .visit(.logged($0)) }, answers: [.visit(.logged(logged))])
    }
}
