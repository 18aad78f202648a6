import Foundation
import Programme
import TestSupport
import Testing

@testable import Settings

struct SettingsTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lianhu-settings-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try text.write(to: url, atomically: true, encoding: .utf8)
        return url.path
    }

    func load(_ yaml: String = "", _ environment: [String: String] = [:], _ flags: [String: String] = [:]) async throws
        -> Settings
    {
        try await Settings.load(
            file: try file("lianhu.yaml", yaml), isFileRequired: true, environment: environment, flags: flags)
    }

    func problems(_ body: () async throws -> Settings) async -> [String] {
        do {
            _ = try await body()
            return []
        } catch {
            return (error as? Problems)?.all.map(\.description) ?? ["\(error)"]
        }
    }

    @Test func laterSourcesWin() async throws {
        let yaml = "gateway:\n  name: from-file\nrelay:\n  port: 9000\nlog:\n  level: debug\n"
        let settings = try await load(
            yaml, ["LIANHU_RELAY_PORT": "9001", "LIANHU_LOG_LEVEL": "error"], ["log.level": "notice"])
        #expect(settings["gateway.name"] == "from-file")
        #expect(settings.number("relay.port") == 9001)
        #expect(settings["log.level"] == "notice")
        #expect(settings["database.path"] == "var/lianhu.db")
    }

    @Test func secretsComeFromFiles() async throws {
        let path = try file("token", "1:secret\n")
        #expect(try await load("", ["LIANHU_GATEWAY_TOKEN_FILE": path]).require("gateway.token") == "1:secret")
        _ = try file("gateway.token", "2:credential")
        #expect(
            try await load("", ["CREDENTIALS_DIRECTORY": folder.path]).require("gateway.token") == "2:credential")
        let missing = await problems { try await load("", ["LIANHU_GATEWAY_TOKEN_FILE": "/nowhere"]) }
        #expect(missing.count == 1)
        #expect(missing[0].contains("LIANHU_GATEWAY_TOKEN_FILE"))
    }

    @Test func everyMistakeIsSaidAtOnce() async throws {
        let yaml = "gateway:\n  api: telegram.org\n  kind: telegramm\nrelay:\n  port: high\n"
        let found = await problems { try await load(yaml, ["LIANHU_LOG_LEVEL": "loud"]) }
        #expect(found.count == 4)
        #expect(found.contains { $0.hasPrefix("gateway.kind:") && $0.contains("telegram, relay") })
        #expect(found.contains { $0.hasPrefix("relay.port:") && $0.contains("0 to 65535") })
    }

    @Test func whatAChannelTakesIsANumberOrNotSaid() async throws {
        #expect(try await load().optionalNumber("gateway.per_day") == nil)
        #expect(try await load("gateway:\n  per_day: 4000\n").optionalNumber("gateway.per_day") == 4000)
        let found = await problems { try await load("gateway:\n  per_second: many\n  per_day: -1\n") }
        #expect(found.count == 2)
    }

    @Test func unknownNamesAreMistakes() async throws {
        let found = await problems {
            try await load(
                "gatway:\n  name: x\n", ["LIANHU_GATEWY_NAME": "x", "LIANHU_LOG_LEVEL": "loud"], ["relay.prot": "1"])
        }
        #expect(found.count == 4)
        #expect(found.contains { $0.contains("lianhu.yaml:1") && $0.contains("gatway") })
    }

    @Test func aMissingSecretNamesItsFile() async throws {
        let settings = try await load()
        #expect(throws: Problems.self) { try settings.require("gateway.token") }
    }

    @Test func theShippedFilesAreInOrder() async throws {
        let policy = try Repository.policy()
        #expect(policy.categories.count == 13)
        #expect(policy.tags.count == 6)
        _ = try await Settings.load(
            file: Repository.root.appending(path: "config/lianhu.yaml").path, isFileRequired: true, environment: [:],
            flags: [:])
    }

    @Test(arguments: [
        ("time_zone: Asia/Shanghai", "time_zone: Asia/Suixian", "time_zone"),
        ("undo_hours: 24", "undo_hours: soon", "undo_hours"),
        ("undo_hours: 24", "undo_horus: 24", "undo_horus"),
        ("post: grid_secretary", "post: grid_boss", "grid_boss"),
        (
            "      - { post: town_clerk, level: town, within: 7 days }\n      - { post: county_organiser, level: county, within: 15 days }\n",
            "", "name another post too"
        ),
        ("level: grid, within", "level: hamlet, within", "hamlet"),
        ("within: 3 days", "within: 3 moons", "3 moons"),
        ("utility: water", "utility: steam", "steam"),
        ("dispute: yes", "dispute: maybe", "maybe"),
        ("call: \"119\"", "ring: \"119\"", "call"),
        ("  - { post: grid_secretary, level: grid, within: 3 days }\n", "", "nobody can pass up from"),
        ("work_days: workdays.yaml", "work_days: lost.yaml", "lost.yaml"),
        ("code: water", "code: roads", "roads"),
        ("per_month: 1", "per_month: often", "per_month"),
        ("offered_as_help: [petition_sign]", "offered_as_help: [picnic]", "picnic"),
        ("burst_seconds: 60", "burst_seconds: 0", "burst_seconds"),
        ("keep_days: 365", "keep_days: always", "keep_days"),
        ("kinds: [photo, voice", "kinds: [foto, voice", "foto"),
        ("most_per_issue: 20", "per_issue: 20", "most_per_issue"),
        ("for: must_visit, points: 2", "for: mustvisit, points: 2", "mustvisit"),
        ("for: must_visit, points: 2", "for: visit, points: 2", "stands twice"),
        ("per_day: 15, per_month: 60", "per_day: 15, per_month: 6", "15 a day is more than 6 a month"),
        ("thanks: no", "thanks: often", "points.thanks"),
        ("most_messages: 200", "most_messages: 2", "most_messages"),
        ("least: 5, most: 15", "least: 15, most: 5", "least 15"),
    ])
    func policyMistakesAreFoundWithTheirLine(right: String, wrong: String, named: String) throws {
        let text = try Repository.text("config/programme.yaml")
        try #require(text.contains(right))
        let broken = text.replacing(right, with: wrong, maxReplacements: 1)
        do {
            let path = Repository.root.appending(path: "config/programme.yaml").path
            _ = try PolicyFile.read(broken, named: path)
            Issue.record("\(wrong) was taken")
        } catch let problems as Problems {
            let problem = try #require(problems.all.first { $0.description.contains(named) }, "\(problems)")
            #expect(problem.place.wholeMatch(of: /.*programme\.yaml:\d+/) != nil)
        }
    }

    /// The administrator mends them from the top of the file to its end.
    @Test func manyMistakesAreSaidAtOnceInTheOrderOfTheFile() throws {
        let wrong = [
            ("time_zone: Asia/Shanghai", "time_zone: Asia/Suixian"),
            ("name: { zh-Hans: 网格, zh-Hant: 網格, en: grid }", "name: { zh-Hans: 网格, en: grid }"),
            ("least: 5, most: 15", "least: 15, most: 5"), ("undo_hours: 24", "undo_hours: soon"),
            ("question_hours: 72", "queston_hours: 72"), ("level: grid, within", "level: hamlet, within"),
            ("post: village_secretary, level: village", "post: resident, level: village"),
            ("utility: water", "utility: steam"), ("words: [路灯,", "words: []\n    wrods: [路灯,"),
            ("code: housing", "code: roads"), ("keep_days: 365", "keep_days: always"),
        ]
        var text = try Repository.text("config/programme.yaml")
        for (right, broken) in wrong {
            try #require(text.contains(right), "\(right)")
            text = text.replacing(right, with: broken, maxReplacements: 1)
        }
        let path = Repository.root.appending(path: "config/programme.yaml").path
        let problems = try #require(throws: Problems.self) { _ = try PolicyFile.read(text, named: path) }.all
        // A misspelt key is missing, too.
        #expect(problems.count >= wrong.count + 1)
        #expect(problems.contains { $0.message.contains("words: is empty; write the words that mean it") })
        let lines = problems.compactMap { Int($0.place.dropFirst(path.count + 1)) }
        #expect(lines.count == problems.count)
        #expect(lines == lines.sorted())
    }
}
