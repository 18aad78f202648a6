import Foundation
import Programme
import Roster
import Store
import TestSupport
import Testing

@testable import Engine

/// The room Link where it touches the import, the clock, the cache and the outbox.
struct LinkTests {
    /// 1001 is 周建国's, 1002 王德胜's, 1003 刘海燕's, 1004 李明德's, 1007 郭玉琴's phone.
    func county() async throws -> TestCounty { try await TestCounty() }

    func say(_ county: TestCounty, _ number: Int, from phone: String = "1001", _ text: String) async throws -> String {
        try await county.engine().handle(county.batch(county.message(number, from: phone, text)))
        return county.gateway.sent.last { $0.chat == phone }?.text ?? ""
    }

    func importAgain(_ county: TestCounty) async throws -> RosterPlan {
        let reading = RosterReader.read(
            Repository.root.appending(path: "config/sample"), vocabulary: RosterVocabulary(policy: county.policy))
        let roster = try #require(reading.roster)
        return try await RosterImport.run(roster, into: county.database, now: county.clock.now).plan
    }

    // MARK: Import

    @Test func anImportLeavesWhatTheChatHasChanged() async throws {
        let county = try await county()
        _ = try await say(county, 1, "外出 3号 去广东了")
        _ = try await say(county, 2, from: "1004", "销户 4号 迁出")
        _ = try await say(county, 3, from: "1004", "分户 5号 王小强")
        _ = try await say(county, 4, from: "1002", "交接 6号 给 郭玉琴")
        _ = try await say(county, 5, from: "1004", "并户 7号 到 8号")
        let plan = try await importAgain(county)
        #expect(plan.conflicts.isEmpty)
        #expect(try await county.count("SELECT is_resident FROM households WHERE number = 3") == 0)
        #expect(
            try await county.count("SELECT COUNT(*) FROM households WHERE number = 4 AND ended_at IS NOT NULL") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM households WHERE number = 93 AND ended_at IS NULL") == 1)
        #expect(
            try await county.count("SELECT COUNT(*) FROM households WHERE number = 7 AND ended_at IS NOT NULL") == 1)
        let holder = """
            SELECT COUNT(*) FROM links l JOIN households h ON h.id = l.household_id JOIN people p ON p.id = l.person_id
            WHERE l.ended_at IS NULL AND h.number = 6 AND p.code = 'QS06'
            """
        #expect(try await county.count(holder) == 1)
        #expect(
            try await county.count(
                """
                SELECT COUNT(*) FROM links l JOIN households h ON h.id = l.household_id
                WHERE l.ended_at IS NULL AND h.number IN (4, 7)
                """) == 0)
    }

    @Test func aChangedFileAgainstAChangedChatIsAConflict() async throws {
        let county = try await county()
        _ = try await say(county, 1, "外出 3号 去广东了")
        try await county.run(
            "UPDATE imported SET fields = REPLACE(fields, '\"resident\":\"yes\"', '\"resident\":\"was\"') WHERE kind = 'household' AND key = 'SX-QS/3'"
        )
        let plan = try await importAgain(county)
        #expect(plan.conflicts.count == 1)
        #expect(try await county.count("SELECT is_resident FROM households WHERE number = 3") == 0)
    }

    @Test func residentsStayOutOfTheFiles() async throws {
        let county = try await county()
        let slip = try await say(county, 1, "户码 3号")
        let code = try #require(slip.firstMatch(of: /：(\d{6})（/)?.output.1)
        #expect(try await say(county, 2, from: "9009", "绑定 \(code) 张德才").contains("张德才"))
        #expect(try await importAgain(county).conflicts.isEmpty)
        #expect(try await say(county, 3, from: "9009", "上报 没水了").contains("事1001"))
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let written = try await county.database.read { try RosterExport.write($0, to: folder) }
        #expect(written[.person] == 37)
        let people = try String(contentsOf: folder.appending(path: "people.csv"), encoding: .utf8)
        #expect(!people.contains("张德才"))
        let posts = try String(contentsOf: folder.appending(path: "posts.csv"), encoding: .utf8)
        #expect(!posts.contains("resident,") || !posts.contains("resident-"))
    }

    // MARK: Absences

    @Test func anAbsenceHoldsFromMidnightThoughTheClockHasNotTicked() async throws {
        let county = try await county()
        let engine = county.engine()
        func reply(_ number: Int, _ phone: String, _ text: String) async throws -> String {
            try await engine.handle(county.batch(county.message(number, from: phone, text)))
            return county.gateway.sent.last { $0.chat == phone }?.text ?? ""
        }
        _ = try await reply(1, "1001", "请假 明天到后天 郭玉琴代")
        #expect(try await reply(2, "1001", "走访3").contains("已记"))
        // 15 hours on it is midnight; the same engine, so the same memory of who holds what.
        county.clock.move(seconds: 15 * 3600 + 60)
        #expect(try await reply(3, "1001", "走访4").contains("销假"))
        #expect(try await reply(4, "1007", "走访4").contains("已记"))
        county.clock.move(seconds: 2 * 24 * 3600)
        #expect(try await reply(5, "1001", "走访5").contains("已记"))
        #expect(try await reply(6, "1007", "走访5").contains("不在您联系的户里"))
    }

    @Test func theClockTurnsEachAbsenceOnce() async throws {
        let county = try await county()
        _ = try await say(county, 1, from: "1002", "请假 明天到后天 刘海燕代")
        _ = try await say(county, 2, "上报 水渠堵了")
        let engine = county.engine()
        let deskOf = "SELECT COUNT(*) FROM issues i JOIN people p ON p.id = i.holder_id WHERE p.code = "
        #expect(try await engine.queueDue(at: county.clock.now) == 0)
        let tomorrow = county.clock.now.adding(hours: 24)
        #expect(try await engine.queueDue(at: tomorrow) == 1)
        #expect(try await engine.queueDue(at: tomorrow) == 0)
        #expect(try await county.count(deskOf + "'QS03'") == 1)
        let later = county.clock.now.adding(hours: 72)
        // Both are told, and in their day's messages the leader and who is above read that the clock has run out.
        #expect(try await engine.queueDue(at: later) == 4)
        #expect(try await engine.queueDue(at: later) == 0)
        #expect(try await county.count(deskOf + "'QS02'") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM absences WHERE state = 'over'") == 1)
        let broken = try await county.database.county { try $0.firstBrokenLink(of: IssueNumber(1001)) }
        #expect(broken == nil)
    }

    @Test func theMonthsListGoesToWhoStandsIn() async throws {
        let county = try await county()
        _ = try await say(county, 1, "请假 明天到12月10号 郭玉琴代")
        county.clock.move(seconds: 11 * 24 * 3600)
        _ = try await county.engine().queueDue(at: county.clock.now)
        #expect(
            try await county.count(
                """
                SELECT COUNT(*) FROM outbox o JOIN people p ON p.id = o.person_id
                WHERE p.code = 'QS01' AND o.notice LIKE '%month_list%'
                """) == 0)
        #expect(
            try await county.count(
                """
                SELECT COUNT(*) FROM outbox o JOIN people p ON p.id = o.person_id
                WHERE p.code = 'QS06' AND o.notice LIKE '%"total":22%'
                """) == 1)
    }

    // MARK: Names

    @Test func ofTwoPeopleOfOneNameTheRightOneIsAsked() async throws {
        let county = try await county()
        try await county.run("UPDATE people SET name = '郭玉琴' WHERE code = 'QS05'")
        let question = try await say(county, 1, from: "1002", "交接 3号 给 郭玉琴")
        #expect(question.contains("1）郭玉琴（陈家塆）") && question.contains("2）郭玉琴（李家塆）"))
        #expect(try await say(county, 2, from: "1002", "2").contains("交接好了"))
        #expect(
            try await county.count(
                """
                SELECT COUNT(*) FROM links l JOIN households h ON h.id = l.household_id
                JOIN people p ON p.id = l.person_id WHERE l.ended_at IS NULL AND h.number = 3 AND p.code = 'QS06'
                """) == 1)
    }

    // MARK: Accounts

    @Test func whatWasOnItsWayDoesNotReachALostPhone() async throws {
        let county = try await county()
        // At night pushes wait for the morning.
        county.clock.move(seconds: 13 * 3600)
        _ = try await say(county, 1, from: "1002", "交接 3号 给 郭玉琴")
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'queued'") == 2)
        _ = try await say(county, 2, from: "1002", "解绑 周建国")
        #expect(
            try await county.count(
                "SELECT COUNT(*) FROM outbox o JOIN people p ON p.id = o.person_id WHERE p.code = 'QS01' AND o.state = 'queued'"
            ) == 0)
        #expect(try await say(county, 3, "我的户").contains("绑定"))
    }

    @Test func aSecretaryOfTwoGroupsMovesOnlyTheirOwn() async throws {
        let county = try await county()
        #expect(try await say(county, 1, from: "1003", "交接 88号 给 周建国").contains("不归您管"))
        #expect(try await say(county, 2, from: "1003", "交接 30号 给 郭玉琴").contains("交接好了"))
    }

    // MARK: Attached leaders

    /// L8: 方志远 of the town, phone 1021, is attached to the village.
    @Test func anAttachedLeaderLogsVisitsByNumber() async throws {
        let county = try await county()
        #expect(try await say(county, 1, from: "1021", "走访3号 老人身体好").contains("已记") == false)
        try await county.run(
            """
            INSERT INTO posts (person_id, post, unit_id, since)
            SELECT p.id, 'town_committee', u.id, 1 FROM people p, units u WHERE p.code = 'QH02' AND u.code = 'SX-QS'
            """)
        try await county.run("UPDATE counters SET value = value + 1 WHERE name = 'roster'")
        let reply = try await say(county, 2, from: "1021", "走访3号 40号 999号 老人身体好")
        #expect(reply.contains("3号 张德才家、40号 马文华家") && reply.contains("999号") && !reply.contains("还剩"))
        #expect(
            try await county.count("SELECT COUNT(*) FROM outbox WHERE notice LIKE '%visitedByLeader%'") == 1,
            "马文斌 has no phone")
        #expect(try await say(county, 3, "还有谁没走").contains("还剩14户"))
        #expect(try await say(county, 4, from: "1021", "走访5号 路灯坏了").contains("事1001"))
        #expect(
            try await county.count(
                "SELECT COUNT(*) FROM issues i JOIN households h ON h.id = i.household_id WHERE h.number = 5") == 1)
        #expect(try await say(county, 5, from: "1021", "撤销").contains("已撤销"))
        #expect(try await say(county, 6, from: "1021", "走访999号").contains("村里没有999号"))
        #expect(try await say(county, 7, from: "1021", "明天走访3号").contains("还没去的先不记"))
    }
}
