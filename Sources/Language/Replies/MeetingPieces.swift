import Programme

/// What the phrases about meetings are made of.
extension Speaker {
    /// 青山村支委会
    func title(_ meeting: Meeting) -> String {
        let kind = meetingName(meeting.kind)
        return say("\(meeting.unitName)\(kind)", "\(meeting.unitName)\(kind)", "\(kind) of \(meeting.unitName)")
    }

    /// 12月12日（周六）19:00，村部
    func whenAndWhere(_ meeting: Meeting) -> String {
        let time = policy.calendar.time(of: meeting.at)
        let clock = "\(time.hour):" + (time.minute < 10 ? "0" : "") + "\(time.minute)"
        let day = policy.calendar.day(of: meeting.at)
        let place = meeting.place.map { say("，\($0)", "，\($0)", ", \($0)") } ?? ""
        return say(
            "\(date(day))（\(weekday(day))）\(clock)\(place)", "\(date(day))（\(weekday(day))）\(clock)\(place)",
            "\(weekday(day)) \(english(day)), \(clock)\(place)")
    }

    /// Dec 12: as it is read back, whichever side of a stroke people put the month.
    func english(_ day: Day) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(months[day.month - 1]) \(day.day)"
    }

    /// 12月12日晚7点: as examples name a time.
    func sevenOClock(_ day: Day) -> String {
        say(
            "\(day.month)月\(day.day)日晚7点", "\(day.month)月\(day.day)日晚7點", "\(english(day)) 19:00")
    }

    /// 改期 支委会 12月12日晚7点: the same time; what waits is put on its agenda.
    func joining(_ meeting: Meeting) -> String {
        let (name, clock) = (meetingName(meeting.kind), policy.calendar.time(of: meeting.at))
        let day = policy.calendar.day(of: meeting.at)
        let minutes = (clock.minute < 10 ? "0" : "") + "\(clock.minute)"
        let exact = "\(clock.hour):\(minutes)"
        let time =
            exact == "19:00"
            ? sevenOClock(day)
            : say(
                "\(day.month)月\(day.day)日 \(exact)", "\(day.month)月\(day.day)日 \(exact)", "\(english(day)) \(exact)")
        return say("改期 \(name) \(time)", "改期 \(name) \(time)", "reschedule \(name) \(time)")
    }

    /// D2: to who convenes: what is waiting could come onto this agenda.
    func mayJoin(_ meeting: Meeting) -> String {
        say(
            "\(whenAndWhere(meeting))已定了会，加进议程请回：\(joining(meeting))",
            "\(whenAndWhere(meeting))已定了會，加進議程請回：\(joining(meeting))",
            "There is a meeting on \(whenAndWhere(meeting)). To put it on its agenda send: \(joining(meeting))")
    }

    /// 开会 支委会 12月12日晚7点
    func convening(_ kind: String, _ day: Day) -> String {
        let (name, time) = (meetingName(kind), sevenOClock(day))
        return say("开会 \(name) \(time)", "開會 \(name) \(time)", "meeting \(name) \(time)")
    }

    func weekday(_ day: Day) -> String {
        let index = policy.calendar.weekday(of: day) - 1
        let chinese = "周" + ["一", "二", "三", "四", "五", "六", "日"][index]
        let traditional = "週" + ["一", "二", "三", "四", "五", "六", "日"][index]
        return say(chinese, traditional, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index])
    }

    /// 应到3人，到2人才能开
    func required(_ quorum: Quorum) -> String {
        let unit = voices(quorum)
        return say(
            "应到\(quorum.entitled)\(unit)，到\(quorum.needed)\(unit)才能开。",
            "應到\(quorum.entitled)\(unit)，到\(quorum.needed)\(unit)才能開。",
            "\(quorum.entitled) \(unit) entitled, \(quorum.needed) must be there.")
    }

    /// 应到17人，要到9人，现到8人
    func arithmetic(_ quorum: Quorum) -> String {
        let unit = voices(quorum)
        return say(
            "应到\(quorum.entitled)\(unit)，要到\(quorum.needed)\(unit)，现到\(quorum.present)\(unit)",
            "應到\(quorum.entitled)\(unit)，要到\(quorum.needed)\(unit)，現到\(quorum.present)\(unit)",
            "\(quorum.entitled) \(unit) entitled, \(quorum.needed) needed, \(quorum.present) here")
    }

    func voices(_ quorum: Quorum) -> String {
        quorum.isOfHouseholds ? say("户", "戶", "households") : say("人", "人", "people")
    }

    /// 赞成7，反对1，弃权1
    func counted(_ tally: Tally) -> String {
        if tally.against == 0, tally.abstained == 0 {
            return say("赞成\(tally.inFavour)票，全票", "贊成\(tally.inFavour)票，全票", "\(tally.inFavour) for, unanimous")
        }
        return say(
            "赞成\(tally.inFavour)，反对\(tally.against)，弃权\(tally.abstained)",
            "贊成\(tally.inFavour)，反對\(tally.against)，棄權\(tally.abstained)",
            "\(tally.inFavour) for, \(tally.against) against, \(tally.abstained) abstained")
    }

    /// 应到17，要9票赞成，差1票
    func reason(_ majority: Majority) -> String {
        let whole =
            switch majority.of {
            case .entitled: say("应到\(majority.whole)人", "應到\(majority.whole)人", "of \(majority.whole) entitled")
            case .present: say("到会\(majority.whole)人", "到會\(majority.whole)人", "of \(majority.whole) present")
            }
        let missing = majority.missing
        return missing > 0
            ? say(
                "\(whole)，要\(majority.needed)票赞成，差\(missing)票", "\(whole)，要\(majority.needed)票贊成，差\(missing)票",
                "\(majority.needed) votes needed \(whole), \(missing) short")
            : say(
                "\(whole)，要\(majority.needed)票赞成", "\(whole)，要\(majority.needed)票贊成",
                "\(majority.needed) votes needed \(whole)")
    }

    /// 1. 事1023 修路（道路交通）
    func agendaLine(_ line: AgendaLine) -> String {
        let mark = line.step.map { shortStep($0) } ?? line.motion.map { shortMotion($0) }
        let step = mark.map { say("【\($0)】", "【\($0)】", "[\($0)] ") } ?? ""
        let number = number(line.issue.number)
        let kind = category(line.issue)
        return say(
            "\(line.position). \(step)\(number) \(line.issue.text)（\(kind)）",
            "\(line.position). \(step)\(number) \(line.issue.text)（\(kind)）",
            "\(line.position). \(step)\(capital(number)): \(line.issue.text) (\(kind))")
    }

    func agendaLines(_ lines: [AgendaLine]) -> [String] {
        guard !lines.isEmpty else { return [say("还没有议题。", "還沒有議題。", "No items yet.")] }
        return [say("议题\(lines.count)件：", "議題\(lines.count)件：", "Items (\(lines.count)):")]
            + bounded(lines) { agendaLine($0) }
    }

    func shortStep(_ step: Deliberation.Step) -> String {
        switch step {
        case .propose: say("提议", "提議", "proposal")
        case .consult: say("商议", "商議", "consultation")
        case .deliberate: say("审议", "審議", "deliberation")
        case .resolve: say("决议", "決議", "resolution")
        case .disclose: say("公示", "公示", "disclosure")
        }
    }

    func yuan(_ sum: Int) -> String {
        let isRound = sum >= 10_000 && sum.isMultiple(of: 10_000)
        return say(
            isRound ? "\(sum / 10_000)万元" : "\(sum)元", isRound ? "\(sum / 10_000)萬元" : "\(sum)元", "\(sum) yuan")
    }

    /// Why a matter is major: 3万元，到了2万元
    func why(_ ground: MajorGround) -> String {
        switch ground {
        case .marked: say("已标为重大事项", "已標為重大事項", "marked as major")
        case .category(let code):
            policy.category(code).map {
                say(
                    "\($0.names[tongue])都算重大事项", "\($0.names[tongue])都算重大事項",
                    "\($0.names[tongue]) is always a major matter")
            } ?? code
        case .yuan(let sum, let limit):
            say(
                "要花\(yuan(sum))，满\(yuan(limit))就算重大事项", "要花\(yuan(sum))，滿\(yuan(limit))就算重大事項",
                "it costs \(yuan(sum)); from \(yuan(limit)) on it is a major matter")
        }
    }

    /// What follows, told at the vote and in the minutes.
    func following(_ outcome: AgendaItem.Outcome) -> String {
        switch outcome {
        case .listed: return say("列入办事清单", "列入辦事清單", "on the work list")
        case .passed(let step):
            let name = stepName(step)
            return say("\(name)通过", "\(name)通過", "passed: \(name)")
        case .solved: return say("已办，等报事的人回话", "已辦，等報事的人回話", "settled, its reporter is asked")
        case .votedDown: return say("没有通过，退给报事的人说明", "沒有通過，退給報事的人說明", "not passed, its reporter is told why")
        case .sentBack(let reason): return goesBack(reason)
        case .promised(let day, let plan): return isPromised(day, plan)
        case .waitsOn: return say("下次会再议", "下次會再議", "waits for the next meeting")
        case .sentOn(let kind): return goesTo(kind)
        case .elsewhere: return say("会上已另外处理", "會上已另外處理", "settled otherwise")
        }
    }
}
