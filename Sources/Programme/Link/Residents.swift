/// L9: a resident is let in by a one-time code from their linked member: `户码 3号`. With it and their own name they
/// bind, and may report for their household and ask after what they reported.
public enum GiveResidentCode {
    public struct Request: Hashable, Codable, Sendable {
        public var household: HouseholdMention?

        public init(household: HouseholdMention?) { self.household = household }
    }

    public struct Facts: Sendable {
        /// The sender's own households.
        public var households: [Household]
        /// Residents bound to the household asked for.
        public var residents: Int
        /// Six digits that no other code has.
        public var code: String

        public init(households: [Household], residents: Int, code: String) {
            self.households = households
            self.residents = residents
            self.code = code
        }
    }

    public struct Slip: Hashable, Sendable {
        public var household: HouseholdLabel
        public var code: String
        public var days: Int
    }

    /// The household meant, or what is said instead.
    public static func check(_ request: Request, households: [Household]) -> (Household?, Decision) {
        guard !households.isEmpty else { return (nil, .refuse(.link(.noHouseholds))) }
        guard let mention = request.household else { return (nil, .refuse(.link(.resident(.codeHow)))) }
        let options = households.filter { mention.candidates.contains($0.id) }
        switch options.count {
        case 0: return (nil, .refuse(.link(.notYourHousehold([mention.written]))))
        case 1: return (options[0], Decision())
        default:
            let question = Question.whichHousehold(
                written: mention.written, options: options, acts: [.link(.giveResidentCode(request))])
            return (nil, Decision(question: question))
        }
    }

    public static func decide(_ household: Household, _ facts: Facts, now: Instant, policy: Policy) -> Decision {
        let label = HouseholdLabel(household)
        let most = policy.links.residentsPerHousehold
        guard facts.residents < most else {
            return .refuse(.link(.resident(.enough(label, most: most))))
        }
        let days = policy.binding.codeDays
        let code = ResidentCode(
            digits: facts.code, household: household.id, expires: now.adding(hours: 24 * days))
        return Decision(
            changes: [.link(.codeIssued(code))],
            answers: [.link(.residentCode(Slip(household: label, code: facts.code, days: days)))])
    }
}

public struct ResidentCode: Hashable, Sendable {
    public var digits: String
    public var household: HouseholdID
    public var expires: Instant
}
