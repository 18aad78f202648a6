import Database
import Language
import Programme
import Store
import Testing

@testable import Engine

/// A8: every post tries every verb. What is not offered changes nothing, and nobody reads of a household or an issue
/// that their post does not give them.
struct AccessWalkTests {
    static let phone = "walker"
    static let tables = [
        "visits", "issues", "issue_entries", "errands", "utility_tasks", "links", "households", "posts", "accounts",
    ]
    /// Said in the issue, and the head of the household it is about.
    static let secrets = ["秘密的事", "张德才"]

    enum Standing: Sendable, CaseIterable { case held, ended }

    @Test(arguments: Post.allCases, Standing.allCases)
    func aPostGivesWhatItGives(post: Post, standing: Standing) async throws {
        let county = try await county(post, standing)
        let posts = standing == .held ? [PostHeld(post: post, unit: UnitID(1))] : []
        let person = Person(id: PersonID(999), name: "试用员", posts: posts)
        try await walk(county) { verb in
            Access.offers(verb, to: person, holdsHouseholds: false, policy: county.policy)
        }
    }

    @Test func aStrangerLearnsHowToBindAndNothingElse() async throws {
        let county = try await county(nil, .ended)
        try await county.run("UPDATE accounts SET ended_at = 1 WHERE sender = '\(Self.phone)'")
        let welcome = Speaker.welcomeToStrangers(policy: county.policy)
        try await walk(county) { _ in false }
        let replies = Set(county.gateway.sent.filter { $0.chat == Self.phone }.map(\.text))
        #expect(replies.contains(welcome))
        #expect(replies.count <= 2, "only how to bind, and that a code is wrong: \(replies)")
    }

    private func county(_ post: Post?, _ standing: Standing) async throws -> TestCounty {
        let county = try await TestCounty()
        try await county.run("INSERT INTO people (id, code, name) VALUES (999, 'W', '试用员')")
        if let post {
            try await county.run(
                """
                INSERT INTO posts (person_id, post, unit_id, since, ended_at)
                SELECT 999, '\(post.rawValue)', id, 0, \(standing == .held ? "NULL" : "1") FROM units
                WHERE level = 'village'
                """)
        }
        try await county.run(
            """
            INSERT INTO accounts (channel, sender, person_id, chat, source, bound_at)
            VALUES ('phone', '\(Self.phone)', 999, '\(Self.phone)', 'test', 0)
            """)
        try await county.engine().handle(county.batch(county.message(1, "上报 3号 秘密的事漏水了")))
        return county
    }

    private func walk(_ county: TestCounty, isOffered: (Verb) -> Bool) async throws {
        let engine = county.engine()
        let speaker = Speaker(.simplified, policy: county.policy)
        for (number, verb) in Verb.allCases.enumerated() {
            let before = try await snapshot(county)
            let example = speaker.helpParts(verb).example
            try await engine.handle(county.batch(county.message(100 + number, from: Self.phone, example)))
            guard !isOffered(verb) else { continue }
            #expect(try await snapshot(county) == before, "\(verb) was not offered and changed something")
            let reply = county.gateway.sent.last { $0.chat == Self.phone }?.text ?? ""
            for secret in Self.secrets { #expect(!reply.contains(secret), "\(verb): \(reply)") }
        }
        // What is offered tells nothing of other people's issues either.
        for (number, text) in ["1001怎么样", "我的事", "已办 1001", "满意 1001", "撤销"].enumerated() {
            try await engine.handle(county.batch(county.message(500 + number, from: Self.phone, text)))
            let reply = county.gateway.sent.last { $0.chat == Self.phone }?.text ?? ""
            for secret in Self.secrets { #expect(!reply.contains(secret), "\(text): \(reply)") }
        }
    }

    private func snapshot(_ county: TestCounty) async throws -> [String] {
        try await county.database.read { connection in
            try Self.tables.map { table in
                let count = try connection.count("SELECT COUNT(*) FROM \(table)")
                let states =
                    table == "issues"
                    ? try connection.query("SELECT detail FROM issues ORDER BY number") { $0.text(0) }.joined() : ""
                return "\(table) \(count) \(states)"
            }
        }
    }

    /// Whose households were read, by whom, is written down.
    @Test func readingIsLogged() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "我的户")))
        try await engine.handle(county.batch(county.message(2, from: "1002", "走访情况")))
        let reads = try await county.database.read { connection in
            try connection.query(
                "SELECT p.name, r.scope FROM household_reads r JOIN people p ON p.id = r.person_id ORDER BY r.at, p.id"
            ) { "\($0.text(0)) \($0.text(1).prefix(5))" }
        }
        #expect(Set(reads) == ["周建国 held ", "王德胜 below"])
    }
}
