import Database
import Foundation
import Gateway
import Programme
import Store
import Testing

@testable import Engine

/// Whatever people write in whatever order: one reply a message, every issue in one place with one holder and one clock,
/// no gap in a history, nobody holding what their post does not give.
struct RandomWalkTests {
    /// Messages of all walks together; a walk is one village.
    static let messages = 10_000
    static let seeds = walkSeeds(count: 4)

    @Test(arguments: seeds)
    func everythingStaysInOrder(seed: UInt64) async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        var walk = Walk(seed: seed)
        let steps = Self.messages / Self.seeds.count
        for step in 1...steps {
            county.clock.move(seconds: walk.pause())
            var message = county.message(step, from: walk.phone(), walk.text())
            if walk.bringsPicture() { message.media = [InboundMedia(id: "p\(step)", kind: .photo)] }
            try await engine.handle(county.batch(message, cursor: "\(step)"))
            if step % 50 == 0 { try await engine.tick() }
            if step % 500 == 0 || step == steps { try await check(county, messages: step) }
        }
    }

    private func check(_ county: TestCounty, messages: Int) async throws {
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == Int64(messages))
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state <> 'done'") == 0, "nothing is parked")
        // Strangers are answered so often a day and then no more (A3).
        let replies = try await county.count(
            "SELECT COUNT(*) FROM outbox WHERE notice IS NULL AND chat <> '\(Walk.stranger)'")
        let known = try await county.count("SELECT COUNT(*) FROM inbox WHERE sender <> '\(Walk.stranger)'")
        #expect(replies == known, "one reply a message")
        let files = try await county.database.read { connection in
            let county = County(connection)
            let numbers = try connection.query("SELECT number FROM issues") { IssueNumber($0.int(0)) }
            return try numbers.map { (file: try county.issue($0)!, broken: try county.firstBrokenLink(of: $0)) }
        }
        for (file, broken) in files {
            #expect(broken == nil, "issue \(file.number.rawValue) has a gap in its history")
            guard let desk = file.state.desk else { continue }
            #expect(desk.due >= desk.since)
            let holds = try await county.count(
                """
                SELECT COUNT(*) FROM posts WHERE person_id = \(desk.holder.rawValue)
                AND post = '\(desk.officer.post.rawValue)' AND unit_id = \(desk.unit.rawValue) AND ended_at IS NULL
                """)
            #expect(holds == 1, "issue \(file.number.rawValue) lies with somebody whose post does not give it")
            #expect(!file.accused.contains(desk.holder))
            #expect(file.isComplaint || file.accused.isEmpty)
            #expect(desk.returns <= county.policy.issues.returnLimit)
        }
        let misplaced = try await county.count(
            "SELECT COUNT(*) FROM issues WHERE (state IN ('at_desk', 'listed', 'promised')) <> (holder_id IS NOT NULL AND due IS NOT NULL)"
        )
        #expect(misplaced == 0, "one holder and one clock at a desk, none elsewhere")
        let unasked = try await county.count(
            """
            SELECT COUNT(*) FROM issues WHERE (asked_id IS NOT NULL) <> (ask_at IS NOT NULL) AND state = 'done'
            OR asked_id IS NOT NULL AND state NOT IN ('done', 'refused', 'merged')
            """)
        #expect(unasked == 0, "S6: a word is waited for where it is done, and asked for again")
        for (file, _) in files {
            switch file.state {
            case .done(let done): #expect(done.asked?.person != done.by)
            case .closed(let done), .notReached(let done):
                let words = try await county.count(
                    """
                    SELECT COUNT(*) FROM issue_entries WHERE issue = \(file.number.rawValue)
                    AND at >= \(done.at.milliseconds) AND actor_id <> \(done.by.rawValue)
                    """)
                #expect(words > 0, "issue \(file.number.rawValue) has ended without another person's word")
            case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised,
                .refused, .merged, .withdrawn:
                break
            }
        }
        let most = county.policy.attachments.mostPerIssue
        let crowded = try await county.count(
            """
            SELECT COUNT(*) FROM (SELECT issue FROM media WHERE issue IS NOT NULL AND state IN ('waiting', 'kept')
                GROUP BY issue HAVING COUNT(*) > \(most))
            """)
        #expect(crowded == 0, "no issue has more attachments than it may")
        let silent = try await county.count(
            "SELECT COUNT(*) FROM issues i WHERE NOT EXISTS (SELECT 1 FROM issue_entries e WHERE e.issue = i.number)")
        #expect(silent == 0)
    }
}

/// Seeds by the clock, or the one of `LIANHU_TEST_SEED`; a failing test names its seed.
private func walkSeeds(count: UInt64) -> [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["LIANHU_TEST_SEED"].flatMap(UInt64.init) { return [seed] }
    let start = UInt64(Date().timeIntervalSince1970)
    return (0..<count).map { start + $0 }
}

/// Random people and texts (SplitMix64).
private struct Walk: RandomNumberGenerator {
    static let stranger = "9999"
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func pause() -> Int64 { Int64.random(in: 0...1200, using: &self) }

    mutating func bringsPicture() -> Bool { Int.random(in: 0..<8, using: &self) == 0 }

    mutating func phone() -> String {
        [
            "1001", "1001", "1002", "1002", "1003", "1003", "1004", "1004", "1005", "1006", "1013", "1014", "1021",
            Self.stranger,
        ]
        .randomElement(using: &self)!
    }

    mutating func text() -> String {
        let issue = 1001 + Int.random(in: 0...25, using: &self)
        let household = Int.random(in: 1...16, using: &self)
        let texts = [
            "走访\(household)号 都好", "上报 \(household)号 路灯坏了", "上报 水渠堵了", "走访\(household) 身体好 家里漏水",
            "上报 \(household)号 屋顶漏雨 先留着", "上报 垃圾没人拉 已当场解决", "受理 \(issue)", "受理", "已办 \(issue) 修好了", "已办",
            "上报 \(issue) 组里没钱", "上报", "退回 \(issue) 材料不全", "退回 \(issue)", "不予受理 \(issue) 已有政策规定", "不予受理 \(issue) 没这回事",
            "\(issue) 同 \(issue - 1)", "同\(issue)", "转网协员 \(issue)", "转供电 \(issue)", "改类 \(issue) 道路", "改类 \(issue)",
            "满意 \(issue)", "不满意 \(issue) 又坏了", "满意", "不满意 还是不行", "先留着 \(issue)", "先留着", "收到 \(issue)", "收到",
            "\(household)号家着火了", "投诉 王组长 吃拿卡要", "投诉 方志远 态度不好", "匿名 上报 账目没公开", "代办 \(household)号 残疾证",
            "交回", "交回 代办\(Int.random(in: 1...9, using: &self))", "撤销", "撤销", "\(issue)怎么样", "我的事", "我的户", "还有谁没走",
            "帮助", "1", "2", "3", "算了", "你好\(household)", "停止", "恢复", "English", "简体", "？？？", "🙏\(issue)",
            "张大爷 \(issue)", "走访张大爷",
            "回访 \(issue) 满意", "回访 \(issue) 不满意 又坏了", "回访 \(issue) 没人", "回访 没人", "回访 满意", "未访到 \(issue)",
            "已解释 \(issue)", "已解释", "承诺 \(issue) 12月20日前 修好", "暂停 \(issue) 等雨停 到12月1日", "同意暂停", "不同意 \(issue)",
            "继续 \(issue)", "进展 \(issue) 开工了", "列入清单 \(issue) 李明德 周五前", "清单", "协办 \(issue) 徐国华",
            "改期 \(issue) 12月20日 等水泥", "换人 \(issue) 徐国华",
            "明天去\(household)号", "undo", "resolved \(issue) fixed", "send back \(issue) papers",
            "pass up \(issue) no money",
            "代周建国 走访\(household)号", "刚才是\(household)号不是\(household + 1)号", "必到 \(household)号 喜事", "联户公示2", "没来过",
            "并户 \(household)号 到 16号", "销户 \(household)号 迁出", "发慰问 大米 \(household)号 3号", "送到 \(household)号", "送政策 医保",
            "通知 全村 停水",
            "停发", "通知情况",
        ]
        return texts.randomElement(using: &self)!
    }
}
