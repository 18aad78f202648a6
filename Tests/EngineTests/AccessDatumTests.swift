import Database
import Foundation
import Language
import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// A8 by datum: whatever a post tries, in the village, in the next one or after it has ended, nobody's phone shows a
/// household, an issue, a reporter or a number that is not theirs to see.
struct AccessDatumTests {
    enum Standing: Sendable, CaseIterable { case held, nextVillage, ended }

    static let phone = "walker"
    /// What is said in the village's issues: a usual one, one in confidence, a complaint.
    static let texts = ["秘密漏水", "秘密账目", "秘密拿钱"]
    static let confidential = texts.dropFirst()
    /// Every telephone number of the sample begins so.
    static let phones = "100000"

    /// Posts that answer for the households of their unit, in whatever verb.
    static let answering: Set<Post> = [
        .groupLeader, .residentsGroupLeader, .gridSecretary, .networkAssistant, .villageSecretary, .committeeMember,
        .townSecretary, .townClerk, .countyOrganiser,
    ]
    /// L8: of their village, for the visits they log there.
    static let attached: Set<Post> = [.countyLeader, .townCommittee, .departmentContact]

    static let probes = [
        "1001怎么样", "1002怎么样", "1003怎么样", "1001", "我的事", "我的户", "已办 1001", "已办 1003", "满意 1001", "不满意 1003 没查",
        "撤销", "同1001", "1002 同 1001", "改类 1001 道路", "转网协员 1001", "收到 1001", "受理 1002", "退回 1003 看看", "上报 1001 看看",
        "先留着 1003", "不予受理 1002 不归我们", "代周建国 走访3号", "走访3号 都好", "3号 家里没水", "户码 3号", "交接 3号 给 郭玉琴",
        "覆盖", "覆盖 李家塆", "还有谁没走", "外出 3号 去广东了", "分户 3号 张小明", "并户 7号 8号", "销户 3号", "解绑 周建国",
        "上报 漏水了", "投诉 王组长 迟到", "着火了",
    ]

    @Test(arguments: Post.allCases, Standing.allCases)
    func nobodyReadsWhatIsNotTheirs(post: Post, standing: Standing) async throws {
        let county = try await county(post, standing)
        try await say(county)
        try await check(county, isAnswering: standing == .held && Self.answering.union(Self.attached).contains(post))
    }

    @Test func norDoesAStranger() async throws {
        let county = try await county(nil, .ended)
        try await county.run("UPDATE accounts SET ended_at = 1 WHERE sender = '\(Self.phone)'")
        try await say(county)
        try await check(county, isAnswering: false)
    }

    /// The check is worth its name: it finds what a group leader reads, would it be sent to another.
    @Test func theCheckSeesWhatIsThere() async throws {
        let county = try await county(.villageSecretary, .held)
        try await county.engine().handle(county.batch(county.message(900, from: Self.phone, "覆盖 李家塆")))
        try await county.engine().handle(county.batch(county.message(901, from: "1002", "我的事")))
        let sent = county.gateway.sent
        #expect(sent.contains { $0.chat == "1002" && $0.text.contains(Self.texts[0]) })
        #expect(sent.contains { message in message.chat == "1021" && message.text.contains(Self.texts[2]) })
    }

    // MARK: The village and what is said in it

    private func county(_ post: Post?, _ standing: Standing) async throws -> TestCounty {
        let county = try await TestCounty()
        try await county.run(
            """
            INSERT INTO units (code, level, name, parent_id)
            SELECT 'NV', level, '邻村', parent_id FROM units WHERE level = 'village'
            """)
        try await county.run("INSERT INTO people (id, code, name) VALUES (999, 'W', '试用员')")
        if let post {
            try await county.run(
                """
                INSERT INTO posts (person_id, post, unit_id, since, ended_at)
                SELECT 999, '\(post.rawValue)', id, 0, \(standing == .ended ? "1" : "NULL") FROM units
                WHERE level = 'village' AND (code = 'NV') = \(standing == .nextVillage ? "TRUE" : "FALSE")
                """)
        }
        try await county.run(
            """
            INSERT INTO accounts (channel, sender, person_id, chat, source, bound_at)
            VALUES ('phone', '\(Self.phone)', 999, '\(Self.phone)', 'test', 0)
            """)
        let engine = county.engine()
        let said = ["上报 3号 \(Self.texts[0])了", "保密 上报 \(Self.texts[1])不清", "投诉 王组长 \(Self.texts[2])"]
        for (number, text) in said.enumerated() {
            try await engine.handle(county.batch(county.message(number, text)))
        }
        return county
    }

    private func say(_ county: TestCounty) async throws {
        let engine = county.engine()
        let speaker = Speaker(.simplified, policy: county.policy)
        let examples = Verb.allCases.map { speaker.helpParts($0).example }
        for (number, text) in (Self.probes + examples).enumerated() {
            try await engine.handle(county.batch(county.message(100 + number, from: Self.phone, text)))
        }
        county.clock.move(seconds: 86_400)
        try await engine.tick()
    }

    // MARK: What the phones show

    private func check(_ county: TestCounty, isAnswering: Bool) async throws {
        let heads = try await heads(county)
        #expect(heads.count > 50)
        for message in county.gateway.sent {
            let text = message.text
            // L6: the public table is there to be called by.
            let isPublic = text.contains("联户公示")
            #expect(isPublic || !text.contains(Self.phones), "a telephone number: \(text)")
            if message.chat == Self.phone {
                #expect(!Self.texts.contains { text.contains($0) }, "another's issue: \(text)")
                #expect(isAnswering || !heads.contains { text.contains($0.key) }, "another's household: \(text)")
            } else {
                // R9
                let isSecret = Self.confidential.contains { text.contains($0) } && message.chat != "1001"
                #expect(!isSecret || !text.contains("周建国"), "who reported in confidence: \(text)")
                // L5: who had a household is told which one it has become part of.
                guard !text.contains("号不再用") else { continue }
                let others = heads.filter { text.contains($0.key) && !$0.value.contains(message.chat) }
                #expect(others.isEmpty, "\(message.chat) reads of \(others.keys): \(text)")
            }
        }
    }

    /// The heads of the village's households who are nobody else's namesake, with the phones that may show them: of who
    /// is or was linked to it, and of the officers above it.
    private func heads(_ county: TestCounty) async throws -> [String: Set<String>] {
        let posts = Self.answering.union([.utilityContact]).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try await county.database.read { connection in
            let rows = try connection.query(
                """
                WITH RECURSIVE above (household, unit_id) AS (
                    SELECT id, unit_id FROM households
                    UNION SELECT a.household, u.parent_id FROM above a JOIN units u ON u.id = a.unit_id
                    WHERE u.parent_id IS NOT NULL)
                SELECT h.head, c.sender FROM households h JOIN links l ON l.household_id = h.id
                    JOIN accounts c ON c.person_id = l.person_id
                UNION SELECT h.head, c.sender FROM households h JOIN above a ON a.household = h.id
                    JOIN posts o ON o.unit_id = a.unit_id AND o.post IN (\(posts))
                    JOIN accounts c ON c.person_id = o.person_id
                """
            ) { ($0.text(0), $0.text(1)) }
            let people = Set(try connection.query("SELECT name FROM people") { $0.text(0) })
            return Dictionary(grouping: rows.filter { !people.contains($0.0) }, by: \.0)
                .mapValues { Set($0.map(\.1)) }
        }
    }
}
