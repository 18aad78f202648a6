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
    @Option(help: "A message that takes more of the processor is slow.") var slowMilliseconds = 15.0
    @Flag(help: "Measure the reading of the examples instead.") var measure = false
    @Flag(help: "Repeat each example up to the longest text read, and show what takes longest.") var stretch = false

    func run() throws {
        let policy = try Repository.policy()
        let examples = try Examples.all()
        let subject = Subject(policy: policy)
        if measure { return Measure(subject: subject, examples: examples).run() }
        if stretch { return Stretch(subject: subject, examples: examples.map(\.text)).run() }
        var messages = RandomMessages(seed: seed, examples: examples.map(\.text))
        var worst = Worst()
        var slow = 0
        let begun = Processor.time()
        for number in 1...max(count, 1) {
            let text = messages.next()
            var took = Processor.time { subject.read(text, number) }
            // What is slow is slow again: an interruption costs time of this thread too.
            if took > slowMilliseconds || took > worst.least {
                for _ in 0..<2 { took = min(took, Processor.time { subject.read(text, number) }) }
            }
            worst.note(took, text)
            if took > slowMilliseconds { slow += 1 }
            if number % 1_000_000 == 0 { print("\(number) read, \(slow) slow, longest \(worst.longest) ms") }
        }
        let each = (Processor.time() - begun) * 1000 / Double(count)
        print(
            "\(count) messages of seed \(seed) read, none crashed, \(slow) took more than \(slowMilliseconds) ms of "
                + "the processor; \(Int(each)) µs each")
        worst.show()
        if slow > 0 { throw ExitCode.failure }
    }
}

/// Time of this thread on a processor, in milliseconds: what other programs take is none of it.
enum Processor {
    static func time() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
        return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1_000_000
    }

    static func time(_ work: () -> Void) -> Double {
        let begun = time()
        work()
        return time() - begun
    }
}

/// The few messages that took longest.
struct Worst {
    private var all: [(took: Double, text: String)] = []
    private static let limit = 10

    var least: Double { all.count < Self.limit ? 0 : all[Self.limit - 1].took }
    var longest: Double { all.first?.took ?? 0 }

    mutating func note(_ took: Double, _ text: String) {
        guard took > least else { return }
        all.append((took, String(text.prefix(60))))
        all.sort { $0.took > $1.took }
        if all.count > Self.limit { all.removeLast() }
    }

    func show() { for (took, text) in all { print("\(took) ms: \(text.debugDescription)") } }
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
