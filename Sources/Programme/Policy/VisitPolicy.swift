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

    public struct Visits: Sendable, Equatable {
        /// V1: to a household without a tag that asks for more.
        public var perMonth: Int
        /// V8: how long a policy sent down is to be explained.
        public var explainDays: Int
        public var patterns: Patterns
        public var confirmation: Confirmation

        public init(perMonth: Int, explainDays: Int, patterns: Patterns, confirmation: Confirmation) {
            self.perMonth = perMonth
            self.explainDays = explainDays
            self.patterns = patterns
            self.confirmation = confirmation
        }
    }

    /// V7
    public struct Confirmation: Sendable, Equatable {
        /// Of a thousand visits so many are asked after; none: nobody is.
        public var perThousand: Int
        /// From this hour of the same day.
        public var hour: Int

        public init(perThousand: Int, hour: Int) {
            self.perThousand = perThousand
            self.hour = hour
        }
    }

    /// V9
    public struct Patterns: Sendable, Equatable {
        /// Nobody home so many times running.
        public var notHomeTimes: Int
        /// Nobody of the household met in so many months.
        public var unreachedMonths: Int
        /// So many visits of one member, each a message of its own…
        public var burstVisits: Int
        /// …written down within so many seconds.
        public var burstSeconds: Int

        public init(notHomeTimes: Int, unreachedMonths: Int, burstVisits: Int, burstSeconds: Int) {
            self.notHomeTimes = notHomeTimes
            self.unreachedMonths = unreachedMonths
            self.burstVisits = burstVisits
            self.burstSeconds = burstSeconds
        }
    }

    /// V4: 六必到
    public struct Events: Sendable, Equatable {
        public var kinds: [Named]
        public var visitWithin: Deadline
        /// After that time nobody is asked to go any more.
        public var lapseAfter: Deadline
        /// Kinds whose visit is help to settle a matter, and is worded so.
        public var offeredAsHelp: [String]

        public init(kinds: [Named], visitWithin: Deadline, lapseAfter: Deadline, offeredAsHelp: [String]) {
            self.kinds = kinds
            self.visitWithin = visitWithin
            self.lapseAfter = lapseAfter
            self.offeredAsHelp = offeredAsHelp
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
