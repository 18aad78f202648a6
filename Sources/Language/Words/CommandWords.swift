import Programme

/// The words that lead a command, by verb. Verbs that are read more freely have their words in `ChineseWords` and
/// `EnglishWords`.
enum CommandWords {
    static let all: [(Verb, [String])] = link + visit + report + discuss + resolve + TownWords.all + across

    private static let across: [(Verb, [String])] = [
        (.myPoints, ["我的积分", "看我的积分", "我有多少积分", "my points"]),
        (.pointsOf, ["积分", "points of", "points"]),
        (.practise, ["练习", "练习一下", "开始练习", "我要练习", "我想练习", "practice", "practise"]),
        (.endPractice, ["结束练习", "练习结束", "退出练习", "不练了", "练完了", "end practice", "end practise"]),
    ]

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
        (.publicTable, ["联户公示", "联户公示表", "公示表", "联户表", "公示栏", "public table"]),
        (.myCard, ["联户卡", "我的联户卡", "名片", "我的名片", "联户名片", "我的卡", "my card"]),
    ]

    private static let visit: [(Verb, [String])] = [
        (.recordEvent, ["必到", "必到事件", "六必到", "event"]),
        (.planDelivery, ["发慰问", "安排慰问", "慰问安排", "plan delivery"]),
        (.callCount, ["电话统计", "电话次数", "统计电话", "通话统计", "call count", "count calls"]),
        (
            .sendCircular,
            [
                "通知", "发通知", "发个通知", "下通知", "紧急通知", "发紧急通知", "送政策", "发政策", "政策通知", "notice", "send notice",
                "urgent notice",
                "notify", "send policy",
            ]
        ),
        (.stopCircular, ["停发", "停发通知", "停止发送", "通知停发", "stop notice", "stop sending"]),
        (.explainPolicy, ["讲了", "讲过了", "讲完了", "政策讲了", "政策讲过了", "政策讲完了", "宣讲了", "讲政策了", "explained"]),
        (
            .circularProgress,
            [
                "通知情况", "通知进度", "送政策进度", "政策进度", "送政策情况", "通知还差谁", "通知 还差谁", "通知还有谁没收到", "送政策还差谁", "政策还差谁",
                "notice progress", "policy progress", "notice who is left", "policy who is left",
            ]
        ),
        (.confirmVisit, ["来过", "来过了", "没来过", "没有来过", "they came", "nobody came"]),
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
        (
            .showAttachments,
            [
                "看图", "看圖", "看图片", "看照片", "看附件", "发图", "发照片", "看看照片", "看看图片", "看视频", "听语音", "photo", "photos",
                "picture", "pictures", "show photo", "show photos", "show pictures", "attachments",
            ]
        ),
        (.handBackErrand, ["交回", "办好代办", "交还", "hand back"]),
    ]

    private static let discuss: [(Verb, [String])] = [
        (.convene, ["开会", "召开", "召集", "meeting", "convene"]),
        (.reschedule, ["改期", "会议改期", "改时间", "改到", "reschedule"]),
        (.cancelMeeting, ["取消会议", "取消开会", "不开会了", "cancel meeting"]),
        (.agenda, ["议程", "会议议程", "看议程", "agenda"]),
        (.submitIssue, ["提交", "提请", "上会", "submit"]),
        (.recallIssue, ["撤议题", "撤回议题", "撤下议题", "take off agenda"]),
        (.keepOffAgenda, ["不上会", "不上议程", "keep off agenda"]),
        (.weighIssue, ["金额", "资金", "重大", "重大事项", "不是重大", "amount", "major", "not major"]),
        (.checkIn, ["签到", "会议签到", "我到了", "我到会了", "sign in", "check in"]),
        (.countPresent, ["到会", "实到", "present"]),
        (.noteSpeech, ["发言", "记发言", "spoke"]),
        (.openMeeting, ["开始", "开始开会", "现在开会", "会议开始", "open meeting", "begin meeting"]),
        (
            .vote,
            [
                "赞成", "同意", "全票", "全票通过", "一致同意", "一致通过", "全部同意", "全部赞成", "全部通过", "都同意", "反对", "表决", "in favour",
                "in favor",
                "agreed", "unanimous", "all agreed", "vote",
            ]
        ),
        (.closeMeeting, ["散会", "会议结束", "会开完了", "close meeting", "end meeting"]),
        (.minutes, ["会议纪要", "会议记录", "纪要", "minutes"]),
        (.invite, ["邀请", "请来", "invite"]),
        (.disclose, ["公示", "公示结果", "结果公示", "公开结果", "disclose", "disclose result"]),
        (.objectTo, ["异议", "提异议", "有异议", "object", "objection"]),
    ]

    private static let resolve: [(Verb, [String])] = [
        (.noteProgress, ["进展", "progress"]),
        // 回访 is a word of visiting too: `ReturnVisitReader`.
        (.visitBack, ["return visit", "revisit"]),
        (.closeNotReached, ["未访到", "not reached"]),
        (.listWork, ["列入清单", "列入办事清单", "入清单", "put on list", "put on the list"]),
        (.workList, ["清单", "办事清单", "看清单", "村里清单", "work list"]),
        (.addHelper, ["协办", "helper", "helpers"]),
        (.changeLead, ["换人", "换人牵头", "改由", "new lead"]),
        (.postponeWork, ["延期", "postpone"]),
        (.makePromise, ["承诺", "答应", "promise"]),
        (.pauseClock, ["暂停", "先停", "pause"]),
        (.answerPause, ["同意暂停", "可以暂停", "不同意暂停", "不同意", "allow pause", "deny pause"]),
        (.resumeClock, ["继续", "继续办", "接着办", "go on"]),
        (.explainEnd, ["已解释", "解释过了", "已经解释", "explained to them"]),
    ]
}
