import Programme
import TestSupport
import Testing

@testable import Language

/// What the commands of town and county, the lists and the calendar are read as, on Friday 20 November 2026.
struct TownReadingTests {
    let reader: Reader
    let context: ReadingContext

    init() throws {
        let policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), today: Today(Village.now(policy), policy.calendar))
    }

    private func town(_ text: String) -> TownAct? {
        guard case .acts(let acts) = reader.read(text, context), acts.count == 1,
            case .resolve(.town(let act)) = acts[0]
        else { return nil }
        return act
    }

    private func list(_ text: String) -> ListAct? {
        guard case .acts(let acts) = reader.read(text, context), acts.count == 1,
            case .resolve(.list(let act)) = acts[0]
        else { return nil }
        return act
    }

    @Test(arguments: [
        ("镇办 1023 李强 周五前", "李强", 20_261_120), ("1023 镇办 李强 12月5日前", "李强", 20_261_205),
        ("镇办1023，李强负责，25号", "李强负责", 20_261_125), ("鎮辦 1023 李强", "李强", nil), ("镇办 1023", nil, nil),
        ("town solves 1023 Li Qiang by friday", "Li Qiang", 20_261_120),
    ])
    func readsTheTownsOwnWay(text: String, lead: String?, due: Int?) throws {
        guard case .solve(let request)? = town(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.numbers == [IssueNumber(1023)])
        #expect(request.lead?.written == lead)
        #expect(request.due?.code == due)
    }

    @Test(arguments: [
        ("请部门 1023 交通局 水利局 急", ["transport", "water_bureau"], "urgent"),
        ("请部门1023 交通局、水利局", ["transport", "water_bureau"], nil),
        ("吹哨 1023 交通局 紧急", ["transport"], "urgent"), ("吹哨 1023 民政 疑难", ["civil_affairs"], "complex"),
        ("whistle 1023 transport urgent", ["transport"], "urgent"), ("吹哨1023", [], nil),
        ("ask departments 1023 transport, water bureau", ["transport", "water_bureau"], nil),
    ])
    func readsCalls(text: String, departments: [String], kind: String?) {
        let request: CallDepartments.Request? =
            switch town(text) {
            case .askDepartments(let request)?, .whistle(let request)?: request
            default: nil
            }
        #expect(request == .init(numbers: [IssueNumber(1023)], departments: departments, kind: kind), "\(text)")
    }

    @Test(arguments: [
        ("评 1023 交通局 好", "transport", 5), ("评1023供电 一般", "power", 3), ("评价 1023 差", nil, 1),
        ("评 1023 水利局 4", "water_bureau", 4), ("rate 1023 transport good", "transport", 5),
        ("评 1023 交通局 不好", "transport", 1),
        ("评 1023", nil, nil),
    ])
    func readsRatings(text: String, body: String?, score: Int?) {
        #expect(
            town(text) == .rate(RateDepartment.Request(number: IssueNumber(1023), body: body, score: score)), "\(text)")
    }

    @Test(arguments: [
        ("县汇总", nil), ("县汇总 11月", 20_261_101), ("县汇总 12月", 20_251_201), ("county rollup november", 20_261_101),
        ("县汇总 2026-10", 20_261_001),
    ])
    func readsMonths(text: String, month: Int?) {
        #expect(town(text) == .rollUp(month: month.map { Day(code: $0) }), "\(text)")
    }

    @Test func readsAnswersDown() {
        #expect(
            town("答复 1023 列入明年计划")
                == .answer(.init(numbers: [IssueNumber(1023)], category: nil, words: "列入明年计划")))
        #expect(town("答复 道路 列入明年计划") == .answer(.init(numbers: [], category: "roads", words: "列入明年计划")))
        for text in ["报包村领导 1023 要钱", "報包村領導 1023 要錢"] {
            #expect(
                town(text)
                    == .reportToTownLeader(
                        IssueRequest(numbers: [IssueNumber(1023)], words: String(text.suffix(2)))))
        }
        #expect(town("报县领导 1023 要钱") == .reportToLeader(IssueRequest(numbers: [IssueNumber(1023)], words: "要钱")))
        #expect(town("报县 1023 要钱") == .reportToCounty(IssueRequest(numbers: [IssueNumber(1023)], words: "要钱")))
        #expect(town("报到1023") == .reportIn(IssueRequest(numbers: [IssueNumber(1023)])))
    }

    /// Words that begin like a command of this room and are none.
    @Test(arguments: ["评低保不公平", "3号 评低保不公平", "任务太重了，村里人手不够", "走访3号 没有资源", "收到 1001", "收到", "办好了"])
    func stealsNothing(text: String) {
        #expect(town(text) == nil && list(text) == nil, "\(text)")
    }

    @Test(arguments: [
        ("对接 需3 资5 李强 12月1日前", 3, 5, "李强", 20_261_201), ("对接 资5 需3", 3, 5, nil, nil),
        ("match need 3 with resource 5 by december 1", 3, 5, nil, 20_261_201), ("对接", nil, nil, nil, nil),
    ])
    func readsMatches(text: String, need: Int64?, resource: Int64?, doer: String?, due: Int?) {
        guard case .match(let request)? = list(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        #expect(request.need == need.map { NeedID($0) } && request.resource == resource.map { ResourceID($0) })
        #expect(request.doer?.written == doer && request.due?.code == due)
    }

    @Test(arguments: [
        ("下派 青山村 防汛值守 依据 安全防灾 12月1日前", "青山村", "防汛值守", "safety", 20_261_201),
        ("下派 青山村 防汛值守 12月1日前 依据 防汛", "青山村", "防汛值守", "safety", 20_261_201),
        ("下派 青山村 报送3份材料 依据 无", "青山村", "报送3份材料", "none", nil), ("下派 青山村 防汛值守", "青山村", "防汛值守", nil, nil),
        ("push task Qingshan flood watch basis safety by december 1", "Qingshan", "flood watch", "safety", 20_261_201),
        ("下派", nil, nil, nil, nil),
    ])
    func readsTasks(text: String, village: String?, what: String?, basis: String?, due: Int?) {
        guard case .push(let request)? = list(text) else {
            Issue.record("\(text) was read as \(reader.read(text, context))")
            return
        }
        let named: String? =
            switch request.basis {
            case .listed(let code)?: code
            case PushMandate.Basis.none?: "none"
            case nil: nil
            }
        #expect(request.village?.written == village && request.text == what && named == basis)
        #expect(request.due?.code == due)
    }

    @Test func readsTheVillagesWord() {
        let three = MandateID(3)
        #expect(list("接任务3") == .take(three))
        #expect(list("拒接 任务3 不在准入清单") == .refuse(three, reason: "不在准入清单"))
        #expect(list("任务3 已办 值守排好了") == .finish(three, words: "值守排好了"))
        #expect(list("任务3 难处 人手不够") == .sayHard(three, words: "人手不够"))
        #expect(list("任务") == .tasks)
        #expect(list("task 3 done all set") == .finish(three, words: "all set"))
        #expect(list("办好 对7") == .finishMatch(MatchID(7)))
        #expect(list("收到 对7") == .receive(MatchID(7)))
        #expect(list("排班 12月1日 周建国")?.verb == .assignDuty)
        #expect(list("值班 明天") == .onDuty(Day(code: 20_261_121)))
        #expect(list("主题党日是哪天") == .monthDays)
        #expect(list("資源 挖機一台") == .offer("挖機一台"))
    }
}
