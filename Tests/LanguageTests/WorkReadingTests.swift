import Programme
import TestSupport
import Testing

@testable import Language

/// What the commands of the room Resolve are read as, on Friday 20 November 2026.
struct WorkReadingTests {
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
        guard case .acts(let acts) = reader.read(text, context) else { return [] }
        return acts
    }

    func act(_ text: String) -> ResolveAct? {
        guard case .resolve(let act)? = acts(text).first, acts(text).count == 1 else { return nil }
        return act
    }

    @Test(arguments: [
        ("回访 1023 满意", VisitBack.Outcome.satisfied, nil), ("回访1023 很满意", .satisfied, nil),
        ("回访 1023 修好了，老人很满意", .satisfied, "修好了，老人很满意"), ("回訪 1023 不滿意 又壞了", .unsatisfied, "又壞了"),
        ("回访 事1023 没人", .notMet, "没人"), ("1023 回访 不在家", .notMet, "不在家"), ("回访 1023 还在漏水", .unsatisfied, "还在漏水"),
        ("回访 1023", nil, nil), ("return visit 1023 satisfied", .satisfied, nil),
        ("return visit 1023 not satisfied broken again", .unsatisfied, "broken again"),
        ("revisit 1023 nobody home", .notMet, "nobody home"),
    ])
    func returnVisits(text: String, outcome: VisitBack.Outcome?, words: String?) {
        #expect(
            act(text)
                == .visitBack(VisitBack.Request(numbers: [IssueNumber(1023)], outcome: outcome, words: words)),
            "\(text)")
    }

    /// The only one that waits.
    @Test(arguments: [("回访 满意", VisitBack.Outcome.satisfied), ("回访 没人", .notMet), ("回访 不满意 没修", .unsatisfied)])
    func withoutANumber(text: String, outcome: VisitBack.Outcome) {
        guard case .visitBack(let request)? = act(text) else {
            Issue.record("\(text) is not a return visit")
            return
        }
        #expect(request.numbers == [] && request.outcome == outcome)
    }

    /// 回访 a household is a visit, and a paper sheet's words stay what they were.
    @Test(arguments: ["回访3号 身体好", "回访 张德才 没人", "3号回访了", "3号 回访 都好"])
    func aHouseholdIsVisited(text: String) {
        guard case .visit(.logVisit)? = acts(text).first else {
            Issue.record("\(text): \(acts(text))")
            return
        }
    }

    @Test(arguments: [
        ("列入清单 1023 刘明 周五前 急 难 协办 王强", "刘明", 20_261_120, ["王强"]), ("1023 列入清单 刘明牵头 12月5日前", "刘明", 20_261_205, []),
        ("列入办事清单 事1023 28号前 刘明 协办王强、李红", "刘明", 20_261_128, ["王强", "李红"]),
        ("put on list 1023 刘明 by Dec 5 urgent with 王强", "刘明", 20_261_205, ["王强"]),
    ])
    func listing(text: String, lead: String, due: Int, helpers: [String]) {
        guard case .listWork(let request)? = act(text) else {
            Issue.record("\(text): \(acts(text))")
            return
        }
        #expect(request.numbers == [IssueNumber(1023)] && request.lead?.written == lead, "\(text)")
        #expect(request.due?.code == due && request.helpers.map(\.written) == helpers, "\(text): \(request)")
    }

    @Test func grades() {
        guard case .listWork(let request)? = act("列入清单 1023 刘明 急 难") else {
            Issue.record("not read")
            return
        }
        #expect(request.urgency == .high && request.difficulty == .high)
        guard case .listWork(let plain)? = act("列入清单 1023 不急 不难") else {
            Issue.record("not read")
            return
        }
        #expect(plain.urgency == .low && plain.difficulty == .low && plain.lead == nil)
    }

    @Test(arguments: [
        ("承诺 1023 12月20日前 修好水管", 20_261_220, "修好水管"), ("承诺1023 12月20日前修好水管", 20_261_220, "修好水管"),
        ("承诺 1023 修好水管 月底前", nil, "修好水管 月底前"), ("promise 1023 by Dec 20 mend the pipe", 20_261_220, "mend the pipe"),
        ("承诺 1023 下周三之前 修好水管", 20_261_125, "修好水管"),
    ])
    func promises(text: String, day: Int?, plan: String?) {
        #expect(
            act(text)
                == .makePromise(
                    MakePromise.Request(numbers: [IssueNumber(1023)], day: day.map { Day(code: $0) }, plan: plan)),
            "\(text)")
    }

    @Test(arguments: [
        ("暂停 1023 等雨停 到12月1日", 20_261_201, "等雨停"), ("暫停 1023 等雨停 到12月1日", 20_261_201, "等雨停"),
        ("暂停1023 到28号 等水泥", 20_261_128, "等水泥"), ("pause 1023 too much rain until Dec 1", 20_261_201, "too much rain"),
    ])
    func pauses(text: String, day: Int, reason: String) {
        #expect(
            act(text)
                == .pauseClock(
                    PauseClock.Request(numbers: [IssueNumber(1023)], reason: reason, until: Day(code: day))), "\(text)")
    }

    @Test(arguments: [
        ("同意暂停 1023", true), ("不同意 1023 不能再等", false), ("allow pause 1023", true), ("deny pause 1023 no", false),
    ])
    func answers(text: String, isGranted: Bool) {
        guard case .answerPause(let request)? = act(text) else {
            Issue.record("\(text)")
            return
        }
        #expect(request.numbers == [IssueNumber(1023)] && request.isGranted == isGranted)
    }

    @Test func theRest() {
        #expect(act("清单2") == .workList(page: 2) && act("办事清单") == .workList(page: 1))
        #expect(act("work list 2") == .workList(page: 2))
        #expect(act("继续 1023") == .resumeClock(IssueRequest(numbers: [IssueNumber(1023)])))
        #expect(act("继续走访3号") == nil)
        #expect(act("未访到 1023") == .closeNotReached(IssueRequest(numbers: [IssueNumber(1023)])))
        #expect(act("未访到 3号") == nil)
        #expect(act("已解释 1023") == .explainEnd(IssueRequest(numbers: [IssueNumber(1023)])))
        let postponed = PostponeWork.Request(
            numbers: [IssueNumber(1023)], day: Day(code: 20_261_220), reason: "等水泥")
        #expect(act("改期 1023 12月20日 等水泥") == .postponeWork(postponed))
        #expect(act("改期 1023 到12月20日 等水泥") == .postponeWork(postponed))
        guard case .changeLead(let change)? = act("换人 1023 王强") else {
            Issue.record("not read")
            return
        }
        #expect(change.lead?.written == "王强")
        guard case .addHelper(let help)? = act("协办 1023 王强 李红") else {
            Issue.record("not read")
            return
        }
        #expect(help.helpers.map(\.written) == ["王强", "李红"])
    }
}
