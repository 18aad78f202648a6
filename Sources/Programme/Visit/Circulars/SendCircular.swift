/// V8, A2: `通知 全村 明天下午停水`, `通知 青山村 联户员 明早开会`, `紧急通知 …`, `送政策 医保缴费：…`: shown with whom it reaches and
/// what that costs, sent when the sender says so.
public enum SendCircular {
    public struct Request: Hashable, Codable, Sendable {
        /// Everything said after the verb: for whom, and what.
        public var text: String
        public var isToExplain: Bool
        public var isUrgent: Bool
        /// What the sender was shown and has said yes to.
        public var confirmed: Preview?

        public init(text: String, isToExplain: Bool = false, isUrgent: Bool = false, confirmed: Preview? = nil) {
            self.text = text
            self.isToExplain = isToExplain
            self.isUrgent = isUrgent
            self.confirmed = confirmed
        }
    }

    /// For whom and what, as read from the text with the names of the units.
    public struct Address: Hashable, Sendable {
        /// Codes of the policy.
        public var levels: [String]
        /// Units by the path they were named with.
        public var units: [NamedUnit]
        /// A name that several units below the sender have.
        public var ambiguous: String?
        public var audiences: [String]
        public var isToExplain: Bool
        public var text: String

        public init(
            levels: [String], units: [NamedUnit], ambiguous: String?, audiences: [String], isToExplain: Bool,
            text: String
        ) {
            self.levels = levels
            self.units = units
            self.ambiguous = ambiguous
            self.audiences = audiences
            self.isToExplain = isToExplain
            self.text = text
        }
    }

    /// A unit whose name stands in the text.
    public struct NamedUnit: Hashable, Sendable {
        public var id: UnitID
        public var name: String
        /// All above it.
        public var above: [UnitID]
        /// Whether it is one of the sender's or below.
        public var isOwn: Bool

        public init(id: UnitID, name: String, above: [UnitID], isOwn: Bool) {
            self.id = id
            self.name = name
            self.above = above
            self.isOwn = isOwn
        }
    }

    /// A unit that the sender's post answers for.
    public struct OwnUnit: Hashable, Sendable {
        public var id: UnitID
        public var name: String
        public var level: String

        public init(id: UnitID, name: String, level: String) {
            self.id = id
            self.name = name
            self.level = level
        }
    }

    public struct Preview: Hashable, Codable, Sendable {
        public var draft: Circular.Draft
        public var reach: Circular.Reach
        /// The sending takes so long.
        public var minutes: Int
        /// A1: it begins then, for the quiet hours.
        public var from: Instant?
        /// The number of people has changed since it was last shown.
        public var isRecounted: Bool
    }

    public struct Sent: Hashable, Sendable {
        public var id: CircularID
        public var preview: Preview
    }

    /// What is to be sent to whom, or why it is not; `own` nil where the sender's posts send nothing.
    public static func draft(_ address: Address, isUrgent: Bool, by person: Person, own: [OwnUnit]?, policy: Policy)
        -> Result<Circular.Draft, Refused>
    {
        guard let own else { return .failure(Refused(.circular(.notForYou))) }
        guard address.ambiguous == nil else { return .failure(Refused(.circular(.whichOf(address.ambiguous!)))) }
        var units = own
        if let stranger = address.units.first(where: { !$0.isOwn }) {
            return .failure(Refused(.circular(.notYours(stranger.name))))
        }
        if !address.units.isEmpty {
            units = address.units.map { OwnUnit(id: $0.id, name: $0.name, level: "") }
        } else if let level = address.levels.first {
            units = own.filter { $0.level == level }
            if units.isEmpty {
                let heights = policy.levels.map(\.code)
                let asked = heights.firstIndex(of: level) ?? 0
                let isBelow = own.contains { (heights.firstIndex(of: $0.level) ?? 0) < asked }
                return .failure(Refused(.circular(isBelow ? .whichUnit(level) : .notYoursAll(level))))
            }
        }
        guard !address.text.isEmpty else {
            return .failure(Refused(.circular(address.isToExplain ? .policyHow : .how)))
        }
        let most = policy.circulars.mostCharacters
        guard address.text.count <= most else {
            return .failure(Refused(.circular(.tooLong(address.text.count, most: most))))
        }
        let audiences = address.audiences.isEmpty ? defaultAudiences(address.isToExplain, policy) : address.audiences
        return .success(
            Circular.Draft(
                text: address.text, units: units.map(\.id), unitNames: units.map(\.name), by: person.name,
                place: own.map(\.name).joined(separator: "、"), audiences: audiences, isToExplain: address.isToExplain,
                isUrgent: isUrgent, policy.circulars))
    }

    /// Why there is no draft.
    public struct Refused: Error, Hashable, Sendable {
        public var refusal: VisitRefusal
        public init(_ refusal: VisitRefusal) { self.refusal = refusal }
    }

    /// A policy is for those who hold households, whoever else may be told.
    private static func defaultAudiences(_ isToExplain: Bool, _ policy: Policy) -> [String] {
        let all = policy.circulars.audiences
        let holders = all.filter { $0.posts.contains(.linkedMember) }.min { $0.posts.count < $1.posts.count }
        return [isToExplain ? holders : all.first].compactMap { $0?.named.code }
    }

    /// `reach`: whom the draft reaches now; `next`: the number the notice will have.
    public static func decide(
        _ draft: Circular.Draft, confirmed: Preview?, reach: Circular.Reach, next: CircularID, now: Instant,
        today: Today,
        policy: Policy
    ) -> Decision {
        guard reach.people > 0, !draft.isToExplain || reach.households > 0 else {
            return .refuse(.visit(.circular(.nobodyBelow)))
        }
        let from = policy.pushTime(now, urgent: draft.isUrgent)
        let perMinute = policy.circulars.perMinute
        var preview = Preview(
            draft: draft, reach: reach, minutes: (reach.messages + perMinute - 1) / perMinute,
            from: from > now ? from : nil, isRecounted: false)
        guard let confirmed, confirmed.reach == reach, confirmed.draft == draft else {
            preview.isRecounted = confirmed != nil
            return Decision(question: .visit(.sendCircular(preview)))
        }
        return Decision(
            changes: [.visit(.circularSent(next, draft, messages: reach.messages, on: today.day))],
            answers: [.visit(.circularSent(Sent(id: next, preview: preview)))])
    }
}

/// V8: `停发`, `停发 12`: who has not got it gets it no more; who has is told that it holds no longer.
public enum StopCircular {
    public struct Standing: Hashable, Sendable {
        public var circular: Circular
        public var state: Circular.State
        /// So many have got it, so many have not.
        public var told: Int
        public var left: Int

        public init(circular: Circular, state: Circular.State, told: Int, left: Int) {
            self.circular = circular
            self.state = state
            self.told = told
            self.left = left
        }
    }

    /// `standing`: the latest of the sender's own and of their units', or the one of that number; nil where there is none.
    public static func decide(_ standing: Standing?, maySend: Bool) -> Decision {
        guard maySend else { return .refuse(.visit(.circular(.notForYou))) }
        guard let standing else { return .refuse(.visit(.circular(.nothingSent))) }
        guard standing.state.after(.stop) != nil else {
            return .refuse(
                .visit(
                    .circular(
                        standing.state == .sent ? .allSent(standing.told) : .stoppedBefore(standing.circular.text))))
        }
        return Decision(
            changes: [.visit(.circularStopped(standing.circular.id))], answers: [.visit(.circularStopped(standing))])
    }
}

/// Why a notice is not sent, stopped or told of.
public enum CircularRefusal: Hashable, Codable, Sendable {
    /// No post of the sender's sends notices.
    case notForYou
    /// No post of the sender's sends urgent ones.
    case notUrgent
    case how
    case policyHow
    case tooLong(Int, most: Int)
    /// A unit that is not below the sender's.
    case notYours(String)
    /// 全镇 from a village.
    case notYoursAll(String)
    /// 全村 from a town: which?
    case whichUnit(String)
    case whichOf(String)
    case nobodyBelow
    case nothingSent
    case allSent(Int)
    case stoppedBefore(String)
}
