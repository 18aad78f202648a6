/// V8: `通知情况`, `通知情况 12`, `送政策进度`: how many of each unit below have got it and how many households know;
/// `通知 还差谁`: who still waits, by name to the officers above them.
public enum CircularProgress {
    public struct Request: Hashable, Codable, Sendable {
        public var id: CircularID?
        /// V8: only what is to be explained.
        public var onlyPolicies: Bool
        /// Who still waits, by name.
        public var byName: Bool

        public init(id: CircularID? = nil, onlyPolicies: Bool = false, byName: Bool = false) {
            self.id = id
            self.onlyPolicies = onlyPolicies
            self.byName = byName
        }
    }

    /// How a notice stands with one person.
    public enum Receipt: String, CaseIterable, Hashable, Sendable {
        case got
        /// On its way, or not yet sent.
        case coming
        case unbound
        case muted
        /// The channel would not take it.
        case undelivered
        /// Stopped before it reached them.
        case stopped
    }

    public struct UnitLine: Hashable, Sendable {
        public var unit: String
        public var receipts: [Receipt: Int]
        public var households: Int
        public var explained: Int

        public init(unit: String, receipts: [Receipt: Int], households: Int, explained: Int) {
            self.unit = unit
            self.receipts = receipts
            self.households = households
            self.explained = explained
        }
    }

    public struct Waiting: Hashable, Sendable {
        public var unit: String
        public var member: String
        /// Nil where it is about households only.
        public var receipt: Receipt?
        /// V8: households that still do not know.
        public var left: Int

        public init(unit: String, member: String, receipt: Receipt?, left: Int) {
            self.unit = unit
            self.member = member
            self.receipt = receipt
            self.left = left
        }
    }

    public struct Progress: Hashable, Sendable {
        public var circular: Circular
        public var state: Circular.State
        /// In the order of the units.
        public var lines: [UnitLine]
        /// The first of them, bounded; `more` beyond. Residents are counted, not named.
        public var waiting: [Waiting]
        public var more: Int
        public var residents: Int

        public init(
            circular: Circular, state: Circular.State, lines: [UnitLine], waiting: [Waiting] = [], more: Int = 0,
            residents: Int = 0
        ) {
            self.circular = circular
            self.state = state
            self.lines = lines
            self.waiting = waiting
            self.more = more
            self.residents = residents
        }
    }

    /// Names that one reply shows.
    public static let waitingLimit = 12

    /// `progress`: of the notice asked after, or of the latest that concerns the asker's units.
    public static func decide(_ progress: Progress?, mayFollow: Bool, byName: Bool) -> Decision {
        guard mayFollow else { return .refuse(.visit(.circular(.notForYou))) }
        guard let progress else { return .refuse(.visit(.circular(.nothingSent))) }
        return .answer(.visit(byName ? .circularWaiting(progress) : .circularProgress(progress)))
    }
}
