import Programme
import Store
import Testing

@testable import Engine

/// R9, L4: absences do not bring a complaint to the person complained of.
struct ComplaintTests {
    private func holder(_ county: TestCounty, of issue: Int64) async throws -> String {
        try await county.database.read { connection in
            try connection.first(
                "SELECT p.name FROM issues i JOIN people p ON p.id = i.holder_id WHERE i.number = ?",
                [IssueNumber(issue).sql]
            ) { $0.text(0) } ?? ""
        }
    }

    /// `name` is away and `substitute` stands in, from now on.
    private func leave(_ county: TestCounty, _ name: String, _ substitute: String, _ state: String = "running")
        async throws
    {
        try await county.run(
            """
            INSERT INTO absences (person_id, substitute_id, from_day, to_day, state, announced_at)
            SELECT p.id, s.id, 20200101, 20991231, '\(state)', 0 FROM people p, people s
            WHERE p.name = '\(name)' AND s.name = '\(substitute)'
            """)
    }

    @Test func itGoesRoundAStandInWhoIsComplainedOf() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "投诉 赵文静 推来推去")))
        #expect(try await holder(county, of: 1001) == "方志远")
        try await leave(county, "方志远", "赵文静", "announced")
        try await engine.tick()
        #expect(try await holder(county, of: 1001) == "沈立新")
        let pushed = county.gateway.sent.filter { $0.text.contains("推来推去") }.map(\.chat)
        #expect(!pushed.contains("1005"), "the person complained of reads nothing")
    }

    @Test func whoStandsInForTheAccusedIsKeptAwayToo() async throws {
        let county = try await TestCounty()
        try await leave(county, "方志远", "赵文静")
        try await leave(county, "王德胜", "沈立新")
        try await county.engine().handle(county.batch(county.message(1, "投诉 方志远 态度不好")))
        #expect(try await holder(county, of: 1001) == "沈立新")
        try await county.engine().handle(county.batch(county.message(2, "投诉 王德胜 吃拿卡要")))
        #expect(try await holder(county, of: 1002) == "赵文静", "for the town secretary, and not at the county's")
        try await county.engine().handle(county.batch(county.message(3, "投诉 王德胜和方志远")))
        #expect(try await county.count("SELECT COUNT(*) FROM issues") == 2, "nobody is left: \(county.gateway.sent)")
    }

    @Test func allOfOneNameAreKeptAway() async throws {
        let county = try await TestCounty()
        try await county.run("UPDATE people SET name = '方志远' WHERE name = '赵文静'")
        try await county.engine().handle(county.batch(county.message(1, "投訴 方志遠 態度不好")))
        #expect(try await holder(county, of: 1001) == "沈立新")
        #expect(try await county.count("SELECT COUNT(*) FROM issue_accused") == 2)
    }
}
