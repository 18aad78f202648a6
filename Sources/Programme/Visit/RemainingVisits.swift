/// V1: the member sees who is left, at any time, in one message, each must-visit tag by itself (V3) and what an event has
/// made due first (V4): `还有谁没走`.
public enum RemainingVisits {
    public struct Listing: Hashable, Sendable {
        public var month: Int
        public var total: Int
        public var due: [VisitDue.Label]
        public var left: [StillWanted]
        public var now: Instant
    }

    public static func decide(book: VisitBook, today: Today, now: Instant, policy: Policy) -> Decision {
        guard !book.households.isEmpty else { return .refuse(.link(.noHouseholds)) }
        return .answer(
            .visit(
                .remaining(
                    Listing(
                        month: today.day.month, total: book.households.count, due: book.due,
                        left: book.left(policy), now: now))))
    }
}
