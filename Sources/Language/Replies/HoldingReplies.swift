import Programme

/// What is said while a meeting is held, and of what came of it.
extension Speaker {
    func cameIn(_ came: CheckIn.Came) -> String {
        let title = title(came.meeting)
        let first = say("已签到：\(title)。", "已簽到：\(title)。", "You are signed in: \(title).")
        switch came.role {
        case .voter:
            return lines(first, arithmetic(came.quorum) + say("。", "。", "."))
        case .probationary:
            return lines(
                first, say("预备党员参加讨论，没有表决权。", "預備黨員參加討論，沒有表決權。", "A probationary member takes part without a vote."))
        case .adviser, .reporter:
            return lines(
                first, say("您是请来的，可以说话，没有表决权。", "您是請來的，可以說話，沒有表決權。", "You are a guest: you may speak and have no vote.")
            )
        }
    }

    func counted(_ meeting: Meeting, _ quorum: Quorum) -> String {
        let first = arithmetic(quorum)
        let unit = voices(quorum)
        return quorum.isReached
            ? say(
                "\(first)，可以开。\n开会请回：开始", "\(first)，可以開。\n開會請回：開始",
                "\(capital(first)): enough.\nTo open send: open meeting")
            : say(
                "\(first)，还差\(quorum.missing)\(unit)。", "\(first)，還差\(quorum.missing)\(unit)。",
                "\(capital(first)): \(quorum.missing) more.")
    }

    func opened(_ opened: OpenMeeting.Opened) -> String {
        var text = opening(opened) + agendaLines(opened.agenda)
        if let first = opened.agenda.first {
            let number = first.issue.number.rawValue
            text.append(
                say(
                    "报票请回：\(number) 赞成\(opened.quorum.present) 反对0 弃权0，或：全部同意",
                    "報票請回：\(number) 贊成\(opened.quorum.present) 反對0 棄權0，或：全部同意",
                    "For a vote send: \(number) in favour \(opened.quorum.present) against 0, or: all agreed"))
            if policy.meeting(opened.meeting.kind)?.powers.contains(.sendBack) == true {
                text.append(
                    say(
                        "还没弄清的，退回补充：退回 \(number) 原因", "還沒弄清的，退回補充：退回 \(number) 原因",
                        "Not ready yet? To send it back: return \(number) reason"))
            }
        }
        return lines(text)
    }

    func opening(_ opened: OpenMeeting.Opened) -> [String] {
        [
            say("\(title(opened.meeting))开始。", "\(title(opened.meeting))開始。", "The \(title(opened.meeting)) is open."),
            arithmetic(opened.quorum) + say("。", "。", "."),
        ] + earlier(opened)
    }

    /// D8
    private func earlier(_ opened: OpenMeeting.Opened) -> [String] {
        var text: [String] = []
        if !opened.struck.isEmpty {
            text.append(say("上次议的，已办结销号：", "上次議的，已辦結銷號：", "From earlier talks, done and struck off:"))
            text += opened.struck.map { earlierLine($0) }
        }
        if !opened.onTheWay.isEmpty {
            text.append(say("还在办的：", "還在辦的：", "Still on the way:"))
            text += opened.onTheWay.map { earlierLine($0) }
        }
        return text
    }

    private func earlierLine(_ earlier: OpenMeeting.Earlier) -> String {
        let number = number(earlier.issue.number)
        let place = place(earlier.state)
        return say(
            "\(number) \(earlier.issue.text)（\(place)）", "\(number) \(earlier.issue.text)（\(place)）",
            "\(capital(number)): \(earlier.issue.text) (\(place))")
    }

    func voted(_ voted: Vote.Voted) -> String {
        var text: [String] = []
        if let opened = voted.opened { text += opening(opened) }
        text += bounded(voted.items) { item in votedLine(item) }
        if voted.left.isEmpty {
            text.append(say("议题都议完了。散会请回：散会", "議題都議完了。散會請回：散會", "That was all. To close send: close meeting"))
        } else {
            let left = list(voted.left.map { number($0.issue.number) })
            text.append(say("还没议：\(left)", "還沒議：\(left)", "Still open: \(left)"))
        }
        return lines(text)
    }

    private func votedLine(_ item: Vote.Voted.Item) -> String {
        let number = number(item.line.issue.number)
        let follows = following(item.following)
        let outcome =
            item.majority.isReached
            ? say(
                "\(number)：\(counted(item.majority.tally))；\(reason(item.majority))，通过。散会后\(follows)。",
                "\(number)：\(counted(item.majority.tally))；\(reason(item.majority))，通過。散會後\(follows)。",
                "\(capital(number)): \(counted(item.majority.tally)); \(reason(item.majority)): passed. After the meeting: \(follows)."
            )
            : say(
                "\(number)：\(counted(item.majority.tally))；\(reason(item.majority))，没有通过。",
                "\(number)：\(counted(item.majority.tally))；\(reason(item.majority))，沒有通過。",
                "\(capital(number)): \(counted(item.majority.tally)); \(reason(item.majority)): not passed.")
        guard !item.majority.isReached, let motion = item.line.motion else { return outcome }
        return lines(outcome, fallen(motion, item.line.issue.number))
    }

    func closed(_ minutes: Minutes, _ next: [CloseMeeting.Next]) -> String {
        let first =
            say(
                "\(title(minutes.meeting))散会，纪要已记好，也发给了到会的人。",
                "\(title(minutes.meeting))散會，紀要已記好，也發給了到會的人。",
                "The \(title(minutes.meeting)) is closed; the minutes are kept and sent to those who came.")
        return lines([first] + minutes.lines.map { minutesLine($0) } + stepsAfter(minutes, next))
    }

    /// D6: what is asked of whoever ran the meeting.
    func stepsAfter(_ minutes: Minutes, _ next: [CloseMeeting.Next]) -> [String] {
        let resolved = minutes.lines.first { $0.outcome == .passed(.resolve) }?.agenda.issue.number.rawValue
        let disclosure = resolved.map { number in
            say(
                "决议要公示，请回：公示 \(number)", "決議要公示，請回：公示 \(number)",
                "The resolution is to be disclosed. Send: disclose \(number)")
        }
        return [disclosure].compactMap(\.self) + next.flatMap { nextStep($0) }
    }

    private func nextStep(_ next: CloseMeeting.Next) -> [String] {
        let (numbers, step, name) = (list(next.issues.map(number)), stepName(next.step), meetingName(next.kind))
        guard let day = next.day else {
            return [
                say(
                    "\(numbers)下一步：\(step)，要开\(name)。", "\(numbers)下一步：\(step)，要開\(name)。",
                    "\(capital(numbers)), next: \(step), by the \(name).")
            ]
        }
        let example = convening(next.kind, day)
        return [
            say(
                "\(numbers)下一步：\(step)。\n请回：\(example)", "\(numbers)下一步：\(step)。\n請回：\(example)",
                "\(capital(numbers)), next: \(step).\nSend: \(example)")
        ]
    }

    /// The minutes of a meeting, whole; the command line prints them too.
    public func minutesPage(_ minutes: Minutes) -> String {
        let title = title(minutes.meeting)
        var text = [
            say("\(title)纪要", "\(title)紀要", "Minutes of the \(title)"), whenAndWhere(minutes.meeting),
            arithmetic(minutes.quorum) + say("。", "。", "."),
        ]
        func people(_ names: [String], _ label: String) {
            if !names.isEmpty { text.append("\(label)\(list(names))") }
        }
        people(minutes.voters, say("签到：", "簽到：", "Signed in: "))
        people(minutes.probationary, say("列席（预备党员）：", "列席（預備黨員）：", "Without a vote: "))
        people(minutes.guests, say("邀请到会：", "邀請到會：", "Guests: "))
        text += expertLines(minutes.experts)
        if minutes.lines.isEmpty { text.append(say("没有议题。", "沒有議題。", "No items.")) }
        text += minutes.lines.map { minutesLine($0) }
        return lines(text)
    }

    private func minutesLine(_ line: Minutes.Line) -> String {
        lines([voteLine(line)] + line.spoken.map { say("　发言 \(speech($0))", "　發言 \(speech($0))", "  \(speech($0))") })
    }

    private func voteLine(_ line: Minutes.Line) -> String {
        let head = agendaLine(line.agenda)
        // D5: passed, and major since.
        let isMajorNow = line.outcome == .waitsOn && line.majority?.isReached == true
        let follows =
            isMajorNow
            ? say("成了重大事项，下次会重新提议", "成了重大事項，下次會重新提議", "a major matter now, to be proposed at the next meeting")
            : following(line.outcome) + (line.work.map { ledBy($0) } ?? "")
        guard let majority = line.majority else {
            return say("\(head)：\(follows)。", "\(head)：\(follows)。", "\(head): \(follows).")
        }
        return say(
            "\(head)：\(counted(majority.tally))；\(follows)。", "\(head)：\(counted(majority.tally))；\(follows)。",
            "\(head): \(counted(majority.tally)); \(follows).")
    }

    private func ledBy(_ work: Minutes.Listed) -> String {
        let lead = address(work.lead)
        return say(
            "，\(lead)牵头，\(date(work.due))前办好", "，\(lead)牽頭，\(date(work.due))前辦好",
            ", led by \(lead), due \(date(work.due))")
    }
}
