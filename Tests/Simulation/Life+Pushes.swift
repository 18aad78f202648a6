import Programme

/// What people make of what their phones show unasked.
extension Life {
    mutating func shown(_ persona: Persona, _ text: String) {
        if text.hasPrefix("急！") { return alarmed(persona, text) }
        if text.hasPrefix("请来开会") || text.hasPrefix("请您来") || text.hasPrefix("改期") { return invited(persona, text) }
        if dayMessage(persona, text) { return }
        let offers = Offer.all(in: text)
        let verbs = Set(offers.map(\.verb))
        guard let first = offers.first else { return }
        let number = first.number ?? Glance.number(after: "事", in: text) ?? 0
        // A list of several: what is asked of each comes with its own push.
        guard number > 0 || first.verb == "讲了" || first.verb == "开会" else { return }
        if verbs.contains("满意") { return judge(persona, number) }
        if verbs.contains("回访") { return visitBack(persona, number) }
        if verbs.contains("报到") { return called(persona, number) }
        if text.contains("镇里自己办：") { return townDesk(persona, number) }
        if verbs.contains("退回"), verbs.contains("上报") { return desk(persona, number) }
        for offer in offers {
            switch offer.verb {
            case "未访到", "已解释", "同意暂停", "公示结果":
                return say(persona, offer.words, in: 60...2000, form: offer.verb)
            case "批示":
                return say(persona, "批示 \(number) 由交通局先修", in: 60...3000, expects: ["批示"], form: "批示 N 话")
            case "答复":
                return say(persona, "答复 \(number) 列入明年计划", in: 600...8 * 1440, expects: ["已答复"], form: "答复 N 话")
            case "上报" where text.contains("补好"):
                return say(persona, "上报 \(number) 材料补齐了", in: 300...4 * 1440, expects: ["已"], form: "上报 N 补好")
            case "已办": return finish(persona, number, within: 120...4 * 1440)
            case "开会": return summon(persona, offer)
            case "讲了" where chance(70):
                return say(persona, "讲了 全部", in: 1440...12 * 1440, expects: ["讲"], form: "讲了 全部")
            case "评": return say(persona, offer.words, in: 60...1440, expects: ["记下了"], form: "评 N 部门 好")
            case "不满意" where chance(15):
                return say(persona, "不满意 \(number) \(one(of: Phrases.complaints))", in: 60...2000, form: "不服")
            default: break
            }
            if offer.words.contains(" 同 "), chance(60) {
                return say(persona, offer.words, in: 30...600, expects: ["同", "合"], form: "N 同 N")
            }
        }
    }

    private mutating func alarmed(_ persona: Persona, _ text: String) {
        guard chance(55), let number = Glance.number(after: "收到 ", in: text) else { return }
        // Nobody sleeps through it.
        let soon = now.adding(seconds: Int64.random(in: 60...700, using: &dice))
        say(persona, "收到 \(number)", at: soon, expects: ["由您处理", "已经在处理", "没有动", "没有查到"], form: "收到 N")
    }

    private mutating func invited(_ persona: Persona, _ text: String) {
        guard chance(85), let at = meetingInstant(text) else { return }
        let early = Int64.random(in: 1...50, using: &dice) * 60
        say(persona, "签到", at: at.adding(seconds: -early), expects: ["已签到", "签过", "哪一个", "到会"], form: "签到")
    }

    private mutating func judge(_ persona: Persona, _ number: Int) {
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<60: say(persona, "满意 \(number)", in: 60...3 * 1440, expects: ["办结", "谢谢", "不能这样办"], form: "满意 N")
        case 60..<75: say(persona, "满意", in: 60...2 * 1440, form: "满意")
        case 75..<87:
            say(
                persona, "不满意 \(number) \(one(of: Phrases.complaints))", in: 60...3 * 1440,
                expects: ["重新办", "不能这样办"], form: "不满意 N 话")
        default: break
        }
    }

    private mutating func visitBack(_ persona: Persona, _ number: Int) {
        let form = "回访 N 话"
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<60: say(persona, "回访 \(number) 满意", in: 300...4 * 1440, expects: ["办结", "不能"], form: form)
        case 60..<72:
            say(persona, "回访 \(number) 不满意 \(one(of: Phrases.complaints))", in: 300...4 * 1440, form: form)
        case 72..<90:
            for day in 1...3 {
                say(persona, "回访 \(number) 没人", in: day * 1440...(day * 1440 + 300), form: form)
            }
        default: break
        }
    }

    private mutating func called(_ persona: Persona, _ number: Int) {
        if chance(85) {
            say(persona, "报到 \(number)", in: 20...1440, expects: ["已报到", "已经报到", "没有请", "办完"], form: "报到 N")
        } else if chance(30) {
            say(persona, "退回 \(number) 不归我们管", in: 60...2000, form: "退回 N 部门")
        }
    }

    /// The desks of group, grid, village, and what comes up to the town.
    private mutating func desk(_ persona: Persona, _ number: Int) {
        if persona.isOfTown { return townDesk(persona, number) }
        if chance(25) { say(persona, chance(30) ? "受理" : "受理 \(number)", in: 10...600, form: "受理 N") }
        let meeting = persona.isOfVillage ? "支委会" : one(of: ["党小组会", "支委会"])
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<42: finish(persona, number, within: 60...3 * 1440)
        case 42..<45: say(persona, "处理好了", in: 60...1440, form: "处理好了")
        case 45..<75 where !persona.isOfVillage:
            say(
                persona, "上报 \(number) \(one(of: Phrases.reasons))", in: 30...2 * 1440,
                expects: ["已转交", "没有动", "不能"], form: "上报 N 原因")
        case 45..<56: say(persona, "上报 \(number) \(one(of: Phrases.reasons))", in: 30...2 * 1440, form: "上报 N 原因")
        case 56..<70: say(persona, "列入清单 \(number)", in: 30...1440, expects: ["清单"], form: "列入清单 N")
        case 70..<75: say(persona, "吹哨 \(number) 交通局", in: 30...1440, form: "吹哨 N 部门")
        case 75..<84:
            say(persona, "提交\(meeting) \(number)", in: 30...1440, expects: ["已提交", "没有动"], form: "提交某会 N")
        case 84..<87: say(persona, "退回 \(number) 材料不全", in: 30...1440, expects: ["退回"], form: "退回 N 原因")
        case 87..<90: say(persona, "不予受理 \(number) 已有政策规定", in: 30...1440, form: "不予受理 N 理由")
        case 90..<93: say(persona, "承诺 \(number) 12月28日前 修好", in: 30...1440, form: "承诺 N 日")
        case 93..<95: say(persona, "转供电 \(number)", in: 30...1440, form: "转供电 N")
        case 95..<96: say(persona, "暂停 \(number) 等雨停 到12月25日", in: 30...1440, form: "暂停 N 原因")
        default: break
        }
    }

    private mutating func townDesk(_ persona: Persona, _ number: Int) {
        let bureau = one(of: ["交通局", "水利局", "民政局", "住建局", "卫健局", "农业局"])
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<35: say(persona, "镇办 \(number)", in: 60...1440, expects: ["镇里自己办", "没有动"], form: "镇办 N")
        case 35..<60:
            say(persona, "请部门 \(number) \(bureau)", in: 60...1440, expects: ["已请", "没有动"], form: "请部门 N 部门")
        case 60..<78: finish(persona, number, within: 120...5 * 1440)
        case 78..<86: say(persona, "报县 \(number) 要县里立项", in: 60...2880, expects: ["已报县里", "没有动"], form: "报县 N 话")
        case 86..<91: say(persona, "报县领导 \(number) 要县里协调", in: 60...2880, form: "报县领导 N 话")
        case 91..<95:
            say(
                persona, "吹哨 \(number) \(bureau)\(one(of: ["", " 紧急"]))", in: 60...1440, form: "吹哨 N 部门")
        case 95..<97: say(persona, "不予受理 \(number) 已有政策规定", in: 60...1440, form: "不予受理 N 理由")
        default: break
        }
    }

    /// `召集请回：开会 支委会 12月10日晚7点`
    private mutating func summon(_ persona: Persona, _ offer: Offer) {
        let parts = offer.words.split(separator: " ")
        guard chance(90), parts.count > 1, persona.chairs == 0,
            persona.meetings.insert("\(parts[1])").inserted
        else { return }
        say(persona, offer.words, in: 60...1440, expects: ["已定："], form: "开会（照消息）")
    }
}
