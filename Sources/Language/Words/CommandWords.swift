import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report

    private static let link: [(Verb, [String])] = []

    private static let visit: [(Verb, [String])] = []

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
        (.referIssue, ["转", "转给", "转交给", "refer"]),
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
}
