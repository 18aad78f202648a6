import Programme

/// S1, S7: what is said of works and promises.
extension Speaker {
    func workListed(_ listed: ListWork.Listed) -> String {
        let (quoted, lead, due) = (quoted(listed.issue), address(listed.lead), date(listed.due))
        let grades = grades(listed.urgency, listed.difficulty)
        return lines(
            say(
                "\(quoted)在办事清单上：\(lead)牵头，\(due)前办好\(grades)。",
                "\(quoted)在辦事清單上：\(lead)牽頭，\(due)前辦好\(grades)。",
                "\(capital(quoted)) is on the work list: led by \(lead), due \(due)\(grades)."), helping(listed.helpers)
        )
    }

    /// S1: nil where nobody does.
    func helping(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let names = list(names)
        return say("协办：\(names)。", "協辦：\(names)。", "Helping: \(names).")
    }

    func grades(_ urgency: Work.Grade, _ difficulty: Work.Grade) -> String {
        var words: [String] = []
        if urgency == .high { words.append(say("急", "急", "urgent")) }
        if urgency == .low { words.append(say("不急", "不急", "not urgent")) }
        if difficulty == .high { words.append(say("难办", "難辦", "hard")) }
        if difficulty == .low { words.append(say("好办", "好辦", "easy")) }
        return words.isEmpty ? "" : say("（", "（", " (") + list(words) + say("）", "）", ")")
    }

    func workList(_ page: ShowWorkList.Page) -> String {
        guard !page.lines.isEmpty else {
            return say("办事清单上现在没有要办的事。", "辦事清單上現在沒有要辦的事。", "Nothing is on the work list now.")
        }
        let items = page.lines.enumerated().map { index, line in workLine(page.first + index, line, now: page.now) }
        let next = page.next.map { say("更多请回：清单\($0)", "更多請回：清單\($0)", "For more send: work list \($0)") }
        return lines([say("办事清单：", "辦事清單：", "Work list:")] + items + [next].compactMap { $0 })
    }

    private func workLine(_ number: Int, _ line: ShowWorkList.Line, now: Instant) -> String {
        let lead = address(line.lead)
        let day = policy.calendar.day(of: line.due)
        let due = date(day)
        let when =
            line.isPaused
            ? say("暂停中", "暫停中", "paused")
            : line.due < now
                ? say("\(due)到期，已超期", "\(due)到期，已超期", "was due \(due), late") : say("\(due)前", "\(due)前", "due \(due)")
        let grades = grades(line.urgency, line.difficulty)
        return say(
            "\(number)）\(quoted(line.issue))\(lead)牵头，\(when)\(grades)",
            "\(number)）\(quoted(line.issue))\(lead)牽頭，\(when)\(grades)",
            "\(number)) \(quoted(line.issue)), led by \(lead), \(when)\(grades)")
    }

    func helped(_ helped: AddHelper.Helped) -> String {
        lines(
            say(
                "好的，\(quoted(helped.issue))协办：\(list(helped.helpers))，都告诉了。",
                "好的，\(quoted(helped.issue))協辦：\(list(helped.helpers))，都告訴了。",
                "Done, \(list(helped.helpers)) help with \(quoted(helped.issue)) and are told."),
            tellInPerson(helped.unreached))
    }

    func leadChanged(_ issue: IssueSummary, to officer: NamedOfficer, isReachable: Bool) -> String {
        let name = address(officer)
        return lines(
            say(
                "\(quoted(issue))换成\(name)牵头，都告诉了。", "\(quoted(issue))換成\(name)牽頭，都告訴了。",
                "\(capital(quoted(issue))) is now led by \(name); everybody concerned is told."),
            isReachable ? nil : tellInPerson([officer.name]))
    }

    private func tellInPerson(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let people = list(names)
        return say(
            "\(people)还没绑定，请当面说一声。", "\(people)還沒綁定，請當面說一聲。", "\(people): no chat account yet, please tell them.")
    }

    func promised(_ promised: MakePromise.Promised) -> String {
        let (quoted, day) = (quoted(promised.issue), date(promised.day))
        let told = promised.isReporterTold ? say("，已告诉报事的人", "，已告訴報事的人", "; who reported it is told") : ""
        return say(
            "\(quoted)记为承诺：\(day)前办好\(told)。\n办好请回：已办 \(promised.issue.number.rawValue)",
            "\(quoted)記為承諾：\(day)前辦好\(told)。\n辦好請回：已辦 \(promised.issue.number.rawValue)",
            "\(capital(quoted)) is promised for \(day)\(told).\nWhen done send: resolved \(promised.issue.number.rawValue)"
        )
    }

    // MARK: Pushes

    func listedForLead(_ issue: IssueSummary, due: Day, words: DeskWords) -> String {
        let number = issue.number.rawValue
        return lines(
            say(
                "办事清单：\(quoted(issue))由您牵头，\(date(due))前办好。",
                "辦事清單：\(quoted(issue))由您牽頭，\(date(due))前辦好。",
                "Work list: \(quoted(issue)) is yours to lead, due \(date(due))."),
            say(
                "办到哪一步请回：进展 \(number) 路基已平整", "辦到哪一步請回：進展 \(number) 路基已平整",
                "How far? Send: progress \(number) roadbed levelled"), deskExamples(issue.number, words))
    }

    func listedForReporter(_ issue: IssueSummary, lead: NamedOfficer, due: Day) -> String {
        say(
            "您报的 \(quoted(issue))列入了村里的办事清单，\(address(lead))牵头，\(date(due))前办好。",
            "您報的 \(quoted(issue))列入了村裡的辦事清單，\(address(lead))牽頭，\(date(due))前辦好。",
            "Your \(quoted(issue)) is on the village's work list, led by \(address(lead)), due \(date(due)).")
    }

    func workChanged(_ issue: IssueSummary, lead: NamedOfficer, due: Day) -> String {
        say(
            "您报的 \(quoted(issue))，现在由\(address(lead))牵头，\(date(due))前办好。",
            "您報的 \(quoted(issue))，現在由\(address(lead))牽頭，\(date(due))前辦好。",
            "Your \(quoted(issue)) is now led by \(address(lead)), due \(date(due)).")
    }

    func helperAsked(_ issue: IssueSummary, lead: NamedOfficer, due: Day) -> String {
        say(
            "请您协办 \(quoted(issue))，\(address(lead))牵头，\(date(due))前办好。\n办到哪一步请回：进展 \(issue.number.rawValue) 已去看过",
            "請您協辦 \(quoted(issue))，\(address(lead))牽頭，\(date(due))前辦好。\n辦到哪一步請回：進展 \(issue.number.rawValue) 已去看過",
            "Please help with \(quoted(issue)), led by \(address(lead)), due \(date(due)).\nHow far? Send: progress \(issue.number.rawValue) looked at it"
        )
    }

    func promisedToYou(_ issue: IssueSummary, by officer: NamedOfficer, day: Day, plan: String) -> String {
        say(
            "您报的 \(quoted(issue))，\(address(officer))答应\(date(day))前办好：\(plan)。",
            "您報的 \(quoted(issue))，\(address(officer))答應\(date(day))前辦好：\(plan)。",
            "\(address(officer)) has promised your \(quoted(issue)) by \(day.day)/\(day.month): \(plan).")
    }
}
