import Synchronization

/// Wakes one waiting loop; rings while nobody waits are remembered as one.
final class Bell: Sendable {
    private let state = Mutex(State())

    private struct State {
        var hasRung = false
        var waiter: CheckedContinuation<Void, Never>?
        var turn = 0
    }

    func ring() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard let waiter = state.waiter else {
                state.hasRung = true
                return nil
            }
            state.waiter = nil
            state.turn += 1
            return waiter
        }
        waiter?.resume()
    }

    /// Returns at the next ring, after `seconds` (nil: never), or when the task is cancelled.
    func wait(until seconds: Double?, _ pause: Pause) async {
        let timer = seconds.map { seconds in
            Task { [self] in
                if seconds > 0 { try await pause(seconds) }
                ring()
            }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isRung = state.withLock { state in
                    guard !state.hasRung else {
                        state.hasRung = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isRung || Task.isCancelled { isRung ? continuation.resume() : ring() }
            }
        } onCancel: {
            ring()
        }
        timer?.cancel()
    }
}
