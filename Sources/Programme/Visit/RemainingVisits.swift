/// V1: the member sees who is left, at any time, in one message: `还有谁没走`.
public enum RemainingVisits {
    public struct Listing: Hashable, Sendable {
        public var month: Int
        public var total: Int
        public var left: [Household]
    }

    public static func decide(book: VisitBook, today: Today) -> Decision {
        guard !book.households.isEmpty else { return .refuse(.link(.noHouseholds)) }
        return .answer(
            .visit(
                .remaining(
                    Listing(
                        month: today.day.month, total: book.households.count, left: book.left))))
    }
}
