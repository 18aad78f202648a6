import Database
import Foundation
import Gateway
import Language
import Programme
import Store
import Testing

@testable import Engine

/// A10: practising leaves no trace in the county, sends nothing to anybody, and swallows no emergency.
struct PracticeTests {
    /// Where messages themselves are kept.
    static let transport: Set<String> = ["inbox", "outbox", "cursors", "practices", "practice_messages", "media"]

    /// Every row of every table but those, in words.
    private func contents(_ county: TestCounty) async throws -> [String: [String]] {
        try await county.database.read { connection in
            let tables = try connection.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            ) { $0.text(0) }.filter { !Self.transport.contains($0) }
            var contents: [String: [String]] = [:]
            for table in tables {
                let columns = try connection.query("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) }
                let row = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
                contents[table] = try connection.query("SELECT \(row) FROM \(table) ORDER BY 1") { $0.text(0) }
            }
            return contents
        }
    }

    /// What each verb's help shows, and more that people write, of every room.
    private func everything(_ county: TestCounty) -> [String] {
        let speaker = Speaker(.simplified, policy: county.policy)
        let examples = Verb.allCases.filter { ![.practise, .endPractice, .bind].contains($0) }
            .map { speaker.helpParts($0).example }
        let issues = (0..<12).map { 900_001 + $0 }
        return examples
            + [
                "走访1号 都好", "走访3号 老人身体好 路灯坏了", "王组长：已办 900001 换了灯泡", "满意 900001", "刚才是5号不是3号", "撤销",
                "停止", "English", "简体", "陈书记：召开 支委会 12月10日晚7点", "请假 20号到25号 吴小练代", "户码 1号", "外出 5号 去广东了",
                "并户 1号 到 2号", "代吴小练 走访6号", "刘书记：送政策 医保：每人400元", "投诉 王组长 收钱不办事", "？？？",
            ] + issues.flatMap { ["上报 \($0) 没钱", "王组长：受理 \($0)", "\($0)怎么样", "不满意 \($0) 又坏了"] }
    }

    @Test func nothingIsLeftBehind() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        var number = 0
        func send(_ text: String, from phone: String) async throws {
            number += 1
            county.clock.move(seconds: 5)
            try await engine.handle(county.batch(county.message(number, from: phone, text), cursor: "\(number)"))
        }
        // Something real to be left alone; 张德才家 is visited and has a trouble at 王德胜's desk.
        try await send("走访3号 路灯坏了", from: "1001")
        try await send("走访4号", from: "1001")
        // The first word of a phone says where its pushes go.
        for phone in ["1002"] { try await send("我的事", from: phone) }
        let before = try await contents(county)
        #expect(before.values.contains { !$0.isEmpty } && before.count > 40, "the tables are read")
        let sent = try await county.count("SELECT COUNT(*) FROM outbox")
        let already = county.gateway.sent.count
        for phone in ["1001", "1002"] {
            try await send("练习", from: phone)
            let texts = everything(county)
            for text in texts { try await send(text, from: phone) }
            #expect(try await county.count("SELECT COUNT(*) FROM practice_messages") > Int64(texts.count) / 2)
            let during = try await contents(county)
            for table in before.keys { #expect(during[table] == before[table], "\(table) has changed") }
            try await send("结束练习", from: phone)
        }
        let after = try await contents(county)
        for table in before.keys { #expect(after[table] == before[table], "\(table) has changed") }
        #expect(try await county.count("SELECT COUNT(*) FROM practices") == 0)
        #expect(try await county.count("SELECT COUNT(*) FROM practice_messages") == 0)
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state <> 'done'") == 0, "nothing is parked")
        let pushed = try await county.count("SELECT COUNT(*) FROM outbox WHERE notice IS NOT NULL AND id > \(sent)")
        #expect(pushed == 0, "nobody else is told")
        for message in county.gateway.sent[already...] {
            let isMarked = message.text.contains("【练习】") || message.text.hasPrefix("练习结束了")
            #expect(isMarked, "\(message.text)")
        }
    }

    @Test func aRestartGoesOnWhereItWas() async throws {
        let county = try await TestCounty()
        try await county.engine().handle(
            county.batch(county.message(1, "练习"), county.message(2, "走访1号 都好"), county.message(3, "走访3号 路灯坏了")))
        county.clock.move(seconds: 5 * 3600)
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(4, "还有谁没走")))
        let left = try #require(county.gateway.sent.last?.text)
        #expect(left.contains("还剩4户（共5户）"), "\(left)")
        try await engine.handle(county.batch(county.message(5, "撤销")))
        #expect(county.gateway.sent.last?.text.contains("已撤销：3号 孙大爷家的走访；事900001「路灯坏了」") == true)
    }

    @Test func aBatchTakenBackIsNotPractisedTwice() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "练习")))
        // A turn that throws: the whole batch is rolled back and taken again, message by message.
        try await county.run(
            """
            CREATE TRIGGER broken BEFORE INSERT ON visits BEGIN SELECT RAISE(ABORT, 'broken'); END
            """)
        try await engine.handle(
            county.batch(county.message(2, "走访1号 都好"), county.message(3, from: "1005", "走访16号"), cursor: "2"))
        try await engine.handle(county.batch(county.message(4, "走访1号 都好"), cursor: "3"))
        #expect(county.gateway.sent.last?.text.contains("已经记过了") == true)
        #expect(try await county.count("SELECT COUNT(*) FROM practice_messages") == 2)
    }

    @Test func itEndsByItself() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "练习"), county.message(2, "走访1号 都好")))
        county.clock.move(seconds: Int64(county.policy.practice.hours) * 3600)
        try await engine.handle(county.batch(county.message(3, "走访4号 都好")))
        let text = try #require(county.gateway.sent.last?.text)
        #expect(text.hasPrefix("练习满24小时，已自动结束。下面这条是真的：\n已记：4号 刘长贵家"), "\(text)")
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM practice_messages") == 0)
    }

    @Test func aRealEmergencyEndsIt() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(
            county.batch(county.message(1, from: "1002", "练习"), county.message(2, "3号家着火了"), cursor: "1"))
        try await engine.handle(county.batch(county.message(3, from: "1002", "收到"), cursor: "2"))
        #expect(try await county.count("SELECT COUNT(*) FROM issues WHERE acknowledged_at IS NOT NULL") == 1)
        #expect(county.gateway.sent.contains { $0.text.hasPrefix("有真的急事在等您，练习先停了。") })
    }

    @Test(arguments: ["1", "是真的！快来人", "１", "it is real"])
    func whatSoundsGraveIsReportedOnceItIsSaidToBeReal(yes: String) async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(
            county.batch(county.message(1, "练习"), county.message(2, "3号家着火了"), county.message(3, "在屋后面")))
        #expect(try await county.count("SELECT COUNT(*) FROM issues") == 0)
        #expect(county.gateway.sent.last?.text.hasPrefix("先打119！") == true)
        try await engine.handle(county.batch(county.message(4, yes)))
        #expect(try await county.count("SELECT COUNT(*) FROM issues WHERE emergency = 'fire'") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM practices") == 0)
        let text = try await county.database.read { try $0.first("SELECT text FROM issues") { $0.text(0) } }
        #expect(text?.contains("着火了") == true && text?.contains("在屋后面") == true, "\(text ?? "")")
    }

    @Test func aPictureOfWhatIsRealComesAlong() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(
            county.batch(county.message(1, "练习"), county.message(2, "上报 路灯坏了", photos: "p1"), cursor: "1"))
        county.clock.move(seconds: 60)
        try await engine.handle(
            county.batch(county.message(3, "3号家着火了", photos: "p2"), county.message(4, "真的"), cursor: "2"))
        let attached = try await county.database.read {
            try $0.query("SELECT media_id FROM media WHERE issue IS NOT NULL") { $0.text(0) }
        }
        #expect(attached == ["p2"])
    }

    @Test func picturesOfAPracticeBelongToNothing() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(
            county.batch(
                county.message(1, "练习"), county.message(2, "上报 路灯坏了", photos: "p1"), county.message(3, "结束练习")))
        try await engine.handle(county.batch(county.message(4, "上报 3号 屋顶漏雨"), cursor: "2"))
        #expect(try await county.count("SELECT COUNT(*) FROM media WHERE issue IS NOT NULL") == 0)
    }
}
