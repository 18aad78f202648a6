import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report + discuss + resolve + TownWords.all

    private static let link: [(Verb, [String])] = [
        (.coverage, ["覆盖", "覆盖情况", "联户情况", "联户覆盖", "coverage"]),
        (.reviewProposal, ["分配建议", "联户建议", "分户建议", "proposal"]),
        (.applyProposal, ["照办分配建议", "照办 分配建议", "照办联户建议", "apply proposal"]),
        (.takeLeave, ["请假", "请个假", "外出告示", "leave", "take leave"]),
        (.endLeave, ["销假", "我回来了", "i am back", "i'm back", "back"]),
        (.handOver, ["交接", "移交", "交给", "转给", "hand over", "handover"]),
        (.householdAway, ["外出", "外出了", "away"]),
        (.householdHome, ["回来", "回来了", "回家了", "home", "came home", "is back"]),
        (.mergeHouseholds, ["并户", "合户", "merge"]),
        (.splitHousehold, ["分户", "split"]),
        (.endHousehold, ["销户", "close household"]),
        (.unbind, ["解绑", "解除绑定", "unbind"]),
        (.giveResidentCode, ["户码", "居民码", "code"]),
        (.giveServicePost, ["岗位", "service post"]),
        (.myServicePosts, ["我的岗位", "my posts"]),
        (.myCard, ["联户卡", "我的联户卡", "my card"]),
    ]

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

    private static let report: [(Verb, [String])] = [
        (.keepIssue, ["先留着", "我先留着", "留着", "keep", "keep it"]),
        (.acceptIssue, ["受理", "已受理", "我来办", "我接了", "accept", "accepted"]),
        (
            .resolveIssue,
            ["已办", "已办结", "办结", "已办好", "办妥了", "处理好了", "已处理", "已解决", "resolved", "settled"]
        ),
        (.returnIssue, ["退回", "打回", "退回去", "send back", "return"]),
        (.refuseIssue, ["不予受理", "不受理", "不予办理", "refuse"]),
        (.mergeIssue, ["同", "并到", "合并到", "并入", "same as", "merge into"]),
        (.referIssue, ["转", "refer"]),
        (.recategorise, ["改类", "改类别", "类别改成", "category"]),
        (.acknowledge, ["马上到", "马上去", "我马上去", "我马上到", "on my way"]),
        (
            .judgeResult,
            [
                "满意", "很满意", "不满意", "很不满意", "没办好", "没解决", "没修好", "还没办好", "还没解决", "重办", "satisfied", "not satisfied",
                "unsatisfied", "not solved",
            ]
        ),
        (.complain, ["投诉", "举报", "我要投诉", "complain about", "complaint about", "complaint"]),
        (.takeErrand, ["代办", "帮办", "errand"]),
        (.handBackErrand, ["交回", "办好代办", "交还", "hand back"]),
    ]

    private static let discuss: [(Verb, [String])] = [
        (.convene, ["开会", "召开", "meeting"])
    ]

    private static let resolve: [(Verb, [String])] = [
        (.noteProgress, ["进展", "progress"])
    ]
}
