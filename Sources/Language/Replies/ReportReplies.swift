import Programme

// MARK: Answers

extension Speaker {
    func said(_ answer: ReportAnswer) -> String {
        switch answer {
        case .reported(let reported): issueReported(reported)
        case .passedUp(let passed): issuePassedUp(passed)
        case .status(let status): issueStatus(status)
        case .matters(let listing): matterList(listing)
        }
    }

    private func issueReported(_ reported: ReportIssue.Reported) -> String {
        let issue = reported.issue
        guard !reported.isOwnDesk else {
            return say(
                "已记 \(quoted(issue))（\(category(issue))），由您自己办。",
                "已記 \(quoted(issue))（\(category(issue))），由您自己辦。",
                "Noted \(number(issue.number)): \(issue.text) (\(category(issue))). It is yours to handle.")
        }
        let officer = address(reported.to)
        let done = say(
            "已报 \(quoted(issue))（\(category(issue))），已交\(officer)。",
            "已報 \(quoted(issue))（\(category(issue))），已交\(officer)。",
            "Reported \(number(issue.number)): \(issue.text) (\(category(issue))). It is with \(officer) now.")
        let example = say(
            "想知道办得怎样，回：\(issue.number.rawValue)怎么样",
            "想知道辦得怎樣，回：\(issue.number.rawValue)怎麼樣",
            "To ask how it goes send: status \(issue.number.rawValue)")
        return lines(done, reported.isReachable ? nil : notReachable(officer), example)
    }

    private func issuePassedUp(_ passed: PassUp.Passed) -> String {
        let officer = address(passed.to)
        let told = passed.isReporterTold ? say("，也告诉了报事的人", "，也告訴了報事的人", " The reporter has been told.") : ""
        let done = say(
            "\(quoted(passed.issue))已转交\(officer)\(told)。",
            "\(quoted(passed.issue))已轉交\(officer)\(told)。",
            "Passed \(quoted(passed.issue)) to \(officer).\(told)")
        return lines(done, passed.isReachable ? nil : notReachable(officer))
    }

    private func notReachable(_ officer: String) -> String {
        say(
            "\(officer)还没绑定，请当面说一声。",
            "\(officer)還沒綁定，請當面說一聲。",
            "\(officer) has no chat account yet: please tell them.")
    }

    private func issueStatus(_ status: IssueStatus.Status) -> String {
        let issue = quoted(status.issue)
        switch status.state {
        case .withdrawn:
            return say("\(issue)：已撤回，不办了。", "\(issue)：已撤回，不辦了。", "\(capital(issue)): withdrawn.")
        case .atDesk(let desk):
            let since = date(status.since ?? status.reported)
            let due = date(status.due ?? status.reported)
            let officer = status.isYours ? say("您", "您", "you") : address(desk.officer)
            let lies = say(
                "\(issue)：在\(officer)手里，\(since)收到，\(due)前要办。",
                "\(issue)：在\(officer)手裡，\(since)收到，\(due)前要辦。",
                "\(capital(issue)): with \(officer), came \(since), due \(due).")
            return lines(lies, status.isYours ? passUpExample(status.issue.number) : nil)
        }
    }

    /// Under an issue at the reader's desk.
    private func passUpExample(_ number: IssueNumber) -> String {
        say(
            "办不了请回：上报 \(number.rawValue) 原因",
            "辦不了請回：上報 \(number.rawValue) 原因",
            "If you cannot solve it send: pass up \(number.rawValue) reason")
    }

    private func matterList(_ listing: MyMatters.Listing) -> String {
        guard !listing.atDesk.isEmpty || !listing.own.isEmpty || !listing.due.isEmpty else {
            return say(
                "您手里没有要办的事，也没有报过事。\n要报事请回：上报 路灯坏了",
                "您手裡沒有要辦的事，也沒有報過事。\n要報事請回：上報 路燈壞了",
                "Nothing waits for you and you have reported nothing.\nTo report send: report street light broken")
        }
        var text: [String] = []
        if let due = dueFirst(listing.due, now: listing.now) { text.append(due) }
        if let first = listing.atDesk.first?.number.rawValue {
            text.append(say("等您办的：", "等您辦的：", "Waiting for you:"))
            text += listing.atDesk.map { matterLine($0) }
            text.append(
                say(
                    "办不了请回：上报 \(first) 原因",
                    "辦不了請回：上報 \(first) 原因",
                    "If you cannot solve one send: pass up \(first) reason"))
        }
        if !listing.own.isEmpty {
            text.append(say("您报的：", "您報的：", "Reported by you:"))
            text += listing.own.map { own in
                let line = matterLine(own.issue)
                let place = place(own.state)
                return say("\(line)（\(place)）", "\(line)（\(place)）", "\(line) (\(place))")
            }
        }
        if listing.more > 0 { text.append(more(listing.more)) }
        return lines(text)
    }

    private func matterLine(_ issue: IssueSummary) -> String {
        let number = number(issue.number)
        return say("\(number) \(issue.text)", "\(number) \(issue.text)", "\(capital(number)): \(issue.text)")
    }

    private func place(_ state: IssueState) -> String {
        switch state {
        case .withdrawn: return say("已撤回", "已撤回", "withdrawn")
        case .atDesk(let desk):
            let officer = address(desk.officer)
            return say("在\(officer)手里", "在\(officer)手裡", "with \(officer)")
        }
    }
}

// MARK: Refusals

extension Speaker {
    func refused(_ refusal: ReportRefusal) -> String {
        switch refusal {
        case .ofWhat:
            say(
                "要报什么事？请这样回：上报 路灯坏了",
                "要報什麼事？請這樣回：上報 路燈壞了",
                "What shall I report? Send: report street light broken")
        case .issueNotFound(let issue):
            say(
                "没有查到\(number(issue))，或者它不归您看。\n回「我的事」看您的事。",
                "沒有查到\(number(issue))，或者它不歸您看。\n回「我的事」看您的事。",
                "No \(number(issue)) that is yours to see.\nSend \"my matters\" for yours.")
        case .noIssues:
            say(
                "您还没有报过事。要报请回：上报 路灯坏了",
                "您還沒有報過事。要報請回：上報 路燈壞了",
                "You have reported nothing yet. To report send: report street light broken")
        case .notAtYourDesk(let issue):
            say(
                "\(number(issue))不在您手里，没有动。\n回「我的事」看等您办的。",
                "\(number(issue))不在您手裡，沒有動。\n回「我的事」看等您辦的。",
                "\(capital(number(issue))) is not with you, nothing changed.\nSend \"my matters\" to see what waits.")
        case .nothingAtYourDesk:
            say(
                "您手里没有要转的事。\n要报新事请回：上报 路灯坏了",
                "您手裡沒有要轉的事。\n要報新事請回：上報 路燈壞了",
                "Nothing waits for you to pass up.\nTo report something new send: report street light broken")
        case .nobodyAbove(let issue):
            say(
                "\(number(issue))上面没有人可以接，请打电话给村里。",
                "\(number(issue))上面沒有人可以接，請打電話給村裡。",
                "Nobody above can take \(number(issue)). Please phone the village.")
        }
    }
}

// MARK: Pushes

extension Speaker {
    func pushed(_ notice: ReportNotice) -> String {
        switch notice {
        case .newAtDesk(let issue, let officer): newAtDesk(issue, from: officer)
        case .passedUp(let issue, let officer, let reason): passedToYou(issue, from: officer, reason: reason)
        case .movedOn(let issue, let officer):
            say(
                "您报的 \(quoted(issue))已转到\(address(officer))。",
                "您報的 \(quoted(issue))已轉到\(address(officer))。",
                "Your \(quoted(issue)) has gone to \(address(officer)).")
        case .withdrawn(let issue, let name):
            say(
                "\(quoted(issue))已由\(name)撤回，不用办了。",
                "\(quoted(issue))已由\(name)撤回，不用辦了。",
                "\(capital(quoted(issue))) was taken back by \(name). Nothing to do.")
        }
    }

    private func newAtDesk(_ issue: IssueSummary, from officer: NamedOfficer) -> String {
        let (number, from) = (number(issue.number), address(officer))
        let title = say(
            "新事项 \(number)：\(issue.text)（\(category(issue))）",
            "新事項 \(number)：\(issue.text)（\(category(issue))）",
            "New \(number): \(issue.text) (\(category(issue)))")
        let whence = say("\(whose(issue))\(from)报。", "\(whose(issue))\(from)報。", "\(whose(issue))reported by \(from).")
        return lines(title, whence, passUpExample(issue.number))
    }

    private func passedToYou(_ issue: IssueSummary, from officer: NamedOfficer, reason: String?) -> String {
        let (number, from) = (number(issue.number), address(officer))
        let title = say(
            "转来 \(number)：\(issue.text)（\(category(issue))）",
            "轉來 \(number)：\(issue.text)（\(category(issue))）",
            "Passed to you, \(number): \(issue.text) (\(category(issue)))")
        let why = reason.map { say("，说：\($0)", "，說：\($0)", ": \($0)") } ?? ""
        let whence = say(
            "\(whose(issue))\(from)转来\(why)。",
            "\(whose(issue))\(from)轉來\(why)。",
            "\(whose(issue))from \(from)\(why).")
        return lines(title, whence, passUpExample(issue.number))
    }

    private func whose(_ issue: IssueSummary) -> String {
        guard let household = issue.household else { return "" }
        return say("\(label(household))，", "\(label(household))，", "\(label(household)), ")
    }
}
