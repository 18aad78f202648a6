import Programme

/// What is said of a motion: that an item goes back to its desk, or is promised for a day.
extension Speaker {
    /// 退回补充：材料不全
    func motion(_ motion: Motion) -> String {
        switch motion {
        case .sendBack(let reason): goesBack(reason)
        case .promise(let day, let plan): isPromised(day, plan)
        case .sendOn(let kind): goesTo(kind)
        }
    }

    func goesTo(_ kind: String) -> String {
        let name = meetingName(kind)
        return say("转到\(name)议", "轉到\(name)議", "goes to the \(name)")
    }

    func goesBack(_ reason: String) -> String {
        say("退回补充：\(reason)", "退回補充：\(reason)", "goes back to its desk: \(reason)")
    }

    func isPromised(_ day: Day, _ plan: String) -> String {
        say(
            "答应\(date(day))前办好：\(plan)", "答應\(date(day))前辦好：\(plan)", "promised by \(english(day)): \(plan)")
    }

    func put(_ put: PutMotion.Put) -> String {
        let issue = put.line.issue.number
        let (first, example) = (motion(put.motion), "\(issue.rawValue)")
        return lines(
            (put.opened.map { opening($0) } ?? []) + [
                say(
                    "\(number(issue))要表决的是：\(first)。", "\(number(issue))要表決的是：\(first)。",
                    "The vote on \(number(issue)) is on this: \(first)."),
                say(
                    "报票请回：\(example) 赞成\(put.present) 反对0 弃权0", "報票請回：\(example) 贊成\(put.present) 反對0 棄權0",
                    "For the vote send: \(example) in favour \(put.present) against 0"),
            ])
    }

    /// A vote that a motion did not get.
    func fallen(_ motion: Motion, _ issue: IssueNumber) -> String {
        let example: String
        switch motion {
        case .sendBack(let reason):
            example = say(
                "退回 \(issue.rawValue) \(reason)", "退回 \(issue.rawValue) \(reason)", "return \(issue.rawValue) \(reason)"
            )
        case .promise(let day, let plan):
            example = say(
                "承诺 \(issue.rawValue) \(date(day))前 \(plan)", "承諾 \(issue.rawValue) \(date(day))前 \(plan)",
                "promise \(issue.rawValue) by \(english(day)) \(plan)")
        case .sendOn(let kind):
            let name = meetingName(kind)
            example = say(
                "提交\(name) \(issue.rawValue)", "提交\(name) \(issue.rawValue)", "submit \(issue.rawValue) to \(name)")
        }
        return say(
            "再报\(number(issue))的票，就是表决这件事本身。票报错了请先回：\(example)",
            "再報\(number(issue))的票，就是表決這件事本身。票報錯了請先回：\(example)",
            "The next vote on \(number(issue)) is on the matter itself. If you miscounted, first send: \(example)")
    }

    func shortMotion(_ motion: Motion) -> String {
        switch motion {
        case .sendBack: say("退回", "退回", "return")
        case .promise: say("承诺", "承諾", "promise")
        case .sendOn: say("转会", "轉會", "another meeting")
        }
    }

    func promisedPush(_ issue: IssueSummary, _ kind: String, _ day: Day, _ plan: String, _ isYours: Bool) -> String {
        let name = meetingName(kind)
        guard isYours else {
            return say(
                "您报的 \(quoted(issue))，\(name)答应\(date(day))前办好：\(plan)。",
                "您報的 \(quoted(issue))，\(name)答應\(date(day))前辦好：\(plan)。",
                "\(capital(quoted(issue))), reported by you: the \(name) has promised it by \(english(day)): \(plan).")
        }
        return say(
            "\(name)定了：\(quoted(issue))\(date(day))前办好（\(plan)），由您负责。\n办好请回：已办 \(issue.number.rawValue)",
            "\(name)定了：\(quoted(issue))\(date(day))前辦好（\(plan)），由您負責。\n辦好請回：已辦 \(issue.number.rawValue)",
            "The \(name) has decided: \(quoted(issue)) is to be done by \(english(day)) (\(plan)), and you answer for it.\nWhen done send: resolved \(issue.number.rawValue)"
        )
    }

    func sentBackPush(_ issue: IssueSummary, _ kind: String, _ reason: String) -> String {
        let name = meetingName(kind)
        return say(
            "\(name)议过，\(quoted(issue))退回您手里：\(reason)。", "\(name)議過，\(quoted(issue))退回您手裡：\(reason)。",
            "The \(name) has sent \(quoted(issue)) back to you: \(reason).")
    }
}

// MARK: Refused

extension Speaker {
    func refusedMotion(_ refusal: DiscussRefusal) -> String {
        if case .returnedEnough(let issue, let times) = refusal { return returnedEnough(issue, times) }
        if case .voteItDown(let issue, let present) = refusal { return voteItDown(issue, present) }
        if case .listedWhenVoted(let issue, let present) = refusal { return listedWhenVoted(issue, present) }
        if case .majorNotPromised(let issue, let ground) = refusal { return majorNotPromised(issue, ground) }
        guard case .motionBeyondPower(let issue, let kind, let power) = refusal else { return "" }
        return motionBeyondPower(issue, kind, power)
    }

    private func motionBeyondPower(_ issue: IssueNumber, _ kind: String, _ power: Policy.Power) -> String {
        let name = meetingName(kind)
        let what: String
        switch power {
        case .promise: what = say("承诺", "承諾", "promise")
        case .sendBack, .resolve, .list, .refuse, .propose, .consult, .deliberate, .decide:
            what = say("退回", "退回", "send back")
        }
        return say(
            "\(name)不能\(what)\(number(issue))，没有记。", "\(name)不能\(what)\(number(issue))，沒有記。",
            "The \(name) may not \(what) \(number(issue)); nothing is noted.")
    }

    private func voteItDown(_ issue: IssueNumber, _ present: Int) -> String {
        let number = issue.rawValue
        return say(
            "\(self.number(issue))正在会上议，不办也要表决。请报票：\(number) 赞成0 反对\(present) 弃权0",
            "\(self.number(issue))正在會上議，不辦也要表決。請報票：\(number) 贊成0 反對\(present) 棄權0",
            "\(capital(self.number(issue))) is before the meeting, which votes it down or not. Send: \(number) in favour 0 against \(present)"
        )
    }

    private func listedWhenVoted(_ issue: IssueNumber, _ present: Int) -> String {
        let (name, vote) = (number(issue), issue.rawValue)
        return say(
            "\(name)会上还没表决。通过了，再说谁牵头、哪天前办好。\n报票请回：\(vote) 赞成\(present) 反对0 弃权0",
            "\(name)會上還沒表決。通過了，再說誰牽頭、哪天前辦好。\n報票請回：\(vote) 贊成\(present) 反對0 棄權0",
            "The meeting has not voted on \(name) yet. Once it is passed, say who leads it and until when.\nFor the vote send: \(vote) in favour \(present) against 0"
        )
    }

    /// D7, S1: what is listed when the meeting closes.
    func planned(_ planned: ListWork.Listed) -> String {
        let (name, lead, day) = (quoted(planned.issue), address(planned.lead), date(planned.due))
        let grades = grades(planned.urgency, planned.difficulty)
        return lines(
            say(
                "记下了：\(name)散会后列入办事清单，\(lead)牵头，\(day)前办好\(grades)。",
                "記下了：\(name)散會後列入辦事清單，\(lead)牽頭，\(day)前辦好\(grades)。",
                "Noted: \(name) is listed when the meeting closes, led by \(lead), due \(english(planned.due))\(grades)."
            ),
            helping(planned.helpers))
    }

    private func returnedEnough(_ issue: IssueNumber, _ times: Int) -> String {
        say(
            "\(number(issue))已经退过\(times)次，不能再退，要会上定下来。\n报票请回：\(issue.rawValue) 全票",
            "\(number(issue))已經退過\(times)次，不能再退，要會上定下來。\n報票請回：\(issue.rawValue) 全票",
            "\(capital(number(issue))) has been sent back \(times) times already: the meeting decides it.\nFor the vote send: \(issue.rawValue) unanimous"
        )
    }

    private func majorNotPromised(_ issue: IssueNumber, _ ground: MajorGround) -> String {
        say(
            "大事要大议：\(number(issue))\(why(ground))，不能当场答应，要走四议两公开。",
            "大事要大議：\(number(issue))\(why(ground))，不能當場答應，要走四議兩公開。",
            "\(capital(number(issue))): \(why(ground)). It is not promised at once; it takes the four deliberations.")
    }
}
