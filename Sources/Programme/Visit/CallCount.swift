/// V10: the member's own calls by month, those to households living away by themselves, for the call allowance:
/// `电话统计`, `call count`. A video call is a call.
public enum CallCount {
    public struct Month: Hashable, Sendable {
        /// `202611`
        public var code: Int
        public var calls: Int
        /// To households that live away now.
        public var away: Int

        public init(code: Int, calls: Int, away: Int) {
            self.code = code
            self.calls = calls
            self.away = away
        }
    }

    /// Months that one reply shows, the latest first.
    public static let limit = 6

    public static func decide(_ months: [Month]) -> Decision {
        guard !months.isEmpty else { return .refuse(.visit(.noCalls)) }
        return .answer(.visit(.calls(Array(months.prefix(limit)))))
    }
}
