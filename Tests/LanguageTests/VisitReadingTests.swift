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
            roll: HouseholdRoll(Village.households), writesForOthers: true,
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
