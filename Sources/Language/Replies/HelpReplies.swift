import Programme

extension Speaker {
    func help(_ page: Help.Page) -> String {
        let title = say("您可以这样说：", "您可以這樣說：", "You can say:")
        return lines([title] + page.verbs.map { helpLine($0, page) })
    }

    /// What the verb is for, and an example to copy.
    private func helpLine(_ verb: Verb, _ page: Help.Page) -> String {
        let issue = (page.issue ?? .first).rawValue
        let visited = page.household ?? 3
        let about = page.household.map { say("\($0)号 ", "\($0)號 ", "\($0) ") } ?? ""
        return switch verb {
        case .bind:
            say("绑定：绑定 六位数字 您的姓名", "綁定：綁定 六位數字 您的姓名", "Bind: bind six-digit-code your name")
        case .myHouseholds:
            say("看我的户：我的户", "看我的戶：我的戶", "See your list: my households")
        case .logVisit:
            say("记走访：走访\(visited)号 老人身体好", "記走訪：走訪\(visited)號 老人身體好", "Log a visit: visit \(visited) fine")
        case .remainingVisits:
            say("看谁没走：还有谁没走", "看誰沒走：還有誰沒走", "See who is left: who is left")
        case .logForMember: helpOnLogForMember
        case .correct: helpOnCorrect
        case .recordEvent:
            say("报必到：必到 \(visited)号 喜事", "報必到：必到 \(visited)號 喜事", "Must attend: event \(visited) wedding")
        case .planDelivery:
            say("安排慰问：发慰问 棉被一床 3号 5号", "安排慰問：發慰問 棉被一床 3號 5號", "Plan a delivery: plan delivery quilt 3 5")
        case .handOver: say("慰问送到：送到 \(visited)号", "慰問送到：送到 \(visited)號", "Handed over: delivered \(visited)")
        case .deliveries: say("看慰问：慰问", "看慰問：慰問", "Deliveries: deliveries")
        case .callCount: say("看电话：电话统计", "看電話：電話統計", "Your calls: call count")
        case .sendPolicy:
            say(
                "送政策：送政策 医保缴费：今年每人400元", "送政策：送政策 醫保繳費：今年每人400元",
                "Send a policy down: send policy medical insurance is 400 yuan")
        case .explainPolicy:
            say("政策讲到户：讲了 \(visited)号", "政策講到戶：講了 \(visited)號", "Explained a policy: explained \(visited)")
        case .policyProgress: say("看送政策：送政策进度", "看送政策：送政策進度", "Policies: policy progress")
        case .visitPatterns: say("看走访：走访情况", "看走訪：走訪情況", "Who needs attention: visit patterns")
        case .reportIssue:
            say("报事：上报 \(about)路灯坏了", "報事：上報 \(about)路燈壞了", "Report: report \(about)street light broken")
        case .passUp:
            say("转上级：上报 \(issue) 原因", "轉上級：上報 \(issue) 原因", "Pass up: pass up \(issue) reason")
        case .issueStatus:
            say("问进度：\(issue)怎么样", "問進度：\(issue)怎麼樣", "Ask: status \(issue)")
        case .myMatters:
            say("看我的事：我的事", "看我的事：我的事", "What waits: my matters")
        case .undo:
            say("记错了：撤销", "記錯了：撤銷", "Take back: undo")
        case .help:
            say("看说明：帮助", "看說明：幫助", "This page: help")
        case .setLanguage:
            say("换文字：繁體 或 English", "換文字：简体 或 English", "Language: 简体 or 繁體")
        case .mute:
            say("不要提醒：停止", "不要提醒：停止", "No reminders: stop")
        }
    }
}
