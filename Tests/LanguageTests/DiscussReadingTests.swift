import Programme
import TestSupport
import Testing

@testable import Language

/// What the commands of the room Discuss are read as, on Friday 20 November 2026.
struct DiscussReadingTests {
    let policy: Policy
    let reader: Reader
    let context: ReadingContext

    init() throws {
        policy = try Repository.policy()
        reader = Reader(policy: policy)
        context = ReadingContext(
            roll: HouseholdRoll(Village.households), standing: Standing(holdsDesk: true, runsMeetings: true),
            today: Today(Village.now(policy), policy.calendar))
    }

    func act(_ text: String, runsMeetings: Bool = true) -> DiscussAct? {
        var context = context
        context.standing.runsMeetings = runsMeetings
        guard case .acts(let acts) = reader.read(text, context), acts.count == 1, case .discuss(let act) = acts[0]
        else { return nil }
        return act
    }

    @Test(arguments: [
        ("开会 支委会 28号晚7点 村部", "committee", 20_261_128, 19, 0, "村部"),
        ("开会支委会28号晚7点", "committee", 20_261_128, 19, 0, nil),
        ("開會 黨員大會 明晚7點半", "members", 20_261_121, 19, 30, nil as String?),
        ("召开乡村夜话 后天下午3点 在文化广场", "consultation", 20_261_122, 15, 0, "在文化广场"),
        ("开会 12月5日 上午九点 村民代表会议", "representatives", 20_261_205, 9, 0, nil),
        ("meeting branch committee 28 19:00 at the village office", "committee", 20_261_128, 19, 0, "village office"),
        ("convene evening talk tomorrow 7pm", "consultation", 20_261_121, 19, 0, nil),
    ])
    func readsConvening(text: String, kind: String, day: Int, hour: Int, minute: Int, place: String?) throws {
        guard case .convene(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.kind == kind)
        #expect(request.at == policy.calendar.instant(Day(code: day), hour: hour, minute: minute))
        #expect(request.place == place)
    }

    struct Misread: Error { var text: String }

    @Test(arguments: [
        ("1023 赞成7 反对1 弃权1", [1023], 7, 1, 1), ("1023赞成7票反对1票弃权1票", [1023], 7, 1, 1),
        ("1 3 赞成5，反对0", [1, 3], 5, 0, nil), ("赞成7 反对2", [], 7, 2, nil), ("表决 1023 赞成7 反对1", [1023], 7, 1, nil),
        ("1023 同意7 不同意2", [1023], 7, 2, nil), ("1023 in favour 7 against 1 abstained 1", [1023], 7, 1, 1),
        ("1023 贊成7 反對1 棄權1", [1023], 7, 1, 1 as Int?),
    ])
    func readsVotes(text: String, items: [Int], inFavour: Int, against: Int, abstained: Int?) throws {
        guard case .vote(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.items == .numbered(items), "\(text)")
        #expect(request.said == .counted(inFavour: inFavour, against: against, abstained: abstained), "\(text)")
    }

    @Test(arguments: [
        ("1023 1025 全票", Vote.Items.numbered([1023, 1025])), ("1 3 同意", .numbered([1, 3])),
        ("同意 1 3 5", .numbered([1, 3, 5])),
        ("全部同意", .all), ("全票通过", .numbered([])), ("1023 unanimous", .numbered([1023])), ("all agreed", .all),
    ])
    func readsUnanimity(text: String, items: Vote.Items) throws {
        guard case .vote(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.items == items, "\(text)")
        #expect(request.said == .unanimous, "\(text)")
        #expect(act(text, runsMeetings: false) == nil, "only who runs meetings votes so: \(text)")
    }

    @Test(arguments: [
        ("提交支委会 1023", "committee"), ("1023 提交 夜话", "consultation"), ("submit 1023 to committee", "committee"),
        ("提交 1023", nil as String?),
    ])
    func readsSubmitting(text: String, kind: String?) throws {
        guard case .submit(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request.numbers == [IssueNumber(1023)])
        #expect(request.kind == kind)
    }

    @Test(arguments: [
        ("金额 1023 80000", 80000 as Int?, nil as Bool?), ("金额 1023 8万", 80000, nil),
        ("amount 1023 80000 yuan", 80000, nil),
        ("重大 1023", nil, true), ("not major 1023", nil, false),
    ])
    func readsWeights(text: String, yuan: Int?, isMarked: Bool?) throws {
        guard case .weigh(let request)? = act(text) else { throw Misread(text: text) }
        #expect(request == WeighIssue.Request(numbers: [IssueNumber(1023)], yuan: yuan, isMarked: isMarked))
    }

    /// Their words begin other sentences too.
    @Test(arguments: [
        "开始漏水了", "公示栏坏了", "重大事故隐患", "同意拆迁", "反对在门口修路", "邀请不到医生", "3号 同意搬迁", "开会时灯坏了", "到会场的路坏了", "major road damage",
    ])
    func leavesOtherTextsAlone(text: String) {
        #expect(act(text, runsMeetings: false) == nil, "\(text)")
    }

    @Test(arguments: [
        ("签到", Verb.checkIn), ("到会 9人", .countPresent), ("开始", .openMeeting), ("散会", .closeMeeting),
        ("会议纪要 支委会", .minutes),
        ("议程", .agenda), ("改期 支委会 29号晚7点", .reschedule), ("取消会议 支委会", .cancelMeeting), ("撤议题 1023", .recallIssue),
        ("不上会 1023 已有政策", .keepOffAgenda), ("邀请 1023", .invite), ("邀请 法律顾问", .invite), ("公示 1023", .disclose),
        ("公示结果 1023", .disclose), ("异议 1023 太贵了", .objectTo), ("簽到", .checkIn),
    ])
    func readsTheOthers(text: String, verb: Verb) {
        #expect(act(text)?.verb == verb, "\(text)")
    }
}
