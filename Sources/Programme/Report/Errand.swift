/// R10: papers and procedures taken on for a household 全程代办, with a receipt, a due day and hand-back:
/// `代办 3号 残疾证`, `办好 代办12`.
public struct Errand: Hashable, Sendable {
    public var id: ErrandID
    public var household: HouseholdLabel
    public var holder: PersonID
    public var what: String
    public var taken: Day
    public var due: Day
    public var phase: Phase

    public init(
        id: ErrandID, household: HouseholdLabel, holder: PersonID, what: String, taken: Day, due: Day, phase: Phase
    ) {
        self.id = id
        self.household = household
        self.holder = holder
        self.what = what
        self.taken = taken
        self.due = due
        self.phase = phase
    }

    public enum Phase: String, CaseIterable, Codable, Sendable {
        case taken
        case handedBack = "handed_back"
        case cancelled
    }
    public enum Move: String, CaseIterable, Sendable {
        case handBack = "hand back"
        case cancel
        /// V6
        case takeUpAgain = "take up again"
    }
}

extension Errand.Phase {
    public func after(_ move: Errand.Move) -> Errand.Phase? {
        switch (self, move) {
        case (.taken, .handBack): .handedBack
        case (.taken, .cancel): .cancelled
        case (.handedBack, .takeUpAgain): .taken
        case (.taken, .takeUpAgain), (.handedBack, .handBack), (.handedBack, .cancel), (.cancelled, .handBack),
            (.cancelled, .cancel), (.cancelled, .takeUpAgain):
            nil
        }
    }
}

public enum TakeErrand {
    public struct Request: Hashable, Codable, Sendable {
        public var household: HouseholdMention?
        public var what: String

        public init(household: HouseholdMention?, what: String) {
            self.household = household
            self.what = what
        }
    }

    public static func decide(
        _ request: Request, by person: Person, households: [Household], id: ErrandID, now: Instant, policy: Policy
    ) -> Decision {
        guard !request.what.isEmpty, let mention = request.household else { return .refuse(.report(.errandOfWhat)) }
        let options = households.filter { mention.candidates.contains($0.id) }
        guard let household = options.first else { return .refuse(.link(.notYourHousehold([mention.written]))) }
        guard options.count == 1 else {
            return Decision(
                question: .whichHousehold(
                    written: mention.written, options: options, acts: [.report(.takeErrand(request))]))
        }
        let calendar = policy.calendar
        let errand = Errand(
            id: id, household: HouseholdLabel(household), holder: person.id, what: request.what,
            taken: calendar.day(of: now), due: calendar.day(of: policy.due(policy.issues.errand, from: now)),
            phase: .taken)
        return Decision(
            changes: [.report(.errandTaken(errand, household: household.id))],
            answers: [.report(.errandTaken(errand))])
    }
}

/// The papers go back to the household: `办好 代办12`, `交回 残疾证`.
public enum HandBackErrand {
    public struct Request: Hashable, Codable, Sendable {
        /// None: the only one the sender has.
        public var id: ErrandID?
        public init(id: ErrandID?) { self.id = id }
    }

    /// `errands`: what the sender has taken on and not handed back.
    public static func decide(_ request: Request, errands: [Errand]) -> Decision {
        let errand: Errand
        if let id = request.id {
            guard let found = errands.first(where: { $0.id == id }) else { return .refuse(.report(.noSuchErrand(id))) }
            errand = found
        } else {
            guard let only = errands.first else { return .refuse(.report(.noErrands)) }
            guard errands.count == 1 else { return Decision(question: .whichErrand(options: errands.map(Brief.init))) }
            errand = only
        }
        return Decision(
            changes: [.report(.errandHandedBack(errand.id))], answers: [.report(.errandHandedBack(errand))])
    }

    public struct Brief: Hashable, Codable, Sendable {
        public var id: ErrandID
        public var household: HouseholdLabel
        public var what: String

        public init(_ errand: Errand) {
            id = errand.id
            household = errand.household
            what = errand.what
        }
    }
}
