extension Policy {
    /// A5
    public struct Points: Sendable, Equatable {
        /// False: nothing is counted and no ledger is shown.
        public var isOn: Bool
        /// Whether a reply ends with thanks and the number: 谢谢，+2分.
        public var saysThanks: Bool
        /// A kind without a rule gives nothing.
        public var rules: [PointKind: PointRule]

        public init(isOn: Bool, saysThanks: Bool, rules: [PointKind: PointRule]) {
            self.isOn = isOn
            self.saysThanks = saysThanks
            self.rules = rules
        }
    }

    /// What each of a kind gives, and the most it gives one person in a day and in a month.
    public struct PointRule: Sendable, Equatable {
        public var each: Int
        public var perDay: Int
        public var perMonth: Int

        public init(each: Int, perDay: Int, perMonth: Int) {
            self.each = each
            self.perDay = perDay
            self.perMonth = perMonth
        }
    }

    /// A10
    public struct Practice: Sendable, Equatable {
        /// After so long it ends by itself.
        public var hours: Int
        /// As it does after so many messages.
        public var mostMessages: Int

        public init(hours: Int, mostMessages: Int) {
            self.hours = hours
            self.mostMessages = mostMessages
        }
    }
}

/// A5: what points are given for.
public enum PointKind: String, CaseIterable, Codable, Sendable {
    case visit
    /// V3: to a household with a must-visit tag.
    case mustVisit = "must_visit"
    case report
    /// S6: once another person has confirmed it.
    case solved
    case returnVisit = "return_visit"
    /// V8
    case explained
    /// D3
    case meeting
}
