import Programme

/// Zhou Jianguo's 14 households, as in the language fixture.
public enum Village {
    public static let id = UnitID(3)
    public static let group = UnitID(5)

    public static let households: [Household] = [
        household(1, "马国强"), household(2, "赵德福"), household(3, "张德才", ["张大爷"]),
        household(4, "刘长贵", ["老刘头", "老刘"]), household(5, "王秀兰", ["王婶"]), household(6, "李秀英"),
        household(7, "孙桂兰", ["老孙"]), household(8, "徐金花"), household(9, "张有福", ["张大爷"]),
        household(10, "周小军", ["老周"]), household(11, "陈志刚", ["陈老三"]), household(12, "王国栋", ["老王"]),
        household(13, "吴玉珍", ["吴婆婆", "吴大妈"]), household(14, "胡秋菊", ["胡大姐"]),
    ]

    public static func household(_ number: Int, _ head: String, _ called: [String] = []) -> Household {
        Household(
            id: HouseholdID(Int64(number)), number: number, head: head, called: called, village: id,
            unit: group)
    }

    /// Friday 20 November 2026, nine in the morning, in Shanghai.
    public static func now(_ policy: Policy) -> Instant {
        policy.calendar.instant(Day(code: 20_261_120), hour: 9)
    }
}
