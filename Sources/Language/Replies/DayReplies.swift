import Programme

/// A1: the one message of a day.
extension Speaker {
    func pushed(_ notice: AcrossNotice) -> String {
        switch notice {
        case .day(let message): day(message)
        }
    }

    private func day(_ message: DayMessage) -> String {
        let visits = message.lines.compactMap(visitBlock)
        let others = message.lines.filter { visitBlock($0) == nil }
        guard !others.isEmpty else { return lines(visits) }
        let shown = others.prefix(DayMessage.lineLimit).map { line($0.content) }
        let cut = others.count - shown.count
        let title =
            others.count == 1 && visits.isEmpty ? nil : say("您今天的事：", "您今天的事：", "For you today:")
        // What is told of already is not counted again.
        let isMore = cut > 0 || message.waiting > others.reduce(0) { $0 + $1.content.matters }
        let all = isMore ? say("要看全部，回：我的事", "要看全部，回：我的事", "For everything send: my matters") : nil
        return lines(
            ([title] + shown.map { title == nil ? $0 : say("• \($0)", "• \($0)", "• \($0)") }
                + [cut > 0 ? more(cut) : nil, example(others), all] + visits).compactMap(\.self))
    }

    /// What to say to the most pressing of them.
    private func example(_ told: [DayLine]) -> String? {
        for line in told {
            switch line.content {
            case .clock(let timed, let stage) where stage != .half:
                switch timed.subject {
                case .issue(let issue, .atDesk) where timed.words.contains(.passUp):
                    return say(
                        "办好了回：已办 \(issue.number.rawValue) 怎么办的\n办不了回：上报 \(issue.number.rawValue) 为什么",
                        "辦好了回：已辦 \(issue.number.rawValue) 怎麼辦的\n辦不了回：上報 \(issue.number.rawValue) 為什麼",
                        "When done send: resolved \(issue.number.rawValue) and how\nIf you cannot: pass up \(issue.number.rawValue) and why"
                    )
                case .issue(let issue, .atDesk), .issue(let issue, .listed), .utility(let issue):
                    return say(
                        "办好了回：已办 \(issue.number.rawValue) 怎么办的", "辦好了回：已辦 \(issue.number.rawValue) 怎麼辦的",
                        "When done send: resolved \(issue.number.rawValue) and how")
                case .whistle(let issue, _):
                    return say(
                        "到了就回：报到 \(issue.number.rawValue)", "到了就回：報到 \(issue.number.rawValue)",
                        "When there send: report in \(issue.number.rawValue)")
                case .issue, .errand: continue
                }
            case .new(let issues):
                guard let first = issues.first else { continue }
                return say(
                    "接下了回：受理 \(first.number.rawValue)", "接下了回：受理 \(first.number.rawValue)",
                    "To take it on send: accept \(first.number.rawValue)")
            case .sentBack(let issue):
                return say(
                    "补好了回：上报 \(issue.number.rawValue) 补了什么", "補好了回：上報 \(issue.number.rawValue) 補了什麼",
                    "Once completed send: pass up \(issue.number.rawValue) and what is new")
            case .convene(let kind, _, _, let last, _):
                let name = meetingName(kind)
                return say(
                    "发会议通知，回：开会 \(name) \(last.day)号晚7点", "發會議通知，回：開會 \(name) \(last.day)號晚7點",
                    "To convene it send: convene \(name) \(english(last)) 7pm")
            case .clock, .late, .meeting, .monthDay, .onDuty, .visits, .unvisited: continue
            }
        }
        return nil
    }

    private func line(_ content: DayLine.Content) -> String {
        switch content {
        case .clock(let timed, let stage): return clock(timed, stage)
        case .late(let issue, let officer, let due):
            let who = address(officer)
            return say(
                "\(who)手上的\(quoted(issue))超期了（\(moment(due))到期），请您过问。",
                "\(who)手上的\(quoted(issue))超期了（\(moment(due))到期），請您過問。",
                "\(capital(quoted(issue))) is overdue with \(who) (due \(moment(due))); please look into it.")
        case .sentBack(let issue):
            return say(
                "退回给您的\(quoted(issue))还没补好。", "退回給您的\(quoted(issue))還沒補好。",
                "\(capital(quoted(issue))) was sent back to you and still waits.")
        case .new(let issues):
            let names = list(issues.prefix(Self.named).map { quoted($0) })
            let more = issues.count > Self.named ? say("等", "等", " and others") : ""
            return say(
                "新到\(issues.count)件还没接：\(names)\(more)。", "新到\(issues.count)件還沒接：\(names)\(more)。",
                "New and not yet taken on (\(issues.count)): \(names)\(more).")
        case .meeting(let meeting, _, let items):
            let count = items > 0 ? say("，议题\(items)件", "，議題\(items)件", ", \(items) items") : ""
            return say(
                "开会：\(title(meeting))，\(whenAndWhere(meeting))\(count)。",
                "開會：\(title(meeting))，\(whenAndWhere(meeting))\(count)。",
                "Meeting: \(title(meeting)), \(whenAndWhere(meeting))\(count).")
        case .convene(let kind, let unit, let first, let last, let anchor):
            return say(
                "\(unit)\(meetingName(kind))还没定日子，请在\(span(first, last))开（赶在\(date(anchor))前）。",
                "\(unit)\(meetingName(kind))還沒定日子，請在\(span(first, last))開（趕在\(date(anchor))前）。",
                "\(meetingName(kind)) of \(unit) has no day yet: please hold it \(span(first, last)), ahead of \(english(anchor))."
            )
        case .monthDay(.theme, _): return say("今天是主题党日。", "今天是主題黨日。", "Today is the theme day.")
        case .monthDay(.contact, _):
            return say(
                "今天是社情民意联系日，乡亲们会来找您。", "今天是社情民意聯繫日，鄉親們會來找您。",
                "Today is the contact day: people may call on you.")
        case .onDuty(let unit, _):
            return say("今天您在\(unit)值班。", "今天您在\(unit)值班。", "You are on duty today in \(unit).")
        case .unvisited(let month):
            return say(
                "\(month.name)这个月还有\(month.left)户没走到（\(month.members)位联户员），能搭把手就搭把手。",
                "\(month.name)這個月還有\(month.left)戶沒走到（\(month.members)位聯戶員），能搭把手就搭把手。",
                "\(month.name): \(month.left) households not yet visited this month (\(month.members) members); lend a hand where you can."
            )
        case .visits: return ""
        }
    }

    /// Issues that the line of new ones names.
    private static let named = 2

    private func clock(_ timed: Timed, _ stage: Timed.Stage) -> String {
        let due = moment(timed.due)
        let what: String
        switch timed.subject {
        case .issue(let issue, _), .utility(let issue): what = quoted(issue)
        case .whistle(let issue, _): return whistle(issue, due, isLate: stage == .overdue)
        case .errand(let household, let errand):
            what = say(
                "给\(label(household))代办的「\(errand)」", "給\(label(household))代辦的「\(errand)」",
                "the errand \(errand) for \(label(household))")
        }
        switch stage {
        case .half:
            return say(
                "时间过半：\(what)，\(due)前办。", "時間過半：\(what)，\(due)前辦。",
                "Half the time has gone: \(what), due \(due).")
        case .soon:
            return say("快到期：\(what)，\(due)前办。", "快到期：\(what)，\(due)前辦。", "Due soon: \(what), \(due).")
        case .overdue:
            return say("已到期：\(what)（\(due)）。", "已到期：\(what)（\(due)）。", "Overdue: \(what) (\(due)).")
        }
    }

    private func whistle(_ issue: IssueSummary, _ due: String, isLate: Bool) -> String {
        isLate
            ? say(
                "\(quoted(issue))等您报到，已过了\(due)。", "\(quoted(issue))等您報到，已過了\(due)。",
                "\(capital(quoted(issue))) waits for you to report in; it was due \(due).")
            : say(
                "\(quoted(issue))等您报到，\(due)前。", "\(quoted(issue))等您報到，\(due)前。",
                "\(capital(quoted(issue))) waits for you to report in, by \(due).")
    }

    // MARK: Whom a member has still to visit

    private func visitBlock(_ line: DayLine) -> String? {
        guard case .visits(let occasion, let list) = line.content else { return nil }
        let households = lines(stillWanted(list.left))
        let comfort = say(
            "不急，走一户回一句就行。", "不急，走一戶回一句就行。", "No hurry: one line after each visit is enough.")
        switch occasion {
        case .monthList:
            let title = say(
                "\(list.month)月开始了，您联系\(list.total)户：", "\(list.month)月開始了，您聯繫\(list.total)戶：",
                "A new month. Your \(list.total) households:")
            return lines(title, households, visitExample(list.left.first?.household.number ?? 1))
        case .midMonth:
            let title = say(
                "\(list.month)月过半，还有\(list.left.count)户没走：", "\(list.month)月過半，還有\(list.left.count)戶沒走：",
                "Half the month has passed, \(list.left.count) left:")
            return lines(title, households, comfort)
        case .monthEnd:
            let title = say(
                "\(list.month)月快完了，还有\(list.left.count)户没走：", "\(list.month)月快完了，還有\(list.left.count)戶沒走：",
                "The month is nearly over, \(list.left.count) left:")
            return lines(title, households, comfort)
        }
    }
}
