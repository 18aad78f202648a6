import Programme

/// Where issues lie, and what waits for whom.
extension Speaker {
    func issueStatus(_ status: IssueStatus.Status) -> String {
        let issue = quotedWithAttachments(status.issue)
        let number = status.issue.number.rawValue
        switch status.state {
        case .withdrawn:
            return say("\(issue)：已撤回，不办了。", "\(issue)：已撤回，不辦了。", "\(capital(issue)): withdrawn.")
        case .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised:
            let since = date(status.since ?? status.reported)
            let due = date(status.due ?? status.reported)
            let place =
                status.isYours && status.state.phase == .atDesk
                ? say("在您手里", "在您手裡", "with you") : self.place(status.state)
            let lies = say(
                "\(issue)：\(place)，\(since)收到，\(due)前要办。",
                "\(issue)：\(place)，\(since)收到，\(due)前要辦。",
                "\(capital(issue)): \(place), came \(since), due \(due).")
            return lines(
                lies, pauseLine(status.state.desk?.pause), deskExamples(status.issue.number, status.words))
        case .kept:
            return lines(
                say("\(issue)：还留在报的人手里。", "\(issue)：還留在報的人手裡。", "\(capital(issue)): kept by who reported it."),
                status.isYours
                    ? say("要往上报请回：上报 \(number)", "要往上報請回：上報 \(number)", "To send it on: pass up \(number)") : nil)
        case .done(let done):
            let what = done.what.map { say("，\($0)", "，\($0)", ", \($0)") } ?? ""
            let says = say(
                "\(issue)：\(address(done.officer))说办好了\(what)。",
                "\(issue)：\(address(done.officer))說辦好了\(what)。",
                "\(capital(issue)): \(address(done.officer)) says it is done\(what).")
            return lines(says, status.isYours ? judgeExamples(status.issue.number) : nil)
        case .notReached:
            return say(
                "\(issue)：已办，几次回访都没找到人，先这样结了。", "\(issue)：已辦，幾次回訪都沒找到人，先這樣結了。",
                "\(capital(issue)): done; nobody could be reached to ask.")
        case .closed:
            return say("\(issue)：已办结，住户满意。", "\(issue)：已辦結，住戶滿意。", "\(capital(issue)): done and confirmed.")
        case .refused(let refused):
            if let vote = refused.vote { return votedDownStatus(issue, vote) }
            return say(
                "\(issue)：没有受理（\(ground(refused.ground))）。\(refused.explanation)",
                "\(issue)：沒有受理（\(ground(refused.ground))）。\(refused.explanation)",
                "\(capital(issue)): refused (\(ground(refused.ground))). \(refused.explanation)")
        case .merged(let into, _):
            return say(
                "\(issue)：和\(self.number(into))是同一件，合在一起办。",
                "\(issue)：和\(self.number(into))是同一件，合在一起辦。",
                "\(capital(issue)): the same as \(self.number(into)), handled together.")
        }
    }

    /// D7
    private func votedDownStatus(_ issue: String, _ vote: Majority) -> String {
        say(
            "\(issue)：会上没有通过。\(counted(vote.tally))；\(reason(vote))。",
            "\(issue)：會上沒有通過。\(counted(vote.tally))；\(reason(vote))。",
            "\(capital(issue)): not passed at the meeting: \(counted(vote.tally)); \(reason(vote)).")
    }

    func judgeExamples(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "真办好了请回：满意 \(number)\n没办好请回：不满意 \(number) 原因",
            "真辦好了請回：滿意 \(number)\n沒辦好請回：不滿意 \(number) 原因",
            "Really done? Send: satisfied \(number)\nIf not: not satisfied \(number) reason")
    }

    func ground(_ code: String) -> String { policy.ground(code)?.names[tongue] ?? code }

    func body(_ to: ReferIssue.To) -> String {
        switch to {
        case .utility(let code): policy.utility(code)?.named.names[tongue] ?? code
        case .networkAssistant: Post.networkAssistant.name(in: tongue)
        }
    }

    func place(_ state: IssueState) -> String {
        switch state {
        case .withdrawn: return say("已撤回", "已撤回", "withdrawn")
        case .atDesk(let desk):
            let officer = address(desk.officer)
            return say("在\(officer)手里", "在\(officer)手裡", "with \(officer)")
        case .awaitingMeeting(let awaited):
            let meeting = meetingName(awaited.kind)
            return say("等\(meeting)议", "等\(meeting)議", "waiting for the \(meeting)")
        case .inDeliberation(let deliberation):
            let step = deliberation.next.map(stepName) ?? ""
            return say("按四议两公开在走，下一步\(step)", "按四議兩公開在走，下一步\(step)", "in deliberation, next: \(step)")
        case .listed(let work):
            let lead = address(work.desk.officer)
            return say("已列入办事清单，\(lead)牵头", "已列入辦事清單，\(lead)牽頭", "on the work list, led by \(lead)")
        case .withTown(let town): return townPlace(town)
        case .withCounty: return say("已报县里，等答复", "已報縣裡，等答覆", "with the county, answer awaited")
        case .promised(let promise):
            let day = date(promise.day)
            return say("已答应\(day)前办好", "已答應\(day)前辦好", "promised for \(day)")
        case .kept: return say("留着", "留著", "kept")
        case .done: return say("说办好了，等您一句话", "說辦好了，等您一句話", "said to be done")
        case .closed: return say("已办结", "已辦結", "done")
        case .notReached: return say("已办，没访到人", "已辦，沒訪到人", "done, nobody reached")
        case .refused: return say("没有受理", "沒有受理", "refused")
        case .merged(let into, _):
            return say("并到\(number(into))", "併到\(number(into))", "joined with \(number(into))")
        }
    }

    private func townPlace(_ town: TownCase) -> String {
        switch town.way {
        case .local:
            let officer = address(town.desk.officer)
            return say("镇里在办，\(officer)负责", "鎮裡在辦，\(officer)負責", "the town is on it, with \(officer)")
        case .departments(let lead, _):
            let name = department(lead)
            return say("镇里请了\(name)来办", "鎮裡請了\(name)來辦", "the town has asked \(name)")
        case .leader:
            return say("镇里已报包联的县领导", "鎮裡已報包聯的縣領導", "reported to the attached county leader")
        }
    }

    func department(_ code: String) -> String { policy.department(code)?.names[tongue] ?? code }
    func meetingName(_ code: String) -> String { policy.meeting(code)?.named.names[tongue] ?? code }

    func stepName(_ step: Deliberation.Step) -> String {
        switch step {
        case .propose: say("支委会提议", "支委會提議", "the branch proposes")
        case .consult: say("两委商议", "兩委商議", "the two committees consult")
        case .deliberate: say("党员大会审议", "黨員大會審議", "the members deliberate")
        case .resolve: say("村民代表决议", "村民代表決議", "the villagers resolve")
        case .disclose: say("决议公开", "決議公開", "the decision is disclosed")
        }
    }
}
