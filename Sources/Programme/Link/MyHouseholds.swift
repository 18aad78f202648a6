/// L1: a member's own households, with who has been visited this month: `我的户`.
public enum MyHouseholds {
    public struct Listing: Hashable, Sendable {
        public struct Line: Hashable, Sendable {
            public var household: Household
            /// Nil where it has had its visits of the month.
            public var still: StillWanted?
        }
        public var month: Int
        public var lines: [Line]
    }

    public static func decide(book: VisitBook, today: Today, policy: Policy) -> Decision {
        guard !book.households.isEmpty else { return .refuse(.link(.noHouseholds)) }
        let lines = book.households.map {
            Listing.Line(household: $0, still: book.stillWanted($0, policy))
        }
        return .answer(.link(.households(Listing(month: today.day.month, lines: lines))))
    }
}
