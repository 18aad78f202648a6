/// V4: something at a household that obliges a visit soon 必到: `必到 5号 喜事`, `5号必到 老人去世`, `event 5 wedding`. A visit
/// is due within the policy's time; the member and the group leader are told.
public enum RecordEvent {
    public struct Request: Hashable, Codable, Sendable {
        public var household: HouseholdMention?
        /// Codes of the policy that the words may mean.
        public var kinds: [String]
        /// As it was said.
        public var text: String

        public init(household: HouseholdMention?, kinds: [String], text: String) {
            self.household = household
            self.kinds = kinds
            self.text = text
        }
    }

    public struct Facts: Sendable {
        /// The households the words may mean, of those the sender has a right to.
        public var households: [Household]
        /// Who looks after the one household, and who leads its group.
        public var answerable: Answerable
        /// Kinds that are due there already.
        public var due: [VisitDue.Label]

        public init(households: [Household], answerable: Answerable, due: [VisitDue.Label]) {
            self.households = households
            self.answerable = answerable
            self.due = due
        }
    }

    /// What is stored.
    public struct Event: Hashable, Sendable {
        public var household: HouseholdID
        public var kind: String
        public var text: String
        public var day: Day
        public var due: Instant
    }

    public struct Recorded: Hashable, Codable, Sendable {
        public var due: VisitDue.Label
        public var text: String
        /// Who is to go; nil where nobody is linked to the household.
        public var visitor: String?
        /// The sender is the one to go.
        public var isYours: Bool
        /// The leader of the household's group, where that is somebody else.
        public var leader: String?
        public var by: String
    }

    public static func decide(
        _ request: Request, by person: Person, _ facts: Facts, today: Today, now: Instant, policy: Policy
    ) -> Decision {
        guard let mention = request.household else { return .refuse(.visit(.eventOfWhom)) }
        guard let household = facts.households.first else {
            return .refuse(.link(.notYourHousehold([mention.written])))
        }
        guard facts.households.count == 1 else {
            return Decision(
                question: .whichHousehold(
                    written: mention.written, options: facts.households, acts: [.visit(.recordEvent(request))]))
        }
        guard request.kinds.count == 1, policy.event(request.kinds[0]) != nil else {
            let options = request.kinds.isEmpty ? policy.events.kinds.map(\.code) : request.kinds
            return Decision(question: .visit(.whichEvent(kinds: options, request)))
        }
        let kind = request.kinds[0]
        let known = facts.due.first {
            $0.kind == kind && $0.household == HouseholdLabel(household) && $0.state(at: now, policy).isOpen
        }
        if let known {
            return .refuse(.visit(.eventKnown(known)))
        }
        let due = policy.due(policy.events.visitWithin, from: now)
        let member = facts.answerable.member
        let recorded = Recorded(
            due: VisitDue.Label(household: HouseholdLabel(household), kind: kind, due: due), text: request.text,
            visitor: member?.name, isYours: member?.id == person.id,
            leader: facts.answerable.leader.flatMap { $0.id == person.id ? nil : $0.name }, by: person.name)
        let event = Event(household: household.id, kind: kind, text: request.text, day: today.day, due: due)
        return Decision(
            changes: [.visit(.eventRecorded(event))], answers: [.visit(.eventRecorded(recorded))],
            notices: facts.answerable.others(than: person).map { other in
                Notice(
                    to: other,
                    .visit(other == member?.id ? .eventForYou(recorded) : .eventInYourGroup(recorded)))
            })
    }
}

/// Who looks after a household and who leads its group.
public struct Answerable: Hashable, Sendable {
    public struct Who: Hashable, Sendable {
        public var id: PersonID
        public var name: String

        public init(id: PersonID, name: String) {
            self.id = id
            self.name = name
        }
    }

    public var member: Who?
    public var leader: Who?

    public init(member: Who?, leader: Who?) {
        self.member = member
        self.leader = leader
    }

    func others(than person: Person) -> [PersonID] {
        Set([member?.id, leader?.id].compactMap { $0 }).subtracting([person.id]).sorted()
    }
}
