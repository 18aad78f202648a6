import Database
import Engine
import Foundation
import Gateway
import Logging
import Programme
import Synchronization

/// A month of a county: chat texts in, replies and pushes out, through the real engine on a stepped clock.
public final class SimulatedMonth {
    public struct Options: Sendable {
        public var households: Int
        public var days: Int
        public var issues: Int
        public var seed: UInt64

        public init(households: Int, days: Int = 30, issues: Int, seed: UInt64 = 1) {
            self.households = households
            self.days = days
            self.issues = issues
            self.seed = seed
        }
    }

    /// Messages of one transaction at most, as of one poll.
    private static let batchLimit = 100
    /// The clock looks so often by day, by night, and while an emergency may go unanswered.
    private static let (dayMinutes, nightMinutes, alertMinutes): (Int64, Int64, Int64) = (15, 60, 5)
    private static let alertLastsMinutes: Int64 = 30

    let options: Options
    let policy: Policy
    let database: any Database
    private let timed: TimedDatabase?
    let start: Instant
    let end: Instant
    private let gateway = DeliveringGateway()
    private let clock = SteppedClock()
    private let engine: Engine
    let refused = Refusals()
    var life: Life
    /// Errands whose replies are still to come, by message.
    private var waiting: [String: Errand] = [:]
    private var alertUntil = Instant(milliseconds: 0)
    private(set) var messages = 0
    private(set) var cost = Cost()
    /// By form of words: how often said, and how often something else was made of it.
    private(set) var forms: [String: (said: Int, missed: Int, example: String)] = [:]

    /// Opens the county at `county.path`, made before.
    /// - Parameter timesQueries: count what each statement takes; see `queries`.
    public init(_ county: SimulatedCounty, _ options: Options, timesQueries: Bool = false) async throws {
        self.options = options
        policy = county.policy
        let opened = try SQLiteDatabase(path: county.path)
        timed = timesQueries ? TimedDatabase(opened) : nil
        database = timed ?? opened
        let calendar = policy.calendar
        let first = Day(code: 20_261_201)
        start = calendar.instant(first, hour: 0)
        end = calendar.instant(calendar.adding(days: options.days, to: first), hour: 0)
        let codes = CountedCodes()
        let house = House(policy: policy, drawCode: { codes.next() }, heard: { [refused] in refused.add($0) })
        engine = Engine(
            database: database, gateway: gateway, house: house, now: { [clock] in clock.now },
            logger: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
        life = Life(
            cast: try await Cast.read(database), policy: policy, seed: options.seed, start: start, end: end)
    }

    public func run() async throws {
        clock.move(to: start)
        try await engine.beginDay()
        life.begin(issues: options.issues, days: options.days)
        let watch = CostWatch()
        var tick = start
        while tick < end {
            while let next = life.diary.next, next <= tick {
                try await takeBatch(upTo: tick)
                if clock.now < alertUntil { tick = min(tick, clock.now.adding(seconds: Self.alertMinutes * 60)) }
            }
            clock.move(to: tick)
            try await engine.tick()
            look()
            tick = try await nextTick(after: tick)
        }
        cost = watch.cost
        clock.move(to: end)
    }

    /// As the engine asks, and as often as its own clock would at the least.
    private func nextTick(after tick: Instant) async throws -> Instant {
        let hour = policy.calendar.time(of: tick).hour
        let usual = (7...21).contains(hour) ? Self.dayMinutes : Self.nightMinutes
        let pace = tick < alertUntil ? Self.alertMinutes : usual
        return max(min(tick.adding(seconds: pace * 60), try await engine.nextMoment()), tick.adding(seconds: 60))
    }

    /// What is written within one minute comes in one batch.
    private func takeBatch(upTo tick: Instant) async throws {
        guard let first = life.diary.next else { return }
        let minute = Instant(milliseconds: min(tick.milliseconds, first.milliseconds / 60000 * 60000 + 59999))
        var batch: [InboundMessage] = []
        var moment = first
        while batch.count < Self.batchLimit, let errand = life.diary.take(by: max(minute, first)) {
            messages += 1
            let id = "m\(messages)"
            moment = errand.at
            waiting[id] = errand
            batch.append(
                InboundMessage(
                    id: id, channel: SimulatedCounty.channel, sender: errand.persona.sender,
                    chat: errand.persona.sender, replyReference: id, text: errand.text,
                    sentAtMilliseconds: errand.at.milliseconds))
        }
        clock.move(to: moment)
        try await engine.handle(InboundBatch(messages: batch, cursor: Cursor(Array("\(messages)".utf8))))
        look()
        // Whoever got no reply does not wait for ever.
        waiting = [:]
    }

    /// Everybody looks at their phone.
    private func look() {
        life.now = clock.now
        for message in gateway.take() {
            guard let persona = life.cast.bySender[message.chat] else { continue }
            guard let reference = message.replyReference else {
                if message.text.hasPrefix("急！") {
                    alertUntil = clock.now.adding(seconds: Self.alertLastsMinutes * 60)
                }
                life.shown(persona, message.text)
                continue
            }
            if let errand = waiting[reference] { note(errand, message.text) }
            life.answered(persona, message.text)
        }
    }

    /// The statements that took longest together.
    public func queries(_ count: Int) -> String {
        (timed?.slowest ?? []).prefix(count).map { sql, time in
            let total = Int(time.seconds * 1000)
            let mean = Int(time.seconds / Double(max(time.calls, 1)) * 1e6)
            return "\(total) ms in \(time.calls), \(mean) µs each, \(Int(time.most * 1e6)) at most: "
                + sql.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(260)
        }.joined(separator: "\n")
    }

    public func close() throws { try database.close() }

    private func note(_ errand: Errand, _ reply: String) {
        guard !errand.form.isEmpty, !errand.expects.isEmpty else { return }
        var form = forms[errand.form] ?? (0, 0, "")
        form.said += 1
        if !errand.expects.contains(where: reply.contains) {
            form.missed += 1
            if form.example.isEmpty || form.missed % 7 == 0 { form.example = "\(errand.text) ⇒ \(reply.prefix(70))" }
        }
        forms[errand.form] = form
    }
}

/// The time of the simulation.
private final class SteppedClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 0))
    var now: Instant { instant.withLock { $0 } }
    /// Never back.
    func move(to moment: Instant) { instant.withLock { $0 = max($0, moment) } }
}

/// Codes of households: 100001, 100002…
private final class CountedCodes: Sendable {
    private let last = Mutex(100_000)
    func next() -> String {
        last.withLock { number in
            number += 1
            return String(number)
        }
    }
}

/// Refusals by room and kind.
final class Refusals: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    var byKind: [String: Int] { counts.withLock { $0 } }

    func add(_ heard: Heard) {
        guard case .reply(let answers, _) = heard else { return }
        for case .refused(let refusal) in answers {
            let kind = Self.kind(refusal)
            counts.withLock { $0[kind, default: 0] += 1 }
        }
    }

    /// `report.notAtYourDesk`, without what it carries.
    private static func kind(_ refusal: Refusal) -> String {
        guard let room = Mirror(reflecting: refusal).children.first else { return "\(refusal)" }
        let kind = Mirror(reflecting: room.value).children.first?.label ?? "\(room.value)"
        return "\(room.label ?? "").\(kind)"
    }
}
