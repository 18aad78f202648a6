import Synchronization

/// At most so many in one second.
final class Rate: Sendable {
    private struct Window: Sendable {
        var second: Int64 = 0
        var count = 0
    }

    private let perSecond: Int
    private let window = Mutex(Window())

    init(perSecond: Int) {
        precondition(perSecond > 0)
        self.perSecond = perSecond
    }

    /// Whether one more may pass at this moment.
    func admits(atMilliseconds now: Int64) -> Bool {
        window.withLock { window in
            let second = now / 1000
            if second != window.second { window = Window(second: second) }
            guard window.count < perSecond else { return false }
            window.count += 1
            return true
        }
    }
}
