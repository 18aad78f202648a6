import Database
import Foundation
import Programme
import Testing

@testable import Engine
@testable import Store

/// S1: the work list over the chat, from an issue that its meeting has passed.
struct WorkListTests {
    /// Issue 1001, listed as a meeting leaves it: the village secretary leads.
    private func listed(_ county: TestCounty) async throws {
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 村口路面塌了")))
        let (policy, now) = (county.policy, county.clock.now)
        try await county.database.write { connection in
            let store = County(connection)
            let file = try #require(try store.issue(IssueNumber(1001)))
            let seat = try #require(
                try store.ladder(above: file.unit, policy.ladder).seats.first { $0.post == .villageSecretary })
            let holder = try #require(seat.holder)
            let desk = Desk(
                rung: seat.rung, unit: try #require(seat.unit), holder: holder.id,
                officer: NamedOfficer(name: holder.name, post: seat.post), since: now,
                due: policy.due(policy.resolving.work, from: now))
            try store.move(
                file.number, to: .listed(Work(desk: desk)),
                entry: IssueEntry(
                    at: now, by: holder.id, action: .listed(lead: seat.post), policyVersion: policy.version))
        }
    }

    /// 1004 is the secretary, 1011 and 1012 are of the committee, 1006 a linked member, 1013 the supervisor.
    @Test func aWorkFromListToReturnVisit() async throws {
        let county = try await TestCounty()
        try await listed(county)
        let engine = county.engine()
        var number = 10
        func say(_ phone: String, _ text: String) async throws -> String {
            number += 1
            county.clock.move(seconds: 60)
            try await engine.handle(county.batch(county.message(number, from: phone, text), cursor: "\(number)"))
            return county.gateway.sent.last { $0.chat == phone }?.text ?? ""
        }
        func state() async throws -> IssueState {
            try await county.database.read { try County($0).issue(IssueNumber(1001))!.state }
        }
        #expect(try await say("1004", "列入清单 1001 陈玉兰 周五前").contains("不能牵头"))
        #expect(try await say("1011", "列入清单 1001 黄秀梅 12月5日前 急 难 协办 陈玉兰、郑永福").contains("黄秀梅牵头，12月5日前办好（急、难办）"))
        #expect(try await say("1013", "清单").contains("1）事1001「村口路面塌了」黄秀梅牵头，12月5日前（急、难办）"))
        #expect(try await say("1006", "进展 1001 路基已平整").contains("已记下"))
        #expect(try await say("1006", "1001怎么样").contains("已列入办事清单，黄秀梅牵头"), "who helps may see it")
        #expect(try await say("1007", "进展 1001 我也来").contains("没有"), "who does not help may not")
        #expect(try await say("1011", "改期 1001 12月20日").contains("为什么"))
        #expect(try await say("1011", "改期 1001 12月20日 等水泥").contains("改到12月20日前办好"))
        #expect(try await say("1011", "改期 1001 12月30日 还等").contains("李书记定"))
        #expect(try await say("1004", "改期 1001 12月30日 等水泥").contains("改到12月30日前办好"))
        #expect(try await say("1004", "换人 1001 徐国华").contains("换成徐国华牵头"))
        #expect(try await say("1004", "撤销").contains("已撤销"))
        guard case .listed(let work) = try await state() else { throw Missing() }
        #expect(work.desk.officer.name == "黄秀梅" && work.helpers.map(\.name) == ["陈玉兰", "郑永福"])
        #expect(try await say("1004", "换人 1001 徐国华").contains("换成徐国华牵头"))
        #expect(try await say("1011", "已办 1001").contains("不在您手里"))
        #expect(try await say("1012", "我的事").contains("事1001"))
        #expect(try await say("1012", "上报 1001 村里没钱").contains("赵文静"))
        #expect(try await say("1005", "退回 1001 先用一事一议").contains("徐国华"))
        #expect(try await say("1012", "已办 1001 路修好了").contains("已请报事的人看看"))
        #expect(try await say("1012", "满意 1001").contains("是您办的"))
        #expect(try await say("1001", "满意 1001").contains("办结了"))
        #expect(try await state().phase == .closed)
    }

    struct Missing: Error {}

    @Test func pagesOfTheList() async throws {
        let county = try await TestCounty()
        try await listed(county)
        let engine = county.engine()
        for copy in 1002...1010 {
            try await county.run(
                """
                INSERT INTO issues (number, act_id, text, category, unit_id, reporter_id, reported_at, state, detail,
                    holder_id, due, moved_at, since)
                SELECT \(copy), act_id, '第\(copy)件', category, unit_id, reporter_id, reported_at, state, detail,
                    holder_id, due, moved_at, since FROM issues WHERE number = 1001
                """)
        }
        try await engine.handle(county.batch(county.message(90, from: "1004", "清单"), cursor: "90"))
        let first = county.gateway.sent.last { $0.chat == "1004" }?.text ?? ""
        #expect(first.contains("8）") && !first.contains("9）") && first.contains("清单2"))
        try await engine.handle(county.batch(county.message(91, from: "1004", "清单2"), cursor: "91"))
        let second = county.gateway.sent.last { $0.chat == "1004" }?.text ?? ""
        #expect(second.contains("9）") && second.contains("10）") && !second.contains("清单3"))
    }
}
