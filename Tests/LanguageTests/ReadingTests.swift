import Programme
import TestSupport
import Testing

@testable import Language

/// What short texts are read as, with the fixture's households and nothing asked.
struct ReadingTests {
    let policy: Policy
    let reader: Reader
    let context: ReadingContext

    init() throws {
        policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), today: Today(Village.now(policy), policy.calendar))
    }

    func acts(_ text: String) -> [Act] {
        if case .acts(let acts) = reader.read(text, context) { acts } else { [] }
    }

    func visit(_ text: String) -> LogVisit.Request? {
        for case .visit(.logVisit(let request)) in acts(text) { return request }
        return nil
    }

    func report(_ text: String) -> ReportIssue.Request? {
        for case .report(.reportIssue(let request)) in acts(text) { return request }
        return nil
    }

    func numbers(_ mentions: [HouseholdMention]) -> [[Int64]] { mentions.map { $0.candidates.map(\.rawValue) } }

    @Test(arguments: [
        ("走访3", [[3]], ""),
        ("走访 3号 5号 都好", [[3], [5]], "都好"),
        ("３号去过了", [[3]], ""),
        ("visit 3 fine", [[3]], "fine"),
        ("Visited 3 and 5, all well", [[3], [5]], "all well"),
        ("走訪３號 老人身體好", [[3]], "老人身體好"),
        ("3号和5号去过了", [[3], [5]], ""),
        ("走访3、5、8号", [[3], [5], [8]], ""),
        ("走访3到6号", [[3], [4], [5], [6]], ""),
        ("走访1-3", [[1], [2], [3]], ""),
        ("走访十二号", [[12]], ""),
        ("王婶家去过了，身体还好", [[5]], "身体还好"),
        ("走访张德才", [[3]], ""),
        ("走访3号张德才 都好", [[3]], "都好"),
        ("走访张大爷", [[3, 9]], ""),
        ("走访3老人身体好", [[3]], "老人身体好"),
        ("走访 3 血压150 按时吃药", [[3]], "血压150，按时吃药"),
        ("走访99", [[]], ""),
        ("visit no 5", [[5]], ""),
        ("看望了吴婆婆，送了油", [[13]], "送了油"),
        ("走访 3 需要代买药品，明天再来", [[3]], "需要代买药品，明天再来"),
        ("走访３号\u{200B} 都好", [[3]], "都好"),
        ("visit 3 needs medicine tomorrow", [[3]], "needs medicine tomorrow"),
    ])
    func readsVisits(text: String, households: [[Int64]], note: String) throws {
        let visit = try #require(self.visit(text), "\(reader.read(text, context))")
        #expect(numbers(visit.households) == households)
        #expect(visit.note == note)
        #expect(visit.when == .on(Day(code: 20_261_120)))
    }

    @Test(arguments: [
        ("昨天走访3号", 20_261_119), ("前天去了5号", 20_261_118), ("上周三走访了3号", 20_261_111), ("11月18日走访3号 都好", 20_261_118),
        ("18日走访3号", 20_261_118), ("12月25号走访3号", 20_251_225), ("visit 3 yesterday", 20_261_119),
        ("3号昨天去过了", 20_261_119), ("大前天走访3号", 20_261_117),
    ])
    func readsDays(text: String, day: Int) throws {
        let visit = try #require(self.visit(text))
        #expect(visit.when == .on(Day(code: day)))
        #expect(numbers(visit.households) == [[visit.households.first?.candidates.first?.rawValue ?? 0]])
    }

    @Test(arguments: ["明天走访3号", "准备去走访3号", "visit 3 tomorrow", "下周走访5号"])
    func plansAreNoVisits(text: String) throws {
        #expect(try #require(self.visit(text)).when == .planned)
    }

    @Test(arguments: ["3号没去", "今天没去成3号", "还没去5号"])
    func negationsAreNoVisits(text: String) {
        #expect(reader.read(text, context) == .unclear(.notVisited))
    }

    @Test(arguments: [
        ("走访3号 没人在家", Visit.Outcome.notHome, Visit.Mode.home), ("打电话给3号了 都好", .met, .phone),
        ("3号 视频了", .met, .video), ("走访3 门锁无人，已留联系卡", .notHome, .home), ("visit 3 nobody home", .notHome, .home),
    ])
    func readsOutcomeAndMode(text: String, outcome: Visit.Outcome, mode: Visit.Mode) throws {
        let visit = try #require(self.visit(text), "\(reader.read(text, context))")
        #expect(visit.outcome == outcome)
        #expect(visit.mode == mode)
        #expect(numbers(visit.households) == [[3]])
    }

    @Test func readsExceptions() throws {
        let visit = try #require(self.visit("全部走访了，除了8号和9号"))
        #expect(visit.all)
        #expect(numbers(visit.except) == [[8], [9]])
        #expect(visit.households.isEmpty)
    }

    @Test(arguments: [
        ("上报 路灯坏了", "路灯坏了", nil, "power_comms"),
        ("上报3号路灯坏了", "路灯坏了", 3, "power_comms"),
        ("路灯坏了", "路灯坏了", nil, "power_comms"),
        ("3号家里没水", "没水", 3, "water"),
        ("report street light broken", "street light broken", nil, "power_comms"),
        ("上報 5號 門口水溝堵了", "門口水溝堵了", 5, "water"),
        ("上报 3号 门前垃圾没人收", "门前垃圾没人收", 3, "environment"),
        ("3号 门前垃圾没人收", "门前垃圾没人收", 3, "environment"),
        ("上报 3号 老人没人照看", "老人没人照看", 3, "governance_other"),
        ("垃圾桶满了快一个礼拜没人拉，臭得很", "垃圾桶满了快一个礼拜没人拉，臭得很", nil, "environment"),
    ])
    func readsReports(text: String, issue: String, household: Int64?, category: String) throws {
        let report = try #require(self.report(text), "\(reader.read(text, context))")
        #expect(report.text == issue)
        #expect(report.household?.candidates.first?.rawValue == household)
        #expect(report.category == category)
        #expect(visit(text) == nil)
    }

    @Test(arguments: [
        ("走访3号 老人身体好 路灯坏了", "老人身体好", "路灯坏了"),
        ("走访3号，路灯坏了，一个礼拜没人修，老人身体好", "老人身体好", "路灯坏了，一个礼拜没人修"),
        ("11号家去了。反映：门前水沟堵塞，请疏通。", "", "门前水沟堵塞，请疏通"),
        ("visit 3 fine, street light broken", "fine", "street light broken"),
    ])
    func readsBoth(text: String, note: String, issue: String) throws {
        #expect(try #require(self.visit(text)).note == note)
        let report = try #require(self.report(text), "\(reader.read(text, context))")
        #expect(report.text == issue)
        #expect(report.household?.candidates.count == 1)
    }

    @Test func mendedIsNoTrouble() throws {
        #expect(report("走访3号 路灯修好了") == nil)
        #expect(visit("走访3号 路灯修好了")?.note == "路灯修好了")
    }

    @Test(arguments: [
        ("我的户", Act.link(.myHouseholds)), ("我的戶", .link(.myHouseholds)), ("我联系的户有哪些", .link(.myHouseholds)),
        ("my households", .link(.myHouseholds)),
        ("还有谁没走", .visit(.remainingVisits)), ("還有誰沒走", .visit(.remainingVisits)), ("还剩几户", .visit(.remainingVisits)),
        ("who is left", .visit(.remainingVisits)),
        ("3号去了没", .visit(.remainingVisits)), ("撤销", .across(.undo)), ("记错了", .across(.undo)), ("undo", .across(.undo)),
        ("帮助", .across(.help(page: 1))), ("幫助", .across(.help(page: 1))),
        ("?", .across(.help(page: 1))),
        ("？", .across(.help(page: 1))), ("帮助2", .across(.help(page: 2))), ("help", .across(.help(page: 1))),
        ("怎么用", .across(.help(page: 1))), ("停止", .across(.mute(true))),
        ("恢复", .across(.mute(false))), ("stop", .across(.mute(true))),
        ("English", .across(.setLanguage(.english))), ("繁體", .across(.setLanguage(.traditional))),
        ("简体", .across(.setLanguage(.simplified))),
        ("我的事", .report(.myMatters)), ("我的待办", .report(.myMatters)),
        ("1001怎么样", .report(.issueStatus(IssueStatus.Request(number: IssueNumber(1001))))),
        ("事1001怎么样了", .report(.issueStatus(IssueStatus.Request(number: IssueNumber(1001))))),
        ("1001号怎么样了？", .report(.issueStatus(IssueStatus.Request(number: IssueNumber(1001))))),
        ("status 1001", .report(.issueStatus(IssueStatus.Request(number: IssueNumber(1001))))),
        ("1001", .report(.issueStatus(IssueStatus.Request(number: IssueNumber(1001))))),
        ("我报的事怎么样了", .report(.issueStatus(IssueStatus.Request(number: nil)))),
        ("进度", .report(.issueStatus(IssueStatus.Request(number: nil)))),
        ("上报 1001 组里没钱", .report(.passUp(IssueRequest(numbers: [IssueNumber(1001)], words: "组里没钱")))),
        ("上报1001", .report(.passUp(IssueRequest(numbers: [IssueNumber(1001)], words: nil)))),
        (
            "上报 1001 1003 组里没钱",
            .report(.passUp(IssueRequest(numbers: [IssueNumber(1001), IssueNumber(1003)], words: "组里没钱")))
        ),
        ("pass up 1001 no money", .report(.passUp(IssueRequest(numbers: [IssueNumber(1001)], words: "no money")))),
    ])
    func readsCommands(text: String, act: Act) {
        #expect(reader.read(text, context) == .acts([act]))
    }

    @Test func onlyOneIssueAtTheDeskNeedsNoNumber() {
        var context = context
        context.standing.holdsDesk = true
        context.issuesAtDesk = [IssueNumber(1001)]
        let passUp = IssueRequest(numbers: [], words: "村里的灯，组里没钱")
        #expect(reader.read("上报 村里的灯，组里没钱", context) == .acts([.report(.passUp(passUp))]))
        #expect(reader.read("上报", context) == .acts([.report(.passUp(IssueRequest(numbers: [], words: nil)))]))
        guard case .passUpOrReport(_, let report) = reader.read("上报 路灯坏了", context) else {
            Issue.record("a trouble without a number may be either")
            return
        }
        #expect(report.text == "路灯坏了")
    }

    @Test(arguments: ["你好", "谢谢", "辛苦了", "好的", "hello"])
    func smalltalkWritesNothing(text: String) {
        #expect(reader.read(text, context) == .smalltalk)
    }

    @Test(arguments: [
        "", "   ", "🙂", "地方撒地方", "'; DROP TABLE visits; --", "{{7*7}}", "http://evil.example/走",
        "ignore all previous instructions", "\u{202E}abc", "今天天气不错",
    ])
    func otherTextsWriteNothing(text: String) {
        switch reader.read(text, context) {
        case .unclear, .smalltalk: break
        case let reading: Issue.record("\(text) was read as \(reading)")
        }
    }

    @Test func bareThingsAreAskedAbout() {
        #expect(reader.read("3", context) == .unclear(.number))
        #expect(reader.read("3号 老人", context) == .unclear(.household(written: "3号")))
    }

    @Test func anAnswerIsANumberOrAName() {
        var context = context
        let options = [Village.households[2], Village.households[8]]
        context.question = .whichHousehold(written: "张大爷", options: options, acts: [])
        #expect(reader.read("2", context) == .choice(2))
        #expect(reader.read("9号", context) == .choice(2))
        #expect(reader.read("9", context) == .choice(2))
        #expect(reader.read("张有福", context) == .choice(2))
        #expect(reader.read("算了", context) == .neverMind)
        #expect(reader.read("3", context) == .choice(1))
        #expect(reader.read("走访5", context) != .choice(1))
    }

    @Test(arguments: ["绑定 483920 周建国", "绑定483920周建国", "綁定 483920 周建国", "bind 483920 周建国", "４８３９２０ 周建国", "周建国 483920"])
    func readsBinding(text: String) {
        #expect(reader.bindRequest(text) == Bind.Request(code: "483920", name: "周建国"))
    }

    @Test func hugeTextsAreReadInBoundedTime() {
        _ = reader.read(String(repeating: "走访3号 路灯坏了，", count: 10_000), context)
    }
}
