import Database
import Foundation
import Gateway
import Language
import Logging
import Programme
import Store
import Synchronization

/// Plays a transcript through the real engine on a clock that only the transcript moves.
public struct Rehearsal {
    /// Where what the phones showed is not what the transcript says.
    public struct Difference: Sendable, CustomStringConvertible {
        public var file: String
        public var line: Int
        public var message: String

        public var description: String { "\(file):\(line): \(message)" }
    }

    public struct Outcome: Sendable {
        public var differences: [Difference]
        /// The whole chat in the transcript's form.
        public var chat: String
        /// Why people were refused something.
        public var refusals: Set<Refusal>
        /// What people were asked back.
        public var questions: Set<Question>
        /// Where issues went, and by which verb.
        public var moves: Set<Move>
    }

    public struct Move: Hashable, Sendable {
        public var verb: Verb
        public var from: IssueState.Phase
        public var to: IssueState.Phase
    }

    static let channel = "rehearsal"
    private static let mediaBytes: Int64 = 1 << 20

    private let database: any Database
    private let house: House
    private let calendar: LocalCalendar
    private let listener = Listener()

    /// `database` holds the roster and nothing else.
    public init(database: any Database, policy: Policy) {
        self.database = database
        let codes = CountedCodes()
        let listener = listener
        house = House(policy: policy, drawCode: { codes.next() }, heard: { listener.hear($0) })
        calendar = policy.calendar
    }

    public func play(_ transcript: Transcript) async throws -> Outcome {
        let clock = SteppedClock()
        let gateway = RehearsalGateway()
        var stage = Stage(
            transcript: transcript, people: try await RehearsalPeople.bound(in: database, named: transcript.names))
        let house = house(of: transcript, &stage)
        let folder = FileManager.default.temporaryDirectory.appending(path: "lianhu-rehearsal-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let engine = Engine(
            database: database, gateway: gateway, house: house, now: { clock.now },
            media: MediaFolder(path: folder, totalBytes: Self.mediaBytes), logger: Logger(label: "rehearsal"))
        var hasBegun = false
        for line in transcript.lines {
            switch line.step {
            case .time(let year, let month, let day, let hour, let minute):
                stage.endBlock(at: line.number)
                guard let date = calendar.day(year: year, month: month, day: day) else {
                    stage.differ(line.number, "no such day")
                    continue
                }
                clock.move(to: calendar.instant(date, hour: hour, minute: minute))
                stage.note("\n# \(Self.stamp(year, month, day, hour, minute))")
                if !hasBegun { try await engine.beginDay() }
                hasBegun = true
                try await engine.tick()
            case .policy: continue
            case .code(let code, let name):
                guard let person = stage.people.person(named: name) else {
                    stage.differ(line.number, "nobody is called \(name)")
                    continue
                }
                let (now, days) = (clock.now, house.policy.binding.codeDays)
                try await database.county {
                    try $0.issueCode(code, to: person, at: now, expires: now.adding(hours: 24 * days))
                }
            case .says(let name, let text):
                stage.endBlock(at: line.number)
                clock.step()
                let sender = stage.people.sender(named: name)
                stage.hear(name, text)
                let (media, words) = TranscriptMedia.split(text, id: "\(line.number)")
                let message = InboundMessage(
                    id: "\(line.number)", channel: Self.channel, sender: sender, chat: sender, text: words,
                    media: media, sentAtMilliseconds: clock.now.milliseconds)
                try await engine.handle(InboundBatch(messages: [message], cursor: nil))
                try await engine.fetchDue()
            case .reads(let name, let text, let isPattern):
                stage.expect(name, text, isPattern: isPattern, at: line.number)
            }
            for message in gateway.take() { stage.show(message) }
        }
        stage.endBlock(at: transcript.lines.last?.number ?? 0)
        return Outcome(
            differences: stage.differences, chat: stage.chat, refusals: listener.all.refusals,
            questions: listener.all.questions, moves: listener.all.moves)
    }

    private func house(of transcript: Transcript, _ stage: inout Stage) -> House {
        let (policy, unknown) = Self.policy(house.policy, of: transcript)
        for (line, key) in unknown { stage.differ(line, "a rehearsal cannot change \(key)") }
        return policy == house.policy ? house : House(policy: policy, drawCode: house.drawCode, heard: house.heard)
    }

    /// The policy as the transcript would have it, and what it cannot change.
    static func policy(_ policy: Policy, of transcript: Transcript) -> (Policy, unknown: [(line: Int, key: String)]) {
        var policy = policy
        var unknown: [(line: Int, key: String)] = []
        for line in transcript.lines {
            guard case .policy(let key, let value) = line.step else { continue }
            switch key {
            case "visits.confirmation.per_thousand": policy.visits.confirmation.perThousand = value
            case "circulars.per_minute": policy.circulars.perMinute = value
            case "circulars.most_characters": policy.circulars.mostCharacters = value
            case "points.on": policy.points.isOn = value > 0
            case "points.thanks": policy.points.saysThanks = value > 0
            case "practice.most_messages": policy.practice.mostMessages = value
            default: unknown.append((line.number, key))
            }
        }
        return (policy, unknown)
    }

    private static func stamp(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> String {
        String(format: "%04d-%02d-%02d %02d:%02d", year, month, day, hour, minute)
    }
}

/// What was refused, asked and moved in a rehearsal.
private final class Listener: Sendable {
    struct All {
        var refusals: Set<Refusal> = []
        var questions: Set<Question> = []
        var moves: Set<Rehearsal.Move> = []

        mutating func add(_ answers: [Answer]) {
            for answer in answers {
                switch answer {
                case .refused(let refusal): refusals.insert(refusal)
                case .visit(.onBehalf(let done)): add(done.answers)
                case .link, .visit, .report, .discuss, .resolve, .across: break
                }
            }
        }
    }

    private let kept = Mutex(All())
    var all: All { kept.withLock { $0 } }

    func hear(_ heard: Heard) {
        kept.withLock { all in
            switch heard {
            case .reply(let answers, let question):
                all.add(answers)
                if let question { all.questions.insert(question) }
            case .decided(let verb, let decision):
                for case .report(.moved(_, let from?, let to, _)) in decision.changes {
                    all.moves.insert(Rehearsal.Move(verb: verb, from: from.phase, to: to.phase))
                }
            }
        }
    }
}

/// The time of a rehearsal: a second passes with each message.
private final class SteppedClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 0))
    var now: Instant { instant.withLock { $0 } }
    func move(to instant: Instant) { self.instant.withLock { $0 = instant } }
    func step() { instant.withLock { $0 = $0.adding(seconds: 1) } }
}
