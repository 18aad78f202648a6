import Language
import TestSupport

/// How long reading takes: the examples heard as free speech, and a plain form through the daemon's reader.
struct Measure {
    let subject: Subject
    let examples: [Examples.Record]

    /// Each is read so often, and its quickest time counts.
    private static let rounds = 30
    private static let plainRounds = 20_000

    func run() {
        var times: [Double] = []
        for example in examples {
            var best = Double.infinity
            for _ in 0..<Self.rounds {
                let took = Processor.time {
                    _ = subject.listener.hear(
                        example.text, asked: example.asked, isOfficer: example.isOfficer, today: subject.today)
                }
                best = min(best, took * 1000)
            }
            times.append(best)
        }
        times.sort()
        print(
            "\(times.count) examples: median \(Int(times[times.count / 2])) µs, "
                + "99 in 100 below \(Int(times[times.count * 99 / 100])) µs, longest \(Int(times.last ?? 0)) µs")
        let plain = Processor.time {
            for _ in 0..<Self.plainRounds { _ = subject.reader.read("走访3号 都好", subject.context) }
        }
        print("走访3号 都好: \((plain * 1000 / Double(Self.plainRounds) * 10).rounded() / 10) µs")
    }
}
