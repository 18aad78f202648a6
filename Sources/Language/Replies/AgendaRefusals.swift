import Programme

// MARK: Which meeting

extension Speaker {
    func refusedMeeting(_ refusal: DiscussRefusal) -> String {
        if case .notYourMeeting(let meeting) = refusal {
            let posts = list((policy.meeting(meeting.kind)?.convenedBy ?? []).map { $0.name(in: tongue) })
            return say(
                "\(title(meeting))由\(posts)主持，这句话要由主持人说。", "\(title(meeting))由\(posts)主持，這句話要由主持人說。",
                "The \(title(meeting)) is chaired by the \(posts); only the chair can say this.")
        }
        if case .meetingNotNow(let meeting) = refusal { return meetingNotNow(meeting) }
        if case .noMinutes = refusal {
            return say("没有您能看的会议纪要。", "沒有您能看的會議紀要。", "There are no minutes for you to read.")
        }
        if case .noMeeting = refusal {
            return say("现在没有要您参加的会。", "現在沒有要您參加的會。", "There is no meeting for you to come to.")
        }
        let first = say("您现在没有要主持的会。", "您現在沒有要主持的會。", "You have no meeting to chair.")
        guard case .noMeetingToRun(let example?) = refusal else { return first }
        let words = convening(example.kind, example.day)
        return first + say("召集请回：\(words)", "召集請回：\(words)", " To convene one send: \(words)")
    }

    private func meetingNotNow(_ meeting: Meeting) -> String {
        switch meeting.state {
        case .convened:
            say(
                "\(title(meeting))还没开始。开会请回：开始", "\(title(meeting))還沒開始。開會請回：開始",
                "The \(title(meeting)) has not begun. To open it send: open meeting")
        case .open:
            say(
                "\(title(meeting))已经开始了，现在不能改。散会请回：散会", "\(title(meeting))已經開始了，現在不能改。散會請回：散會",
                "The \(title(meeting)) is under way and cannot be changed now. To close it send: close meeting")
        case .closed: say("\(title(meeting))已经散会了。", "\(title(meeting))已經散會了。", "The \(title(meeting)) is closed.")
        case .lapsed:
            say("\(title(meeting))没开成，已作废。", "\(title(meeting))沒開成，已作廢。", "The \(title(meeting)) has lapsed.")
        case .cancelled:
            say("\(title(meeting))已经取消了。", "\(title(meeting))已經取消了。", "The \(title(meeting)) is cancelled.")
        }
    }
}

// MARK: The agenda

extension Speaker {
    func submitWhere(_ issue: IssueNumber) -> String {
        say(
            "提交到哪个会？请这样回：提交支委会 \(issue.rawValue)", "提交到哪個會？請這樣回：提交支委會 \(issue.rawValue)",
            "To which meeting? Send: submit \(issue.rawValue) to committee")
    }

    func complaintsNever(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))是投诉，不上会，请您直接办。", "\(number(issue))是投訴，不上會，請您直接辦。",
            "\(capital(number(issue))) is a complaint and never goes to a meeting.")
    }

    func alreadyWaiting(_ issue: IssueNumber, _ kind: String) -> String {
        let name = meetingName(kind)
        return say(
            "\(number(issue))已经在等\(name)了。", "\(number(issue))已經在等\(name)了。",
            "\(capital(number(issue))) already waits for the \(name).")
    }

    func onAgenda(_ issue: IssueNumber, _ kind: String) -> String {
        let name = meetingName(kind)
        return say(
            "\(number(issue))已排进\(name)。先拿回来请回：撤议题 \(issue.rawValue)",
            "\(number(issue))已排進\(name)。先拿回來請回：撤議題 \(issue.rawValue)",
            "\(capital(number(issue))) is on the agenda of the \(name). First send: take off agenda \(issue.rawValue)")
    }

    func noSuchMeetingHere(_ issue: IssueNumber, _ kind: String) -> String {
        let name = meetingName(kind)
        let code = policy.meeting(kind)?.level
        let level = policy.levels.first { $0.code == code }?.names[tongue] ?? ""
        return say(
            "\(number(issue))不是哪一个\(level)的事，上不了\(name)，没有提交。",
            "\(number(issue))不是哪一個\(level)的事，上不了\(name)，沒有提交。",
            "\(capital(number(issue))) belongs to no one \(level), so no \(name) can take it: it was not submitted.")
    }

    /// D4
    func smallMatter(_ issue: IssueNumber, _ kind: String, _ with: String?) -> String {
        let (name, first) = (meetingName(kind), meetingName(with ?? ""))
        return say(
            "小事不用大议：\(number(issue))支委会就能定，没经\(first)议过，不上\(name)。\n请回：提交\(first) \(issue.rawValue)",
            "小事不用大議：\(number(issue))支委會就能定，沒經\(first)議過，不上\(name)。\n請回：提交\(first) \(issue.rawValue)",
            "\(capital(number(issue))) is within the committee's power: without its review it does not go to the \(name).\nSend: submit \(issue.rawValue) to \(first)"
        )
    }

    /// D5, D6
    func majorBegins(_ issue: IssueNumber, _ kind: String, _ ground: MajorGround, _ with: String?) -> String {
        let (name, first) = (meetingName(kind), meetingName(with ?? ""))
        return say(
            "大事要大议：\(number(issue))\(why(ground))，\(name)不能直接定。先要\(first)提议，再走四议两公开。\n请回：提交\(first) \(issue.rawValue)",
            "大事要大議：\(number(issue))\(why(ground))，\(name)不能直接定。先要\(first)提議，再走四議兩公開。\n請回：提交\(first) \(issue.rawValue)",
            "\(capital(number(issue))): \(why(ground)). The \(name) cannot decide it; the \(first) proposes it first.\nSend: submit \(issue.rawValue) to \(first)"
        )
    }

    func notInItsPower(_ issue: IssueNumber, _ kind: String) -> String {
        let name = meetingName(kind)
        return say(
            "\(name)定不了\(number(issue))这样的事。", "\(name)定不了\(number(issue))這樣的事。",
            "The \(name) cannot decide \(number(issue)).")
    }

    /// D6
    func stepMissing(_ issue: IssueNumber, _ step: Deliberation.Step, _ day: Day?) -> String {
        let kind = step.power.flatMap { policy.meeting(for: $0) }
        guard let name = kind?.named.names[tongue], let day else {
            return say(
                "\(number(issue))还差一步：\(stepName(step))。请回：公示 \(issue.rawValue)",
                "\(number(issue))還差一步：\(stepName(step))。請回：公示 \(issue.rawValue)",
                "\(capital(number(issue))): one step is missing: \(stepName(step)). Send: disclose \(issue.rawValue)")
        }
        return say(
            "四议两公开要一步一步走：\(number(issue))还差「\(stepName(step))」。\n请先开\(name)：开会 \(name) \(day.month)月\(day.day)日晚7点",
            "四議兩公開要一步一步走：\(number(issue))還差「\(stepName(step))」。\n請先開\(name)：開會 \(name) \(day.month)月\(day.day)日晚7點",
            "\(capital(number(issue))): a step is missing: \(stepName(step)).\nFirst send: meeting \(name) \(english(day)) 19:00"
        )
    }

    func stepsDone(_ issue: IssueNumber) -> String {
        say("\(number(issue))已经公示过了。", "\(number(issue))已經公示過了。", "\(capital(number(issue))) is already disclosed.")
    }

    func notOnAnyAgenda(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))没有在等会，没有动。", "\(number(issue))沒有在等會，沒有動。",
            "\(capital(number(issue))) waits for no meeting; nothing changed.")
    }

    func preReviewIsTheConveners(_ issue: IssueNumber) -> String {
        say(
            "能不能上会由召集人把关。您要拿回来请回：撤议题 \(issue.rawValue)", "能不能上會由召集人把關。您要拿回來請回：撤議題 \(issue.rawValue)",
            "Whoever convenes admits items. To take yours back send: take off agenda \(issue.rawValue)")
    }

    func whyNotAdmitted(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "为什么不上会？请回一句：\n不上会 \(number) 材料不全\n不上会 \(number) 已有政策\n不上会 \(number) 村规民约",
            "為什麼不上會？請回一句：\n不上會 \(number) 材料不全\n不上會 \(number) 已有政策\n不上會 \(number) 村規民約",
            "Why not? Send one of:\nkeep off agenda \(number) not ready\nkeep off agenda \(number) policy settles it\nkeep off agenda \(number) village rules"
        )
    }

    func amountMissing(_ issue: IssueNumber?) -> String {
        let number = (issue ?? .first).rawValue
        return say(
            "要花多少钱？请这样回：金额 \(number) 80000", "要花多少錢？請這樣回：金額 \(number) 80000",
            "How much? Send: amount \(number) 80000")
    }
}
