import CCurl
import Synchronization

/// What other threads hand to the client's thread: submissions, cancellations, the order to stop.
///
/// The loop is woken only when it is parked (about to sleep, or asleep) and nobody has woken it yet, so a burst of
/// submissions costs one wake-up.
final class Inbox: Sendable {
    struct Batch {
        var submissions: [Exchange] = []
        var cancellations: [Exchange] = []
        var isStopped = false

        var isEmpty: Bool { submissions.isEmpty && cancellations.isEmpty && !isStopped }
    }

    private struct State {
        var batch = Batch()
        /// Submitted and not yet started, in this batch or in the loop's queue.
        var waiting = 0
        var isParked = false
    }

    private let state = Mutex(State())
    private let maximumWaiting: Int
    /// Only for `ccurl_poller_wake`, the one call that another thread may make. The loop frees it after it has seen
    /// `isStopped`, after which nothing here touches it.
    nonisolated(unsafe) private let poller: OpaquePointer

    init(poller: OpaquePointer, maximumWaiting: Int) {
        self.poller = poller
        self.maximumWaiting = maximumWaiting
    }

    /// The error is for the caller to report: the exchange was not taken.
    func submit(_ exchange: Exchange) -> HTTPError? {
        state.withLock { state in
            guard !state.batch.isStopped, !exchange.isCancelled else { return .cancelled }
            guard state.waiting < maximumWaiting else { return .busy(limit: maximumWaiting) }
            state.waiting += 1
            exchange.isSubmitted = true
            state.batch.submissions.append(exchange)
            wake(&state)
            return nil
        }
    }

    /// May come before, during or after the submission, and after the end.
    func cancel(_ exchange: Exchange) {
        state.withLock { state in
            guard !exchange.isCancelled else { return }
            exchange.isCancelled = true
            guard exchange.isSubmitted, !state.batch.isStopped else { return }
            state.batch.cancellations.append(exchange)
            wake(&state)
        }
    }

    func stop() {
        state.withLock { state in
            guard !state.batch.isStopped else { return }
            state.batch.isStopped = true
            // The last use of the poller: the loop may free it as soon as the lock is given up.
            wake(&state)
        }
    }

    /// Swaps the collected work into `batch`, which must be empty, and takes the places of `started` requests off the
    /// count. With `parking`, an empty result means that the next piece of work will wake the loop.
    func take(into batch: inout Batch, started: Int, parking: Bool) {
        state.withLock { state in
            state.waiting -= started
            let isStopped = state.batch.isStopped
            swap(&state.batch, &batch)
            state.batch.isStopped = isStopped
            state.isParked = parking && batch.isEmpty
        }
    }

    private func wake(_ state: inout State) {
        guard state.isParked else { return }
        state.isParked = false
        ccurl_poller_wake(poller)
    }
}
