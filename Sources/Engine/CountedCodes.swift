import Synchronization

/// The codes of a rehearsal and of a practice: 100001, 100002…
final class CountedCodes: Sendable {
    private let last = Mutex(100_000)

    func next() -> String {
        House.digits(
            last.withLock { number in
                number += 1
                return number
            })
    }
}
