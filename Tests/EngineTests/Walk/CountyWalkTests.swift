import Database
import Gateway
import Programme
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine

/// Whatever the people of a county write in whatever order, through doorstep, meetings, town, county and lists: one reply
/// a message, every issue in one place with one holder and one clock, nothing decided without a quorum, no step of 四议
/// left out, nothing closed without another person's word, no gap in a history, nobody holding what their post does not
/// give, and nothing changed by what is refused.
struct CountyWalkTests {
    /// Messages of all walks together; each is a county of its own.
    static let messages = 10_000
    static let seeds = SplitMix.seeds(4)

    @Test(arguments: seeds)
    func everythingStaysInOrder(seed: UInt64) async throws {
        let decided = Decided()
        let county = try await TestCounty(heard: { decided.hear($0) })
        let engine = county.engine()
        var walk = CountyWalk(seed: seed, policy: county.policy, people: try await county.people())
        var repeated: [String: (text: String, times: Int)] = [:]
        let steps = Self.messages / Self.seeds.count
        for number in 1...steps {
            if number.isMultiple(of: 40) {
                if let next = try await county.nextMeeting() {
                    county.clock.move(to: next.record.meeting.at)
                    walk.hold(next.record, entitled: next.entitled, chair: next.chair)
                } else if let call = try await county.callOfMeeting() {
                    walk.say([call])
                }
            }
            let step = walk.step()
            let place: Comment = "seed \(seed), step \(number): \(step.phone) > \(step.text)"
            county.clock.move(seconds: step.pause)
            if step.pause > 3600 || number.isMultiple(of: 25) {
                let before = county.gateway.sent.count
                try await engine.tick()
                walk.show(county.gateway.sent[before...], besides: "")
            }
            let before = county.gateway.sent.count
            var message = county.message(number, from: step.phone, step.text)
            if step.hasPicture { message.media = [InboundMedia(id: "p\(number)", kind: .photo)] }
            try await engine.handle(county.batch(message, cursor: "\(number)"))
            let sent = county.gateway.sent[before...]
            walk.show(sent, besides: step.phone)
            let times = repeated[step.phone].flatMap { $0.text == step.text ? $0.times + 1 : nil } ?? 1
            repeated[step.phone] = (step.text, times)
            let replies = sent.count { $0.replyReference == "\(number)" }
            // Strangers are answered so often a day, and chatter said again and again not for ever (A3).
            let isBound = try await county.isBound(step.phone)
            let maySilence = times > 2 || !isBound
            #expect(replies == 1 || replies == 0 && maySilence, "\(replies) replies, \(place)")
            for (verb, decision) in decided.take() {
                CountyWalkChecks.check(verb, decision, county.policy, place)
                try await CountyWalkChecks.checkWeights(decision, county, place)
            }
            if number.isMultiple(of: 250) || number == steps { try await CountyWalkChecks.check(county, place) }
        }
        let all = decided.all
        #expect(all.done.count > 35, "seed \(seed): too little was done: \(all.done.map(\.rawValue).sorted())")
        #expect(all.phases.count > 5, "seed \(seed): issues came to \(all.phases.map(\.rawValue).sorted())")
    }
}

/// What was decided, as it is decided.
private final class Decided: Sendable {
    struct All {
        var now: [(Verb, Decision)] = []
        var done: Set<Verb> = []
        var phases: Set<IssueState.Phase> = []
    }

    private let kept = Mutex(All())
    var all: All { kept.withLock { $0 } }

    func take() -> [(Verb, Decision)] {
        kept.withLock { all in
            defer { all.now = [] }
            return all.now
        }
    }

    func hear(_ heard: Heard) {
        guard case .decided(let verb, let decision) = heard else { return }
        kept.withLock { all in
            all.now.append((verb, decision))
            if !decision.changes.isEmpty { all.done.insert(verb) }
            for case .report(.moved(_, _, let state, _)) in decision.changes { all.phases.insert(state.phase) }
        }
    }
}

extension TestCounty {
    /// Who has which phone.
    func people() async throws -> [String: Person] {
        let day = policy.calendar.day(of: clock.now)
        return try await database.read { connection in
            let rows = try connection.query("SELECT sender, person_id FROM accounts WHERE ended_at IS NULL") {
                (phone: $0.text(0), id: PersonID($0.int(1)))
            }
            let county = County(connection)
            return Dictionary(
                uniqueKeysWithValues: try rows.map { row in
                    (row.phone, Person(id: row.id, name: "", posts: try county.posts(of: row.id, on: day)))
                })
        }
    }

    /// The next meeting to come with somebody who runs it.
    func nextMeeting() async throws -> (record: MeetingRecord, entitled: Int, chair: String)? {
        let (now, policy) = (clock.now, policy)
        return try await database.read { connection in
            let county = County(connection)
            let id = try connection.first(
                "SELECT id FROM meetings WHERE state = 'convened' AND at > ? ORDER BY at LIMIT 1", [now.sql]
            ) { MeetingID($0.int(0)) }
            let person = Person(id: PersonID(0), name: "")
            guard let id, let found = try county.meetingCase(id, by: person, now: now, policy: policy) else {
                return nil
            }
            let chair = try connection.first(
                "SELECT sender FROM accounts WHERE person_id = ? AND ended_at IS NULL",
                [found.record.meeting.convener.sql]
            ) { $0.text(0) }
            return chair.map { (found.record, found.electors.entitled, $0) }
        }
    }

    /// Who convenes the meeting that something waits for, and what they write.
    func callOfMeeting() async throws -> (phone: String, text: String)? {
        let (now, policy) = (clock.now, policy)
        return try await database.read { connection in
            let county = County(connection)
            let numbers = try connection.query(
                "SELECT number FROM issues WHERE state IN ('awaiting_meeting', 'in_deliberation') ORDER BY number"
            ) { IssueNumber($0.int(0)) }
            for number in numbers {
                guard let file = try county.issue(number), let kind = Self.kind(file.state, policy),
                    let unit = try county.unit(ofLevel: kind.level, above: file.unit),
                    let convener = try county.holders(of: kind.convenedBy, in: unit.id).first
                else { continue }
                let phone = try connection.first(
                    "SELECT sender FROM accounts WHERE person_id = ? AND ended_at IS NULL", [convener.sql]
                ) { $0.text(0) }
                let day = Self.day(for: kind, from: policy.calendar.day(of: now), policy)
                guard let phone else { continue }
                return (phone, "开会 \(kind.named.names.simplified) \(day.month)月\(day.day)日晚7点")
            }
            return nil
        }
    }

    private static func kind(_ state: IssueState, _ policy: Policy) -> Policy.Meeting? {
        switch state {
        case .awaitingMeeting(let awaited): awaited.meeting == nil ? policy.meeting(awaited.kind) : nil
        case .inDeliberation(let deliberation):
            deliberation.meeting == nil ? deliberation.next?.power.flatMap { policy.meeting(for: $0) } : nil
        default: nil
        }
    }

    /// A day that the notice and the theme day allow.
    private static func day(for kind: Policy.Meeting, from today: Day, _ policy: Policy) -> Day {
        let days = (4...40).map { policy.calendar.adding(days: $0, to: today) }
        guard let before = kind.before, before.meeting == nil else { return days[0] }
        return days.first { before.days.contains(policy.monthDays.theme - $0.day) } ?? days[0]
    }

    func isBound(_ phone: String) async throws -> Bool {
        try await count("SELECT COUNT(*) FROM accounts WHERE sender = '\(phone)' AND ended_at IS NULL") > 0
    }
}
