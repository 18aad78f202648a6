import Programme

/// Where issues lie, and what waits for whom.
extension Speaker {
    func issueStatus(_ status: IssueStatus.Status) -> String {
        let issue = quotedWithAttachments(status.issue)
        let number = status.issue.number.rawValue
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
            return lines(lies, status.isYours ? deskExamples(status.issue.number) : nil)
        case .kept:
            return say(
                "\(issue)：还留在报的人手里。\n要往上报请回：上报 \(number)",
                "\(issue)：還留在報的人手裡。\n要往上報請回：上報 \(number)",
                "\(capital(issue)): kept by who reported it.\nTo send it on: pass up \(number)")
        case .done(let done):
            let what = done.what.map { say("，\($0)", "，\($0)", ", \($0)") } ?? ""
            let says = say(
                "\(issue)：\(address(done.officer))说办好了\(what)。",
                "\(issue)：\(address(done.officer))說辦好了\(what)。",
                "\(capital(issue)): \(address(done.officer)) says it is done\(what).")
            return lines(says, status.isYours ? judgeExamples(status.issue.number) : nil)
        case .closed:
            return say("\(issue)：已办结，住户满意。", "\(issue)：已辦結，住戶滿意。", "\(capital(issue)): done and confirmed.")
        case .refused(let refused):
            return say(
                "\(issue)：没有受理（\(ground(refused.ground))）。\(refused.explanation)",
                "\(issue)：沒有受理（\(ground(refused.ground))）。\(refused.explanation)",
                "\(capital(issue)): refused (\(ground(refused.ground))). \(refused.explanation)")
        case .merged(let into):
            return say(
                "\(issue)：和\(self.number(into))是同一件，合在一起办。",
                "\(issue)：和\(self.number(into))是同一件，合在一起辦。",
                "\(capital(issue)): the same as \(self.number(into)), handled together.")
        }
    }

    /// What the holder of a desk can send, in words to copy.
    func deskExamples(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return say(
            "办好请回：已办 \(number)\n办不了请回：上报 \(number) 原因\n要补材料请回：退回 \(number) 原因",
            "辦好請回：已辦 \(number)\n辦不了請回：上報 \(number) 原因\n要補材料請回：退回 \(number) 原因",
            "Done? Send: resolved \(number)\nCannot solve it? Send: pass up \(number) reason\nSomething missing? Send: send back \(number) reason"
        )
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

    func matterList(_ listing: MyMatters.Listing) -> String {
        guard
            !listing.atDesk.isEmpty || !listing.own.isEmpty || !listing.tasks.isEmpty || !listing.errands.isEmpty
                || !listing.due.isEmpty
        else {
            return say(
                "您手里没有要办的事，也没有报过事。\n要报事请回：上报 路灯坏了",
                "您手裡沒有要辦的事，也沒有報過事。\n要報事請回：上報 路燈壞了",
                "Nothing waits for you and you have reported nothing.\nTo report send: report street light broken")
        }
        var text: [String] = []
        if let due = dueFirst(listing.due, now: listing.now) { text.append(due) }
        if let first = listing.atDesk.first {
            text.append(say("等您办的：", "等您辦的：", "Waiting for you:"))
            text += listing.atDesk.map { matterLine($0) }
            text.append(deskExamples(first.number))
        }
        if let first = listing.tasks.first {
            text.append(say("请您帮忙修的：", "請您幫忙修的：", "Asked of you:"))
            text += listing.tasks.map { matterLine($0) }
            if listing.atDesk.isEmpty {
                text.append(
                    say(
                        "办好请回：已办 \(first.number.rawValue)", "辦好請回：已辦 \(first.number.rawValue)",
                        "Done? Send: resolved \(first.number.rawValue)"))
            }
        }
        if !listing.own.isEmpty {
            text.append(say("您报的：", "您報的：", "Reported by you:"))
            text += listing.own.map { own in
                let line = matterLine(own.issue)
                let place = place(own.state)
                return say("\(line)（\(place)）", "\(line)（\(place)）", "\(line) (\(place))")
            }
        }
        text += errandLines(listing.errands)
        if listing.more > 0 { text.append(more(listing.more)) }
        return lines(text)
    }

    private func errandLines(_ errands: [Errand]) -> [String] {
        guard !errands.isEmpty else { return [] }
        return [say("您代办的：", "您代辦的：", "Your errands:")]
            + errands.map { errand in
                say(
                    "代办\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」（\(date(errand.due))前）",
                    "代辦\(errand.id.rawValue) \(label(errand.household))「\(errand.what)」（\(date(errand.due))前）",
                    "\(errand.id.rawValue): \(label(errand.household)), \(errand.what) (due \(date(errand.due)))")
            }
    }

    private func matterLine(_ issue: IssueSummary) -> String {
        let number = number(issue.number)
        let with = issue.attachments.map { say("，有\(counted($0))", "，有\(counted($0))", ", \(counted($0))") } ?? ""
        return say(
            "\(number) \(issue.text)\(with)", "\(number) \(issue.text)\(with)",
            "\(capital(number)): \(issue.text)\(with)")
    }

    private func place(_ state: IssueState) -> String {
        switch state {
        case .withdrawn: return say("已撤回", "已撤回", "withdrawn")
        case .atDesk(let desk):
            let officer = address(desk.officer)
            return say("在\(officer)手里", "在\(officer)手裡", "with \(officer)")
        case .kept: return say("留着", "留著", "kept")
        case .done: return say("说办好了，等您一句话", "說辦好了，等您一句話", "said to be done")
        case .closed: return say("已办结", "已辦結", "done")
        case .refused: return say("没有受理", "沒有受理", "refused")
        case .merged(let into):
            return say("并到\(number(into))", "併到\(number(into))", "joined with \(number(into))")
        }
    }
}
