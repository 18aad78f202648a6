/// L6: the public table of a village, as it may hang on the wall: for each linked member which households, what they serve
/// as, how to reach them, and their pledge. Households by number only. A page at a time: `联户公示`, `联户公示2`.
public enum PublicTable {
    public struct Row: Hashable, Sendable {
        public var name: String
        public var group: String
        /// By number, in order.
        public var households: [Int]
        /// Codes of the policy (L3).
        public var servicePosts: [String]
        public var phone: String?
        /// 服务承诺
        public var pledge: String?
        public var posts: [Post] = []

        public init(
            name: String, group: String, households: [Int], servicePosts: [String], phone: String?, pledge: String?
        ) {
            self.name = name
            self.group = group
            self.households = households
            self.servicePosts = servicePosts
            self.phone = phone
            self.pledge = pledge
        }
    }

    public struct Page: Hashable, Sendable {
        public var village: String
        /// Of the whole village.
        public var members: Int
        public var households: Int
        public var rows: [Row]
        /// The number of the next page, where there is one.
        public var next: Int?
    }

    /// All of it, for the wall.
    public static func whole(village: String, rows: [Row]) -> Page {
        Page(
            village: village, members: rows.count, households: rows.reduce(0) { $0 + $1.households.count }, rows: rows)
    }

    /// The public card of a row's member.
    public static func card(of row: Row) -> MemberCard.Card {
        MemberCard.Card(
            name: row.name, posts: row.posts, servicePosts: row.servicePosts, phone: row.phone, pledge: row.pledge,
            households: row.households.count)
    }

    /// Members that one reply shows.
    public static let pageSize = 6

    /// - Parameters:
    ///   - page: from 1; beyond the last it begins anew.
    ///   - rows: every member who holds households of the village, by the first of them.
    public static func decide(page: Int, village: String, rows: [Row]) -> Decision {
        guard !rows.isEmpty else { return .refuse(.link(.unit(.noHouseholds(village)))) }
        let pages = (rows.count + pageSize - 1) / pageSize
        let number = (1...pages).contains(page) ? page : 1
        return .answer(
            .link(
                .publicTable(
                    Page(
                        village: village, members: rows.count, households: rows.reduce(0) { $0 + $1.households.count },
                        rows: Array(rows.dropFirst((number - 1) * pageSize).prefix(pageSize)),
                        next: number < pages ? number + 1 : nil))))
    }
}
