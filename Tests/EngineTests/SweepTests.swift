import Database
import Foundation
import Gateway
import Programme
import Store
import Testing

@testable import Engine

/// A9: each class of data is kept for its days and no longer.
struct SweepTests {
    static let day: Int64 = 24 * 3600

    @Test func oldMessagesGoAndWhatTheyDidStays() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了"), county.message(2, "走访3 身体好")))
        try await county.run(
            """
            INSERT INTO inbox (gateway, message_id, channel, sender, chat, text, media, sent_at, received_at, state)
            VALUES ('scripted', 'p', 'phone', '1001', '1001', '走访4', '', 0, 0, 'pending')
            """)
        try await county.run(
            """
            INSERT INTO outbox (gateway, channel, chat, text, due_at, queued_at, state)
            VALUES ('other', 'phone', '1001', 'unsent', 0, 0, 'queued')
            """)
        county.clock.move(seconds: 89 * Self.day)
        try await engine.tick()
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == 3)
        county.clock.move(seconds: 2 * Self.day)
        try await engine.handle(county.batch(county.message(3, "我的户")))
        try await engine.tick()
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'done'") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM inbox WHERE state = 'pending'") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND text = 'unsent'") == 1)
        let limit = county.clock.now.adding(hours: -24 * county.policy.retention.sentMessageDays).milliseconds
        #expect(
            try await county.count("SELECT COUNT(*) FROM outbox WHERE ended_at < \(limit)") == 0)
        #expect(try await county.count("SELECT COUNT(*) FROM issue_payloads") >= 1)
        #expect(try await county.count("SELECT COUNT(*) FROM visits WHERE note = '身体好'") == 1)
        let broken = try await county.database.read { try County($0).firstBrokenLink(of: IssueNumber(1001)) }
        #expect(broken == nil)
    }

    @Test func manyPagesAreSweptInOneDay() async throws {
        let county = try await TestCounty()
        let rows = County.sweepPage * 2 + 7
        try await county.run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
            INSERT INTO inbox (gateway, message_id, channel, sender, chat, text, media, sent_at, received_at, state)
            SELECT 'scripted', 'n' || i, 'phone', 'x', 'x', 't', '', 0, i, 'done' FROM n
            """)
        try await county.engine().tick()
        // The newest stays, so that its id is not given out again.
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == 1)
        #expect(try await county.count("SELECT MAX(id) FROM inbox") == Int64(rows))
    }

    @Test func filesGoAfterTheirDaysUnlessAnotherIssueHasThem() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        let keep = Int64(county.policy.attachments.keepDays)
        county.gateway.hold("same", .success(Array("abc".utf8)))
        county.gateway.hold("other", .success(Array("xyz".utf8)))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "same", "other")))
        try await engine.fetchDue()
        #expect(folder.files.count == 2)
        county.clock.move(seconds: (keep - 1) * Self.day)
        try await engine.handle(county.batch(county.message(2, "上报 5号 水沟堵了", photos: "same")))
        try await engine.fetchDue()
        county.clock.move(seconds: 2 * Self.day)
        try await engine.tick()
        #expect(folder.files == [FetcherTests.digest])
        #expect(try await county.count("SELECT COUNT(*) FROM media") == 1)
        county.clock.move(seconds: keep * Self.day)
        try await engine.tick()
        #expect(folder.files.isEmpty)
    }

    @Test func whatWasTakenBackGoesTheNextDay() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.hold("p", .success(Array("abc".utf8)))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了")))
        try await engine.handle(county.batch(county.message(2, "", photos: "p")))
        try await engine.fetchDue()
        try await engine.handle(county.batch(county.message(3, "撤销")))
        try await engine.tick()
        #expect(folder.files.isEmpty)
        // The report itself stands.
        #expect(try await county.count("SELECT COUNT(*) FROM issues WHERE state = 'at_desk'") == 1)
    }

    /// `lianhu clock --at` asks about moments to come.
    @Test func nothingIsDeletedBeforeItsTime() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "走访3"), county.message(2, "走访4")))
        _ = try await engine.queueDue(at: county.clock.now.adding(hours: 24 * 4000))
        #expect(try await county.count("SELECT COUNT(*) FROM inbox") == 2)
        try await engine.tick()
        #expect(try await county.count("SELECT value FROM counters WHERE name = 'swept_day'") == 20_261_120)
    }

    @Test func strayMediaAreForgotten() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(
            county.batch(county.message(1, "", photos: "p"), county.message(2, from: "9999", "", photos: "q")))
        county.clock.move(seconds: Int64(county.policy.questionHours) * 3600 + 1)
        try await engine.tick()
        #expect(try await county.count("SELECT COUNT(*) FROM media") == 0)
    }
}
