import Programme

extension Speaker {
    func help(_ page: Help.Page) -> String {
        let title = say("您可以这样说：", "您可以這樣說：", "You can say:")
        let next = page.next.map { say("更多请回：帮助\($0)", "更多請回：幫助\($0)", "For more send: help \($0)") }
        return lines([title] + page.verbs.map { helpLine($0, page) } + [next].compactMap { $0 })
    }

    /// What the verb is for, and an example to copy; a test reads every one.
    func helpLine(_ verb: Verb, _ page: Help.Page) -> String {
        let lines: [Verb: String] =
            switch verb.room {
            case .link: linkHelp(page)
            case .visit: visitHelp(page)
            case .report: reportHelp(page)
            case .discuss: discussHelp(page)
            case .resolve: resolveHelp(page)
            case .across: acrossHelp
            }
        return lines[verb] ?? ""
    }

    /// What the verb is for, and an example of it, as help says them.
    public func helpParts(_ verb: Verb) -> (purpose: String, example: String) {
        let line = helpLine(verb, Help.Page(verbs: [verb]))
        let colon = line.firstIndex { $0 == "：" || $0 == ":" } ?? line.endIndex
        let example = line[colon...].dropFirst().drop { $0 == " " }
        return (String(line[..<colon]), String(example))
    }
}

// MARK: The rooms

extension Speaker {
    private func linkHelp(_ page: Help.Page) -> [Verb: String] {
        let number = page.household ?? 3
        return [
            .bind: say("绑定：绑定 六位数字 您的姓名", "綁定：綁定 六位數字 您的姓名", "Bind: bind six-digit-code your name"),
            .myHouseholds: say("看我的户：我的户", "看我的戶：我的戶", "See your list: my households"),
            .coverage: say("看联户情况：覆盖", "看聯戶情況：覆蓋", "See who is covered: coverage"),
            .reviewProposal: say("要个分配建议：分配建议", "要個分配建議：分配建議", "Ask for a proposal: proposal"),
            .applyProposal: say("照建议办：照办分配建议", "照建議辦：照辦分配建議", "Carry it out: apply proposal"),
            .takeLeave: say("请假：请假 20号到25号 王小明代", "請假：請假 20號到25號 王小明代", "Take leave: leave 20 to 25 Wang Xiaoming"),
            .endLeave: say("提前回来：销假", "提前回來：銷假", "Back early: back"),
            .handOver: say(
                "换联系人：交接 \(number)号 给 王小明", "換聯繫人：交接 \(number)號 給 王小明",
                "New member: hand over \(number) to Wang Xiaoming"),
            .householdAway: say(
                "这家外出了：外出 \(number)号 去广东了", "這家外出了：外出 \(number)號 去廣東了",
                "Family gone: away \(number) gone to Guangdong"),
            .householdHome: say("这家回来了：回来 \(number)号", "這家回來了：回來 \(number)號", "Family back: home \(number)"),
            .mergeHouseholds: say("两户并一户：并户 3号 到 5号", "兩戶併一戶：併戶 3號 到 5號", "Merge: merge 3 into 5"),
            .splitHousehold: say("分家：分户 3号 张小明", "分家：分戶 3號 張小明", "Split: split 3 Zhang Xiaoming"),
            .endHousehold: say("销户：销户 3号 迁出", "銷戶：銷戶 3號 遷出", "Close: close household 3 moved out"),
            .unbind: say("手机丢了：解绑 周建国", "手機丟了：解綁 周建國", "Phone lost: unbind Zhou Jianguo"),
            .giveResidentCode: say(
                "让农户自己报事：户码 \(number)号", "讓農戶自己報事：戶碼 \(number)號", "Let a family report: code \(number)"),
            .giveServicePost: say("定岗位：岗位 周建国 调解员", "定崗位：崗位 周建國 調解員", "Give a post: service post 周建国 调解员"),
            .myServicePosts: say("看我的岗位：我的岗位", "看我的崗位：我的崗位", "See your posts: my posts"),
            .publicTable: say("看公示表：联户公示", "看公示表：聯戶公示", "Table for the wall: public table"),
            .myCard: say("看联户卡：联户卡", "看聯戶卡：聯戶卡", "See your card: my card"),
        ]
    }

    private func visitHelp(_ page: Help.Page) -> [Verb: String] {
        let visited = page.household ?? 3
        return [
            .logVisit: say("记走访：走访\(visited)号 老人身体好", "記走訪：走訪\(visited)號 老人身體好", "Log a visit: visit \(visited) fine"),
            .remainingVisits: say("看谁没走：还有谁没走", "看誰沒走：還有誰沒走", "See who is left: who is left"),
            .logForMember: say("替人记走访：代周建国 走访3号", "替人記走訪：代周建国 走訪3號", "Log for a member: for 周建国 visit 3"),
            .correct: say("改记录：刚才是6号不是8号", "改記錄：剛才是6號不是8號", "Set right: it was 6 not 8"),
            .recordEvent: say(
                "报必到：必到 \(visited)号 喜事", "報必到：必到 \(visited)號 喜事", "Must attend: event \(visited) wedding"),
            .planDelivery: say(
                "安排慰问：发慰问 棉被一床 3号 5号", "安排慰問：發慰問 棉被一床 3號 5號", "Plan a delivery: plan delivery quilt 3 5"),
            .deliver: say("慰问送到：送到 \(visited)号", "慰問送到：送到 \(visited)號", "Handed over: delivered \(visited)"),
            .deliveries: say("看慰问：慰问", "看慰問：慰問", "Deliveries: deliveries"),
            .callCount: say("看电话：电话统计", "看電話：電話統計", "Your calls: call count"),
            .sendCircular: say(
                "发通知：通知 联户员 明早八点开会", "發通知：通知 聯戶員 明早八點開會",
                "Send a notice: notice members meeting tomorrow at eight"),
            .stopCircular: say("不发了：停发", "不發了：停發", "Stop a notice: stop notice"),
            .explainPolicy: say(
                "政策讲到户：讲了 \(visited)号", "政策講到戶：講了 \(visited)號", "Explained a policy: explained \(visited)"),
            .circularProgress: say("看通知：通知情况", "看通知：通知情況", "How a notice goes: notice progress"),
            .confirmVisit: say("问到有没有人来：来过", "問到有沒有人來：來過", "Asked about a visit: they came"),
            .visitPatterns: say("看走访：走访情况", "看走訪：走訪情況", "Who needs attention: visit patterns"),
        ]
    }

    private func reportHelp(_ page: Help.Page) -> [Verb: String] {
        let issue = (page.issue ?? .first).rawValue
        let visited = page.household ?? 3
        let about = page.household.map { say("\($0)号 ", "\($0)號 ", "\($0) ") } ?? ""
        return [
            .reportIssue: say("报事：上报 \(about)路灯坏了", "報事：上報 \(about)路燈壞了", "Report: report \(about)street light broken"),
            .passUp: say("转上级：上报 \(issue) 原因", "轉上級：上報 \(issue) 原因", "Pass up: pass up \(issue) reason"),
            .keepIssue: say("先不上报：先留着 \(issue)", "先不上報：先留著 \(issue)", "Keep it: keep \(issue)"),
            .acceptIssue: say("接下来办：受理 \(issue)", "接下來辦：受理 \(issue)", "Take it up: accept \(issue)"),
            .resolveIssue: say("办好了：已办 \(issue) 路灯已修", "辦好了：已辦 \(issue) 路燈已修", "Done: resolved \(issue) light fixed"),
            .returnIssue: say(
                "退回去：退回 \(issue) 材料不全", "退回去：退回 \(issue) 材料不全", "Send back: send back \(issue) papers missing"),
            .refuseIssue: say(
                "办不成：不予受理 \(issue) 已有政策", "辦不成：不予受理 \(issue) 已有政策", "Refuse: refuse \(issue) policy settles it"),
            .mergeIssue: say("同一件事：\(issue) 同 1019", "同一件事：\(issue) 同 1019", "Same trouble: \(issue) same as 1019"),
            .referIssue: say("请企业修：转供电 \(issue)", "請企業修：轉供電 \(issue)", "Ask a utility: refer \(issue) to power"),
            .recategorise: say("改类别：改类 \(issue) 道路", "改類別：改類 \(issue) 道路", "Change its kind: category \(issue) roads"),
            .acknowledge: say("急事收到：收到 \(issue)", "急事收到：收到 \(issue)", "Emergency in hand: got it \(issue)"),
            .judgeResult: say(
                "办得好不好：满意 \(issue)", "辦得好不好：滿意 \(issue)",
                "Judge: satisfied \(issue)"),
            .complain: say("投诉：投诉 王某某 收钱不办事", "投訴：投訴 王某某 收錢不辦事", "Complain: complaint about Wang, took money"),
            .takeErrand: say(
                "替人代办：代办 \(visited)号 残疾证", "替人代辦：代辦 \(visited)號 殘疾證", "Errand: errand \(visited) disability card"),
            .handBackErrand: say("代办办好：交回 代办1", "代辦辦好：交回 代辦1", "Hand back: hand back 1"),
            .issueStatus: say("问进度：\(issue)怎么样", "問進度：\(issue)怎麼樣", "Ask: status \(issue)"),
            .showAttachments: say("看照片：看图 \(issue)", "看照片：看圖 \(issue)", "See its pictures: photo \(issue)"),
            .myMatters: say("看我的事：我的事", "看我的事：我的事", "What waits: my matters"),
        ]
    }

    private var acrossHelp: [Verb: String] {
        [
            .undo: say("记错了：撤销", "記錯了：撤銷", "Take back: undo"),
            .help: say("看说明：帮助", "看說明：幫助", "This page: help"),
            .setLanguage: say("换文字：English", "換文字：简体", "Language: 简体"),
            .mute: say("不要提醒：停止", "不要提醒：停止", "No reminders: stop"),
            .setReminderHour: say("换提醒时间：晚上7点提醒", "換提醒時間：晚上7點提醒", "Reminder hour: remind me at 7pm"),
            .practise: say("先试一试：练习", "先試一試：練習", "Try things out: practice"),
            .endPractice: say("练完了：结束练习", "練完了：結束練習", "Done practising: end practice"),
            .myPoints: say("看积分：我的积分", "看積分：我的積分", "Your points: my points"),
            .pointsOf: say("看一个人的积分：积分 周建国", "看一個人的積分：積分 周建国", "One person's points: points of 周建国"),
        ]
    }
}
