import Database
import Foundation
import Programme
import Store
import Testing

@testable import Engine

/// S2–S4, S8, S9: whatever town, departments, county and village write in whatever order: one reply a message, every
/// issue in one place, every call of a department ends or is told of above, every item at the county is answered or waits.
struct TownWalkTests {
    static let messages = 1200
    static let seeds: [UInt64] = {
        if let seed = ProcessInfo.processInfo.environment["LIANHU_TEST_SEED"].flatMap(UInt64.init) { return [seed] }
        let start = UInt64(Date().timeIntervalSince1970)
        return [start, start + 1]
    }()

    @Test(arguments: seeds)
    func everythingStaysInOrder(seed: UInt64) async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        var walk = TownWalk(state: seed)
        for step in 1...Self.messages {
            county.clock.move(seconds: Int64.random(in: 0...1800, using: &walk))
            let (phone, text) = walk.message()
            try await engine.handle(county.batch(county.message(step, from: phone, text), cursor: "\(step)"))
            if step % 40 == 0 { try await engine.tick() }
        }
        try await engine.tick()
        try await check(county)
    }

    private func check(_ county: TestCounty) async throws {
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state <> 'done'") == 0, "nothing is parked")
        let replies = try await county.count("SELECT COUNT(*) FROM outbox WHERE notice IS NULL")
        #expect(replies == Self.messages, "one reply a message")
        let (none, now) = (Int64(0), county.clock.now.milliseconds)
        let unheld = """
            SELECT COUNT(*) FROM issues WHERE (holder_id IS NULL) <> (due IS NULL)
            OR (state IN ('at_desk', 'with_town', 'with_county')) <> (holder_id IS NOT NULL)
            """
        #expect(try await county.count(unheld) == none, "one holder and one clock while it is worked on")
        let silent = """
            SELECT COUNT(*) FROM whistles w JOIN issues i ON i.number = w.issue
            WHERE w.state = 'called' AND w.climbed_at IS NULL AND w.due <= \(now)
            AND i.state IN ('at_desk', 'with_town', 'with_county')
            """
        #expect(try await county.count(silent) == none, "a department that does not come is told of")
        let lost = """
            SELECT COUNT(*) FROM issues i WHERE (i.state = 'with_county') <> EXISTS (
                SELECT 1 FROM county_cases c WHERE c.issue = i.number AND c.answered_at IS NULL)
            """
        #expect(try await county.count(lost) == none, "every item at the county waits for an answer or has one")
        let early = """
            SELECT COUNT(*) FROM ratings r JOIN whistles w ON r.subject = 'whistle' AND r.subject_id = w.id
            WHERE w.asker_id <> r.by_id OR r.score NOT BETWEEN 1 AND 5
            """
        #expect(try await county.count(early) == none, "who called has the say")
        let forced = "SELECT COUNT(*) FROM pushed_tasks WHERE state = 'refused' AND basis IS NOT NULL"
        #expect(try await county.count(forced) == none, "what is listed is not refused")
        let twice = """
            SELECT COUNT(*) FROM (SELECT need FROM matches WHERE state IN ('assigned', 'done') GROUP BY need
                HAVING COUNT(*) > 1)
            """
        #expect(try await county.count(twice) == none, "a need is met once")
        let adrift = """
            SELECT COUNT(*) FROM needs n WHERE (n.state = 'matched') <> EXISTS (
                SELECT 1 FROM matches m WHERE m.need = n.id AND m.state IN ('assigned', 'done'))
            """
        #expect(try await county.count(adrift) == none, "a need is matched while somebody sees to it")
        let broken = try await county.database.read { connection in
            let county = County(connection)
            let numbers = try connection.query("SELECT number FROM issues") { IssueNumber($0.int(0)) }
            return try numbers.filter { try county.firstBrokenLink(of: $0) != nil }
        }
        #expect(broken.isEmpty, "no history has a gap")
    }
}

/// Random people and texts (SplitMix64).
private struct TownWalk: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// 李明德, 赵文静, 方志远, 李强, 许志平, 罗建华, 梁正清, 沈立新, and a linked member.
    private static let phones = ["1004", "1005", "1005", "1021", "1054", "1052", "1053", "1051", "1020", "1001"]

    mutating func message() -> (phone: String, text: String) {
        let issue = 1001 + Int.random(in: 0...12, using: &self)
        let small = Int.random(in: 1...6, using: &self)
        let texts = [
            "上报 村口的路塌了", "上报 河堤漏水", "上报 \(issue) 村里办不了", "镇办 \(issue)", "镇办 \(issue) 李强 明天", "镇办 \(issue) 张三",
            "请部门 \(issue) 交通局", "请部门 \(issue) 水利局 交通局 急", "请部门 \(issue) 民政局", "报县领导 \(issue) 要钱", "批示 \(issue) 先修",
            "吹哨 \(issue) 交通局", "吹哨 \(issue) 水利局 紧急", "报到", "报到 \(issue)", "已办 \(issue) 修好了", "已办", "退回 \(issue) 不归我们管",
            "评 \(issue) 交通局 好", "评 \(issue) 水利局 \(small)", "部门评价", "报县 \(issue) 要立项", "县汇总", "答复 \(issue) 明年办",
            "答复 道路 明年办",
            "满意 \(issue)", "不满意 \(issue) 又坏了", "不予受理 \(issue) 已有政策", "撤销", "撤销", "我的事", "\(issue)怎么样", "\(small)",
            "资源 挖机一台", "需求 缺挖机", "三张清单", "对接 需\(small) 资\(small) 明天", "对接 需\(small) 资\(small) 李强", "办好 对\(small)",
            "收到 对\(small)", "下派 青山村 值守 依据 防汛", "下派 青山村 填表 依据 无", "接任务\(small)", "拒接 任务\(small)", "任务\(small) 已办",
            "任务\(small) 难处 没人", "任务", "准入清单", "主题党日", "值班", "排班 明天 李强", "排班 今天 周建国", "投诉 李强 态度不好",
        ]
        return (Self.phones.randomElement(using: &self)!, texts.randomElement(using: &self)!)
    }
}
