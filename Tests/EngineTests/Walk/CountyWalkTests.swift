import Database
import Gateway
import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// Whatever the people of a county write in whatever order, through doorstep, meetings, town, county and lists: one reply
/// a message, every issue in one place with one holder and one clock, nothing decided without a quorum, no step of 四议
/// left out, nothing closed without another person's word, no gap in a history, nobody holding what their post does not
/// give, and nothing changed by what is refused.
struct CountyWalkTests {
    /// Messages of all walks together; each is a county of its own. `StoryWalkTests` has more.
    static let messages = 4000
    static let seeds = SplitMix.seeds(4)

    @Test(arguments: seeds)
    func everythingStaysInOrder(seed: UInt64) async throws {
        let decided = Decided()
        let county = try await TestCounty(heard: { decided.hear($0) })
        let engine = county.engine()
        let gateway = county.gateway
        var taken = 0
        var walked = WalkedCounty(county, engine, decided) {
            defer { taken = gateway.sent.count }
            return Array(gateway.sent[taken...])
        }
        var walk = CountyWalk(seed: seed, policy: county.policy, people: try await county.people())
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
            var step = walk.step()
            let place: Comment = "seed \(seed), step \(number): \(step.phone) > \(step.text)"
            if county.move(seconds: step.pause) { step.isJustOffered = false }
            if step.pause > 3600 || number.isMultiple(of: 25) {
                try await engine.tick()
                walk.show(walked.take(), besides: "")
                step.isJustOffered = false
            }
            var message = county.message(number, from: step.phone, step.text)
            if step.hasPicture { message.media = [InboundMedia(id: "p\(number)", kind: .photo)] }
            let sent = try await walked.say(message, isJustOffered: step.isJustOffered, place)
            walk.show(sent, besides: step.phone)
            if number.isMultiple(of: 250) || number == steps { try await CountyWalkChecks.check(county, place) }
        }
        let all = decided.all
        #expect(all.done.count > 30, "seed \(seed): too little was done: \(all.done.map(\.rawValue).sorted())")
        #expect(all.phases.count > 3, "seed \(seed): issues came to \(all.phases.map(\.rawValue).sorted())")
    }
}

extension TestCounty {
    /// Who has which phone of a channel.
    func people(on channel: String = "phone") async throws -> [String: Person] {
        let day = policy.calendar.day(of: clock.now)
        return try await database.read { connection in
            let rows = try connection.query(
                "SELECT sender, person_id FROM accounts WHERE channel = ? AND ended_at IS NULL", [channel.sql]
            ) { (phone: $0.text(0), id: PersonID($0.int(1))) }
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

    /// - Returns: whether midnight has passed: what was offered for a day may be too late then.
    func move(seconds: Int64) -> Bool {
        let day = policy.calendar.day(of: clock.now)
        clock.move(seconds: seconds)
        return policy.calendar.day(of: clock.now) != day
    }

    func isBound(_ phone: String) async throws -> Bool {
        try await count("SELECT COUNT(*) FROM accounts WHERE sender = '\(phone)' AND ended_at IS NULL") > 0
    }
}
