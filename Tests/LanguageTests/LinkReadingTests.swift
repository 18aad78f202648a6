import Programme
import TestSupport
import Testing

@testable import Language

/// What the commands of the room Link are read as, on Friday 20 November 2026.
struct LinkReadingTests {
    let policy: Policy
    let reader: Reader
    let context: ReadingContext

    init() throws {
        policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), today: Today(Village.now(policy), policy.calendar))
    }

    struct Misread: Error {
        var text: String
    }

    func act(_ text: String) -> LinkAct? {
        guard case .acts(let acts) = reader.read(text, context), acts.count == 1, case .link(let act) = acts[0] else {
            return nil
        }
        return act
    }

    func leave(_ text: String) -> TakeLeave.Request? {
        if case .takeLeave(let request) = act(text) { request } else { nil }
    }

    @Test(arguments: [
        ("请假 20号到12月5号 王小明代", 20_261_120, 20_261_205, "王小明"),
        ("请假 明天到周日 王小明代", 20_261_121, 20_261_122, "王小明"),
        ("请假20号-25号，由王小明代替", 20_261_120, 20_261_125, "王小明"),
        ("请假 20-25 王小明", 20_261_120, 20_261_125, "王小明"),
        ("请假 到25号 王小明代", 20_261_120, 20_261_125, "王小明"),
        ("请假 明天 王小明代", 20_261_121, 20_261_121, "王小明"),
        ("请假3天 王小明代班", 20_261_120, 20_261_122, "王小明"),
        ("请假 后天三天 王小明代", 20_261_122, 20_261_124, "王小明"),
        ("请假 下周一到下周五 去武汉看病 请王小明代管", 20_261_123, 20_261_127, "王小明"),
        ("请假 王小明代 11月28日到12月2日", 20_261_128, 20_261_202, "王小明"),
        ("请假 28号到3号 王小明代", 20_261_128, 20_261_203, "王小明"),
        ("请假 12月28号到1月3号 王小明代", 20_261_228, 20_270_103, "王小明"),
        ("请假 二十二号到二十五号 王小明代", 20_261_122, 20_261_125, "王小明"),
        ("請假 20號到25號 王小明代", 20_261_120, 20_261_125, "王小明"),
        ("leave 20 to Dec 5 Wang Xiaoming", 20_261_120, 20_261_205, "Wang Xiaoming"),
        ("leave tomorrow to Sunday substitute Wang Xiaoming", 20_261_121, 20_261_122, "Wang Xiaoming"),
        ("take leave from 12/1 to 12/5 王小明", 20_261_201, 20_261_205, "王小明"),
        ("请假 11月10号到11月25号 王小明代", 20_261_110, 20_261_125, "王小明"),
        ("请假 昨天到明天 王小明代", 20_261_119, 20_261_121, "王小明"),
    ])
    func readsLeave(text: String, from: Int, to: Int, substitute: String) throws {
        let request = try #require(leave(text))
        #expect(request.from == Day(code: from))
        #expect(request.to == Day(code: to))
        #expect(request.substitute?.written == substitute)
    }

    @Test(arguments: ["请假", "请假 20号到25号", "请假 王小明代", "leave"])
    func seesWhatLeaveLacks(text: String) throws {
        let request = try #require(leave(text))
        #expect(request.to == nil || request.substitute == nil)
    }

    @Test(arguments: [
        ("交接 3号 5号 给 王小明", [3, 5], nil as String?, "王小明"),
        ("交接3号5号给王小明", [3, 5], nil, "王小明"),
        ("交接 3到5号 给 王小明", [3, 4, 5], nil, "王小明"),
        ("交接 周建国 给 王小明", [], "周建国", "王小明"),
        ("把3号交给王小明", [3], nil, "王小明"),
        ("3号5号转给王小明", [3, 5], nil, "王小明"),
        ("交接 3号 给 王秀兰", [3], nil, "王秀兰"),
        ("hand over 3 5 to Wang Xiaoming", [3, 5], nil, "Wang Xiaoming"),
        ("hand over Zhou Jianguo to Wang Xiaoming", [], "Zhou Jianguo", "Wang Xiaoming"),
        ("交接 40号 給 王小明", [40], nil, "王小明"),
    ])
    func readsHandOver(text: String, numbers: [Int], from: String?, to: String) throws {
        guard case .handOver(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.households.map(\.written) == numbers.map { "\($0)号" })
        #expect(request.from?.written == from)
        #expect(request.to?.written == to)
    }

    @Test(arguments: [
        ("外出 3号 去广东了", [3], false, "去广东了"), ("3号外出打工了", [3], false, "打工了"),
        ("away 3 gone to Guangdong", [3], false, "gone to Guangdong"), ("3号回来了", [3], true, ""),
        ("回来 3号 5号", [3, 5], true, ""), ("home 3", [3], true, ""), ("外出", [], false, ""),
    ])
    func readsResidence(text: String, numbers: [Int64], isResident: Bool, note: String) throws {
        guard case .setResidence(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.households.map { $0.candidates } == numbers.map { [HouseholdID($0)] })
        #expect(request.isResident == isResident)
        #expect(request.note == note)
    }

    @Test(arguments: [
        ("覆盖", Verb.coverage), ("联户情况怎么样", .coverage), ("覆盖 李家塆", .coverage), ("coverage", .coverage),
        ("分配建议", .reviewProposal), ("照办分配建议", .applyProposal), ("照办 分配建议", .applyProposal),
        ("apply proposal", .applyProposal), ("销假", .endLeave), ("我回来了", .endLeave), ("back", .endLeave),
        ("并户 3号 到 5号", .mergeHouseholds), ("分户 3号 张小明", .splitHousehold), ("销户 3号 迁出", .endHousehold),
        ("close household 3 moved out", .endHousehold), ("解绑 周建国", .unbind), ("unbind Zhou Jianguo", .unbind),
        ("户码 3号", .giveResidentCode), ("code 3", .giveResidentCode), ("岗位 周建国 调解员", .giveServicePost),
        ("我的岗位", .myServicePosts), ("联户卡", .myCard), ("my card", .myCard), ("併戶 3號 到 5號", .mergeHouseholds),
        ("覆蓋", .coverage), ("照辦分配建議", .applyProposal),
    ])
    func readsTheVerb(text: String, verb: Verb) { #expect(act(text)?.verb == verb) }

    @Test func mergesTheFirstIntoTheLast() throws {
        for text in ["并户 3号 到 5号", "并户3号到5号", "merge 3 into 5"] {
            guard case .reshape(.merge(let one?, let other?))? = act(text) else {
                throw Misread(text: text)
            }
            #expect(one.candidates == [HouseholdID(3)])
            #expect(other.candidates == [HouseholdID(5)])
        }
    }

    /// Words of this room within a visit or a report stay what they were.
    @Test(arguments: ["走访3号 儿子回来了", "走访3号 准备外出打工", "上报 3号 想分户", "visit 3 son came home", "走访5 问分户的事"])
    func leavesOtherMessagesAlone(text: String) { #expect(act(text) == nil) }

    // MARK: Texts

    @Test(arguments: Tongue.allCases)
    func coverageNamesWhatIsToFix(tongue: Tongue) {
        let households = (1...7).map {
            LinkBook.Household(id: HouseholdID(Int64($0)), number: $0, head: "户主\($0)", place: .init())
        }
        let members = [
            LinkBook.Member(id: PersonID(1), name: "周建国", ownMaximum: 3),
            LinkBook.Member(id: PersonID(2), name: "郭玉琴"),
        ]
        let links = Dictionary(
            uniqueKeysWithValues: (1...6).map { (HouseholdID(Int64($0)), PersonID($0 < 5 ? 1 : 2)) })
        let book = LinkBook(households: households, members: members, links: links)
        let facts = CoverageReport.Facts(
            unit: UnitID(1), name: "青山村", extent: .one(Coverage(of: book, bounds: policy.householdsPerMember)))
        let secretary = Person(
            id: PersonID(9), name: "李明德", posts: [PostHeld(post: .villageSecretary, unit: UnitID(1))])
        let answers = CoverageReport.decide(facts, by: secretary).answers
        let text = Speaker(tongue, policy: policy).reply(to: answers, asking: nil)
        #expect(text.contains("户主7"))
        #expect(text.contains("周建国"))
        #expect(text.contains("郭玉琴"))
        switch tongue {
        case .simplified: #expect(text.contains("交接 7号 给") && text.contains("分配建议"))
        case .traditional: #expect(text.contains("交接 7號 給") && text.contains("分配建議"))
        case .english: #expect(text.contains("hand over 7 to") && text.contains("proposal"))
        }
    }
}
