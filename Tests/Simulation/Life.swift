import Programme
import TestSupport

/// What the people of the county do, from what their phones show them and from what happens in the village.
struct Life {
    var diary = Diary()
    var dice: SplitMix
    var cast: Cast
    let policy: Policy
    let start: Instant
    let end: Instant
    var now: Instant
    /// Residents who will bind: by the phone that is to be theirs.
    var residents = 0

    init(cast: Cast, policy: Policy, seed: UInt64, start: Instant, end: Instant) {
        self.cast = cast
        self.policy = policy
        self.start = start
        self.end = end
        dice = SplitMix(seed: seed)
        now = start
    }

    mutating func chance(_ percent: Int) -> Bool { dice.chance(percent: percent) }

    mutating func one<T>(of choices: [T]) -> T { Phrases.one(of: choices, &dice) }

    /// Between so many minutes from now, while people are awake.
    mutating func later(_ minutes: ClosedRange<Int>) -> Instant {
        awake(now.adding(seconds: Int64(Int.random(in: minutes, using: &dice)) * 60))
    }

    mutating func awake(_ moment: Instant) -> Instant {
        let calendar = policy.calendar
        let hour = calendar.time(of: moment).hour
        guard hour < 7 || hour >= 21 else { return moment }
        let day = calendar.day(of: moment)
        let morning = calendar.instant(hour < 7 ? day : calendar.adding(days: 1, to: day), hour: 7)
        return morning.adding(seconds: Int64.random(in: 0..<4 * 3600, using: &dice))
    }

    /// A moment of a day's waking hours; days count from 0.
    mutating func moment(onDay day: Int) -> Instant {
        let calendar = policy.calendar
        let date = calendar.adding(days: day, to: calendar.day(of: start))
        return calendar.instant(date, hour: Int.random(in: 7...20, using: &dice)).adding(
            seconds: Int64.random(in: 0..<3600, using: &dice))
    }

    mutating func say(
        _ persona: Persona, _ text: String, in minutes: ClosedRange<Int>, expects: [String] = [], form: String = ""
    ) {
        say(persona, text, at: later(minutes), expects: expects, form: form)
    }

    /// Two of a hundred texts carry a wrong glyph.
    mutating func say(_ persona: Persona, _ text: String, at moment: Instant, expects: [String] = [], form: String = "")
    {
        guard moment < end else { return }
        let slipped = chance(2) ? Phrases.slip(text, &dice) : text
        diary.add(
            Errand(
                at: moment, persona: persona, text: slipped, expects: expects,
                form: slipped == text ? form : form + "（错字）"))
    }

    // MARK: What happens by itself

    /// The month's troubles, leaves, silences and small talk.
    mutating func begin(issues: Int, days: Int) {
        let members = cast.members
        guard !members.isEmpty else { return }
        for _ in 0..<issues { report(one(of: members), at: moment(onDay: Int.random(in: 0..<days, using: &dice))) }
        for member in members {
            if chance(2) { leave(member, days) }
            if chance(3) { stop(member, days) }
            if chance(3) {
                let hour = one(of: ["晚上7点提醒", "早上提醒", "中午12点提醒"])
                say(
                    member, hour, at: moment(onDay: Int.random(in: 0..<days, using: &dice)), expects: ["提醒您"],
                    form: "提醒时间")
            }
            if chance(2), let home = member.homes.randomElement(using: &dice), home.isResident {
                member.codeFor = home
                say(
                    member, "户码 \(home.number)号", at: moment(onDay: Int.random(in: 0..<max(1, days / 2), using: &dice)),
                    expects: ["户码："], form: "户码 N号")
            }
            if chance(20) {
                let talk = one(of: [
                    "我的户", "还有谁没走", "我的事", "帮助", "好的", "谢谢", "联户卡", "主题党日", "天气真冷", "明天去\(member.homes[0].number)号",
                ])
                say(member, talk, at: moment(onDay: Int.random(in: 0..<days, using: &dice)), form: "闲话")
            }
        }
        for organiser in cast.everybody.filter({ $0.posts.contains(.countyOrganiser) }).prefix(1) where days > 4 {
            say(organiser, "送政策 医保缴费：今年每人400元，12月底前交", at: moment(onDay: 4), expects: ["送政策"], form: "送政策")
            say(organiser, "县汇总", at: moment(onDay: days - 1), form: "县汇总")
        }
    }

    private mutating func report(_ member: Persona, at moment: Instant) {
        let home = one(of: member.homes)
        let trouble = Phrases.trouble(&dice)
        let taken = ["已报 事", "已记 事", "已急报 事", "同 事", "请回数字", "先留在", "请假到", "办好了，辛苦"]
        switch Int.random(in: 0..<100, using: &dice) {
        case 0..<45: say(member, "上报 \(home.number)号 \(trouble)", at: moment, expects: taken, form: "上报 N号 事")
        case 45..<55: say(member, "上报 \(trouble)", at: moment, expects: taken, form: "上报 事")
        case 55..<67:
            say(member, "走访\(home.number)号 都好 \(trouble)", at: moment, expects: taken, form: "走访N号 都好 事")
        case 67..<75: say(member, "\(home.head)家\(trouble)", at: moment, expects: taken, form: "某某家事")
        case 75..<80: say(member, "\(home.number)号说\(trouble)，帮忙反映一下", at: moment, expects: taken, form: "N号说事，帮忙反映一下")
        case 80..<92:
            say(member, "上报 \(home.number)号 \(trouble) 当场办了", at: moment, expects: taken, form: "上报 N号 事 当场办了")
        case 92..<94: say(member, "上报 \(home.number)号 \(trouble) 先留着", at: moment, expects: taken, form: "上报 N号 事 先留着")
        case 94..<97:
            let emergency = one(of: Phrases.emergencies)
            // At any hour.
            let when = moment.adding(hours: Int.random(in: -8...2, using: &dice))
            say(member, "\(home.number)号\(emergency)", at: max(when, start), expects: ["先打", "已急报"], form: "急事")
        case 97..<99: say(member, "投诉 村支书 \(one(of: ["态度不好", "办事拖拉", "账目不公开"]))", at: moment, form: "投诉")
        default: say(member, "代办 \(home.number)号 残疾证", at: moment, expects: ["代办"], form: "代办 N号 事")
        }
        if chance(1) { say(member, "撤销", at: moment.adding(seconds: 300), form: "撤销") }
    }

    private mutating func leave(_ member: Persona, _ days: Int) {
        guard let group = member.group, let other = cast.neighbours[group]?.first(where: { $0.id != member.id }) else {
            return
        }
        let first = Int.random(in: 2..<max(3, days - 6), using: &dice)
        let calendar = policy.calendar
        func day(_ number: Int) -> Day { calendar.adding(days: number, to: calendar.day(of: start)) }
        let (from, to) = (day(first), day(first + Int.random(in: 2...5, using: &dice)))
        say(
            member, "请假 \(from.month)月\(from.day)日到\(to.month)月\(to.day)日 \(other.name)代", at: moment(onDay: first - 1),
            expects: ["代"], form: "请假 日到日 某某代")
    }

    private mutating func stop(_ member: Persona, _ days: Int) {
        let day = Int.random(in: 0..<days, using: &dice)
        say(member, "停止", at: moment(onDay: day), expects: ["不再发提醒"], form: "停止")
        if chance(50) { say(member, "恢复", at: moment(onDay: day + 6), expects: ["恢复"], form: "恢复") }
    }

    /// `3号张德才家的户码：100001…`: the family gets the slip and binds, and may have something to say one day.
    mutating func giveSlip(_ member: Persona, _ text: String) {
        guard let home = member.codeFor, let code = Glance.number(after: "绑定 ", in: text) else { return }
        member.codeFor = nil
        residents += 1
        let resident = Persona(id: -Int64(residents), sender: "r\(residents)", name: home.head)
        cast.add(resident)
        say(resident, "绑定 \(code) \(home.head)", in: 30...600, expects: ["绑定好了"], form: "绑定 码 名")
        if chance(60) {
            say(
                resident, one(of: ["上报 ", "", "我家"]) + Phrases.trouble(&dice), in: 1440...14400,
                expects: ["已报 事", "同 事"], form: "住户报事")
        }
    }
}
