import Programme

/// What others read of what town and county do.
extension Speaker {
    func pushed(_ notice: TownNotice) -> String {
        switch notice {
        case .lead(let issue, let officer, let due):
            let number = issue.number.rawValue
            return say(
                "请您牵头 \(self.number(issue.number))：\(issue.text)\n\(whose(issue))\(address(officer))请您\(date(due))前办好。\n办好请回：已办 \(number)\n办不了请回：退回 \(number) 原因",
                "請您牽頭 \(self.number(issue.number))：\(issue.text)\n\(whose(issue))\(address(officer))請您\(date(due))前辦好。\n辦好請回：已辦 \(number)\n辦不了請回：退回 \(number) 原因",
                "Please lead \(self.number(issue.number)): \(issue.text)\n\(whose(issue))asked by \(address(officer)), due \(date(due)).\nDone? Send: resolved \(number)\nCannot? Send: send back \(number) reason"
            )
        case .called(let call): return calledToYou(call)
        case .callCancelled(let issue, let name):
            return say(
                "\(quoted(issue))不用您那边办了（\(name)），谢谢。", "\(quoted(issue))不用您那邊辦了（\(name)），謝謝。",
                "\(capital(quoted(issue))): no longer needed (\(name)), thank you.")
        case .callEnded(let issue, let why, _): return callEnded(issue, why)
        case .calledAgain(let call): return calledAgain(call)
        case .taskAgain(let issue, let due):
            let (number, due) = (issue.number.rawValue, policy.calendar.day(of: due))
            return say(
                "\(quoted(issue))还要请您办，\(date(due))前。\n办好请回：已办 \(number)",
                "\(quoted(issue))還要請您辦，\(date(due))前。\n辦好請回：已辦 \(number)",
                "\(capital(quoted(issue))): you are needed after all, by \(date(due)).\nWhen done send: resolved \(number)"
            )
        case .wordTakenBack(let call):
            let name = department(call.department)
            return say(
                "\(name)\(call.holderName)把刚才在\(quoted(call.issue))上的回话撤回了。",
                "\(name)\(call.holderName)把剛才在\(quoted(call.issue))上的回話撤回了。",
                "\(call.holderName) of \(name) took back what was said on \(quoted(call.issue)).")
        case .movedToReporter(let issue, let to): return moved(issue, to: to)
        case .reportedIn(let issue, let department, let name):
            return say(
                "\(quoted(issue))：\(self.department(department))\(name)已报到。",
                "\(quoted(issue))：\(self.department(department))\(name)已報到。",
                "\(capital(quoted(issue))): \(name) of \(self.department(department)) is there.")
        case .partDone(let issue, let department, let name, let what, let isRated):
            let body = self.department(department)
            return lines(
                say(
                    "\(quoted(issue))：\(body)\(name)说办好了\(words(what))。",
                    "\(quoted(issue))：\(body)\(name)說辦好了\(words(what))。",
                    "\(capital(quoted(issue))): \(name) of \(body) says it is done\(words(what))."),
                isRated ? rateExample(issue.number, body) : nil)
        case .helperDone, .toLeader, .instructed, .notReportedIn, .toCounty, .answered, .answeredToReporter:
            return pushedAbove(notice)
        }
    }

    /// To and from those above the town, and what they watch over.
    private func pushedAbove(_ notice: TownNotice) -> String {
        switch notice {
        case .helperDone(let issue, let officer, let what):
            return say(
                "\(quoted(issue))：\(address(officer))说办好了\(words(what))，已请报事的人看看。",
                "\(quoted(issue))：\(address(officer))說辦好了\(words(what))，已請報事的人看看。",
                "\(capital(quoted(issue))): \(address(officer)) says it is done\(words(what)). Who reported it is asked."
            )
        case .toLeader(let issue, let officer, let reason):
            let number = issue.number.rawValue
            return say(
                "请您批示 \(self.number(issue.number))：\(issue.text)（\(category(issue))）\n\(whose(issue))\(address(officer))报：\(reason)。\n请回：批示 \(number) 您的意见\n已经办好：已办 \(number)",
                "請您批示 \(self.number(issue.number))：\(issue.text)（\(category(issue))）\n\(whose(issue))\(address(officer))報：\(reason)。\n請回：批示 \(number) 您的意見\n已經辦好：已辦 \(number)",
                "Your word is asked on \(self.number(issue.number)): \(issue.text) (\(category(issue)))\n\(whose(issue))from \(address(officer)): \(reason).\nSend: instruct \(number) your word\nDone already? Send: resolved \(number)"
            )
        case .instructed(let issue, let officer, let words, let desk):
            return lines(
                say(
                    "县领导\(address(officer))对 \(quoted(issue))批示：\(words)",
                    "縣領導\(address(officer))對 \(quoted(issue))批示：\(words)",
                    "County leader \(officer.name) on \(quoted(issue)): \(words)"),
                say(
                    "事在您手里，请照批示办。", "事在您手裡，請照批示辦。", "It is with you, to be done so."), deskExamples(issue.number, desk))
        case .notReportedIn(let issue, let department, let due, _):
            return say(
                "\(self.department(department))没有按时报到：\(quoted(issue))，应在\(moment(due))前到。请您过问一下。",
                "\(self.department(department))沒有按時報到：\(quoted(issue))，應在\(moment(due))前到。請您過問一下。",
                "\(self.department(department)) did not check in for \(quoted(issue)); it was due \(moment(due)). Please look into it."
            )
        case .toCounty(let issue, let officer, let reason):
            let number = issue.number.rawValue
            return say(
                "镇里报县 \(self.number(issue.number))：\(issue.text)（\(category(issue))）\n\(address(officer))说：\(reason)。\n请回：答复 \(number) 您的答复\n看全部请回：县汇总",
                "鎮裡報縣 \(self.number(issue.number))：\(issue.text)（\(category(issue))）\n\(address(officer))說：\(reason)。\n請回：答覆 \(number) 您的答覆\n看全部請回：縣匯總",
                "From a town, \(self.number(issue.number)): \(issue.text) (\(category(issue)))\n\(address(officer)): \(reason).\nSend: county answers \(number) your answer\nAll of them: county rollup"
            )
        case .answered(let issue, let officer, let words, let desk):
            return lines(
                say(
                    "县里（\(address(officer))）答复 \(quoted(issue))：\(words)",
                    "縣裡（\(address(officer))）答覆 \(quoted(issue))：\(words)",
                    "The county (\(address(officer))) on \(quoted(issue)): \(words)"),
                say("事回到您手里了。", "事回到您手裡了。", "It is back with you."), deskExamples(issue.number, desk))
        case .answeredToReporter(let issue, let words):
            return say(
                "您报的 \(quoted(issue))，县里答复：\(words)", "您報的 \(quoted(issue))，縣裡答覆：\(words)",
                "The county's answer to your \(quoted(issue)): \(words)")
        case .lead, .called, .callCancelled, .callEnded, .calledAgain, .taskAgain, .wordTakenBack, .movedToReporter,
            .reportedIn, .partDone:
            return pushed(notice)
        }
    }

    /// S5: whoever was called learns why they need not come.
    private func callEnded(_ issue: IssueSummary, _ why: IssueState.Phase) -> String {
        let end: String =
            switch why {
            case .refused: say("已经定了不办", "已經定了不辦", "has been turned down")
            case .merged: say("已经并到别的事一起办", "已經併到別的事一起辦", "is handled together with another")
            case .withdrawn: say("已经撤回", "已經撤回", "has been taken back")
            case .closed, .notReached, .done, .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown,
                .withCounty, .promised:
                say("已经办结", "已經辦結", "is settled")
            }
        return say(
            "\(quoted(issue))\(end)，您那边不用再办了，谢谢。", "\(quoted(issue))\(end)，您那邊不用再辦了，謝謝。",
            "\(capital(quoted(issue))) \(end): nothing more is needed of you, thank you.")
    }

    private func calledAgain(_ call: Whistle) -> String {
        let (issue, number, due) = (quoted(call.issue), call.issue.number.rawValue, moment(call.due))
        // Who is there already is not asked to come.
        guard call.phase != .reported else {
            return say(
                "\(issue)还要请您那边办。\n办好请回：已办 \(number) 怎么办的", "\(issue)還要請您那邊辦。\n辦好請回：已辦 \(number) 怎麼辦的",
                "\(capital(issue)): you are needed after all.\nDone? Send: resolved \(number) what was done")
        }
        return say(
            "\(issue)还要请您那边办，\(due)前报到。\n到了请回：报到 \(number)", "\(issue)還要請您那邊辦，\(due)前報到。\n到了請回：報到 \(number)",
            "\(capital(issue)): you are needed after all, by \(due).\nThere? Send: check in \(number)")
    }

    private func moved(_ issue: IssueSummary, to: MovedTo) -> String {
        let quoted = quoted(issue)
        switch to {
        case .departments(let codes):
            let names = list(codes.map { department($0) })
            return say(
                "您报的 \(quoted)，镇里请了\(names)来办。", "您報的 \(quoted)，鎮裡請了\(names)來辦。",
                "The town has asked \(names) to see to your \(quoted).")
        case .leader(let officer):
            return say(
                "您报的 \(quoted)，镇里报给了包联的县领导\(address(officer))。", "您報的 \(quoted)，鎮裡報給了包聯的縣領導\(address(officer))。",
                "The town has reported your \(quoted) to the county leader \(officer.name).")
        case .county:
            return say(
                "您报的 \(quoted)，镇里已报县里，有答复就告诉您。", "您報的 \(quoted)，鎮裡已報縣裡，有答覆就告訴您。",
                "The town has reported your \(quoted) to the county; you will hear the answer.")
        }
    }

    private func calledToYou(_ call: CallDepartments.Call) -> String {
        let (issue, number) = (call.issue, call.issue.number.rawValue)
        let kind = whistleName(call.kind)
        let from = address(call.by)
        let (name, due) = (department(call.department), moment(call.due))
        let role: String =
            switch call.leads {
            case true?: say("由\(name)牵头，", "由\(name)牽頭，", "\(name) leads; ")
            case false?: say("请\(name)协助，", "請\(name)協助，", "\(name) assists; ")
            case nil: ""
            }
        let title =
            call.leads == nil
            ? say("吹哨（\(kind)）", "吹哨（\(kind)）", "Whistle (\(kind)), ")
            : say("请部门办（\(kind)）", "請部門辦（\(kind)）", "Please help (\(kind)), ")
        return lines(
            say(
                "\(title)\(self.number(issue.number))：\(issue.text)",
                "\(title)\(self.number(issue.number))：\(issue.text)",
                "\(title)\(self.number(issue.number)): \(issue.text)"),
            say(
                "\(whose(issue))\(from)请，\(role)\(due)前报到。", "\(whose(issue))\(from)請，\(role)\(due)前報到。",
                "\(whose(issue))from \(from); \(role)check in by \(due)."),
            say(
                "到了请回：报到 \(number)\n办好请回：已办 \(number) 怎么办的", "到了請回：報到 \(number)\n辦好請回：已辦 \(number) 怎麼辦的",
                "There? Send: check in \(number)\nDone? Send: resolved \(number) what was done"),
            call.leads == true
                ? say("办不了请回：退回 \(number) 原因", "辦不了請回：退回 \(number) 原因", "Cannot? Send: send back \(number) reason")
                : nil)
    }

    private func rateExample(_ issue: IssueNumber, _ body: String) -> String {
        let number = issue.rawValue
        return say(
            "请评一评：评 \(number) \(body) 好（好、一般、差，或1到5分）", "請評一評：評 \(number) \(body) 好（好、一般、差，或1到5分）",
            "Please rate it: rate \(number) \(body) good (good, fair, poor, or 1 to 5)")
    }
}
