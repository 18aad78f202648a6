import Database
import Foundation
import Programme
import Store
import Synchronization
import Testing

@testable import Engine

/// A5: what is given stays exact, is taken back with what is undone, and is nobody else's to read.
struct PointsTests {
    /// As many as fill the month's caps, told by the seed alone.
    private func texts(_ seed: UInt64, _ count: Int) -> [(phone: String, text: String, pause: Int64)] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % bound
        }
        return (0..<count).map { _ in
            let household = next(14) + 1
            let issue = 1001 + next(20)
            let texts = [
                "走访\(household)号 都好", "走访\(household)号 \(next(99))", "走访 \(household) \(next(14) + 1) 好", "撤销",
                "上报 \(household)号 路灯坏了", "上报 水渠堵了\(issue)", "刚才是\(household)号不是\(next(14) + 1)号", "已办 \(issue) 修好了",
                "满意 \(issue)", "回访 \(issue) 满意", "不满意 \(issue) 又坏了", "代周建国 走访\(household)号", "昨天走访\(household)号",
            ]
            let phone = ["1001", "1001", "1001", "1002", "1003"][next(5)]
            return (phone, texts[next(texts.count)], Int64(next(7200)))
        }
    }

    /// Caps that a walk of some days reaches.
    private func policy(_ county: TestCounty) -> Policy {
        var policy = county.policy
        policy.points.rules = policy.points.rules.mapValues {
            Policy.PointRule(each: $0.each, perDay: 5, perMonth: 31)
        }
        return policy
    }

    private func play(_ seed: UInt64, restartEvery: Int?) async throws -> TestCounty {
        let county = try await TestCounty()
        let house = House(policy: policy(county))
        var engine = county.engine(house: house)
        for (index, message) in texts(seed, 800).enumerated() {
            if let restartEvery, index % restartEvery == 0 { engine = county.engine(house: house) }
            county.clock.move(seconds: message.pause)
            try await engine.handle(
                county.batch(county.message(index, from: message.phone, message.text), cursor: "\(index)"))
        }
        return county
    }

    @Test(arguments: [1, 7, 42] as [UInt64])
    func nobodyIsGivenMoreThanTheCaps(seed: UInt64) async throws {
        let county = try await play(seed, restartEvery: nil)
        let calendar = county.policy.calendar
        let given = try await county.database.read { connection in
            var given: [(PersonID, Day, [Points.Credit])] = []
            try County(connection).credits(since: Instant(milliseconds: 0)) {
                given.append(($0, calendar.day(of: $1), $2))
            }
            return given
        }
        var days: [String: Int] = [:]
        var months: [String: Int] = [:]
        for (person, day, credits) in given {
            for credit in credits {
                #expect(credit.given <= credit.each * credit.count)
                #expect((credit.cap == nil) == (credit.given == credit.each * credit.count))
                days["\(person.rawValue) \(credit.kind) \(day.code)", default: 0] += credit.given
                months["\(person.rawValue) \(credit.kind) \(day.code / 100)", default: 0] += credit.given
                let rule = try #require(policy(county).points.rules[credit.kind])
                #expect(days["\(person.rawValue) \(credit.kind) \(day.code)"]! <= rule.perDay)
                #expect(months["\(person.rawValue) \(credit.kind) \(day.code / 100)"]! <= rule.perMonth)
            }
        }
        #expect(Set(given.flatMap { $0.2.map(\.kind) }).count >= 4, "the walk earns of several kinds")
        #expect(given.contains { $0.2.contains { $0.cap != nil } }, "and reaches a cap")
    }

    /// What is remembered between messages is what the acts say.
    @Test func aRestartChangesNoPoint() async throws {
        func points(_ county: TestCounty) async throws -> [String] {
            try await county.database.read { connection in
                try connection.query(
                    "SELECT id || ' ' || person_id || ' ' || COALESCE(points, '') FROM acts ORDER BY id"
                ) {
                    $0.text(0)
                }
                    + connection.query("SELECT act_id || ' ' || person_id || ' ' || points FROM credits ORDER BY 1") {
                        $0.text(0)
                    }
            }
        }
        let (one, other) = (try await play(5, restartEvery: nil), try await play(5, restartEvery: 3))
        let (left, right) = (try await points(one), try await points(other))
        #expect(left == right)
        #expect(left.contains { $0.contains(":") })
    }

    @Test func aLaterPolicyChangesNoEarlierLine() async throws {
        let county = try await TestCounty()
        try await county.engine().handle(county.batch(county.message(1, "走访4号 都好")))
        var policy = county.policy
        policy.points.rules[.visit] = Policy.PointRule(each: 5, perDay: 20, perMonth: 20)
        let later = county.engine(house: House(policy: policy))
        try await later.handle(county.batch(county.message(2, "走访5号 都好"), county.message(3, "我的积分"), cursor: "2"))
        let ledger = try #require(county.gateway.sent.last?.text)
        #expect(ledger.contains("走访4号 +1（每次1分）；走访5号 +5（每次5分）"), "\(ledger)")
    }

    /// No verb shows the points of two people, whoever asks and however.
    @Test(arguments: ["1001", "1002", "1003", "1004", "1005", "1006", "1013", "1014", "1021"])
    func noReplyShowsTwoPeople(phone: String) async throws {
        let heard = Mutex<[[Answer]]>([])
        let county = try await TestCounty()
        let house = House(
            policy: county.policy,
            heard: { what in
                if case .reply(let answers, _) = what { heard.withLock { $0.append(answers) } }
            })
        let engine = county.engine(house: house)
        try await engine.handle(
            county.batch(
                county.message(1, "走访4号 都好"), county.message(2, "上报 路灯坏了"),
                county.message(3, from: "1005", "上报 水渠堵了")))
        let asked = [
            "我的积分", "积分", "积分 周建国", "积分 周建国 黄秀梅", "积分 周建国和黄秀梅", "积分 周建国、黄秀梅", "积分排名", "积分 排名", "积分榜", "全村积分",
            "积分 全部", "积分 全村", "积分 所有人", "积分 青山村", "积分 李家塆", "谁积分最多", "points of all", "points ranking",
            "points of everyone",
        ]
        for (index, text) in asked.enumerated() {
            try await engine.handle(
                county.batch(county.message(10 + index, from: phone, text), cursor: "\(index)"))
        }
        let isSecretary =
            try await county.count(
                """
                SELECT COUNT(*) FROM accounts a JOIN posts o ON o.person_id = a.person_id
                WHERE a.sender = '\(phone)' AND o.post = 'village_secretary'
                """) > 0
        var ledgers: [ShowPoints.Ledger] = []
        for answers in heard.withLock({ $0 }) {
            let shown = answers.compactMap { answer in
                if case .across(.points(let ledger)) = answer { ledger } else { nil as ShowPoints.Ledger? }
            }
            #expect(shown.count <= 1)
            ledgers += shown
        }
        #expect(!ledgers.isEmpty)
        #expect(isSecretary || ledgers.allSatisfy { $0.name == nil }, "only the village secretary reads another's")
        #expect(ledgers.allSatisfy { $0.name == nil || $0.name == "周建国" || $0.name == "黄秀梅" })
    }

    @Test func offMeansOff() async throws {
        let county = try await TestCounty()
        var policy = county.policy
        policy.points.isOn = false
        let engine = county.engine(house: House(policy: policy))
        try await engine.handle(county.batch(county.message(1, "走访4号 都好"), county.message(2, "我的积分")))
        #expect(try await county.count("SELECT COUNT(*) FROM acts WHERE points IS NOT NULL") == 0)
        #expect(county.gateway.sent.last?.text == "本县没有开积分。")
    }
}
