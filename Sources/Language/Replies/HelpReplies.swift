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
        case .coverage, .reviewProposal, .applyProposal, .takeLeave, .endLeave, .handOver, .householdAway,
            .householdHome, .mergeHouseholds, .splitHousehold, .endHousehold, .unbind, .giveResidentCode,
            .giveServicePost, .myServicePosts, .myCard:
            linkHelp(verb, visited)
        case .remainingVisits:
            say("看谁没走：还有谁没走", "看誰沒走：還有誰沒走", "See who is left: who is left")
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
