import Programme

// MARK: Holding it

extension Speaker {
    func notEntitled(_ meeting: Meeting) -> String {
        say(
            "您不在\(title(meeting))的名单上，没有签到。", "您不在\(title(meeting))的名單上，沒有簽到。",
            "You are not on the list of the \(title(meeting)); you are not signed in.")
    }

    func tooEarly(_ meeting: Meeting) -> String {
        let hours = CheckIn.opensMinutesBefore / 60
        return say(
            "\(title(meeting))是\(whenAndWhere(meeting))，开会前\(hours)小时起才能签到、开会。",
            "\(title(meeting))是\(whenAndWhere(meeting))，開會前\(hours)小時起才能簽到、開會。",
            "The \(title(meeting)) is \(whenAndWhere(meeting)); it begins no sooner than \(hours) hours before.")
    }

    func chairCounts(_ meeting: Meeting) -> String {
        say(
            "\(title(meeting))一户一票，到会户数由主持人报。", "\(title(meeting))一戶一票，到會戶數由主持人報。",
            "In the \(title(meeting)) each household has one voice; the chair counts them.")
    }

    func tooManyPresent(_ count: Int, _ entitled: Int) -> String {
        say(
            "应到只有\(entitled)人，到会\(count)人不对，多了\(count - entitled)人。有表决权的才算。",
            "應到只有\(entitled)人，到會\(count)人不對，多了\(count - entitled)人。有表決權的才算。",
            "Only \(entitled) are entitled; \(count) is \(count - entitled) too many. Count those with a vote.")
    }

    func moreSignedIn(_ count: Int, _ signed: Int) -> String {
        say(
            "已有\(signed)人签到，到会\(count)人少了。请再数一遍：到会 \(signed)人",
            "已有\(signed)人簽到，到會\(count)人少了。請再數一遍：到會 \(signed)人",
            "\(signed) have signed in, so \(count) is too few. Count again: present \(signed)")
    }

    func moreVoted(_ count: Int, _ voted: Int) -> String {
        say(
            "前面表决已有\(voted)票，到会\(count)人少了。先重报表决，再报人数。", "前面表決已有\(voted)票，到會\(count)人少了。先重報表決，再報人數。",
            "\(voted) votes are already counted, so \(count) is too few. Set the votes right first.")
    }

    func noQuorum(_ meeting: Meeting, _ quorum: Quorum) -> String {
        let unit = voices(quorum)
        let share = policy.meeting(meeting.kind)?.quorum
        let rule =
            share.map { share in
                share.numerator == 1 && share.denominator == 2 && share.isOver
                    ? say(
                        "过半要\(quorum.needed)\(unit)", "過半要\(quorum.needed)\(unit)", "more than half is \(quorum.needed)"
                    )
                    : say(
                        "\(chinese(share.denominator))分之\(chinese(share.numerator))要\(quorum.needed)\(unit)",
                        "\(chinese(share.denominator))分之\(chinese(share.numerator))要\(quorum.needed)\(unit)",
                        "\(share.numerator)/\(share.denominator) is \(quorum.needed)")
            } ?? ""
        return say(
            "还不能开：应到\(quorum.entitled)\(unit)，\(rule)，现到\(quorum.present)\(unit)，还差\(quorum.missing)\(unit)。\n人到了请回：签到，或主持人回：到会 \(quorum.needed)\(unit)",
            "還不能開：應到\(quorum.entitled)\(unit)，\(rule)，現到\(quorum.present)\(unit)，還差\(quorum.missing)\(unit)。\n人到了請回：簽到，或主持人回：到會 \(quorum.needed)\(unit)",
            "No quorum yet: \(quorum.entitled) \(unit) entitled, \(rule), \(quorum.present) here, \(quorum.missing) missing.\nWhoever comes sends: sign in. Or the chair: present \(quorum.needed)"
        )
    }

    private func chinese(_ number: Int) -> String {
        let numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return numerals.indices.contains(number) ? numerals[number] : "\(number)"
    }

    func emptyAgenda(_ meeting: Meeting) -> String {
        say(
            "\(title(meeting))没有议题，没有要表决的。", "\(title(meeting))沒有議題，沒有要表決的。",
            "The \(title(meeting)) has no items to vote on.")
    }

    func whichItem(_ items: [AgendaLine]) -> String {
        let example = items.first?.issue.number.rawValue ?? 1023
        return lines(
            [
                say(
                    "是哪一件？请带上号，比如：\(example) 全票", "是哪一件？請帶上號，比如：\(example) 全票",
                    "Which item? Send its number, such as: \(example) unanimous")
            ]
                + bounded(items) { agendaLine($0) })
    }

    func notOnAgenda(_ number: Int, _ items: [AgendaLine]) -> String {
        lines(
            [say("\(number)不在议程上，没有记。", "\(number)不在議程上，沒有記。", "\(number) is not on the agenda; nothing is noted.")]
                + agendaLines(items))
    }

    func sumIsWrong(_ tally: Tally, _ present: Int) -> String {
        let sum = say(
            "赞成\(tally.inFavour)＋反对\(tally.against)＋弃权\(tally.abstained)＝\(tally.sum)票，到会\(present)人",
            "贊成\(tally.inFavour)＋反對\(tally.against)＋棄權\(tally.abstained)＝\(tally.sum)票，到會\(present)人",
            "\(tally.inFavour) for + \(tally.against) against + \(tally.abstained) abstained = \(tally.sum), but \(present) are present"
        )
        return tally.sum > present
            ? say(
                "票数不对：\(sum)，多了\(tally.sum - present)票。没有记。", "票數不對：\(sum)，多了\(tally.sum - present)票。沒有記。",
                "\(sum): \(tally.sum - present) too many. Nothing is noted.")
            : say(
                "票数不对：\(sum)，少了\(present - tally.sum)票。没投的请算弃权。没有记。",
                "票數不對：\(sum)，少了\(present - tally.sum)票。沒投的請算棄權。沒有記。",
                "\(sum): \(present - tally.sum) too few. Count those who did not vote as abstained. Nothing is noted.")
    }
}

// MARK: Inviting and disclosing

extension Speaker {
    func inviteWhom(_ issue: IssueNumber?) -> String {
        let number = (issue ?? .first).rawValue
        return say(
            "请谁来？请报事的人：邀请 \(number)\n请懂法的：邀请 法律顾问\n请外面的专家：邀请 专家王建军 县水利局",
            "請誰來？請報事的人：邀請 \(number)\n請懂法的：邀請 法律顧問\n請外面的專家：邀請 專家王建軍 縣水利局",
            "Whom? Its reporter: invite \(number)\nOr: invite legal adviser\nOr from outside: invite expert Wang Jianjun, water bureau"
        )
    }

    func confidentialReporter(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))是保密报的，不能请报事的人来。", "\(number(issue))是保密報的，不能請報事的人來。",
            "\(capital(number(issue))) was reported in confidence; its reporter is not invited.")
    }

    func comesAnyway(_ name: String, _ meeting: Meeting) -> String {
        say(
            "\(name)本来就在\(title(meeting))的名单上，不用另请。", "\(name)本來就在\(title(meeting))的名單上，不用另請。",
            "\(name) is on the list of the \(title(meeting)) anyway.")
    }

    func notInvitable(_ post: Post, _ kind: String, _ may: [Post]) -> String {
        let name = meetingName(kind)
        let posts = list(may.map { $0.name(in: tongue) })
        return may.isEmpty
            ? say("\(name)只能请报事的人。", "\(name)只能請報事的人。", "Only reporters of items can be invited to the \(name).")
            : say(
                "\(name)不请\(post.name(in: tongue))，可以请：\(posts)。", "\(name)不請\(post.name(in: tongue))，可以請：\(posts)。",
                "The \(name) may invite: \(posts).")
    }

    func nobodyHolds(_ post: Post) -> String {
        say(
            "名册里还没有\(post.name(in: tongue))，没有请。", "名冊裡還沒有\(post.name(in: tongue))，沒有請。",
            "The roster has no \(post.name(in: tongue)): nobody was invited.")
    }

    func notDeliberated(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))没有走四议两公开，不用公示。", "\(number(issue))沒有走四議兩公開，不用公示。",
            "\(capital(number(issue))) did not take the four deliberations; there is nothing to disclose.")
    }

    func workNotDone(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))还没办好，结果不能公示。办好请先回：已办 \(issue.rawValue)",
            "\(number(issue))還沒辦好，結果不能公示。辦好請先回：已辦 \(issue.rawValue)",
            "\(capital(number(issue))) is not done yet. When it is, first send: resolved \(issue.rawValue)")
    }

    func objectWhy(_ issue: IssueNumber) -> String {
        say(
            "您不同意什么？请这样回：异议 \(issue.rawValue) 太贵了", "您不同意什麼？請這樣回：異議 \(issue.rawValue) 太貴了",
            "What do you object to? Send: object \(issue.rawValue) too dear")
    }

    func nothingDisclosed(_ issue: IssueNumber) -> String {
        say(
            "您村里没有公示\(number(issue))，没有记。有事请回：上报 路灯坏了", "您村裡沒有公示\(number(issue))，沒有記。有事請回：上報 路燈壞了",
            "Your village has disclosed no \(number(issue)); nothing is noted. To report send: report street light broken"
        )
    }

    func objectionTooLate(_ issue: IssueNumber, _ until: Day) -> String {
        say(
            "\(number(issue))公示到\(date(until))，已经过了。有话要说请回：上报 原因",
            "\(number(issue))公示到\(date(until))，已經過了。有話要說請回：上報 原因",
            "\(capital(number(issue))) was disclosed until \(english(until)). To be heard send: report reason"
        )
    }

    func changedSince(_ effect: DiscussEffect) -> String {
        let what = subject(effect)
        let first = say(
            "\(what)后来有人动过，撤不回来了。", "\(what)後來有人動過，撤不回來了。",
            "\(capital(what)) has changed since; this cannot be taken back.")
        guard case .meeting(let meeting, nil) = effect else { return first }
        let name = meetingName(meeting.kind)
        return lines(
            first,
            say("不开了请回：取消会议 \(name)", "不開了請回：取消會議 \(name)", "To call it off send: cancel meeting \(name)"))
    }

    private func subject(_ effect: DiscussEffect) -> String {
        switch effect {
        case .meeting(let meeting, _), .noted(let meeting), .invitation(let meeting):
            say(title(meeting), title(meeting), "the \(title(meeting))")
        case .weight, .disclosed, .objected: discussEffect(effect)
        }
    }
}
