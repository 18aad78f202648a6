/// How long the longest texts take, and how it grows: each example repeated up to a quarter, a half and the whole of what
/// is read.
struct Stretch {
    let subject: Subject
    let examples: [String]

    private static let lengths = [250, 500, 1000]
    private static let rounds = 3

    func run() {
        var worst = Worst()
        var steepest: (growth: Double, text: String) = (0, "")
        for example in examples where !example.isEmpty {
            for number in [0, 1] {
                let times = Self.lengths.map { length in
                    let text = String(
                        String(repeating: example, count: length / example.unicodeScalars.count + 1)
                            .unicodeScalars.prefix(length))
                    return (0..<Self.rounds).map { _ in Processor.time { subject.read(text, number) } }.min()!
                }
                worst.note(times[2], example)
                if times[2] > 1, times[2] / times[1] > steepest.growth { steepest = (times[2] / times[1], example) }
            }
        }
        worst.show()
        print("steepest: twice the text, \(steepest.growth) times the work: \(steepest.text.debugDescription)")
    }
}
