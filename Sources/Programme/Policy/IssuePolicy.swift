/// What a county decides about issues: the ladder, the kinds, the limits.
extension Policy {
    /// R9: the rungs that an issue climbs; a complaint has its own.
    public func rungs(ofComplaint isComplaint: Bool) -> [Rung] { isComplaint ? issues.complaintDesks : ladder }

    /// A desk of the ladder: a post in the unit of a level.
    public struct Rung: Sendable, Equatable {
        public var post: Post
        /// R3: tried first for what a member outside the party reports.
        public var postForNonParty: Post?
        public var level: String
        /// Until the desk should have acted.
        public var within: Deadline

        public init(post: Post, postForNonParty: Post? = nil, level: String, within: Deadline) {
            self.post = post
            self.postForNonParty = postForNonParty
            self.level = level
            self.within = within
        }
    }

    /// R1, R2: a kind of issue and the words that suggest it.
    public struct Category: Sendable, Equatable {
        public var code: String
        public var names: Names
        public var words: [String]
        /// It concerns many rather than one household.
        public var isCollective: Bool
        /// R7: the utility that may be asked to do it.
        public var utility: String?
        /// L3: a dispute can be offered to the village's mediators.
        public var isDispute: Bool

        public init(
            code: String, names: Names, words: [String], isCollective: Bool = false, utility: String? = nil,
            isDispute: Bool = false
        ) {
            self.code = code
            self.names = names
            self.words = words
            self.isCollective = isCollective
            self.utility = utility
            self.isDispute = isDispute
        }
    }

    public struct Issues: Sendable, Equatable {
        /// R4: how often a desk may send it back; then the level above decides.
        public var returnLimit: Int
        /// R4: why an issue may be refused.
        public var grounds: [Named]
        /// R6: the same trouble within so many days is offered as one.
        public var duplicateDays: Int
        /// R6: so many of one kind in one unit…
        public var clusterCount: Int
        /// …within so many days alert the officer.
        public var clusterDays: Int
        /// What ended may be reopened for so many days.
        public var reopenDays: Int
        public var emergency: Emergency
        /// R9: the desks that a complaint about a person climbs, and who is told.
        public var complaintDesks: [Rung]
        public var complaintTold: [Post]
        /// R10: the day an errand is due.
        public var errand: Deadline
        /// R6: words that say where a trouble is.
        public var places: Places
        /// R7: how fast the village's network assistant sees to a fault.
        public var networkAssistantWithin: Deadline

        public init(
            returnLimit: Int, grounds: [Named], duplicateDays: Int, clusterCount: Int, clusterDays: Int,
            reopenDays: Int, emergency: Emergency, complaintDesks: [Rung], complaintTold: [Post], errand: Deadline,
            places: Places, networkAssistantWithin: Deadline
        ) {
            self.returnLimit = returnLimit
            self.grounds = grounds
            self.duplicateDays = duplicateDays
            self.clusterCount = clusterCount
            self.clusterDays = clusterDays
            self.reopenDays = reopenDays
            self.emergency = emergency
            self.complaintDesks = complaintDesks
            self.complaintTold = complaintTold
            self.errand = errand
            self.places = places
            self.networkAssistantWithin = networkAssistantWithin
        }
    }

    /// R6: how people say where something is.
    public struct Places: Sendable, Equatable {
        /// 桥头, 老井
        public var words: [String]
        /// Parts of a village, told apart by a number or a direction before them: 组, 号楼.
        public var parts: [String]
        /// The numbers and directions.
        public var markers: Set<Character>

        public init(words: [String], parts: [String], markers: Set<Character>) {
            self.words = words
            self.parts = parts
            self.markers = markers
        }
    }

    /// R5
    public struct Emergency: Sendable, Equatable {
        public struct Kind: Sendable, Equatable {
            public var named: Named
            /// The number to call: 119.
            public var call: String

            public init(named: Named, call: String) {
                self.named = named
                self.call = call
            }
        }

        /// The first whose words are said counts, so the gravest come first.
        public var kinds: [Kind]
        public var acknowledgeWithin: Deadline
        /// Pushed at once.
        public var posts: [Post]
        /// Where it climbs when nobody has acknowledged it.
        public var duty: Post
        public var dutyLevel: String

        public init(
            kinds: [Kind], acknowledgeWithin: Deadline, posts: [Post], duty: Post, dutyLevel: String
        ) {
            self.kinds = kinds
            self.acknowledgeWithin = acknowledgeWithin
            self.posts = posts
            self.duty = duty
            self.dutyLevel = dutyLevel
        }
    }

    /// R7: 要素企业
    public struct Utility: Sendable, Equatable {
        public var named: Named
        public var within: Deadline

        public init(named: Named, within: Deadline) {
            self.named = named
            self.within = within
        }
    }
}
