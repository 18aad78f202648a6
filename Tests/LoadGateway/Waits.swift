import NIOCore

/// Who waits for which counter; lives on the gateway's event loop.
final class Waits {
    private struct Wait {
        let id: Int
        let counter: Counter
        let threshold: Int
        let promise: EventLoopPromise<Void>
        let deadline: Scheduled<Void>
    }

    private let loop: NIOIsolatedEventLoop
    private var waits: [Wait] = []
    private var lastID = 0
    private var abandoned: LoadGatewayAbandoned?

    init(on loop: NIOIsolatedEventLoop) { self.loop = loop }

    /// The answer to a wait that is fulfilled already.
    var over: EventLoopFuture<Void> { loop.nonisolated().makeSucceededVoidFuture() }

    func add(
        _ counter: Counter, _ threshold: Int, _ seconds: Int, report: @escaping () -> LoadReport
    ) -> EventLoopFuture<Void> {
        if let abandoned { return loop.nonisolated().makeFailedFuture(abandoned) }
        let promise = loop.nonisolated().makePromise(of: Void.self)
        lastID += 1
        let id = lastID
        let deadline = loop.scheduleTask(in: .seconds(Int64(seconds))) { [self] in
            waits.removeAll { $0.id == id }
            promise.fail(
                LoadGatewayTimeout(counter: counter, threshold: threshold, seconds: seconds, report: report()))
        }
        waits.append(Wait(id: id, counter: counter, threshold: threshold, promise: promise, deadline: deadline))
        return promise.futureResult
    }

    /// Fulfils the waits whose counter has come far enough.
    func settle(_ tally: Tally) {
        guard !waits.isEmpty else { return }
        waits.removeAll { wait in
            guard tally[wait.counter] >= wait.threshold else { return false }
            wait.deadline.cancel()
            wait.promise.succeed()
            return true
        }
    }

    /// Fails all waits, those of today and of tomorrow.
    func abandon(_ reason: String, _ report: LoadReport) {
        let error = LoadGatewayAbandoned(reason: reason, report: report)
        abandoned = error
        for wait in waits {
            wait.deadline.cancel()
            wait.promise.fail(error)
        }
        waits = []
    }
}
