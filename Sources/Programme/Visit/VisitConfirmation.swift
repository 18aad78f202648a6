/// V7: of the day's visits a few are asked after at the household itself, once, later the same day:
/// `周建国今天来您家走访过吗？来过回1，没来过回2`. The answer is stored with the visit and is nobody's verdict: an officer
/// sees how many said no (V9), never who. No photo and no position is asked of anybody.
public enum VisitConfirmation {
    /// The answer, as it is stored with the visit.
    public enum State: String, CaseIterable, Codable, Sendable {
        case unanswered, confirmed, denied

        public init(came: Bool) { self = came ? .confirmed : .denied }
    }

    /// What is asked of a resident.
    public struct Asked: Hashable, Codable, Sendable {
        public var visit: VisitID
        public var member: String

        public init(visit: VisitID, member: String) {
            self.visit = visit
            self.member = member
        }
    }

    /// A visit of the day to a household where a resident has an account, and which was not asked this month.
    public struct Candidate: Hashable, Sendable {
        public var asked: Asked
        public var household: HouseholdID
        public var resident: PersonID

        public init(asked: Asked, household: HouseholdID, resident: PersonID) {
            self.asked = asked
            self.household = household
            self.resident = resident
        }
    }

    /// From the policy's hour on, outside the quiet hours (A1), where the policy asks at all.
    public static func isTime(_ now: Instant, _ policy: Policy) -> Bool {
        let rules = policy.visits.confirmation
        return rules.perThousand > 0 && policy.calendar.time(of: now).hour >= rules.hour
            && policy.pushTime(now, urgent: false) == now
    }

    /// Who is asked, one of each household. Whether a visit is drawn follows from its id and the county's secret: nobody
    /// can tell beforehand, and looking again draws the same.
    public static func drawn(from candidates: [Candidate], secret: UInt64, policy: Policy) -> [Candidate] {
        var households: Set<HouseholdID> = []
        return candidates.filter {
            isDrawn($0.asked.visit, secret: secret, perThousand: policy.visits.confirmation.perThousand)
                && households.insert($0.household).inserted
        }
    }

    static func isDrawn(_ visit: VisitID, secret: UInt64, perThousand: Int) -> Bool {
        mixed(secret &+ UInt64(bitPattern: visit.rawValue) &* 0x9E37_79B9_7F4A_7C15) % 1000 < UInt64(perThousand)
    }

    /// SplitMix64's finaliser: every bit of the input moves every bit of the result.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// V7: the resident's answer: `1`, `2`, or in words, `来过`, `没来过`.
public enum ConfirmVisit {
    public struct Request: Hashable, Codable, Sendable {
        public var came: Bool
        /// The visit asked after; nil: the last one.
        public var visit: VisitID?

        public init(came: Bool, visit: VisitID? = nil) {
            self.came = came
            self.visit = visit
        }
    }

    /// `asked`: what the sender was asked last and has not answered, of a visit that still stands.
    public static func decide(_ request: Request, asked: VisitConfirmation.Asked?) -> Decision {
        guard let asked, request.visit == nil || request.visit == asked.visit else {
            return .refuse(.visit(.nothingToConfirm))
        }
        return Decision(
            changes: [.visit(.confirmationAnswered(asked.visit, VisitConfirmation.State(came: request.came)))],
            answers: [.visit(.confirmation(came: request.came))])
    }
}
