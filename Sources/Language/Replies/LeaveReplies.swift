import Programme

/// L4: an absence and who stands in.
extension Speaker {
    /// 11月20日到25日
    func span(_ from: Day, _ to: Day) -> String {
        if from == to { return date(from) }
        let last = from.month == to.month ? "\(to.day)日" : "\(to.month)月\(to.day)日"
        return say(
            "\(from.month)月\(from.day)日到\(last)",
            "\(from.month)月\(from.day)日到\(last)",
            "from \(from.day)/\(from.month) to \(to.day)/\(to.month)")
    }

    func onLeave(_ leave: TakeLeave.Leave) -> String {
        let what =
            leave.households > 0
            ? say("您的\(leave.households)户", "您的\(leave.households)戶", "your \(leave.households) households")
            : say("您手上的事", "您手上的事", "what lies with you")
        return say(
            "好的，您\(span(leave.from, leave.to))外出，\(what)由\(leave.substitute)代管，已经告诉\(leave.substitute)了。"
                + "\n到期自动交还。提前回来请回：销假\n说错了请回：撤销",
            "好的，您\(span(leave.from, leave.to))外出，\(what)由\(leave.substitute)代管，已經告訴\(leave.substitute)了。"
                + "\n到期自動交還。提前回來請回：銷假\n說錯了請回：撤銷",
            "All right: you are away \(span(leave.from, leave.to)); \(leave.substitute) takes \(what) and has been told."
                + "\nIt comes back to you by itself. If you are back early send: back\nIf this is wrong send: undo")
    }

    func backFromLeave(_ leave: TakeLeave.Leave) -> String {
        lines(
            say(
                "欢迎回来！\(leave.substitute)代管的都交还给您了。", "歡迎回來！\(leave.substitute)代管的都交還給您了。",
                "Welcome back! Everything \(leave.substitute) looked after is yours again."), whatWaits(leave))
    }

    /// Nil for pushes about anything else.
    func pushedLeave(_ notice: LinkNotice) -> String? {
        switch notice {
        case .standIn(let leave):
            say(
                "\(leave.name)\(span(leave.from, leave.to))外出，请您代管\(what(leave))。"
                    + "\n这几天回「\(seenUnder(leave))」能看到。代不了请直接跟\(leave.name)说。",
                "\(leave.name)\(span(leave.from, leave.to))外出，請您代管\(what(leave))。"
                    + "\n這幾天回「\(seenUnder(leave))」能看到。代不了請直接跟\(leave.name)說。",
                "\(leave.name) is away \(span(leave.from, leave.to)) and asks you to look after \(what(leave)). "
                    + "In those days send: \(seenUnder(leave))\nIf you cannot, please tell \(leave.name).")
        case .standInBegins(let leave):
            say(
                "从今天起您代\(leave.name)管\(what(leave))，到\(leave.to.month)月\(leave.to.day)日。\n要看请回：\(seenUnder(leave))",
                "從今天起您代\(leave.name)管\(what(leave))，到\(leave.to.month)月\(leave.to.day)日。\n要看請回：\(seenUnder(leave))",
                "From today you stand in for \(leave.name): \(what(leave)), until \(leave.to.day)/\(leave.to.month)."
                    + "\nTo see the list send: \(seenUnder(leave))")
        case .standInOver(let leave):
            say(
                "\(leave.name)回来了，您代管的已经交还，辛苦了！",
                "\(leave.name)回來了，您代管的已經交還，辛苦了！",
                "\(leave.name) is back and has taken over again. Thank you!")
        case .leaveOver(let leave):
            lines(
                say(
                    "您的假期结束了，\(leave.substitute)代管的都交还给您了。", "您的假期結束了，\(leave.substitute)代管的都交還給您了。",
                    "Your leave is over; everything \(leave.substitute) looked after is yours again."), whatWaits(leave)
            )
        case .memberAway(let leave):
            say(
                "\(leave.name)\(span(leave.from, leave.to))外出，由\(leave.substitute)代。",
                "\(leave.name)\(span(leave.from, leave.to))外出，由\(leave.substitute)代。",
                "\(leave.name) is away \(span(leave.from, leave.to)); \(leave.substitute) stands in.")
        case .memberBound, .residentBound, .residentReported, .householdsGiven, .householdsTaken, .residenceSet,
            .reshaped, .issuesOfReshaped, .partFellAway, .servicePostGiven, .unreached, .visitedByLeader, .takenBack:
            nil
        }
    }

    /// What the substitute sends to see it.
    private func seenUnder(_ leave: TakeLeave.Leave) -> String {
        leave.households > 0
            ? say("我的户", "我的戶", "my households") : say("我的事", "我的事", "my matters")
    }

    private func whatWaits(_ leave: TakeLeave.Leave) -> String {
        leave.households > 0
            ? say("看看还有谁没走，回：还有谁没走", "看看還有誰沒走，回：還有誰沒走", "To see who is left send: who is left")
            : say("看看手上的事，回：我的事", "看看手上的事，回：我的事", "To see what waits send: my matters")
    }

    private func what(_ leave: TakeLeave.Leave) -> String {
        leave.households > 0
            ? say("\(leave.households)户", "\(leave.households)戶", "\(leave.households) households")
            : say("手上的事", "手上的事", "their desk")
    }
}
