import Database
import Foundation
import Gateway
import Language
import Programme
import Store
import Testing

@testable import Engine

/// R11: pictures on their way to the desk. V10: the sheet to tick.
struct ShownMediaTests {
    @Test func thePictureFollowsTheReplyAndTheLookIsWrittenDown() async throws {
        let county = try await TestCounty()
        let folder = TestFolder()
        let engine = county.engine(media: folder.media)
        county.gateway.hold("p1", .success([1, 2, 3]))
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p1")))
        // Taken, not yet fetched: said, and nothing is sent in its place.
        try await engine.handle(county.batch(county.message(2, from: "1002", "看图 1001")))
        #expect(county.gateway.sent.last?.text.contains("还在取") == true)
        try await engine.fetchDue()
        try await engine.handle(county.batch(county.message(3, from: "1002", "看图 1001")))
        let answer = Array(county.gateway.sent.suffix(2))
        #expect(answer.map(\.chat) == ["1002", "1002"])
        #expect(answer[0].media == nil)
        let media = try #require(answer[1].media)
        #expect(answer[1].text == "事1001 照片")
        #expect(media.kind == .photo)
        #expect(media.channelID == "p1")
        #expect(try Data(contentsOf: URL(fileURLWithPath: #require(media.path))) == Data([1, 2, 3]))
        #expect(
            try await county.count("SELECT COUNT(*) FROM household_reads WHERE scope = 'attached to issue 1001'") == 2)
        #expect(
            try await county.count("SELECT COUNT(*) FROM outbox WHERE media IS NOT NULL AND state = 'delivered'") == 1)
    }

    /// Who may not see the issue is sent nothing, and no look is written down.
    @Test func nobodyElseIsSentIt() async throws {
        let county = try await TestCounty()
        let engine = county.engine(media: TestFolder().media)
        county.gateway.hold("p1", .success([1]))
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p1")))
        try await engine.fetchDue()
        try await engine.handle(county.batch(county.message(2, from: "1006", "看图 1001")))
        #expect(county.gateway.sent.allSatisfy { $0.media == nil })
        #expect(try await county.count("SELECT COUNT(*) FROM household_reads WHERE scope LIKE 'attached%'") == 0)
    }

    /// What retention has deleted meanwhile is said in words.
    @Test func whatIsNoLongerKeptIsSaid() async throws {
        let county = try await TestCounty()
        let engine = county.engine(media: TestFolder().media)
        county.gateway.hold("p1", .success([1]))
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p1")))
        try await engine.fetchDue()
        try await county.database.county { try $0.holdOutbox(.asked, at: county.clock.now) }
        try await engine.handle(county.batch(county.message(2, from: "1002", "看图 1001")))
        try await county.run("DELETE FROM media")
        try await county.database.county { try $0.endHold() }
        try await engine.tick()
        #expect(county.gateway.sent.last?.text == "事1001 照片：这里显示不了。")
    }

    @Test func theMonthsSheetListsTheMembersHouseholds() async throws {
        let county = try await TestCounty()
        let policy = county.policy
        let sheets = try await county.database.read { connection in
            let county = County(connection)
            let village = try #require(try county.unit(code: "SX-QS"))
            return try county.monthSheets(
                Access.links(of: village), village: "青山村", month: Day(code: 20_261_101), policy: policy)
        }
        #expect(sheets.map(\.lines.count).reduce(0, +) == 90)
        let page = Speaker(.simplified, policy: policy).monthSheet(try #require(sheets.first))
        #expect(page.contains("【2026年11月走访登记】青山村　周建国　联系14户"))
        #expect(page.contains("3号 张德才家 李家塆老堰边（空巢留守户）  □__日 □__日"))
        // What it tells to type is what is understood.
        let typed = try #require(page.split(separator: "比如：").last.map(String.init))
        let before = try await county.count("SELECT COUNT(*) FROM visits")
        try await county.engine().handle(county.batch(county.message(1, from: "1002", typed)))
        #expect(try await county.count("SELECT COUNT(*) FROM visits") > before)
    }
}
