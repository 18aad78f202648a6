/// V8: one text sent to many 通知. A policy to be explained 送政策 is one that the households are to be told of.
public struct CircularID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct Circular: Hashable, Codable, Sendable {
    public var id: CircularID
    public var text: String
    public var by: String
    /// The sender's units, by name.
    public var place: String
    public var sent: Day
    /// V8: the households are to be told of it.
    public var isToExplain: Bool
    /// A1: passes the quiet hours and 停止.
    public var isUrgent: Bool

    public init(
        id: CircularID, text: String, by: String, place: String, sent: Day, isToExplain: Bool, isUrgent: Bool
    ) {
        self.id = id
        self.text = text
        self.by = by
        self.place = place
        self.sent = sent
        self.isToExplain = isToExplain
        self.isUrgent = isUrgent
    }

    public enum State: String, CaseIterable, Hashable, Sendable {
        /// Some are still to be told.
        case sending
        case sent
        /// Nobody further is told, and who was told hears that it holds no longer.
        case stopped
    }

    public enum Move: String, CaseIterable, Sendable {
        case reachTheLast = "reach the last"
        /// 停发
        case stop
        /// V6: 撤销
        case takeBack = "take back"
    }
}

extension Circular.State {
    public func after(_ move: Circular.Move) -> Circular.State? {
        switch (self, move) {
        case (.sending, .reachTheLast): .sent
        case (.sending, .stop), (.sending, .takeBack), (.sent, .takeBack): .stopped
        case (.sent, .reachTheLast), (.sent, .stop), (.stopped, .reachTheLast), (.stopped, .stop),
            (.stopped, .takeBack):
            nil
        }
    }
}

extension Circular {
    /// What is to be sent to whom, before it is.
    public struct Draft: Hashable, Codable, Sendable {
        public var text: String
        public var units: [UnitID]
        public var unitNames: [String]
        /// The sender, and their units by name.
        public var by: String
        public var place: String
        /// Codes of the policy…
        public var audiences: [String]
        /// …and what it meant by them when it was drafted, in the order of the posts (A11).
        public var posts: [Post]
        public var isOfParty: Bool
        public var isToExplain: Bool
        public var isUrgent: Bool

        public init(
            text: String, units: [UnitID], unitNames: [String], by: String, place: String, audiences: [String],
            isToExplain: Bool,
            isUrgent: Bool, _ policy: Policy.Circulars
        ) {
            let meant = audiences.compactMap { policy.audience($0) }
            posts = Post.allCases.filter { post in meant.contains { $0.posts.contains(post) } }
            isOfParty = meant.contains(where: \.partyMembers)
            self.text = text
            self.units = units
            self.unitNames = unitNames
            self.by = by
            self.place = place
            self.audiences = audiences
            self.isToExplain = isToExplain
            self.isUrgent = isUrgent
        }
    }

    /// Whom a draft reaches now, the sender left out.
    public struct Reach: Hashable, Codable, Sendable {
        public struct Channel: Hashable, Codable, Sendable {
            public var name: String
            public var people: Int

            public init(name: String, people: Int) {
                self.name = name
                self.people = people
            }
        }

        /// Those who get a message, by channel, in the order of the channels' names.
        public var channels: [Channel]
        /// They have no chat account.
        public var unbound: Int
        /// A1: they have said 停止.
        public var muted: Int
        /// V8: those who are to explain it, and to how many households; none where nothing is to be explained.
        public var members: Int
        public var households: Int

        public init(channels: [Channel], unbound: Int, muted: Int, members: Int, households: Int) {
            self.members = members
            self.channels = channels
            self.unbound = unbound
            self.muted = muted
            self.households = households
        }

        public var messages: Int { channels.reduce(0) { $0 + $1.people } }
        public var people: Int { messages + unbound + muted }
    }

    /// What a secretary between the sender and the members is to watch: their unit's share.
    public struct Share: Hashable, Codable, Sendable {
        public var unit: String
        public var members: Int
        public var households: Int

        public init(unit: String, members: Int, households: Int) {
            self.unit = unit
            self.members = members
            self.households = households
        }
    }

    /// As one person reads it.
    public struct Copy: Hashable, Codable, Sendable {
        public var circular: Circular
        /// V8: a household of theirs to explain it to, for the example.
        public var household: Int?
        public var share: Share?

        public init(_ circular: Circular, household: Int? = nil, share: Share? = nil) {
            self.circular = circular
            self.household = household
            self.share = share
        }
    }

    /// To a leader: whom of their unit the chat does not reach, and what they are to be told.
    public struct Unreached: Hashable, Codable, Sendable {
        public var circular: Circular
        public var unit: String
        /// The first of them; `more` beyond.
        public var names: [String]
        public var more: Int

        public init(circular: Circular, unit: String, names: [String], more: Int) {
            self.circular = circular
            self.unit = unit
            self.names = names
            self.more = more
        }
    }
}

extension Policy.Cost {
    /// What `people` messages of `length` characters cost, in thousandths of a yuan.
    public func mills(people: Int, length: Int) -> Int {
        let parts = characters.map { max(1, (length + $0 - 1) / $0) } ?? 1
        return people * parts * mills
    }
}
