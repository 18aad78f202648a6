/// What a county decides about notices to many 通知 (V8, A2).
extension Policy {
    public struct Circulars: Sendable, Equatable {
        /// Who may send a notice to the people of their own units…
        public var senders: Set<Post>
        /// …one that the households are to be told of 送政策…
        public var explainSenders: Set<Post>
        /// …and one that passes the quiet hours and 停止 (A1).
        public var urgentSenders: Set<Post>
        /// Whom a notice may be for; the first where none is named.
        public var audiences: [Audience]
        /// People told within a minute, by all notices together.
        public var perMinute: Int
        public var mostCharacters: Int
        /// Channels that cost something.
        public var costs: [Cost]

        public init(
            senders: Set<Post>, explainSenders: Set<Post>, urgentSenders: Set<Post>, audiences: [Audience],
            perMinute: Int, mostCharacters: Int, costs: [Cost]
        ) {
            self.senders = senders
            self.explainSenders = explainSenders
            self.urgentSenders = urgentSenders
            self.audiences = audiences
            self.perMinute = perMinute
            self.mostCharacters = mostCharacters
            self.costs = costs
        }

        public func audience(_ code: String) -> Audience? { audiences.first { $0.named.code == code } }
    }

    public struct Audience: Sendable, Equatable {
        public var named: Named
        /// Whoever holds one of these; who holds households is a linked member, post or not.
        public var posts: Set<Post>
        /// Party members with any post beside.
        public var partyMembers: Bool

        public init(named: Named, posts: Set<Post>, partyMembers: Bool) {
            self.named = named
            self.posts = posts
            self.partyMembers = partyMembers
        }
    }

    /// What one message costs on a channel.
    public struct Cost: Sendable, Equatable {
        public var channel: String
        /// Thousandths of a yuan 厘.
        public var mills: Int
        /// A longer text counts as several messages; nil where its length does not matter.
        public var characters: Int?

        public init(channel: String, mills: Int, characters: Int?) {
            self.channel = channel
            self.mills = mills
            self.characters = characters
        }
    }
}
