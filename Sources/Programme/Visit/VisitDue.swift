/// V4: a visit that an event has made due 必到.
public struct VisitDue: Hashable, Sendable {
    public var id: DueID
    public var household: HouseholdID
    /// A code of the policy.
    public var kind: String
    /// The day it was recorded; a visit of an earlier day does not meet it.
    public var day: Day
    public var due: Instant

    public init(id: DueID, household: HouseholdID, kind: String, day: Day, due: Instant) {
        self.id = id
        self.household = household
        self.kind = kind
        self.day = day
        self.due = due
    }

    /// A visit logged after it, on its day or later, with somebody met.
    public func isMet(by visit: Visit) -> Bool {
        visit.household == household && visit.outcome == .met && visit.day >= day
    }

    /// In texts and pushes.
    public struct Label: Hashable, Codable, Sendable {
        public var household: HouseholdLabel
        public var kind: String
        public var due: Instant

        public init(household: HouseholdLabel, kind: String, due: Instant) {
            self.household = household
            self.kind = kind
            self.due = due
        }
    }
}

extension VisitDue {
    /// Where it stands. A late visit meets it all the same, until it lapses.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case due
        case overdue
        case met
        /// Nobody has gone in all the time of the policy; what the visit was for has passed.
        case lapsed
        /// V6: recorded by mistake.
        case takenBack = "taken_back"

        /// Whether a visit is still asked for.
        public var isOpen: Bool {
            switch self {
            case .due, .overdue: true
            case .met, .lapsed, .takenBack: false
            }
        }

        public init(due: Instant, isMet: Bool, isTakenBack: Bool, now: Instant, policy: Policy) {
            if isTakenBack {
                self = .takenBack
            } else if isMet {
                self = .met
            } else if due <= now {
                self = policy.due(policy.events.lapseAfter, from: due) <= now ? .lapsed : .overdue
            } else {
                self = .due
            }
        }
    }
}

extension VisitDue.Label {
    /// Of one that nobody has met or taken back.
    public func state(at now: Instant, _ policy: Policy) -> VisitDue.State {
        VisitDue.State(due: due, isMet: false, isTakenBack: false, now: now, policy: policy)
    }
}

extension VisitDue {
    public enum Move: String, CaseIterable, Sendable {
        case visit
        case fallOverdue = "its time comes"
        case lapse
        case takeBack = "take back"
        /// V6
        case takeVisitBack = "take the visit back"
    }
}

extension VisitDue.State {
    public func after(_ move: VisitDue.Move) -> Set<Self> {
        switch (self, move) {
        case (.due, .visit), (.overdue, .visit): [.met]
        case (.due, .fallOverdue): [.overdue]
        case (.overdue, .lapse): [.lapsed]
        case (.due, .takeBack), (.overdue, .takeBack), (.met, .takeBack), (.lapsed, .takeBack): [.takenBack]
        // It is as late by then as it is.
        case (.met, .takeVisitBack): [.due, .overdue, .lapsed]
        case (.due, .lapse), (.due, .takeVisitBack), (.overdue, .fallOverdue), (.overdue, .takeVisitBack),
            (.met, .visit), (.met, .fallOverdue), (.met, .lapse), (.lapsed, .visit), (.lapsed, .fallOverdue),
            (.lapsed, .lapse), (.lapsed, .takeVisitBack):
            []
        case (.takenBack, .visit), (.takenBack, .fallOverdue), (.takenBack, .lapse), (.takenBack, .takeBack),
            (.takenBack, .takeVisitBack):
            []
        }
    }
}
