import ArgumentParser
import Foundation
import Language
import Programme
import Settings
import TestSupport

/// `make fuzz`: millions of broken, mixed and random messages; none may crash the readers or hold them up.
@main
struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianhu-fuzz", abstract: "Reads seeded random messages and counts the slow ones; a crash ends it.")

    @Option(help: "Messages to read.") var count = 1_000_000
    @Option(help: "The same seed gives the same messages.") var seed: UInt64 = 1
    @Option(help: "A message that takes longer is slow.") var slowMilliseconds = 50.0
    @Flag(help: "Measure the reading of the examples instead.") var measure = false

    func run() throws {
        let policy = try Repository.policy()
        let examples = try Examples.all().map(\.text)
        let subject = Subject(policy: policy)
        if measure { return Measure(subject: subject, examples: try Examples.all()).run() }
        var messages = RandomMessages(seed: seed, examples: examples)
        var slow: [(Double, String)] = []
        let clock = ContinuousClock()
        for number in 1...max(count, 1) {
            let text = messages.next()
            var took = clock.measure { subject.read(text, number) }.milliseconds
            // Another program may have had the core: what is slow is slow again.
            if took > slowMilliseconds { took = min(took, clock.measure { subject.read(text, number) }.milliseconds) }
            if took > slowMilliseconds { slow.append((took, String(text.prefix(60)))) }
            if number % 1_000_000 == 0 { print("\(number) read, \(slow.count) slow") }
        }
        print("\(count) messages of seed \(seed) read, none crashed, \(slow.count) slower than \(slowMilliseconds) ms")
        for (took, text) in slow.sorted(by: { $0.0 > $1.0 }).prefix(10) {
            print("\(took) ms: \(text.debugDescription)")
        }
        if !slow.isEmpty { throw ExitCode.failure }
    }
}

/// What is tried: both readers, in every context.
struct Subject {
    let listener: Listener
    let reader: Reader
    let context: ReadingContext
    let today: Today

    init(policy: Policy) {
        today = Today(Village.now(policy), policy.calendar)
        listener = Listener(policy.categories)
        reader = Reader(policy: policy)
        context = ReadingContext(roll: HouseholdRoll(Village.households), today: today)
    }

    private static let asked: [Asked?] = [
        nil, Asked(.confirm), Asked(.choose, options: ["3号张德才", "9号张有福"]), Asked(.household), Asked(.date),
        Asked(.issueText), Asked(.satisfaction),
    ]

    func read(_ text: String, _ number: Int) {
        _ = listener.hear(text, asked: Self.asked[number % Self.asked.count], isOfficer: number % 3 == 0, today: today)
        if number % 2 == 0 { _ = reader.read(text, context) }
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
    var microseconds: Double { milliseconds * 1000 }
}
