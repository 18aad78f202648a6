import Programme

/// The one message of a day.
extension Life {
    /// False: it is none.
    mutating func dayMessage(_ persona: Persona, _ text: String) -> Bool {
        var isOne = false
        if text.contains("月开始了") {
            visitList(persona, text, percent: 80, withinDays: 27)
            isOne = true
        } else if text.contains("月过半") {
            visitList(persona, text, percent: 75, withinDays: 11)
            isOne = true
        } else if text.contains("月快完了") {
            visitList(persona, text, percent: 85, withinDays: 2)
            isOne = true
        }
        for line in text.split(separator: "\n") where line.contains("还没定日子") {
            isOne = true
            reminded(persona, line)
        }
        guard ["已到期：", "快到期：", "时间过半：", "新到", "等您报到", "还没补好"].contains(where: text.contains) else { return isOne }
        for offer in Offer.all(in: text) {
            guard let number = offer.number, chance(65) else { continue }
            switch offer.verb {
            case "已办": finish(persona, number, within: 30...1440)
            case "上报" where text.contains("还没补好"): say(persona, "上报 \(number) 补好了", in: 30...1440, form: "上报 N 补好")
            case "上报" where chance(40):
                say(persona, "上报 \(number) \(one(of: Phrases.reasons))", in: 30...1440, form: "上报 N 原因")
            case "受理": say(persona, offer.words, in: 10...300, expects: ["受理", "没有动"], form: "受理 N")
            case "报到": say(persona, offer.words, in: 10...300, form: "报到 N")
            default: continue
            }
            return true
        }
        return true
    }

    /// Outings of a few households each; somebody always stays over for the next reminder.
    private mutating func visitList(_ persona: Persona, _ text: String, percent: Int, withinDays days: Int) {
        var homes = Glance.homes(in: text).filter { _ in chance(percent) }
        homes.shuffle(using: &dice)
        var left = homes[...]
        while let first = left.first {
            let together =
                first.isResident ? left.prefix(Int.random(in: 1...4, using: &dice)).filter(\.isResident) : [first]
            left = left.dropFirst(max(together.count, 1))
            guard !together.isEmpty else { continue }
            let day = Int.random(in: 0..<days, using: &dice)
            let visit = Phrases.visit(Array(together), &dice)
            say(
                persona, visit.text,
                at: awake(now.adding(seconds: Int64(day) * 86400 + Int64.random(in: 600...36000, using: &dice))),
                expects: ["已记", "已替", "已经记过", "请假到", "不在您联系的户里"], form: visit.form)
            if chance(1) { say(persona, "撤销", in: day * 1440 + 700...day * 1440 + 720, form: "撤销") }
        }
    }

    /// `青山村支委会还没定日子，请在12月10日到19日开`
    private mutating func reminded(_ persona: Persona, _ line: Substring) {
        guard chance(85), let span = Glance.span(in: line),
            let end = line.range(of: "还没定日子"),
            let kind = policy.meetings.first(where: { line[..<end.lowerBound].hasSuffix($0.named.names.simplified) }),
            persona.meetings.insert(kind.named.names.simplified + "\(span.month)").inserted
        else { return }
        let day = Int.random(in: span.first...max(span.first, span.last), using: &dice)
        say(
            persona,
            "开会 \(kind.named.names.simplified) \(span.month)月\(day)日\(one(of: ["晚7点", "下午3点", "晚上7点半"])) \(one(of: ["村部", "我家", "文化广场"]))",
            in: 5...300, expects: ["已定："], form: "开会 某会 日时")
    }
}
