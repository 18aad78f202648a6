import CCurl

/// The client's thread: starts, drives and ends transfers on libcurl's multi interface. Nothing else calls libcurl.
///
/// `@unchecked`: apart from `inbox`, everything belongs to the thread that runs `run()`.
final class TransferLoop: @unchecked Sendable {
    let inbox: Inbox
    private let settings: HTTPClientSettings
    private let multi: UnsafeMutableRawPointer
    private let poller: OpaquePointer
    private var inFlight: [Transfer] = []
    private var idle: [Transfer] = []
    /// Accepted and not started, first come first served; finished ones are skipped. Taken from `waitingStart` on.
    private var waiting: [Exchange] = []
    private var waitingStart = 0
    private var lastHeaders: HeaderList?
    /// Tasks whose requests ended in this turn of the loop.
    private var resumptions: [Resumption] = []

    init(_ settings: HTTPClientSettings) {
        guard Self.isLibraryReady, let multi = curl_multi_init(), let poller = ccurl_poller_create(multi) else {
            preconditionFailure("libcurl does not start")
        }
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, settings.maximumCachedConnections)
        self.settings = settings
        self.multi = multi
        self.poller = poller
        inbox = Inbox(poller: poller, maximumWaiting: settings.maximumWaiting)
    }

    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Returns after `inbox.stop()`, with everything ended and freed.
    func run() {
        ccurl_enter_thread("curl")
        var batch = Inbox.Batch()
        var started = 0
        while true {
            inbox.take(into: &batch, started: started, parking: true)
            let mayRest = batch.isEmpty && !canStart
            // Also the moment in which, on a single core, the resumed tasks run and submit what comes next.
            ccurl_poller_wait(poller, mayRest ? Limit.restMilliseconds : 0)
            if mayRest { inbox.take(into: &batch, started: 0, parking: false) }
            if batch.isStopped { break }
            waiting.append(contentsOf: batch.submissions)
            batch.submissions.removeAll(keepingCapacity: true)
            for exchange in batch.cancellations { cancel(exchange) }
            batch.cancellations.removeAll(keepingCapacity: true)
            check(ccurl_poller_run_sockets(poller))
            endFinished()
            started = startWaiting()
            check(ccurl_poller_run_timers(poller))
            endFinished()
            resumeTasks()
        }
        close(batch)
    }

    private var canStart: Bool { waitingStart < waiting.count && inFlight.count < settings.maximumInFlight }

    /// The number of exchanges that left the queue.
    private func startWaiting() -> Int {
        let first = waitingStart
        while canStart {
            let exchange = waiting[waitingStart]
            waitingStart += 1
            if let request = exchange.takeRequest() { start(request, for: exchange) }
        }
        let count = waitingStart - first
        // Moved down only when at least half is used up, so that each exchange is moved about once.
        if waitingStart * 2 >= waiting.count {
            waiting.removeFirst(waitingStart)
            waitingStart = 0
        }
        return count
    }

    private func start(_ request: HTTPRequest, for exchange: Exchange) {
        guard let transfer = idle.popLast() ?? makeTransfer() else {
            return finish(exchange, .failure(.other(code: Int(CURLE_OUT_OF_MEMORY.rawValue))))
        }
        do {
            try transfer.prepare(request, for: exchange, lastHeaders: &lastHeaders)
        } catch {
            _ = transfer.release()
            idle.append(transfer)
            return finish(exchange, .failure(error))
        }
        exchange.transfer = transfer
        transfer.index = inFlight.count
        inFlight.append(transfer)
        let code = curl_multi_add_handle(multi, transfer.easy)
        if code != CURLM_OK { end(transfer, .failure(.other(code: Int(CURLE_FAILED_INIT.rawValue)))) }
    }

    private func makeTransfer() -> Transfer? {
        let transfer = Transfer(certificateAuthoritiesFile: settings.certificateAuthoritiesFile)
        if let transfer { ccurl_poller_attach(poller, transfer.easy) }
        return transfer
    }

    private func endFinished() {
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(multi, &remaining) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let context = ccurl_get_private(easy)
            else { continue }
            let code = message.pointee.data.result
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            end(transfer, transfer.result(code))
        }
    }

    private func end(_ transfer: Transfer, _ result: Result<HTTPResponse, HTTPError>) {
        curl_multi_remove_handle(multi, transfer.easy)
        let last = inFlight.removeLast()
        if last !== transfer {
            inFlight[transfer.index] = last
            last.index = transfer.index
        }
        let exchange = transfer.release()
        idle.append(transfer)
        if let exchange { finish(exchange, result) }
    }

    private func finish(_ exchange: Exchange, _ result: Result<HTTPResponse, HTTPError>) {
        if let resumption = exchange.finish(result) { resumptions.append(resumption) }
    }

    /// Several are resumed from one job: resumed from this thread, each would wake a worker of the executor and, on a
    /// busy core, be switched to and back from. One such pair costs more than all else that Swift adds to a request.
    private func resumeTasks() {
        if resumptions.count > 1 {
            Task.detached { [resumptions] in for resumption in resumptions { resumption.carryOut() } }
        } else {
            resumptions.first?.carryOut()
        }
        resumptions.removeAll(keepingCapacity: resumptions.count <= 1)
    }

    private func cancel(_ exchange: Exchange) {
        if let transfer = exchange.transfer {
            end(transfer, .failure(.cancelled))
        } else {
            finish(exchange, .failure(.cancelled))
        }
    }

    /// A multi handle reports an error only when it is broken or memory is gone: end all, rather than spin or hang.
    private func check(_ code: CURLMcode) {
        guard code != CURLM_OK else { return }
        while let transfer = inFlight.last { end(transfer, .failure(.other(code: Int(CURLE_OUT_OF_MEMORY.rawValue)))) }
    }

    private func close(_ batch: Inbox.Batch) {
        while let transfer = inFlight.last { end(transfer, .failure(.cancelled)) }
        for exchange in waiting[waitingStart...] { finish(exchange, .failure(.cancelled)) }
        for exchange in batch.submissions { finish(exchange, .failure(.cancelled)) }
        resumeTasks()
        waiting = []
        idle = []
        lastHeaders = nil
        curl_multi_cleanup(multi)
        ccurl_poller_destroy(poller)
    }
}
