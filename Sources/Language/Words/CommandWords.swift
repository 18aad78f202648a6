import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report

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

    private static let visit: [(Verb, [String])] = []

    private static let report: [(Verb, [String])] = []
}
