import Programme

/// What people make of the reply to what they wrote.
extension Life {
    mutating func answered(_ persona: Persona, _ text: String) {
        if text.contains("请回数字") {
            return say(persona, chance(90) ? "1" : "算了", in: 1...5, form: "数字")
        }
        if text.contains("户码：") { giveSlip(persona, text) }
        if text.hasPrefix("已定：") { return convened(persona, text) }
        if persona.chairs > 0, preside(persona, text) { return }
        if text.contains("散会，纪要已记好") { return afterMeeting(persona, text) }
        if text.contains("请部门 ") || text.contains("怎么办，这样回") { return }
        for offer in Offer.all(in: text) where offer.verb == "开会" && persona.chairs < 3 {
            // The day or the notice did not fit: the reply says which does.
            guard !text.contains("已经有"), persona.meetings.insert("retry" + offer.words).inserted else { return }
            return say(persona, offer.words, in: 1...5, expects: ["已定："], form: "开会（照回复）")
        }
        if text.hasPrefix("收到，"), let number = Glance.number(after: "已办 ", in: text) {
            finish(persona, number, within: 4...9 * 1440)
        }
        if text.contains("注意安全"), let number = Glance.number(after: "已办 ", in: text) {
            say(
                persona, "已办 \(number) \(one(of: ["人没事", "火扑灭了", "送医院了", "人找到了"]))", in: 30...300,
                expects: ["办好了"], form: "已办 急事")
        }
        if text.contains("由您牵头，镇里自己办"), let number = Glance.number(after: "已办 ", in: text) {
            finish(persona, number, within: 600...6 * 1440)
        }
    }

    /// The chair goes by what the reply offers. False: it says nothing of a meeting.
    private mutating func preside(_ persona: Persona, _ text: String) -> Bool {
        if text.contains("开会请回：开始") {
            say(persona, "开始", in: 1...10, expects: ["开始"], form: "开始")
        } else if let missing = Glance.number(after: "到会 ", in: text), text.contains("还不能开") {
            guard chance(70) else { return true }
            say(persona, "到会 \(missing)人", in: 1...10, expects: ["现到"], form: "到会 N人")
        } else if text.contains("报票请回") {
            say(persona, "全部同意", in: 10...60, expects: ["通过"], form: "全部同意")
        } else if text.contains("散会请回：散会") || text.contains("开始。") && text.contains("没有议题") {
            say(persona, "散会", in: 5...30, expects: ["散会"], form: "散会")
        } else {
            return false
        }
        return true
    }

    /// The convener's own evening.
    private mutating func convened(_ persona: Persona, _ text: String) {
        guard let at = meetingInstant(text) else { return }
        persona.chairs += 1
        say(persona, "签到", at: at.adding(seconds: -600), form: "签到")
        say(persona, "开始", at: at.adding(seconds: 120), form: "开始")
    }

    func meetingInstant(_ text: String) -> Instant? {
        guard let time = Glance.meetingTime(in: text) else { return nil }
        let today = policy.calendar.day(of: now)
        let year = time.month < today.month ? today.year + 1 : today.year
        return policy.calendar.day(year: year, month: time.month, day: time.day).map {
            policy.calendar.instant($0, hour: time.hour, minute: time.minute)
        }
    }

    /// What the meeting has decided is done, or goes the next step.
    private mutating func afterMeeting(_ persona: Persona, _ text: String) {
        persona.chairs -= 1
        for line in text.split(separator: "\n") {
            guard let number = Glance.number(after: "事", in: line) else { continue }
            if line.contains("列入办事清单") {
                if chance(30) {
                    say(persona, "进展 \(number) 已经开工", in: 1440...3 * 1440, expects: ["进展"], form: "进展 N 话")
                }
                finish(persona, number, within: 1440...8 * 1440)
            } else if let kind = line.range(of: "请开") {
                let name = String(line[kind.upperBound...].prefix { $0 != "。" })
                convene(persona, name, from: 3, to: 4)
            }
        }
        for offer in Offer.all(in: text) where offer.verb == "公示" {
            say(persona, offer.words, in: 60...600, expects: ["公示"], form: "公示 N")
        }
    }

    /// So many days from today.
    mutating func convene(_ persona: Persona, _ kind: String, from: Int, to: Int) {
        let calendar = policy.calendar
        let day = calendar.adding(days: Int.random(in: from...to, using: &dice), to: calendar.day(of: now))
        say(
            persona, "开会 \(kind) \(day.month)月\(day.day)日\(one(of: ["晚7点", "下午3点", "上午9点"])) 村部", in: 10...600,
            expects: ["已定："], form: "开会 某会 日时")
    }

    mutating func finish(_ persona: Persona, _ number: Int, within minutes: ClosedRange<Int>) {
        let deed = one(of: Phrases.deeds)
        let text = one(of: ["已办 \(number) \(deed)", "已办 \(number)", "\(number)办好了，\(deed)", "事\(number)\(deed)"])
        say(
            persona, text, in: minutes, expects: ["办好了", "不在您手里", "没有动", "不能这样办"],
            form: text.hasPrefix("已办") ? "已办 N" : "N办好了")
    }
}
