/// V8: a policy sent down to be explained 送政策.
public struct PolicyNoticeID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct PolicyNotice: Hashable, Codable, Sendable {
    public var id: PolicyNoticeID
    public var text: String
    public var by: String
    public var sent: Day

    public init(id: PolicyNoticeID, text: String, by: String, sent: Day) {
        self.id = id
        self.text = text
        self.by = by
        self.sent = sent
    }
}

/// V8: what a secretary between the sender and the members is to watch: their unit's share.
public struct PolicyShare: Hashable, Codable, Sendable {
    public var notice: PolicyNotice
    public var unit: String
    public var members: Int
    public var households: Int

    public init(notice: PolicyNotice, unit: String, members: Int, households: Int) {
        self.notice = notice
        self.unit = unit
        self.members = members
        self.households = households
    }
}

/// V8: `送政策 医保缴费：今年每人400元，12月底前交` goes to every member below the sender's units, once
/// each; the secretaries between are told first, each of the share of their unit.
public enum SendPolicy {
    public struct Sent: Hashable, Sendable {
        public var text: String
        public var members: Int
        public var households: Int
        /// So many members have no chat account.
        public var unreachable: Int
    }

    public struct Facts: Sendable {
        public var members: Int
        public var households: Int
        public var unreachable: Int

        public init(members: Int, households: Int, unreachable: Int) {
            self.members = members
            self.households = households
            self.unreachable = unreachable
        }
    }

    /// `facts`: of the sender's units; nil where their posts send nothing down.
    public static func decide(_ text: String?, units: [UnitID], _ facts: Facts?, today: Today) -> Decision {
        guard let facts else { return .refuse(.visit(.notForUnits)) }
        guard let text, !text.isEmpty else { return .refuse(.visit(.policyHow)) }
        guard facts.members > 0 else { return .refuse(.visit(.nobodyBelow)) }
        return Decision(
            changes: [.visit(.policySent(text, units, on: today.day))],
            answers: [
                .visit(
                    .policySent(
                        Sent(
                            text: text, members: facts.members, households: facts.households,
                            unreachable: facts.unreachable)))
            ])
    }
}

/// V8: a member marks households the policy was explained to: `讲了 3号 5号`, `政策讲了 全部`, `explained 3 5`.
public enum ExplainPolicy {
    public struct Request: Hashable, Codable, Sendable {
        public var households: [HouseholdMention]
        public var all: Bool
        public var notice: PolicyNoticeID?

        public init(households: [HouseholdMention], all: Bool, notice: PolicyNoticeID? = nil) {
            self.households = households
            self.all = all
            self.notice = notice
        }
    }

    /// An open notice with the sender's households it was not yet explained to.
    public struct Open: Hashable, Sendable {
        public var notice: PolicyNotice
        public var left: Set<HouseholdID>

        public init(notice: PolicyNotice, left: Set<HouseholdID>) {
            self.notice = notice
            self.left = left
        }
    }

    public struct Explained: Hashable, Sendable {
        public var text: String
        public var households: [HouseholdLabel]
        public var already: [HouseholdLabel]
        public var left: [HouseholdLabel]
        public var unknown: [String]
    }

    public static func decide(_ request: Request, households: [Household], open: [Open], today: Today) -> Decision {
        guard !households.isEmpty else { return .refuse(.link(.noHouseholds)) }
        guard !open.isEmpty else { return .refuse(.visit(.noPolicy)) }
        guard request.all || !request.households.isEmpty else {
            return .refuse(.visit(.explainedToWhom(households[0].number)))
        }
        var meant = request.all ? households : []
        var unknown: [String] = []
        for mention in request.households {
            let found = households.filter { mention.candidates.contains($0.id) }
            switch found.count {
            case 0: unknown.append(mention.written)
            case 1: if !meant.contains(found[0]) { meant.append(found[0]) }
            default:
                return Decision(
                    question: .whichHousehold(
                        written: mention.written, options: found, acts: [.visit(.explainPolicy(request))]))
            }
        }
        guard !meant.isEmpty else { return .refuse(.link(.notYourHousehold(unknown))) }
        let unfinished = open.filter { !$0.left.isEmpty }
        guard let chosen = open.first(where: { $0.notice.id == request.notice }) ?? only(unfinished) ?? only(open)
        else {
            return Decision(
                question: .visit(.whichPolicy(options: (unfinished.isEmpty ? open : unfinished).map(\.notice), request))
            )
        }
        let fresh = meant.filter { chosen.left.contains($0.id) }
        let left = households.filter { chosen.left.contains($0.id) && !fresh.contains($0) }
        return Decision(
            changes: fresh.map { .visit(.explained(chosen.notice.id, $0.id, on: today.day)) },
            answers: [
                .visit(
                    .explained(
                        Explained(
                            text: chosen.notice.text, households: fresh.map(HouseholdLabel.init),
                            already: meant.filter { !chosen.left.contains($0.id) }.map(HouseholdLabel.init),
                            left: left.map(HouseholdLabel.init), unknown: unknown)))
            ])
    }

    private static func only(_ open: [Open]) -> Open? { open.count == 1 ? open[0] : nil }
}

/// V8: each level sees the share reached and who still waits, in the order of the units: `送政策进度`.
public enum PolicyProgress {
    public struct Waiting: Hashable, Sendable {
        public var unit: String
        public var member: String
        public var left: Int

        public init(unit: String, member: String, left: Int) {
            self.unit = unit
            self.member = member
            self.left = left
        }
    }

    public struct Progress: Hashable, Sendable {
        public var notice: PolicyNotice
        public var households: Int
        public var explained: Int
        /// The first of them, bounded; `more` beyond.
        public var waiting: [Waiting]
        public var more: Int

        public init(notice: PolicyNotice, households: Int, explained: Int, waiting: [Waiting], more: Int) {
            self.notice = notice
            self.households = households
            self.explained = explained
            self.waiting = waiting
            self.more = more
        }
    }

    /// Notices and waiting members that one reply shows.
    public static let limit = 3
    public static let waitingLimit = 12

    public static func decide(_ progress: [Progress]?) -> Decision {
        guard let progress else { return .refuse(.visit(.notForUnits)) }
        return progress.isEmpty ? .refuse(.visit(.noPolicy)) : .answer(.visit(.policyProgress(progress)))
    }
}
