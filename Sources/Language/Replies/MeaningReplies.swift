import Programme

/// What is said back of words that may mean several things, or lack one: each meaning in a few words.
extension Speaker {
    func meaning(_ acts: [Act]) -> String {
        guard !acts.isEmpty else { return say("都不是，不用记", "都不是，不用記", "neither, note nothing") }
        return acts.map { meaning($0) }.joined(separator: say("，", "，", ", "))
    }

    private func meaning(_ act: Act) -> String {
        switch act {
        case .visit(.logVisit(let visit)): meaning(visit)
        case .visit(.recordEvent(let event)):
            say(
                "\(households([event.household].compactMap(\.self)))有人过世",
                "\(households([event.household].compactMap(\.self)))有人過世",
                "somebody of \(households([event.household].compactMap(\.self))) has died")
        case .report(.reportIssue(let report)):
            say("报一件事「\(report.text)」", "報一件事「\(report.text)」", "report \"\(report.text)\"")
        case .report(.judge(let verdict)):
            verdict.isSatisfied
                ? say("办好了，满意", "辦好了，滿意", "it is done, satisfied")
                : say("没办好，不满意", "沒辦好，不滿意", "it is not done, not satisfied")
        case .report, .visit, .link, .discuss, .resolve, .across: doing(act)
        }
    }

    /// By the example that help gives of it.
    private func doing(_ act: Act) -> String {
        switch act {
        case .across(.undo): say("撤销刚才那条", "撤銷剛才那條", "take back the last entry")
        case .across(.mute): say("不再收提醒", "不再收提醒", "no more reminders")
        case .visit(.correct): say("改刚才那条", "改剛才那條", "correct the last entry")
        case .report(.accept(let request)): say("受理\(about(request))", "受理\(about(request))", "accept\(about(request))")
        case .report(.returnIssue(let request)):
            say("退回\(about(request))", "退回\(about(request))", "return\(about(request))")
        case .report(.resolve(let request)):
            say("\(about(request))办好了", "\(about(request))辦好了", "resolved\(about(request))")
        case .report(.passUp(let request)):
            say("上报\(about(request))", "上報\(about(request))", "pass up\(about(request))")
        case .link, .visit, .report, .discuss, .resolve, .across:
            say("照我听懂的办", "照我聽懂的辦", "do as I understood")
        }
    }

    private func about(_ request: IssueRequest) -> String {
        request.numbers.isEmpty ? "" : " " + request.numbers.map { number($0) }.joined(separator: " ")
    }

    private func meaning(_ visit: LogVisit.Request) -> String {
        let who = visit.all ? say("所有的户", "所有的戶", "all households") : households(visit.households)
        guard case .on(let day) = visit.when else { return who }
        return say("\(date(day))走访\(who)", "\(date(day))走訪\(who)", "visit to \(who) on \(date(day))")
    }

    private func households(_ mentions: [HouseholdMention]) -> String {
        mentions.isEmpty
            ? say("联系户", "聯繫戶", "a household")
            : mentions.map { mention($0.written) }.joined(separator: say("、", "、", ", "))
    }

    // MARK: One thing missing

    func whichHouseholds(_ acts: [Act]) -> String {
        say(
            "好，去的是哪几户？请回户号，如：3号 5号",
            "好，去的是哪幾戶？請回戶號，如：3號 5號",
            "Good, which households? Please send their numbers, like: 3 5")
    }

    func whichDay(_ acts: [Act]) -> String {
        let who = acts.lazy.compactMap { [self] act -> String? in
            guard case .visit(.logVisit(let visit)) = act, !visit.households.isEmpty else { return nil }
            return households(visit.households)
        }.first
        return say(
            "\(who ?? "")是哪一天去的？请回日子，如：昨天、11月18号",
            "\(who ?? "")是哪一天去的？請回日子，如：昨天、11月18號",
            "On which day\(who.map { " was \($0) visited" } ?? "")? Please send it, like: yesterday")
    }
}
