import Programme

/// S5: what is said of clocks that rest.
extension Speaker {
    func pauseAsked(_ issue: IssueSummary, of officer: NamedOfficer) -> String {
        say(
            "已请\(address(officer))同意暂停 \(quoted(issue))。没同意以前，期限照算。",
            "已請\(address(officer))同意暫停 \(quoted(issue))。沒同意以前，期限照算。",
            "\(address(officer)) is asked to let \(quoted(issue)) rest. Until then its clock runs on.")
    }

    func pauseAnswered(_ answered: AnswerPause.Answered) -> String {
        let (quoted, day) = (quoted(answered.issue), date(answered.until))
        return answered.isGranted
            ? say(
                "好的，\(quoted)暂停到\(day)，到时期限接着算。", "好的，\(quoted)暫停到\(day)，到時期限接著算。",
                "Done, \(quoted) rests until \(answered.until.day)/\(answered.until.month); then its clock goes on.")
            : say(
                "好的，\(quoted)不暂停，期限照算，已告诉经办人。", "好的，\(quoted)不暫停，期限照算，已告訴經辦人。",
                "Done, \(quoted) does not rest, and its handler is told.")
    }

    func resumed(_ issue: IssueSummary, due: Day) -> String {
        say(
            "\(quoted(issue))接着办，\(date(due))前要办。", "\(quoted(issue))接著辦，\(date(due))前要辦。",
            "\(capital(quoted(issue))) goes on, due \(date(due)).")
    }

    func pauseWanted(_ issue: IssueSummary, by officer: NamedOfficer, _ pause: ClockPause) -> String {
        let (examples, day) = (allowExamples(issue.number), date(pause.until))
        return say(
            "\(address(officer))想把 \(quoted(issue))暂停到\(day)：\(pause.reason)。\n\(examples)",
            "\(address(officer))想把 \(quoted(issue))暫停到\(day)：\(pause.reason)。\n\(examples)",
            "\(address(officer)) asks to let \(quoted(issue)) rest until \(pause.until.day)/\(pause.until.month): \(pause.reason).\n\(examples)"
        )
    }

    func allowExamples(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "同意请回：同意暂停 \(number)\n不同意请回：不同意 \(number) 原因",
            "同意請回：同意暫停 \(number)\n不同意請回：不同意 \(number) 原因",
            "To agree send: allow pause \(number)\nIf not: deny pause \(number) reason")
    }

    func pauseDecided(_ issue: IssueSummary, by officer: NamedOfficer, until: Day?, reason: String?) -> String {
        let (quoted, by) = (quoted(issue), address(officer))
        guard let until else {
            return say(
                "\(quoted)，\(by)不同意暂停\(words(reason))。期限照算。", "\(quoted)，\(by)不同意暫停\(words(reason))。期限照算。",
                "\(by) does not agree that \(quoted) rests\(words(reason)). Its clock runs on.")
        }
        return say(
            "\(quoted)，\(by)同意暂停到\(date(until))。要提前接着办请回：继续 \(issue.number.rawValue)",
            "\(quoted)，\(by)同意暫停到\(date(until))。要提前接著辦請回：繼續 \(issue.number.rawValue)",
            "\(by) agrees that \(quoted) rests until \(until.day)/\(until.month). To go on earlier send: go on \(issue.number.rawValue)"
        )
    }

    /// R8: paused, why, until when, by whom.
    func pauseLine(_ pause: ClockPause?) -> String? {
        guard let pause else { return nil }
        let (officer, day) = (address(pause.approverOfficer), date(pause.until))
        return pause.isGranted
            ? say(
                "已暂停到\(day)：\(pause.reason)（\(officer)同意的）。", "已暫停到\(day)：\(pause.reason)（\(officer)同意的）。",
                "It rests until \(pause.until.day)/\(pause.until.month): \(pause.reason) (agreed by \(officer)).")
            : say(
                "想暂停到\(day)：\(pause.reason)，等\(officer)同意。", "想暫停到\(day)：\(pause.reason)，等\(officer)同意。",
                "A rest until \(pause.until.day)/\(pause.until.month) is asked of \(officer): \(pause.reason).")
    }

    func pauseRefused(_ refusal: ResolveRefusal) -> String? {
        switch refusal {
        case .mayNotPause(let issue, let phase):
            let why =
                phase == .promised
                ? say("已经答应了日子", "已經答應了日子", "its day is promised")
                : say("在等开会，期限已经停着", "在等開會，期限已經停著", "it waits for a meeting and its clock rests already")
            return say(
                "\(number(issue))\(why)，不能暂停。", "\(number(issue))\(why)，不能暫停。",
                "\(capital(number(issue))) cannot be paused: \(why).")
        case .pausedAlready(let issue, let pause), .pauseWaits(let issue, let pause):
            return "\(capital(number(issue)))" + say("：", "：", ": ") + (pauseLine(pause) ?? "")
        case .pauseHow(let issue):
            return say(
                "为什么暂停？到哪天？请这样回：暂停 \(issue.rawValue) 等雨停 到12月1日",
                "為什麼暫停？到哪天？請這樣回：暫停 \(issue.rawValue) 等雨停 到12月1日",
                "Why, and until when? Send: pause \(issue.rawValue) too much rain until Dec 1")
        case .pauseTooLong(let issue, let days, let latest):
            return say(
                "最长只能暂停\(days)天，\(number(issue))最晚到\(date(latest))。",
                "最長只能暫停\(days)天，\(number(issue))最晚到\(date(latest))。",
                "A clock rests for \(days) days at most: \(number(issue)) until \(latest.day)/\(latest.month) at the latest."
            )
        case .nobodyToAllow(let issue):
            return say(
                "\(number(issue))上面没有人可以同意暂停，期限照算。", "\(number(issue))上面沒有人可以同意暫停，期限照算。",
                "Nobody sits above who could let \(number(issue)) rest: its clock runs on.")
        case .noPauseAsked(let issue):
            return say(
                "\(number(issue))没有人请求暂停。看进度请回：\(issue.rawValue)怎么样",
                "\(number(issue))沒有人請求暫停。看進度請回：\(issue.rawValue)怎麼樣",
                "Nobody has asked to pause \(number(issue)). To ask send: status \(issue.rawValue)")
        case .notYoursToGrant(let issue, let officer):
            return say(
                "\(number(issue))能不能暂停，由\(address(officer))定。没有动。", "\(number(issue))能不能暫停，由\(address(officer))定。沒有動。",
                "Whether \(number(issue)) rests is for \(address(officer)) to say. Nothing changed.")
        case .notPaused(let issue):
            return say(
                "\(number(issue))没有暂停，期限一直在算。", "\(number(issue))沒有暫停，期限一直在算。",
                "\(capital(number(issue))) is not paused: its clock runs.")
        case .town, .list, .noteWhat, .handlerVisits, .visitHow, .nothingToVisit, .triedToday, .triesMissing,
            .notOneOfTheTwo,
            .confidentialWaits, .refuserExplains, .nothingToExplain, .nothingWaitsToBeExplained, .stepMissing,
            .notPassed, .planChanged,
            .notEntitledToLead, .helpersFull, .whoHelps, .whoLeads, .dayPast, .postponeHow, .postponedBefore,
            .noWorkList, .notListed, .promiseHow, .promisedBefore:
            return nil
        }
    }
}
