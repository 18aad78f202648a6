import Glibc
import Synchronization

/// An HTTP client: HTTP/1.1, and HTTP/2 over TLS, on one thread of its own.
///
/// Connections are kept and reused. TLS certificates are verified. Proxies are taken from the environment as libcurl
/// does (`http_proxy`, `https_proxy`, `no_proxy`). Redirects are not followed, compression is not asked for.
///
/// A request whose reused connection turns out to be dead before any byte of an answer is sent once more on a new
/// one, by libcurl: give what must not happen twice an idempotency key.
public final class HTTPClient: Sendable {
    private let loop: TransferLoop
    private let thread: pthread_t
    private let isJoined = Mutex(false)

    public init(settings: HTTPClientSettings = HTTPClientSettings()) {
        let loop = TransferLoop(settings)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, Unmanaged.passRetained(loop).toOpaque())
        guard code == 0 else { preconditionFailure("no thread for the HTTP client: error \(code)") }
        self.loop = loop
        self.thread = thread
    }

    deinit {
        loop.inbox.stop()
        isJoined.withLock { isJoined in
            guard !isJoined else { return }
            // The last reference may be dropped by a completion, on the very thread that would be waited for.
            if isOnClientThread { pthread_detach(thread) } else { pthread_join(thread, nil) }
        }
    }

    /// Sends `request` and waits for the complete response. A cancelled task ends the transfer at once, with
    /// `HTTPError.cancelled`.
    nonisolated(nonsending) public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let exchange = Exchange(request)
        let inbox = loop.inbox
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                exchange.onEnd(resume: continuation)
                Self.submit(exchange, to: inbox)
            }
        } onCancel: {
            inbox.cancel(exchange)
        }
        return try result.get()
    }

    /// Sends `request`, unless the client is dropped before; `completion` is called exactly once, on the client's thread, where it must not block. When the
    /// request cannot be taken (`busy`, or `cancelled` after a shutdown) it is called at once, on the caller's thread.
    public func submit(
        _ request: HTTPRequest,
        completion: @escaping @Sendable (Result<HTTPResponse, HTTPError>) -> Void
    ) {
        let exchange = Exchange(request)
        exchange.onEnd(call: completion)
        Self.submit(exchange, to: loop.inbox)
    }

    /// Ends everything in flight and waiting with `cancelled`, and returns when the thread has ended and all is freed.
    /// Later requests fail with `cancelled`. Called from a completion it does not wait.
    public func shutdown() {
        loop.inbox.stop()
        guard !isOnClientThread else { return }
        isJoined.withLock { isJoined in
            guard !isJoined else { return }
            pthread_join(thread, nil)
            isJoined = true
        }
    }

    private var isOnClientThread: Bool { pthread_equal(pthread_self(), thread) != 0 }

    private static func submit(_ exchange: Exchange, to inbox: Inbox) {
        if let error = inbox.submit(exchange) { exchange.finish(.failure(error))?.carryOut() }
    }
}
