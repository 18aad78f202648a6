/// A request on its way, and who is told of its end.
///
/// `@unchecked`: `isSubmitted` and `isCancelled` are touched only under the `Inbox` lock; the rest belongs to the
/// submitter until the inbox has it, and from then on to the client's thread.
final class Exchange: @unchecked Sendable {
    typealias Completion = @Sendable (Result<HTTPResponse, HTTPError>) -> Void

    private enum Listener {
        case callback(Completion)
        case task(CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>)
    }

    var isSubmitted = false
    var isCancelled = false

    private(set) var request: HTTPRequest?
    private var listener: Listener?
    /// The handle that carries it, while it is in flight.
    var transfer: Transfer?

    init(_ request: HTTPRequest) {
        self.request = request
    }

    func onEnd(call completion: @escaping Completion) {
        listener = .callback(completion)
    }

    func onEnd(resume task: CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>) {
        listener = .task(task)
    }

    /// Hands the request over; its body need not be held during the transfer.
    func takeRequest() -> HTTPRequest? {
        defer { request = nil }
        return request
    }

    /// Tells the end, exactly once: a second call does nothing. A callback is called; the resumption of a task is
    /// returned, for the caller to carry out.
    func finish(_ result: Result<HTTPResponse, HTTPError>) -> Resumption? {
        guard let listener else { return nil }
        self.listener = nil
        request = nil
        switch listener {
        case .callback(let completion):
            completion(result)
            return nil
        case .task(let continuation):
            return Resumption(continuation: continuation, result: result)
        }
    }
}

/// A waiting task and what it is to be told.
struct Resumption: Sendable {
    let continuation: CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>
    let result: Result<HTTPResponse, HTTPError>

    func carryOut() {
        continuation.resume(returning: result)
    }
}
