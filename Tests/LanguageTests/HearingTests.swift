import Foundation
import Programme
import TestSupport
import Testing

@testable import Language

/// Free speech, measured on the project's own examples: how often the intent is heard, and what must never happen.
struct HearingTests {
    let policy: Policy
    let listener: Listener
    let today: Today

    init() throws {
        policy = try Repository.policy()
        listener = Listener(policy.categories)
        today = Today(Village.now(policy), policy.calendar)
    }

    /// Intents that would write something.
    static let writing: Set<String> = [
        "log_visit", "report_issue", "log_visit+report_issue", "undo", "correct", "urgent", "stop", "agree", "submit",
        "assign", "resolve", "return", "escalate", "meeting_vote", "satisfaction", "confirm",
    ]

    /// Of a hundred, at least so many are heard right; unsafe writes and missed emergencies are bugs.
    @Test(arguments: [(Examples.Name.build, 97), (.judge, 90)])
    func examplesAreHeard(_ name: Examples.Name, atLeast: Int) throws {
        let records = try Examples.records(name)
        var right = 0
        for record in records {
            let heard = listener.hear(record.text, asked: record.asked, isOfficer: record.isOfficer, today: today)
            let intent = heard.intent.rawValue
            right += record.accepted.contains(intent) ? 1 : 0
            if name == .build {
                #expect(record.intent != "urgent" || intent == "urgent", "missed: \(record.text)")
                #expect(
                    !record.accepted.isDisjoint(with: Self.writing) || !Self.writing.contains(intent),
                    "written: \(record.text)")
            }
        }
        #expect(right * 100 >= atLeast * records.count, "\(right) of \(records.count)")
    }

    /// Examples of independent authors, each set first read blind and then learned from; of the probes only the intent.
    @Test(arguments: [
        ("second", 97), ("third", 98), ("fourth", 98), ("fifth", 98), ("sixth", 98), ("seventh", 98), ("eighth", 98),
        ("ninth", 98), ("tenth", 98), ("eleventh", 98),
        ("probes", 97),
    ])
    func examplesOfOtherHandsAreHeard(_ set: String, atLeast: Int) throws {
        let records = try Examples.records(set)
        var right = 0
        for record in records {
            let heard = listener.hear(record.text, asked: record.asked, isOfficer: record.isOfficer, today: today)
            let intent = heard.intent.rawValue
            right += record.accepted.contains(intent) ? 1 : 0
            #expect(record.intent != "urgent" || intent == "urgent", "missed: \(record.text)")
            #expect(
                !record.accepted.isDisjoint(with: Self.writing) || !Self.writing.contains(intent),
                "written: \(record.text)")
        }
        #expect(right * 100 >= atLeast * records.count, "\(right) of \(records.count)")
    }

    /// No assertion of an own past act: nothing is written.
    @Test(arguments: [
        "你抽空去趟3号", "叫小王去看看9号", "王书记昨天去了4号", "小张替我去了9号", "该不该去5号呢", "几号去的8号来着", "12月5号走访3号",
        "上周说要去2号，到现在没空", "原定昨天走访5号，临时改期", "假如我去了5号没人怎么办", "梦到去了3号家吃酒席", "老公，你去3号楼拿个快递",
        "昨天去北京看孙子了", "3号你去还是我去", "3号，路太滑没去", "去5号窗口排队", "3号去了也白去", "5号走亲戚去了",
        "5号儿媳妇坐月子去了", "3路车到5号站", "打了3号电话没人接改天再去", "8号是小王去的，不是我", "走访的时候要注意什么", "我差点去了5号", "麻烦看看8号的电视",
        "下午去12号", "吃完饭去8号", "差点就去了12号，接到电话又转回来了", "老刘在群里发：3号5号我走完了", "看到公示栏写着3号已走访",
        "【通知】各联户责任人请于25日前完成本月走访并录入系统", "王婶去7号家串门了", "3号来我家了，坐了会", "县里来人慰问了7号", "走访要走心，不走过场",
        "危房改造一户能补几万",
    ])
    func whatIsNotAssertedIsNotWritten(_ text: String) {
        #expect(!Self.writing.contains(listener.hear(text, today: today).intent.rawValue))
    }

    @Test(arguments: [
        "去3号坐了坐，谁都不在家，就老太太一个人", "代王组长记一下，他上午走了5号", "我跟小李昨天去的10号", "走访4号，老人正在晒太阳呢", "8号今天看了，怎么敲都没人开",
        "上午3号下午5号", "130号 讲了防火", "村头开小卖部那家去了", "5号顺路去了", "给3号打电话没人接", "跟2号家的大儿子视频了，他妈跟他住城里",
        "没打招呼就去了3号家，正在杀年猪", "昨天没去成，今天去的5号", "10号去的10号家", "学校旁边开小卖部那家去了，生意还行", "我今天去看了那个住山顶上的孤老",
        "姨婆家今天我去过了", "6号去了，灯泡坏了我给换了", "去9号听老爷子讲当年发大水冲走好多人",
    ])
    func whatIsAssertedIsWritten(_ text: String) {
        #expect(listener.hear(text, today: today).intent == .logVisit)
    }

    @Test(arguments: [
        "老王从梯子上摔下来了，喊他不应", "李奶奶两天没露面，灯一直亮着，敲门没人应", "我媳妇见红了，肚子一阵一阵疼，路又封了", "井里掉了个娃，还在喊", "Помогите, человек тонет",
        "火事です", "Cháy nhà rồi", "堤上冒浑水，快叫人来",
        "水库坝子在漏水，下面还住着人，赶紧", "窖里下去两个人没上来", "秸秆烧到林子了", "叫不醒了", "水漫进屋了", "房顶压塌了，里头有人", "鱼塘边小孩掉水了", "有人拿砍柴刀在村部门口追人",
    ])
    func statesAreEmergencies(_ text: String) { #expect(listener.hear(text, today: today).intent == .urgent) }

    @Test(arguments: [
        "气死我了，快要爆炸了", "这楼梯太陡，早晚要摔死人", "打牌输惨了，想跳楼", "小说里那个人跳河了，看得我直哭", "消防栓没水，万一着火咋办",
        "九号家中午炸了圆子，硬留我吃饭", "杀了只鸡招待我", "屋里烧着炉子，暖和", "护栏被车撞没了", "给孤寡老人买了米", "垃圾倒在河边", "盖子不见了，小娃在旁边玩",
        "医保今年涨到多少了", "山洪冲下来的石头还堆在路上", "洪水退了，田里全是沙", "水库脚下的路塌了一截，车过不去",
    ])
    func whatIsFearedFeltOrToldIsNoEmergency(_ text: String) {
        #expect(listener.hear(text, today: today).intent != .urgent)
    }

    @Test(arguments: [
        ("十月初一去的冯老四家", "2026-11-09"), ("腊月二十三去的3号", "2026-02-10"), ("重阳节去了3号", "2026-10-18"),
        ("上周三去的4号", "2026-11-11"), ("11/17去了10号", "2026-11-17"), ("1117 走访 9号", "2026-11-17"),
        ("二〇二六年十一月五日，访四号户", "2026-11-05"), ("15号去了4号家", "2026-11-15"), ("前天到3号家", "2026-11-18"),
    ])
    func daysOfVisitsLieInThePast(_ text: String, _ day: String) {
        guard case .day(let heard)? = listener.hear(text, today: today).date?.meaning else {
            Issue.record("no day in \(text)")
            return
        }
        #expect(iso(heard) == day)
    }

    @Test(arguments: [
        ("23号给刘主任，周五前", "2026-11-27"), ("23号给刘主任，月底前", "2026-11-30"), ("23号交给小何 年前", "2027-02-05"),
        ("让小张跟进25，三天内", "2026-11-23"), ("23号交给小何，腊月二十三前", "2027-01-30"),
    ])
    func daysThatAreDueLieAhead(_ text: String, _ day: String) {
        guard case .day(let heard)? = listener.hear(text, isOfficer: true, today: today).due?.meaning else {
            Issue.record("no day in \(text)")
            return
        }
        #expect(iso(heard) == day)
    }

    @Test(arguments: ["路等坏了", "推定", "走仿3号 身体好", "垃级没人拉"])
    func wrongGlyphsOfTheRightSoundAreHeard(_ text: String) {
        #expect(listener.hear(text, today: today).intent != .unknown)
    }

    private func iso(_ day: Day) -> String {
        [day.year, day.month, day.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }

    /// Right words stay as they were typed.
    @Test func rightWordsAreNotMended() throws {
        for record in try Examples.records(.build) where record.id.hasPrefix("B") {
            let script = Script(record.text)
            let heard = Utterance(script, roll: nil, today: today, isOfficer: false)
            let changed = zip(script.plain, heard.text).filter { $0 != $1 }.count
            #expect(changed <= 2, "\(record.text) → \(heard.glyphs(heard.text.indices))")
        }
    }

    @Test(arguments: ["去年着火的那家", "今天组织了消防演练", "防溺水宣传单发完了", "3号家昨天着火了，已经扑灭了", "要是着火了打什么电话"])
    func whatIsPastOrPractisedIsNoEmergency(_ text: String) {
        #expect(listener.hear(text, today: today).intent != .urgent)
    }

    @Test func longTextsTakeBoundedTime() {
        let long = String(repeating: "3号家说路灯坏了没人修，", count: 10_000)
        let took = ContinuousClock().measure { _ = listener.hear(long, today: today) }
        #expect(took < .seconds(2))
    }

    /// What checks a visit of the plain forms is heard without what was found there, and without the second opinion; the
    /// listeners judge it no differently.
    @Test func whetherAVisitTookPlaceIsHeardTheSameWithoutItsContent() throws {
        func verdict(_ text: String, onlyWhether: Bool) -> String {
            let roll = HouseholdRoll(Village.households)
            let heard = listener.listened(Script(text), roll: roll, today: today, onlyWhether: onlyWhether)
            let doubt = heard.intent == .unknown ? heard.doubt.map { "\($0)" } : nil
            let isCount = heard.householdCount != nil && heard.households.isEmpty && !heard.everyone
            let date = [.logVisit, .logVisitAndReport].contains(heard.intent) ? heard.date : nil
            return doubt ?? "\(isCount) \(heard.certainty == .visitOrDeath) \(date.map { "\($0.meaning)" } ?? "")"
        }
        let seed: UInt64 = 20_261_121
        let examples = try Examples.all().map(\.text)
        var messages = RandomMessages(seed: seed, examples: examples)
        for text in examples + (0..<1_000).map({ _ in messages.next() }) {
            #expect(verdict(text, onlyWhether: true) == verdict(text, onlyWhether: false), "\(text), seed \(seed)")
        }
    }

    /// A short run of `make fuzz`: broken, mixed and random messages in every context.
    @Test func brokenMessagesAreReadAsText() throws {
        let seed: UInt64 = 20_261_120
        var messages = RandomMessages(seed: seed, examples: try Examples.all().map(\.text))
        let asked: [Asked?] = [
            nil, Asked(.confirm), Asked(.choose, options: ["3号张德才", "9号张有福"]), Asked(.household), Asked(.date),
            Asked(.issueText), Asked(.satisfaction),
        ]
        var unknown = 0
        let count = 3_000
        for number in 0..<count {
            let heard = listener.hear(
                messages.next(), asked: asked[number % asked.count], isOfficer: number % 3 == 0, today: today)
            unknown += heard.intent == .unknown ? 1 : 0
        }
        #expect(unknown < count, "seed \(seed)")
    }
}
