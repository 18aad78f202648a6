import Programme

/// V4: events that oblige a visit.
extension Speaker {
    /// V4: under the visit that met it.
    func dueMet(_ met: [VisitDue.Label]) -> String? {
        guard !met.isEmpty else { return nil }
        let what = list(
            met.map {
                say(
                    "\($0.household.number)号\(event($0.kind))", "\($0.household.number)號\(event($0.kind))",
                    "No. \($0.household.number) \(event($0.kind))")
            })
        return say("这次必到也到了：\(what)。", "這次必到也到了：\(what)。", "This was the visit due: \(what).")
    }

    /// 大事喜事
    func event(_ kind: String) -> String { policy.event(kind)?.names[tongue] ?? kind }

    /// 11月21日09:00
    func moment(_ instant: Instant) -> String {
        let calendar = policy.calendar
        let time = calendar.time(of: instant)
        let clock = "\(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
        let day = calendar.day(of: instant)
        return say(
            "\(day.month)月\(day.day)日\(clock)", "\(day.month)月\(day.day)日\(clock)",
            "\(clock) on \(day.day)/\(day.month)")
    }

    func eventRecorded(_ recorded: RecordEvent.Recorded) -> String {
        let what = happened(recorded)
        let noted = say("已记必到：\(what)。", "已記必到：\(what)。", "Must attend, noted: \(what). ")
        let number = recorded.due.household.number
        let when = moment(recorded.due.due)
        guard !recorded.isYours else {
            let leader = recorded.leader
            let told = leader.map { say("也告诉了\($0)。", "也告訴了\($0)。", " \($0) has been told.") } ?? ""
            let go = say("请在\(when)前去一趟。", "請在\(when)前去一趟。", "Please go before \(when).")
            return lines(noted + go + told, comfort(recorded.due.kind), visitExample(number))
        }
        guard let visitor = recorded.visitor else {
            return lines(
                noted,
                say(
                    "这户还没有联户责任人，请您安排人去。", "這戶還沒有聯戶責任人，請您安排人去。",
                    "Nobody is linked to this household: please send somebody."))
        }
        return lines(
            noted,
            say(
                "已请\(visitor)在\(when)前去一趟。", "已請\(visitor)在\(when)前去一趟。",
                "\(visitor) has been asked to go before \(when)."),
            comfort(recorded.due.kind))
    }

    private func happened(_ recorded: RecordEvent.Recorded) -> String {
        let (household, kind, text) = (label(recorded.due.household), event(recorded.due.kind), recorded.text)
        let what =
            text.isEmpty || kind.contains(text)
            ? kind : text.contains(kind) ? text : say("\(kind)，\(text)", "\(kind)，\(text)", "\(kind), \(text)")
        return say("\(household)（\(what)）", "\(household)（\(what)）", "\(household) (\(what))")
    }

    private func eventsOverdue(_ due: [VisitDue.Label]) -> String {
        let what = list(
            due.prefix(Self.lineLimit).map { due in
                let text = "\(label(due.household))"
                return say("\(text)（\(event(due.kind))）", "\(text)（\(event(due.kind))）", "\(text) (\(event(due.kind)))")
            })
        return lines(
            say("\(what)还没记走访，请抽空去一趟。", "\(what)還沒記走訪，請抽空去一趟。", "No visit yet to \(what). Please go when you can."),
            visitExample(due.first?.household.number ?? 1))
    }

    /// To the leader; it names nobody who did not go.
    private func eventsLapsed(_ due: [VisitDue.Label]) -> String {
        let what = list(
            due.prefix(Self.lineLimit).map { due in
                let text = "\(label(due.household))"
                return say("\(text)（\(event(due.kind))）", "\(text)（\(event(due.kind))）", "\(text) (\(event(due.kind)))")
            })
        let number = due.first?.household.number ?? 1
        let kind = due.first.map { event($0.kind) } ?? ""
        return lines(
            say(
                "必到过了时间没去成，不再催了：\(what)。", "必到過了時間沒去成，不再催了：\(what)。",
                "Nobody managed to go, and it is no longer asked for: \(what)."),
            say(
                "这家要是还有事，请重新记：必到 \(number)号 \(kind)", "這家要是還有事，請重新記：必到 \(number)號 \(kind)",
                "If it still matters, note it again: event \(number) \(kind)"))
    }

    /// A sign of petitioning is somebody with a matter that nobody has settled.
    private func comfort(_ kind: String) -> String? {
        guard policy.events.offeredAsHelp.contains(kind) else { return nil }
        return say(
            "去听听他们有什么难处，能办的帮着办，办不了的请回：上报 加上要办的事。",
            "去聽聽他們有什麼難處，能辦的幫著辦，辦不了的請回：上報 加上要辦的事。",
            "Hear what troubles them and help to settle it. What you cannot settle send as: report and what is needed.")
    }

    func eventPushed(_ notice: VisitNotice) -> String {
        switch notice {
        case .eventForYou(let recorded):
            lines(
                say(
                    "\(recorded.by)报：\(happened(recorded))。请您在\(moment(recorded.due.due))前去一趟。",
                    "\(recorded.by)報：\(happened(recorded))。請您在\(moment(recorded.due.due))前去一趟。",
                    "\(recorded.by) reports: \(happened(recorded)). Please go before \(moment(recorded.due.due))."),
                comfort(recorded.due.kind), visitExample(recorded.due.household.number))
        case .eventInYourGroup(let recorded): eventInGroup(recorded)
        case .eventTakenBack(let due, let by):
            say(
                "\(by)撤回了必到：\(label(due.household))（\(event(due.kind))），不用专门去了。",
                "\(by)撤回了必到：\(label(due.household))（\(event(due.kind))），不用專門去了。",
                "\(by) has taken back: \(label(due.household)) (\(event(due.kind))). No visit is due.")
        case .eventsOverdue(let due): eventsOverdue(due)
        case .eventsLapsed(let due): eventsLapsed(due)
        case .writtenForYou, .takenBackForYou, .correctedForYou, .restoredForYou, .deliver,
            .deliveryCancelled, .deliveryDone,
            .deliveryReopened,
            .circular, .circularStopped, .circularUnreached, .wasVisited:
            pushed(notice)
        }
    }

    private func eventInGroup(_ recorded: RecordEvent.Recorded) -> String {
        let what = say(
            "\(recorded.by)报必到：\(happened(recorded))。", "\(recorded.by)報必到：\(happened(recorded))。",
            "\(recorded.by) reports: \(happened(recorded)).")
        guard !policy.events.offeredAsHelp.contains(recorded.due.kind) else {
            return lines(
                what,
                say(
                    "这家有事没解开，\(recorded.visitor ?? recorded.by)会上门听听。您也能帮一把：能办的早点办。",
                    "這家有事沒解開，\(recorded.visitor ?? recorded.by)會上門聽聽。您也能幫一把：能辦的早點辦。",
                    "Something is unsettled there. \(recorded.visitor ?? recorded.by) will go and listen; please help to settle it."
                ))
        }
        guard let visitor = recorded.visitor else {
            return lines(
                what, say("这户还没有联户责任人，请您安排人去。", "這戶還沒有聯戶責任人，請您安排人去。", "Nobody is linked to it: please send somebody."))
        }
        return lines(
            what,
            say(
                "\(visitor)会在\(moment(recorded.due.due))前上门，您能去也请去看看。",
                "\(visitor)會在\(moment(recorded.due.due))前上門，您能去也請去看看。",
                "\(visitor) will go before \(moment(recorded.due.due)). Please go too if you can."))
    }
}
