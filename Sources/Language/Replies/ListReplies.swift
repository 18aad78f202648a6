import Programme

/// What the three lists, tasks and duties say to who asks.
extension Speaker {
    func said(_ answer: ListAnswer) -> String {
        switch answer {
        case .offered(let resource):
            return say(
                "谢谢您！已记入资源清单：\(quoted(resource))（\(resource.unitName)）。用得上就告诉您。",
                "謝謝您！已記入資源清單：\(quoted(resource))（\(resource.unitName)）。用得上就告訴您。",
                "Thank you! On the list of resources of \(resource.unitName): \(quoted(resource)). You will hear when it is of use."
            )
        case .stated(let need, let isTownTold):
            let told = isTownTold ? say("，也告诉了镇里", "，也告訴了鎮裡", "; the town is told") : ""
            return say(
                "已记入需求清单：\(quoted(need))\(told)。看有什么资源请回：三张清单", "已記入需求清單：\(quoted(need))\(told)。看有什麼資源請回：三張清單",
                "On the list of needs: \(quoted(need))\(told). To see what is offered send: three lists")
        case .lists(let listing): return lists(listing)
        case .matched(let match):
            let (number, day) = (number(match.id), date(match.due))
            return say(
                "\(number)：\(quoted(match.need))用\(quoted(match.resource))，由\(match.doerName)\(day)前办好，已告诉有关的人。",
                "\(number)：\(quoted(match.need))用\(quoted(match.resource))，由\(match.doerName)\(day)前辦好，已告訴有關的人。",
                "\(capital(number)): \(quoted(match.resource)) for \(quoted(match.need)), \(match.doerName) sees to it, due \(day). All concerned are told."
            )
        case .matchDone(let match):
            return say(
                "好的，\(number(match.id))记为办好了，请村里收一收。辛苦您！", "好的，\(number(match.id))記為辦好了，請村裡收一收。辛苦您！",
                "Thank you, \(number(match.id)) is noted as done; the village is asked to confirm.")
        case .received(let match):
            return say(
                "好的，\(number(match.id))收到了，\(quoted(match.need))销号。",
                "好的，\(number(match.id))收到了，\(quoted(match.need))銷號。",
                "Good, \(number(match.id)) has come and \(quoted(match.need)) is met.")
        case .monthDays(let days): return lines(days.map { coming($0) })
        case .onDuty(let seats, let day): return lines(seats.map { duty($0, day) })
        case .dutyAssigned(let duty):
            return say(
                "好的，\(date(duty.slot.day))\(duty.unitName)由\(duty.name)值班，已告诉本人。",
                "好的，\(date(duty.slot.day))\(duty.unitName)由\(duty.name)值班，已告訴本人。",
                "Noted: \(duty.name) is on duty in \(duty.unitName) \(date(duty.slot.day)) and has been told.")
        case .pushed, .taken, .taskRefused, .taskDone, .hardshipTold, .tasks, .accessList: return saidOfTask(answer)
        }
    }

    // MARK: The lists

    /// Lines of each list that one reply shows.
    private static let listLines = 8

    private func lists(_ listing: ThreeLists.Listing) -> String {
        let needs = part(say("需求：", "需求：", "Needs:"), listing.needs) { need in
            let number = number(need.id)
            return say(
                "\(number) \(need.text)（\(need.villageName)）", "\(number) \(need.text)（\(need.villageName)）",
                "\(capital(number)): \(need.text) (\(need.villageName))")
        }
        let resources = part(say("资源：", "資源：", "Resources:"), listing.resources) { resource in
            let number = number(resource.id)
            return say(
                "\(number) \(resource.text)（\(resource.unitName) \(resource.offererName)）",
                "\(number) \(resource.text)（\(resource.unitName) \(resource.offererName)）",
                "\(capital(number)): \(resource.text) (\(resource.unitName), \(resource.offererName))")
        }
        let matches = part(say("责任：", "責任：", "Responsibilities:"), listing.matches) { match in
            let (number, day) = (number(match.id), date(match.due))
            let state = match.phase == .done ? say("，等村里收", "，等村裡收", ", to be confirmed") : ""
            return say(
                "\(number) \(match.need.text)，\(match.doerName)，\(day)前\(state)",
                "\(number) \(match.need.text)，\(match.doerName)，\(day)前\(state)",
                "\(capital(number)): \(match.need.text), \(match.doerName), due \(day)\(state)")
        }
        let how: String? =
            if listing.mayMatch, let need = listing.needs.first, let resource = listing.resources.first {
                say(
                    "对接请回：对接 需\(need.id.rawValue) 资\(resource.id.rawValue) 12月1日前",
                    "對接請回：對接 需\(need.id.rawValue) 資\(resource.id.rawValue) 12月1日前",
                    "To match send: match need \(need.id.rawValue) with resource \(resource.id.rawValue) by december 1")
            } else if listing.needs.isEmpty, listing.resources.isEmpty, listing.matches.isEmpty {
                say(
                    "能提供什么请回：资源 挖机一台，11月可用", "能提供什麼請回：資源 挖機一台，11月可用",
                    "To offer something send: we can lend an excavator in November")
            } else { nil }
        return lines(needs + resources + matches + [how].compactMap { $0 })
    }

    private func part<T>(_ title: String, _ items: [T], _ line: (T) -> String) -> [String] {
        guard !items.isEmpty else { return [title + say("还没有", "還沒有", " none yet")] }
        let rest = items.count - Self.listLines
        return [title] + items.prefix(Self.listLines).map(line) + (rest > 0 ? [more(rest)] : [])
    }

    // MARK: The calendar

    private func coming(_ coming: CalendarDays.Coming) -> String {
        let name =
            coming.kind == .theme
            ? say("主题党日", "主題黨日", "The theme day") : say("社情民意联系日", "社情民意聯繫日", "The contact day")
        let (day, weekday) = (date(coming.day), weekdayName(coming.weekday))
        let moved =
            coming.movedFrom.map { from in
                say(
                    "（\(date(from))放假，顺延）", "（\(date(from))放假，順延）",
                    " (\(date(from).dropFirst(3)) is a holiday: put off)")
            } ?? ""
        return say(
            "下一个\(name)：\(day)（\(weekday)）\(moved)。", "下一個\(name)：\(day)（\(weekday)）\(moved)。",
            "\(name) is next \(day), a \(weekday)\(moved).")
    }

    private func weekdayName(_ weekday: Int) -> String {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return say("周\(chinese[weekday - 1])", "週\(chinese[weekday - 1])", english[weekday - 1])
    }

    private func duty(_ seat: OnDuty.Seat, _ day: Day) -> String {
        guard let name = seat.name else {
            return say(
                "\(date(day))\(seat.unitName)没有排值班。", "\(date(day))\(seat.unitName)沒有排值班。",
                "Nobody is on the roster of \(seat.unitName) \(date(day)).")
        }
        return say(
            "\(date(day))\(seat.unitName)值班：\(name)。", "\(date(day))\(seat.unitName)值班：\(name)。",
            "On duty in \(seat.unitName) \(date(day)): \(name).")
    }

    // MARK: Pieces

    func number(_ need: NeedID) -> String { say("需\(need.rawValue)", "需\(need.rawValue)", "need \(need.rawValue)") }
    func number(_ resource: ResourceID) -> String {
        say("资\(resource.rawValue)", "資\(resource.rawValue)", "resource \(resource.rawValue)")
    }
    func number(_ match: MatchID) -> String {
        say("对\(match.rawValue)", "對\(match.rawValue)", "match \(match.rawValue)")
    }
    func number(_ task: MandateID) -> String {
        say("任务\(task.rawValue)", "任務\(task.rawValue)", "task \(task.rawValue)")
    }

    func quoted(_ need: Need) -> String {
        say("\(number(need.id))「\(need.text)」", "\(number(need.id))「\(need.text)」", "\(number(need.id)) (\(need.text))")
    }
    func quoted(_ resource: Resource) -> String {
        let number = number(resource.id)
        return say("\(number)「\(resource.text)」", "\(number)「\(resource.text)」", "\(number) (\(resource.text))")
    }
    func quoted(_ task: Mandate) -> String {
        say("\(number(task.id))「\(task.text)」", "\(number(task.id))「\(task.text)」", "\(number(task.id)) (\(task.text))")
    }

    func thing(_ thing: ListThing) -> String {
        switch thing {
        case .need(let need): quoted(need)
        case .resource(let resource): quoted(resource)
        case .match(let match):
            say(
                "\(number(match.id))「\(match.need.text)」", "\(number(match.id))「\(match.need.text)」",
                "\(number(match.id)) (\(match.need.text))")
        case .task(let task): quoted(task)
        case .word(let of):
            say("\(self.thing(of))的回话", "\(self.thing(of))的回話", "the answer to \(self.thing(of))")
        case .duty(let duty):
            say("\(date(duty.slot.day))的排班", "\(date(duty.slot.day))的排班", "the duty \(date(duty.slot.day))")
        }
    }
}
