import Foundation
import Roster
import Testing

/// L3: service posts as a column of people.csv.
struct ServicePostTests {
    static let header = "code,name,phone,account,party_member,capacity,pledge,language,service_posts"

    func files(_ posts: String) -> CountyFiles {
        var files = CountyFiles()
        files["people"] = """
            \(Self.header)
            P1,张三,10000000001,phone:1,yes,15,随叫随到,,\(posts)
            P2,李四,,,no,,,en,
            P3,王五,,phone:3;telegram:33,yes,,,,
            """
        return files
    }

    func held(_ county: County) async throws -> [String] {
        try await county.database.read { connection in
            try connection.query(
                """
                SELECT s.post FROM service_posts s JOIN people p ON p.id = s.person_id
                WHERE p.code = 'P1' AND s.ended_at IS NULL ORDER BY s.post
                """
            ) { $0.text(0) }
        }
    }

    @Test func codesNamesAndWordsComeInAndCodesGoOut() async throws {
        let county = try await County()
        try await county.take(files("调解员、policy_teller"))
        #expect(try await held(county) == ["mediator", "policy_teller"])
        let people = CountyFiles(try await county.exported())["people"]
        #expect(people.contains("随叫随到,,mediator;policy_teller"))
        #expect(try await county.take(files("mediator;policy_teller")).plan.report == ["nothing to change"])
        try await county.take(files("安全员;mediator"))
        #expect(try await held(county) == ["mediator", "safety_watcher"])
    }

    @Test func whatTheChatHasGivenStaysAndAMissingColumnSaysNothing() async throws {
        let county = try await County()
        try await county.take(files("mediator"))
        try await county.database.write { connection in
            try connection.execute(
                """
                INSERT INTO service_posts (person_id, post, since)
                SELECT id, 'work_model', 0 FROM people WHERE code = 'P1'
                """)
        }
        try await county.take(files("mediator"))
        #expect(try await held(county) == ["mediator", "work_model"])
        try await county.take(CountyFiles())
        #expect(try await held(county) == ["mediator", "work_model"])
    }

    @Test func anUnknownPostIsAMistakeOfItsLine() throws {
        let reading = try files("放牛员").read()
        #expect(reading.roster == nil)
        #expect(reading.problems.map(\.description).contains { $0.contains("放牛员") && $0.contains("mediator") })
    }
}
