/// What a county decides about visits.
extension Policy {
    /// V3: a must-visit tag.
    public struct Tag: Sendable, Equatable {
        public var code: String
        public var names: Names
        /// V1: visits a calendar month.
        public var visitsPerMonth: Int
        /// L2: cadres are given these first.
        public var isPriorityCare: Bool

        public init(code: String, names: Names, visitsPerMonth: Int, isPriorityCare: Bool) {
            self.code = code
            self.names = names
            self.visitsPerMonth = visitsPerMonth
            self.isPriorityCare = isPriorityCare
        }
    }

    /// V4: 六必到
    public struct Events: Sendable, Equatable {
        public var kinds: [Named]
        public var visitWithin: Deadline

        public init(kinds: [Named], visitWithin: Deadline) {
            self.kinds = kinds
            self.visitWithin = visitWithin
        }
    }

    /// A9: days that each class of data is kept.
    public struct Retention: Sendable, Equatable {
        public var rawMessageDays: Int
        public var sentMessageDays: Int

        public init(rawMessageDays: Int, sentMessageDays: Int) {
            self.rawMessageDays = rawMessageDays
            self.sentMessageDays = sentMessageDays
        }
    }
}
