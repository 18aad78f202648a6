import Programme
import TestSupport
import Testing

@testable import Language

/// Texts that the room Visit reads beside plain visits.
struct VisitReadingTests {
    let reader: Reader
    let context: ReadingContext

    init() throws {
        let policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), standing: Standing(writesForOthers: true),
            today: Today(Village.now(policy), policy.calendar))
    }

    @Test(arguments: [
        ("代周建国 走访3号 都好", "周建国", "走访3号 都好", true), ("代周建国走访3号", "周建国", "走访3号", true),
        ("替陈玉兰 昨天走访23号", "陈玉兰", "昨天走访23号", true), ("for 周建国 visit 3 fine", "周建国", "visit 3 fine", true),
        ("代周建国 上报 3号 路灯坏了", "周建国", "上报 3号 路灯坏了", true), ("周建国 1-6 8 10", "周建国", "1-6 8 10", false),
        ("周建国 1-6 8 10 10月", "周建国", "1-6 8 10 10月", false), ("周建国1 2", "周建国", "1 2", false),
    ])
    func readsAMembersName(text: String, name: String, rest: String, isSure: Bool) {
        #expect(
            reader.read(text, context) == .onBehalf(OnBehalf.Saying(names: [name], rest: rest, isSure: isSure)))
    }

    @Test(arguments: [
        ("3,5 走访了 都好", ["3号", "5号"]), ("3 5走访了", ["3号", "5号"]), ("3、5 去过了", ["3号", "5号"]),
        ("1-3 走访了", ["1号", "2号", "3号"]),
    ])
    func numbersBeforeTheVerbAreHouseholds(text: String, households: [String]) {
        guard case .acts(let acts) = reader.read(text, context), case .visit(.logVisit(let visit))? = acts.first else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(visit.households.map(\.written) == households)
    }

    @Test(arguments: [
        "自来水停了", "医保报销不下来", "低保没批", "电压太低带不动空调", "野猪拱了庄稼", "宅基地批不下来", "井水发黄", "公交车不进村", "电线杆歪了",
    ])
    func aTroubleInTheNoteOfAVisitIsReported(trouble: String) {
        guard case .acts(let acts) = reader.read("走访4号 都好 \(trouble)", context), acts.count == 2,
            case .visit(.logVisit(let visit)) = acts[0], case .report(.reportIssue(let report)) = acts[1]
        else {
            Issue.record("\(trouble) was read as \(reader.read("走访4号 都好 \(trouble)", context))")
            return
        }
        #expect(visit.households.map(\.written) == ["4号"])
        #expect(report.text == trouble)
        #expect(report.household?.written == "4号")
    }

    @Test(arguments: ["儿子下个月回来", "血压有点高，叮嘱按时吃药", "帮着收了稻子", "刚出院，恢复得好", "家里添了人口", "讲了防火", "没啥事"])
    func aNoteWithoutTroubleIsNone(note: String) {
        guard case .acts(let acts) = reader.read("走访4号 都好 \(note)", context) else { return }
        #expect(acts.map(\.verb) == [.logVisit])
    }

    @Test func theNameOfAHouseholdIsNoOtherWord() {
        let roll = HouseholdRoll([Village.household(1, "郑明田"), Village.household(2, "郑兰兰")])
        let context = ReadingContext(roll: roll, today: context.today)
        guard case .acts(let acts) = reader.read("郑明田、郑兰兰家都去过了", context),
            case .visit(.logVisit(let visit))? = acts.first
        else {
            Issue.record("a name was heard as another word")
            return
        }
        #expect(visit.households.count == 2)
    }

    @Test func aNumberOfNoHouseholdBeforeTheVerbIsNone() {
        guard case .acts(let acts) = reader.read("400 3 走访了", context), case .visit(.logVisit(let visit))? = acts.first
        else { return }
        #expect(visit.households.isEmpty)
    }

    @Test func aNameInTraditionalGlyphsIsTriedInBoth() {
        let saying = OnBehalf.Saying(names: ["周建國", "周建国"], rest: "走訪3號", isSure: true)
        #expect(reader.read("代周建國 走訪3號", context) == .onBehalf(saying))
    }

    @Test(arguments: ["走访3号", "路灯坏了 3号", "帮我看看", "代买药品，明天送", "张德才 好", "还有谁没走", "帮助", "3 5 去过了"])
    func othersAreNoNames(text: String) {
        if case .onBehalf = reader.read(text, context) { Issue.record("\(text) was read as a member's name") }
    }

    @Test func asheetIsReadWithTheMembersHouseholds() throws {
        guard case .acts(let acts) = reader.readSheet("1-3 8号 10 10月", context),
            case .visit(.logVisit(let visit))? = acts.first
        else {
            Issue.record("a sheet is visits")
            return
        }
        #expect(visit.households.map(\.written) == ["1号", "2号", "3号", "8号", "10号"])
        #expect(visit.when == .on(Day(code: 20_261_031)))
    }

    @Test(arguments: [
        ("刚才是6号不是8号", ["6号"], ["8号"]), ("不是8号是6号", ["6号"], ["8号"]), ("改成6号", ["6号"], []),
        ("8号改成6号", ["6号"], ["8号"]), ("是6号不是8号", ["6号"], ["8号"]), ("6号不是8号", ["6号"], ["8号"]),
        ("it was 6 not 8", ["6号"], ["8号"]), ("记错了，是6号不是8号", ["6号"], ["8号"]), ("是6不是8", ["6号"], ["8号"]),
        ("剛才是6號不是8號", ["6号"], ["8号"]), ("不是王婶是李秀英", ["李秀英"], ["王婶"]),
    ])
    func readsCorrections(text: String, right: [String], wrong: [String]) {
        guard case .acts(let acts) = reader.read(text, context), case .visit(.correct(let request))? = acts.first else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.right.map(\.written) == right)
        #expect(request.wrong.map(\.written) == wrong)
        #expect(request.when == nil)
    }

    @Test(arguments: ["刚才是昨天去的", "改成昨天", "不是今天是昨天", "it was yesterday, not today"])
    func readsCorrectionsOfTheDay(text: String) {
        guard case .acts(let acts) = reader.read(text, context), case .visit(.correct(let request))? = acts.first else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.when == .on(Day(code: 20_261_119)))
        #expect(request.right.isEmpty)
    }

    @Test(arguments: ["走访3号 不是很好", "走访3号", "刚才走访了3号", "3号的路灯不是坏了是没电", "不是我", "今天去了3号", "刚刚去过3号"])
    func othersAreNoCorrections(text: String) {
        guard case .acts(let acts) = reader.read(text, context), case .visit(.correct)? = acts.first else { return }
        Issue.record("\(text) was read as a correction")
    }
}

/// Texts about events, deliveries, policies and counts.
struct CareReadingTests {
    let reader: Reader
    let context: ReadingContext

    init() throws {
        let policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), today: Today(Village.now(policy), policy.calendar))
    }

    func act(_ text: String) -> VisitAct? {
        guard case .acts(let acts) = reader.read(text, context), case .visit(let act)? = acts.first else { return nil }
        return act
    }

    @Test(arguments: [
        ("必到 5号 喜事", "5号", ["great_event"], "喜事"), ("5号必到 老人去世", "5号", ["great_event"], "老人去世"),
        ("event 5 wedding", "5号", ["great_event"], "wedding"), ("必到 王婶 住院了", "王婶", ["emergency"], "住院了"),
        ("必到 5号 吵架，想去上访", "5号", ["dispute", "petition_sign"], "吵架，想去上访"), ("必到 5号", "5号", [], ""),
        ("必到 5號 喪事", "5号", ["great_event"], "喪事"),
    ])
    func readsEvents(text: String, household: String, kinds: [String], said: String) {
        guard case .recordEvent(let request)? = act(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.household?.written == household)
        #expect(request.kinds == kinds)
        #expect(request.text == said)
    }

    @Test(arguments: [
        ("发慰问 棉被一床 3号 5号 8号", "棉被一床", [3, 5, 8], []), ("发慰问 大米10斤 3 5 8", "大米10斤", [3, 5, 8], []),
        ("发慰问 春联 4号 6-8号", "春联", [4, 6, 7, 8], []), ("发慰问 大米10斤 全村困难户", "大米10斤", [], ["hardship"]),
        ("发慰问 年画 军烈属户", "年画", [], ["military"]), ("发慰问 食用油2桶", "食用油2桶", [], []),
        ("發慰問 棉被 3號", "棉被", [3], []), ("plan delivery quilt 3 5", "quilt", [3, 5], []),
        ("plan delivery rice bag all hardship households", "rice bag", [], ["hardship"]), ("发慰问", "", [], []),
    ])
    func readsPlans(text: String, what: String, numbers: [Int], tags: [String]) {
        #expect(act(text) == .planDelivery(PlanDelivery.Request(what: what, numbers: numbers, tags: tags)))
    }

    @Test(arguments: ["送到 3号", "3号送到了", "delivered 3", "送到3", "3号 棉被已送到"])
    func readsHandingOver(text: String) {
        guard case .deliver(let request)? = act(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.households.map(\.written) == ["3号"])
        #expect(request.isSure)
    }

    @Test(arguments: ["慰问3号", "慰问 3号 送到", "走访3号 棉被送到了", "慰問3號"])
    func aWordOfVisitingIsAVisitToo(text: String) {
        guard case .logVisit(let request)? = act(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.households.map(\.written) == ["3号"])
        #expect(request.handsOver)
    }

    @Test(arguments: [
        ("讲了 3号 5号", ["3号", "5号"], false), ("政策讲了 全部", [], true), ("explained 3 5", ["3号", "5号"], false),
        ("3号讲了", ["3号"], false), ("講了 3號", ["3号"], false), ("讲了", [], false),
    ])
    func readsExplaining(text: String, households: [String], all: Bool) {
        guard case .explainPolicy(let request)? = act(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.households.map(\.written) == households)
        #expect(request.all == all)
    }

    private static let policyProgress = VisitAct.circularProgress(CircularProgress.Request(onlyPolicies: true))

    @Test(arguments: [
        ("慰问", VisitAct.deliveries), ("慰问进度", .deliveries), ("deliveries", .deliveries), ("电话统计", .callCount),
        ("call count", .callCount), ("送政策进度", policyProgress), ("policy progress", policyProgress),
        ("走访情况", .visitPatterns), ("visit patterns", .visitPatterns),
        ("送政策 医保缴费：今年每人400元", .sendCircular(SendCircular.Request(text: " 医保缴费：今年每人400元", isToExplain: true))),
        ("送政策", .sendCircular(SendCircular.Request(text: "", isToExplain: true))),
        ("通知 全村 停水", .sendCircular(SendCircular.Request(text: " 全村 停水"))),
        ("紧急通知：放水", .sendCircular(SendCircular.Request(text: "：放水", isUrgent: true))),
        (
            "urgent notice village fire drill",
            .sendCircular(SendCircular.Request(text: " village fire drill", isUrgent: true))
        ),
        ("停发", .stopCircular(nil)), ("停发 12", .stopCircular(CircularID(12))), ("stop notice", .stopCircular(nil)),
        ("通知情况12", .circularProgress(CircularProgress.Request(id: CircularID(12)))),
        ("通知 还差谁", .circularProgress(CircularProgress.Request(byName: true))),
    ])
    func readsCommands(text: String, act: VisitAct) {
        #expect(self.act(text) == act)
    }

    /// V8: what a sender of notices begins with 通知 is one, whatever its words; 通知书 is spoken of.
    @Test(arguments: [
        ("給黨員發通知：開會", "給黨員 ：開會"), ("通知 全村 有人落水了不要围观", " 全村 有人落水了不要围观"), ("通知明天停水", "明天停水"),
        ("通知 全村 3号家着火了快来", " 全村 3号家着火了快来"), ("通知 全村 还有没有人没交医保", " 全村 还有没有人没交医保"),
    ])
    func readsNoticesOfSenders(text: String, said: String) {
        var context = context
        context.standing.sendsCirculars = true
        let request = SendCircular.Request(text: said)
        #expect(reader.read(text, context) == .acts([.visit(.sendCircular(request))]))
    }

    @Test(arguments: ["通知书还没发", "通知单没收到", "通知我的人是谁"])
    func leavesNoticesSpokenOf(text: String) {
        var context = context
        context.standing.sendsCirculars = true
        if case .acts(let acts) = reader.read(text, context) {
            #expect(!acts.contains { $0.verb == .sendCircular })
        }
    }
}
