/// L7: a chat account becomes a person by a one-time code and the person's own name: `绑定 483920 周建国`.
/// L9: with a household's code, whoever has it becomes a resident of it, by the name they give.
public enum Bind {
    public struct Request: Hashable, Sendable {
        public var code: String
        public var name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    public struct Facts: Sendable {
        /// Whom the code was issued to, if it is one of ours and unused.
        public var owner: (id: PersonID, name: String, expires: Instant)?
        /// Which household the code lets into, if it is one of those and unused.
        public var home: Home?
        /// Names already bound to this account.
        public var boundNames: [String]
        /// Wrong codes within the window, from this account and from all.
        public var failuresHere: Int
        public var failuresOverall: Int
        /// L7: told of the binding.
        public var leader: PersonID?

        public init(
            owner: (id: PersonID, name: String, expires: Instant)?, home: Home? = nil, boundNames: [String],
            failuresHere: Int, failuresOverall: Int, leader: PersonID?
        ) {
            self.owner = owner
            self.home = home
            self.boundNames = boundNames
            self.failuresHere = failuresHere
            self.failuresOverall = failuresOverall
            self.leader = leader
        }
    }

    /// L9
    public struct Home: Hashable, Sendable {
        public var household: HouseholdID
        public var label: HouseholdLabel
        public var expires: Instant
        public var residents: Int
        /// Told of the binding.
        public var holder: PersonID?

        public init(
            household: HouseholdID, label: HouseholdLabel, expires: Instant, residents: Int, holder: PersonID?
        ) {
            self.household = household
            self.label = label
            self.expires = expires
            self.residents = residents
            self.holder = holder
        }
    }

    public enum Outcome: Hashable, Sendable {
        case bound(PersonID, Decision)
        /// A new person, a resident of the household.
        case admitted(HouseholdID, name: String, Decision)
        /// Counts against the limits.
        case failed(Refusal)
        /// Does not.
        case refused(Refusal)
    }

    /// A wrong code and a wrong name get the same words, so that neither can be found out from the other.
    public static func decide(_ request: Request, _ facts: Facts, now: Instant, policy: Policy) -> Outcome {
        let limits = policy.binding
        guard facts.failuresHere < limits.attemptsPerAccount, facts.failuresOverall < limits.attemptsOverall else {
            return .refused(.link(.tooManyAttempts(minutes: limits.attemptMinutes)))
        }
        if let home = facts.home { return admit(request.name, to: home, facts, now: now, policy: policy) }
        guard let owner = facts.owner, owner.name == request.name else { return .failed(.link(.codeWrong)) }
        guard now < owner.expires else { return .refused(.link(.codeExpired)) }
        guard !facts.boundNames.contains(owner.name) else { return .refused(.link(.alreadyBound(name: owner.name))) }
        var notices: [Notice] = []
        if let leader = facts.leader, leader != owner.id {
            notices.append(Notice(to: leader, .link(.memberBound(name: owner.name))))
        }
        return .bound(owner.id, Decision(answers: [.link(.bound(name: owner.name))], notices: notices))
    }

    /// Characters of a resident's name; it is theirs to give.
    static let nameCharacters = 2...20

    private static func admit(_ name: String, to home: Home, _ facts: Facts, now: Instant, policy: Policy) -> Outcome {
        guard nameCharacters.contains(name.count) else { return .failed(.link(.codeWrong)) }
        guard now < home.expires else { return .refused(.link(.codeExpired)) }
        guard !facts.boundNames.contains(name) else { return .refused(.link(.alreadyBound(name: name))) }
        let most = policy.links.residentsPerHousehold
        guard home.residents < most else { return .refused(.link(.resident(.enough(home.label, most: most)))) }
        let notices = home.holder.map { [Notice(to: $0, .link(.residentBound(name: name, home.label)))] } ?? []
        let answer = Answer.link(.boundResident(name: name, home.label))
        return .admitted(home.household, name: name, Decision(answers: [answer], notices: notices))
    }
}
