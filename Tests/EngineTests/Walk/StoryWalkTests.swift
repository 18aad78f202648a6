import Database
import Foundation
import Gateway
import Language
import Logging
import Programme
import Store
import TestSupport
import Testing

@testable import Engine

/// Each walk begins where a story ends: every transcript is played, with all that must hold checked after each message,
/// and then its people go on at random. So every verb is carried out on the way, and by people who go on from there.
struct StoryWalkTests {
    static let stories = Repository.files(below: "Tests/TranscriptTests", ending: ".md")
    /// Random messages after each story; with those of the stories, and of `CountyWalkTests`, some ten thousand.
    static let steps = 25

    /// What no story can carry out, with the reason.
    static let exceptions: [Verb: String] = [
        .bind: "said by nobody yet: who binds is decided before there is a person to decide for",
        .endPractice: "said in the pretended county of a practice, which is not the one that is heard",
    ]

    @Test func everyVerbIsCarriedOut() async throws {
        let seed = SplitMix.seeds(1)[0]
        var (done, messages): (Set<Verb>, Int) = ([], 0)
        try await withThrowingTaskGroup(of: (Set<Verb>, Int).self) { group in
            var rest = Self.stories[...]
            for story in rest.prefix(2) { group.addTask { try await Self.walk(story, seed: seed) } }
            rest = rest.dropFirst(2)
            while let (verbs, count) = try await group.next() {
                done.formUnion(verbs)
                messages += count
                if let story = rest.popFirst() { group.addTask { try await Self.walk(story, seed: seed) } }
            }
        }
        let missing = Set(Verb.allCases).subtracting(done)
        #expect(missing == Set(Self.exceptions.keys), "never carried out: \(missing.map(\.rawValue).sorted())")
        #expect(messages > 5000, "\(messages) messages")
    }

    private static func walk(_ file: URL, seed: UInt64) async throws -> (Set<Verb>, Int) {
        let name = file.lastPathComponent
        let transcript = Transcript(try String(contentsOf: file, encoding: .utf8), name: name)
        let decided = Decided()
        let codes = CountedCodes()
        let (policy, _) = Rehearsal.policy(try Repository.policy(), of: transcript)
        let county = try await TestCounty(policy: policy)
        let gateway = RehearsalGateway()
        let folder = FileManager.default.temporaryDirectory.appending(path: "lianhu-walk-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let engine = Engine(
            database: county.database, gateway: gateway,
            house: House(policy: policy, drawCode: { codes.next() }, heard: { decided.hear($0) }),
            now: { [clock = county.clock] in clock.now }, media: MediaFolder(path: folder, totalBytes: 1 << 20),
            logger: Logger(label: "walk") { _ in SwiftLogNoOpLogHandler() })
        var walked = WalkedCounty(county, engine, decided) { gateway.take() }
        let people = try await RehearsalPeople.bound(in: county.database, named: transcript.names)
        var walk = CountyWalk(
            seed: seed, policy: policy, people: try await county.people(on: Rehearsal.channel))
        var number = 0
        for line in transcript.lines {
            try await play(line, of: name, people, &walked, &walk, &number)
        }
        try await CountyWalkChecks.check(county, "\(name), its end")
        for step in 1...Self.steps {
            number += 1
            var next = walk.step()
            let place: Comment = "seed \(seed), \(name), step \(step): \(next.phone) > \(next.text)"
            if county.move(seconds: next.pause) { next.isJustOffered = false }
            if next.pause > 3600 {
                try await engine.tick()
                walk.show(walked.take(), besides: "")
                next.isJustOffered = false
            }
            let said = message(number, from: next.phone, next.text, [], county)
            walk.show(try await walked.say(said, isJustOffered: next.isJustOffered, place), besides: next.phone)
        }
        try await CountyWalkChecks.check(county, "seed \(seed), \(name), after the walk")
        return (decided.all.done, number)
    }

    private static func play(
        _ line: Transcript.Line, of name: String, _ people: RehearsalPeople, _ walked: inout WalkedCounty,
        _ walk: inout CountyWalk, _ number: inout Int
    ) async throws {
        let (county, engine) = (walked.county, walked.engine)
        switch line.step {
        case .time(let year, let month, let day, let hour, let minute):
            let date = try #require(county.policy.calendar.day(year: year, month: month, day: day))
            county.clock.move(to: county.policy.calendar.instant(date, hour: hour, minute: minute))
            if number == 0 { try await engine.beginDay() }
            try await engine.tick()
            walk.show(walked.take(), besides: "")
        case .code(let code, let whose):
            let person = try #require(people.person(named: whose))
            let (now, days) = (county.clock.now, county.policy.binding.codeDays)
            try await county.database.county {
                try $0.issueCode(code, to: person, at: now, expires: now.adding(hours: 24 * days))
            }
        case .says(let who, let text):
            number += 1
            county.clock.move(seconds: 1)
            let (media, words) = TranscriptMedia.split(text, id: "\(line.number)")
            let message = message(number, from: people.sender(named: who), words, media, county)
            walk.show(try await walked.say(message, "\(name):\(line.number)"), besides: message.sender)
            try await engine.fetchDue()
        case .policy, .reads: return
        }
    }

    private static func message(
        _ number: Int, from sender: String, _ text: String, _ media: [InboundMedia], _ county: TestCounty
    ) -> InboundMessage {
        InboundMessage(
            id: "\(number)", channel: Rehearsal.channel, sender: sender, chat: sender, replyReference: "\(number)",
            text: text, media: media, sentAtMilliseconds: county.clock.now.milliseconds)
    }
}
