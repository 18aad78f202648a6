import Programme

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
                "您还没有报过事。要报请回：上报 路灯坏了", "您還沒有報過事。要報請回：上報 路燈壞了",
                "You have reported nothing yet. To report send: report street light broken")
        case .notAtYourDesk(let issue):
            say(
                "\(number(issue))不在您手里，没有动。\n回「我的事」看等您办的。",
                "\(number(issue))不在您手裡，沒有動。\n回「我的事」看等您辦的。",
                "\(capital(number(issue))) is not with you, nothing changed.\nSend \"my matters\" to see what waits.")
        case .nothingAtYourDesk:
            say(
                "现在没有等您办的事。\n要报新事请回：上报 路灯坏了",
                "現在沒有等您辦的事。\n要報新事請回：上報 路燈壞了",
                "Nothing waits for you now.\nTo report something new send: report street light broken")
        case .nobodyToTake: nobodyToTake
        case .nobodyAbove(let issue):
            say(
                "\(number(issue))上面没有人可以接了，没有动。办好请回：已办 \(issue.rawValue)",
                "\(number(issue))上面沒有人可以接了，沒有動。辦好請回：已辦 \(issue.rawValue)",
                "Nobody is above you to take \(number(issue)), nothing changed. When done send: resolved \(issue.rawValue)"
            )
        case .nobodyBelow(let issue): nobodyBelow(issue)
        case .notNow(let issue, let phase): notNow(issue, phase)
        case .reasonMissing(let issue):
            say(
                "退回要说个原因，请这样回：退回 \(issue.rawValue) 材料不全",
                "退回要說個原因，請這樣回：退回 \(issue.rawValue) 材料不全",
                "Please say why: send back \(issue.rawValue) papers missing")
        case .notOneToJoin(let issue): notOneToJoin(issue)
        case .complaintNotJoined(let issue): complaintNotJoined(issue)
        case .categoryUnknown(let issue, let codes): categoryUnknown(issue, codes)
        case .referWhere(let issue, let suggestion): referWhere(issue, suggestion)
        case .alreadyReferred(let issue): alreadyReferred(issue)
        case .nobodyToRefer(let issue, let to): nobodyToRefer(issue, to)
        case .notYoursToJudge(let issue): notYoursToJudge(issue)
        case .nothingToJudge: nothingToJudge
        case .tooLateToReopen(let issue, let days): tooLateToReopen(issue, days: days)
        case .emergencyNotKept(let issue): emergencyNotKept(issue)
        case .emergencyNobody(let kind): emergencyNobody(kind)
        case .complaintOfWhom: complaintOfWhom
        case .nobodyForComplaint: nobodyForComplaint
        case .errandOfWhat: errandOfWhat
        case .noSuchErrand(let id): noSuchErrand(id)
        case .noErrands: noErrands
        case .postponeErrandHow(let errand): postponeErrandHow(errand)
        case .attachmentsDropped(let dropped): self.dropped(dropped)
        case .noAttachments(let issue): noAttachments(issue)
        }
    }

    private func notOneToJoin(_ issue: IssueNumber) -> String {
        say(
            "不能并到\(number(issue))：它已经结束，或者就是这一件。没有动。",
            "不能併到\(number(issue))：它已經結束，或者就是這一件。沒有動。",
            "It cannot join \(number(issue)): that one has ended or is the same. Nothing changed.")
    }

    private func complaintNotJoined(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))是投诉，要单独办，不能和别的事合在一起。没有动。", "\(number(issue))是投訴，要單獨辦，不能和別的事合在一起。沒有動。",
            "\(capital(number(issue))) is a complaint, handled by itself: it joins no other. Nothing changed.")
    }

    private func notNow(_ issue: IssueNumber, _ phase: IssueState.Phase) -> String {
        let state =
            switch phase {
            case .kept: say("还留在报的人手里", "還留在報的人手裡", "kept by who reported it")
            case .atDesk: say("正在办", "正在辦", "being handled")
            case .awaitingMeeting: say("在等开会议", "在等開會議", "waiting for a meeting")
            case .inDeliberation: say("正按四议两公开在走", "正按四議兩公開在走", "in deliberation")
            case .listed: say("已列入办事清单", "已列入辦事清單", "on the work list")
            case .withTown: say("镇里在办", "鎮裡在辦", "with the town")
            case .withCounty: say("已报县里", "已報縣裡", "with the county")
            case .promised: say("已答应以后办", "已答應以後辦", "promised for a later day")
            case .notReached: say("已办，没访到人", "已辦，沒訪到人", "done, nobody reached")
            case .done: say("已说办好，等住户一句话", "已說辦好，等住戶一句話", "said to be done")
            case .closed: say("已经办结", "已經辦結", "closed")
            case .refused: say("没有受理", "沒有受理", "refused")
            case .merged: say("已并到别的事", "已併到別的事", "joined with another")
            case .withdrawn: say("已经撤回", "已經撤回", "withdrawn")
            }
        return say(
            "\(number(issue))\(state)，现在不能这样办。看进度请回：\(issue.rawValue)怎么样",
            "\(number(issue))\(state)，現在不能這樣辦。看進度請回：\(issue.rawValue)怎麼樣",
            "\(capital(number(issue))) is \(state): not possible now. To ask send: status \(issue.rawValue)")
    }

    private func categoryUnknown(_ issue: IssueNumber, _ codes: [String]) -> String {
        let names = list(codes.compactMap { policy.category($0)?.names[tongue] })
        return say(
            "改成哪一类？有：\(names)。\n请这样回：改类 \(issue.rawValue) 道路",
            "改成哪一類？有：\(names)。\n請這樣回：改類 \(issue.rawValue) 道路",
            "Which kind? There are: \(names).\nSend: category \(issue.rawValue) roads")
    }

    private func referWhere(_ issue: IssueNumber, _ suggestion: String?) -> String {
        let word = suggestion.flatMap { policy.utility($0)?.named.words.first } ?? say("供电", "供電", "power")
        return say(
            "转给谁？请这样回：转\(word) \(issue.rawValue)，或 转网协员 \(issue.rawValue)",
            "轉給誰？請這樣回：轉\(word) \(issue.rawValue)，或 轉網協員 \(issue.rawValue)",
            "Refer to whom? Send: refer \(issue.rawValue) to power, or: refer \(issue.rawValue) to assistant")
    }

    private func alreadyReferred(_ issue: IssueNumber) -> String {
        return say(
            "\(number(issue))已经请人办了，等他的回话。", "\(number(issue))已經請人辦了，等他的回話。",
            "Somebody is already asked to see to \(number(issue)).")
    }

    private func nobodyToRefer(_ issue: IssueNumber, _ to: ReferIssue.To) -> String {
        return say(
            "名册里没有\(body(to))的联系人，\(number(issue))没有转。请打电话，或上报：上报 \(issue.rawValue) 原因",
            "名冊裡沒有\(body(to))的聯繫人，\(number(issue))沒有轉。請打電話，或上報：上報 \(issue.rawValue) 原因",
            "Nobody is known at the \(body(to)): \(number(issue)) was not referred. Phone them, or: pass up \(issue.rawValue) reason"
        )
    }

    private func notYoursToJudge(_ issue: IssueNumber) -> String {
        return say(
            "\(number(issue))是您办的，满不满意要听住户的。", "\(number(issue))是您辦的，滿不滿意要聽住戶的。",
            "You handled \(number(issue)) yourself: the household has the say.")
    }

    private var nothingToJudge: String {
        return say(
            "您报的事里，现在没有等您评的。\n回「我的事」看进度。", "您報的事裡，現在沒有等您評的。\n回「我的事」看進度。",
            "None of your reports waits for your word.\nSend \"my matters\" to see them.")
    }

    private func tooLateToReopen(_ issue: IssueNumber, days: Int) -> String {
        return say(
            "\(number(issue))结束已超过\(days)天，请重新报：上报 又坏了", "\(number(issue))結束已超過\(days)天，請重新報：上報 又壞了",
            "\(capital(number(issue))) ended over \(days) days ago. Please report it anew.")
    }

    private var nobodyToTake: String {
        say(
            "这里没有人可以接，没有记。请打电话给村里。", "這裡沒有人可以接，沒有記。請打電話給村裡。",
            "Nobody here can take it: nothing was noted. Please phone the village.")
    }

    private func nobodyBelow(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))是您自己报的，没有人可退。办不了请回：上报 \(issue.rawValue) 原因",
            "\(number(issue))是您自己報的，沒有人可退。辦不了請回：上報 \(issue.rawValue) 原因",
            "You reported \(number(issue)) yourself. If you cannot solve it send: pass up \(issue.rawValue) reason")
    }

    private func emergencyNotKept(_ issue: IssueNumber) -> String {
        say(
            "\(number(issue))是急事，不能先放着，大家都在等人应。\n有人去了请回：收到 \(issue.rawValue)\n报错了请报的人回：撤销",
            "\(number(issue))是急事，不能先放著，大家都在等人應。\n有人去了請回：收到 \(issue.rawValue)\n報錯了請報的人回：撤銷",
            "\(capital(number(issue))) is urgent and cannot wait.\nWhoever goes there sends: got it \(issue.rawValue)\nReported by mistake? The reporter sends: undo"
        )
    }

    private func emergencyNobody(_ kind: String) -> String {
        return lines(
            callFirst(kind),
            say("村里还没有人绑定，请马上打电话叫人。", "村裡還沒有人綁定，請馬上打電話叫人。", "No officer is connected: phone them at once."))
    }

    private var complaintOfWhom: String {
        return say(
            "要投诉谁、什么事？请这样回：投诉 王某某 收钱不办事", "要投訴誰、什麼事？請這樣回：投訴 王某某 收錢不辦事",
            "Whom and what about? Send: complaint about Wang, took money")
    }

    private var nobodyForComplaint: String {
        return say(
            "这里还没有人能接投诉，请打12345。", "這裡還沒有人能接投訴，請打12345。",
            "Nobody here can take a complaint yet: please phone 12345.")
    }

    private var errandOfWhat: String {
        return say(
            "替哪一户办什么？请这样回：代办 3号 残疾证", "替哪一戶辦什麼？請這樣回：代辦 3號 殘疾證",
            "For which household, and what? Send: errand 3 disability card")
    }

    private func noSuchErrand(_ id: ErrandID) -> String {
        return say(
            "您手里没有代办\(id.rawValue)。回「我的事」看您代办的。", "您手裡沒有代辦\(id.rawValue)。回「我的事」看您代辦的。",
            "You have no errand \(id.rawValue). Send \"my matters\" to see yours.")
    }

    private func postponeErrandHow(_ errand: ErrandID) -> String {
        let number = errand.rawValue
        return say(
            "代办\(number)改到以后哪一天？请这样回：改期 代办\(number) 12月20日", "代辦\(number)改到以後哪一天？請這樣回：改期 代辦\(number) 12月20日",
            "To which day to come? Send: postpone errand \(number) Dec 20")
    }

    private var noErrands: String {
        return say(
            "您手里没有代办的事。要代办请回：代办 3号 残疾证", "您手裡沒有代辦的事。要代辦請回：代辦 3號 殘疾證",
            "You have no errands. To take one on send: errand 3 disability card")
    }
}
