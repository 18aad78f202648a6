/// V6: what was last written down of visits is set right by saying how it was: `刚才是6号不是8号`, `改成6号`,
/// `刚才是昨天去的`, `it was 6 not 8`. The old record is superseded, never deleted, and the visit is logged anew. What was written down for a
/// member (V10) is set right by who wrote it, and the member is told, or by the member.
public enum Correct {
    public struct Request: Hashable, Codable, Sendable {
        /// How it was.
        public var right: [HouseholdMention]
        /// What was written instead; empty where it goes without saying.
        public var wrong: [HouseholdMention]
        public var when: LogVisit.Request.When?

        public init(right: [HouseholdMention], wrong: [HouseholdMention], when: LogVisit.Request.When?) {
            self.right = right
            self.wrong = wrong
            self.when = when
        }
    }

    /// The last act with visits by the sender, or with the sender's visits, within the time of the policy.
    public struct Facts: Sendable {
        public struct Written: Hashable, Sendable {
            public var id: VisitID
            public var visit: Visit

            public init(id: VisitID, visit: Visit) {
                self.id = id
                self.visit = visit
            }
        }

        public var visits: [Written]
        /// The households they were to, which the sender may have handed over since.
        public var households: [Household]
        /// Issues opened by the same message, with the household they are of.
        public var issues: [IssueSummary]
        /// Handed over by the same message (V11).
        public var handedOver: [HouseholdLabel]
        /// V10: whose visits they are, where that is somebody else.
        public var member: Member?

        public struct Member: Hashable, Sendable {
            public var id: PersonID
            public var name: String
            public var isReachable: Bool

            public init(id: PersonID, name: String, isReachable: Bool) {
                self.id = id
                self.name = name
                self.isReachable = isReachable
            }
        }

        public init(
            visits: [Written], households: [Household], issues: [IssueSummary], handedOver: [HouseholdLabel],
            member: Member? = nil
        ) {
            self.visits = visits
            self.households = households
            self.issues = issues
            self.handedOver = handedOver
            self.member = member
        }
    }

    public struct Corrected: Hashable, Codable, Sendable {
        public struct Change: Hashable, Codable, Sendable {
            public var was: HouseholdLabel
            public var wasOn: Day
            public var now: HouseholdLabel
            public var nowOn: Day
        }

        public var changes: [Change]
        /// V5: still of the household that was wrong.
        public var staying: [IssueSummary]
        /// V11: likewise.
        public var stayingHandedOver: [HouseholdLabel]
        /// V10: for whom the sender has corrected it.
        public var member: String?
        public var isMemberReachable = true
    }

    /// - Parameter book: of the member whose visits they are.
    public static func decide(
        _ request: Request, by person: Person, _ facts: Facts?, book: VisitBook, today: Today, policy: Policy
    ) -> Decision {
        guard let facts, !facts.visits.isEmpty else {
            return .refuse(.visit(.nothingToCorrect(hours: policy.undoHours)))
        }
        var day: Day?
        switch request.when {
        case nil: break
        case .planned: return .refuse(.visit(.inFuture))
        case .on(let named):
            if let refusal = LogVisit.refusal(of: named, today: today, policy: policy) { return .refuse(refusal) }
            day = named
        }
        let known = book.households + facts.households.filter { book.household($0.id) == nil }
        let request = facts.member == nil ? request : request.read(among: known)
        for mention in request.right + request.wrong where mention.candidates.count > 1 {
            return Decision(
                question: .whichHousehold(
                    written: mention.written, options: known.filter { mention.candidates.contains($0.id) },
                    acts: [.visit(.correct(request))]))
        }
        let right = request.right.flatMap(\.candidates)
        let wrong = request.wrong.flatMap(\.candidates)
        let unknown = request.right.filter { $0.candidates.isEmpty }.map(\.written)
        guard unknown.isEmpty else {
            return .refuse(
                facts.member.map { .visit(.notTheirHousehold(member: $0.name, unknown)) }
                    ?? .link(.notYourHousehold(unknown)))
        }
        guard let meant = meant(right: right, wrong: wrong, day, facts) else {
            return .refuse(.visit(.correctHow(households(facts), right: request.right.first?.written)))
        }
        return replace(meant.visits, household: meant.household, day: day, by: person, facts, known)
    }

    /// Which visits change, and to which household; nil where that is not clear.
    private static func meant(right: [HouseholdID], wrong: [HouseholdID], _ day: Day?, _ facts: Facts)
        -> (visits: [Facts.Written], household: HouseholdID?)?
    {
        let all = facts.visits
        let isOnlyDay =
            wrong.isEmpty && !right.isEmpty && day != nil
            && right.allSatisfy { id in all.contains { $0.visit.household == id } }
        if isOnlyDay { return (all.filter { right.contains($0.visit.household) }, nil) }
        guard right.count <= 1, wrong.count <= 1 else { return nil }
        guard let now = right.first else { return day != nil && wrong.isEmpty ? (all, nil) : nil }
        let changed = wrong.isEmpty ? all : all.filter { wrong.contains($0.visit.household) }
        guard changed.count == 1, changed[0].visit.household != now else { return nil }
        return (changed, now)
    }

    private static func replace(
        _ visits: [Facts.Written], household: HouseholdID?, day: Day?, by person: Person, _ facts: Facts,
        _ known: [Household]
    ) -> Decision {
        func label(_ id: HouseholdID) -> HouseholdLabel {
            known.first { $0.id == id }.map(HouseholdLabel.init) ?? HouseholdLabel(number: 0, head: "")
        }
        var decision = Decision()
        var changes: [Corrected.Change] = []
        for written in visits {
            var visit = written.visit
            if let household { visit.household = household }
            if let day { visit.day = day }
            guard visit != written.visit else { continue }
            visit.enteredBy = facts.member == nil ? nil : person.id
            changes.append(
                Corrected.Change(
                    was: label(written.visit.household), wasOn: written.visit.day, now: label(visit.household),
                    nowOn: visit.day))
            decision.changes += [.visit(.superseded(written.id)), .visit(.logged(visit))]
        }
        guard !changes.isEmpty else { return .refuse(.visit(.correctHow(households(facts), right: nil))) }
        let wrong = Set(changes.filter { $0.was != $0.now }.map(\.was))
        let staying = facts.issues.filter { issue in issue.household.map(wrong.contains) ?? false }
        let corrected = Corrected(
            changes: changes, staying: staying, stayingHandedOver: facts.handedOver.filter(wrong.contains),
            member: facts.member?.name, isMemberReachable: facts.member?.isReachable ?? true)
        decision.answers = [.visit(.corrected(corrected))]
        if let member = facts.member {
            decision.notices = [Notice(to: member.id, .visit(.correctedForYou(corrected, by: person.name)))]
        }
        return decision
    }

    private static func households(_ facts: Facts) -> [HouseholdLabel] { facts.households.map(HouseholdLabel.init) }
}

extension Correct.Request {
    /// V10: who writes for a member names the member's households by number, not their own.
    fileprivate func read(among households: [Household]) -> Correct.Request {
        func read(_ mention: HouseholdMention) -> HouseholdMention {
            let own = mention.candidates.filter { id in households.contains { $0.id == id } }
            guard own.isEmpty else { return HouseholdMention(written: mention.written, candidates: own) }
            let found = households.filter { $0.number == mention.number }.map(\.id)
            return HouseholdMention(written: mention.written, candidates: found)
        }
        return Correct.Request(right: right.map(read), wrong: wrong.map(read), when: when)
    }
}
