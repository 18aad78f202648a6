import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report

    private static let link: [(Verb, [String])] = []

    private static let visit: [(Verb, [String])] = [
        (.recordEvent, ["必到", "必到事件", "六必到", "event"]),
        (.planDelivery, ["发慰问", "安排慰问", "慰问安排", "plan delivery"]),
        (.callCount, ["电话统计", "电话次数", "统计电话", "通话统计", "call count", "count calls"]),
        (.sendPolicy, ["送政策", "发政策", "政策通知", "send policy"]),
        (.explainPolicy, ["讲了", "讲过了", "讲完了", "政策讲了", "政策讲过了", "政策讲完了", "宣讲了", "讲政策了", "explained"]),
        (.policyProgress, ["送政策进度", "政策进度", "送政策情况", "policy progress"]),
        (.visitPatterns, ["走访情况", "走访分析", "visit patterns"]),
        (.deliveries, ["慰问进度", "慰问情况", "慰问清单", "deliveries"]),
    ]

    private static let report: [(Verb, [String])] = []
}
