/// What a county decides about resolving what was agreed.
extension Policy {
    public struct Resolving: Sendable, Equatable {
        /// S1: a work on the list without a day of its own.
        public var work: Deadline
        /// S6: return visits tried before two together may close it as not reached.
        public var visitTries: Int
        /// S6: the resident's word is asked for again after so long.
        public var visitAgain: Deadline
        /// S6: of what was solved on the spot, so many of a thousand are called by the leader.
        public var sampledCalls: Int
        /// S5: so long before it is due, a clock is due soon.
        public var dueSoon: Deadline
        public var overdue: Overdue
        /// S5: the longest pause of a clock, in days.
        public var longestPauseDays: Int
        /// S5: at a desk with none above it, who may let a clock rest; the first of these posts that another holds.
        public var pauseAtTop: [Post]
        /// S3: classes of a whistle 吹哨, the first is the default.
        public var whistles: [Whistle]
        /// S3: the town's weight in a department's rating, per cent.
        public var ratingWeight: Int
        /// S4: the same category in so many towns is general.
        public var generalTowns: Int
        /// S4: until the county answers what a town reports.
        public var county: Deadline
        /// S9: what may be pushed down to a village 准入清单.
        public var accessList: [Named]

        public init(
            work: Deadline, visitTries: Int, visitAgain: Deadline, sampledCalls: Int, dueSoon: Deadline,
            overdue: Overdue,
            longestPauseDays: Int, pauseAtTop: [Post], whistles: [Whistle],
            ratingWeight: Int, generalTowns: Int, county: Deadline, accessList: [Named]
        ) {
            self.work = work
            self.visitTries = visitTries
            self.visitAgain = visitAgain
            self.sampledCalls = sampledCalls
            self.dueSoon = dueSoon
            self.overdue = overdue
            self.longestPauseDays = longestPauseDays
            self.pauseAtTop = pauseAtTop
            self.whistles = whistles
            self.ratingWeight = ratingWeight
            self.generalTowns = generalTowns
            self.county = county
            self.accessList = accessList
        }
    }

    /// S5: what comes of a clock that has run out: the level above is told, or has it.
    public enum Overdue: String, CaseIterable, Sendable { case tell, move }

    /// S3
    public struct Whistle: Sendable, Equatable {
        public var named: Named
        /// Until the department has reported in.
        public var within: Deadline
        /// It passes the quiet hours (A1).
        public var isUrgent: Bool

        public init(named: Named, within: Deadline, isUrgent: Bool) {
            self.named = named
            self.within = within
            self.isUrgent = isUrgent
        }
    }

    public func whistle(_ code: String) -> Whistle? { resolving.whistles.first { $0.named.code == code } }
    public func department(_ code: String) -> Named? { departments.first { $0.code == code } }
}
