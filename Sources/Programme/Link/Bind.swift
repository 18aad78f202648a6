/// L7: a chat account becomes a person by a one-time code and the person's own name: `绑定 483920 周建国`.
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
        /// Names already bound to this account.
        public var boundNames: [String]
        /// Wrong codes within the window, from this account and from all.
        public var failuresHere: Int
        public var failuresOverall: Int
        /// L7: told of the binding.
        public var leader: PersonID?

        public init(
            owner: (id: PersonID, name: String, expires: Instant)?, boundNames: [String], failuresHere: Int,
            failuresOverall: Int, leader: PersonID?
        ) {
            self.owner = owner
            self.boundNames = boundNames
            self.failuresHere = failuresHere
            self.failuresOverall = failuresOverall
            self.leader = leader
        }
    }

    public enum Outcome: Hashable, Sendable {
        case bound(PersonID, Decision)
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
        guard let owner = facts.owner, owner.name == request.name else { return .failed(.link(.codeWrong)) }
        guard now < owner.expires else { return .refused(.link(.codeExpired)) }
        guard !facts.boundNames.contains(owner.name) else { return .refused(.link(.alreadyBound(name: owner.name))) }
        var notices: [Notice] = []
        if let leader = facts.leader, leader != owner.id {
            notices.append(Notice(to: leader, .link(.memberBound(name: owner.name))))
        }
        return .bound(owner.id, Decision(answers: [.link(.bound(name: owner.name))], notices: notices))
    }
}
