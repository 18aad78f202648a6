import CCurl
import Glibc

/// One pooled easy handle with its buffers. It remembers what is set on it and sets only what differs.
///
/// Belongs to the client's thread.
final class Transfer {
    let easy: UnsafeMutableRawPointer
    private let buffers: UnsafeMutablePointer<ccurl_exchange>
    private(set) var exchange: Exchange?
    /// Its place in the loop's list of transfers in flight.
    var index = 0

    private var url = ""
    /// `url` in its parts: libcurl would else take it apart and put it together again for each request.
    private let parts: OpaquePointer
    private var headers: HeaderList?
    private var shape: Shape?
    private var connectTimeoutSeconds = 0.0
    private var totalTimeoutSeconds = 0.0
    private var idleTimeoutSeconds = 0

    private struct Shape: Equatable {
        let method: HTTPMethod
        let sendsBody: Bool
    }

    /// Nil when memory is short.
    init?(certificateAuthoritiesFile: String?) {
        guard let easy = curl_easy_init() else { return nil }
        guard let parts = curl_url() else {
            curl_easy_cleanup(easy)
            return nil
        }
        guard let buffers = ccurl_exchange_create() else {
            curl_url_cleanup(parts)
            curl_easy_cleanup(easy)
            return nil
        }
        self.easy = easy
        self.parts = parts
        self.buffers = buffers
        buffers.pointee.request.limit = .max
        buffers.pointee.head.limit = Limit.headBytes
        ccurl_exchange_attach(buffers, easy)
        ccurl_set_pointer(easy, CURLOPT_PRIVATE, Unmanaged.passUnretained(self).toOpaque())
        ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        // Else ending a transfer waits for its resolver thread, and every other transfer with it.
        ccurl_set_long(easy, CURLOPT_QUICK_EXIT, 1)
        ccurl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        ccurl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
        ccurl_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
        ccurl_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        ccurl_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
        ccurl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, 1)
        // Asked for each request otherwise, variable by variable.
        if !Self.mayHaveProxy { ccurl_set_string(easy, CURLOPT_NOPROXY, "*") }
        if let certificateAuthoritiesFile { ccurl_set_string(easy, CURLOPT_CAINFO, certificateAuthoritiesFile) }
    }

    /// Whether the environment names a proxy; libcurl decides which request goes by it.
    private static var mayHaveProxy: Bool {
        let variables: [String] = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
        return variables.contains { getenv($0) != nil }
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_url_cleanup(parts)
        ccurl_exchange_destroy(buffers)
    }

    /// Sets the handle up for `request`. `lastHeaders` is the set used last by any transfer: mostly the same one.
    func prepare(_ request: HTTPRequest, for exchange: Exchange, lastHeaders: inout HeaderList?) throws(HTTPError) {
        try setURL(request.url)
        try setHeaders(request.headers, last: &lastHeaders)
        try setBody(request)
        if request.connectTimeoutSeconds != connectTimeoutSeconds {
            connectTimeoutSeconds = request.connectTimeoutSeconds
            ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(connectTimeoutSeconds))
        }
        if request.totalTimeoutSeconds != totalTimeoutSeconds {
            totalTimeoutSeconds = request.totalTimeoutSeconds
            ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, milliseconds(totalTimeoutSeconds))
        }
        // Where the whole may take no longer than a silence, libcurl is spared a second timer.
        let isIdleTimed = Double(request.idleTimeoutSeconds) < request.totalTimeoutSeconds
        let idle = isIdleTimed ? min(max(request.idleTimeoutSeconds, 1), Int(Limit.timeoutSeconds)) : 0
        if idle != idleTimeoutSeconds {
            idleTimeoutSeconds = idle
            ccurl_set_long(easy, CURLOPT_LOW_SPEED_TIME, idle)
        }
        buffers.pointee.body.limit = max(request.maximumResponseBytes, 0)
        self.exchange = exchange
    }

    /// The response or error that the transfer ended with.
    func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPError> {
        guard code == CURLE_OK else { return .failure(failure(code)) }
        return .success(
            HTTPResponse(
                status: ccurl_get_long(easy, CURLINFO_RESPONSE_CODE),
                headers: HTTPHeaders(head: copy(buffers.pointee.head)),
                body: copy(buffers.pointee.body)
            ))
    }

    /// Makes the handle fit for its next request and gives up its exchange.
    func release() -> Exchange? {
        ccurl_buffer_clear(&buffers.pointee.request, Limit.keptBufferBytes)
        ccurl_buffer_clear(&buffers.pointee.head, Limit.keptBufferBytes)
        ccurl_buffer_clear(&buffers.pointee.body, Limit.keptBufferBytes)
        let ended = exchange
        exchange = nil
        ended?.transfer = nil
        return ended
    }

    private func failure(_ code: CURLcode) -> HTTPError {
        if buffers.pointee.body.overflowed { return .tooLarge(limit: buffers.pointee.body.limit) }
        if buffers.pointee.head.overflowed { return .tooLarge(limit: buffers.pointee.head.limit) }
        return HTTPError(
            code,
            wasConnected: ccurl_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T) > 0,
            elapsedSeconds: Double(ccurl_get_offset(easy, CURLINFO_TOTAL_TIME_T)) / 1e6,
            // libcurl's time-out clock starts a little before the clock of its report.
            totalTimeoutSeconds: Double(milliseconds(totalTimeoutSeconds)) / 1000 - 0.01
        )
    }

    private func copy(_ buffer: ccurl_buffer) -> [UInt8] {
        [UInt8](UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
    }

    private func setURL(_ wanted: String) throws(HTTPError) {
        guard wanted != url else { return }
        let scheme = wanted.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https", wanted.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            wanted.dropFirst(scheme.count).hasPrefix("://"),
            curl_url_set(parts, CURLUPART_URL, wanted, 0) == CURLUE_OK,
            ccurl_set_pointer(easy, CURLOPT_CURLU, UnsafeRawPointer(parts)) == CURLE_OK
        else { throw .invalidURL }
        url = wanted
    }

    private func setHeaders(
        _ wanted: [(name: String, value: String)], last: inout HeaderList?
    ) throws(HTTPError) {
        if let headers, headers.matches(wanted) { return }
        let list: HeaderList
        if let last, last.matches(wanted) {
            list = last
        } else {
            list = try HeaderList(wanted)
            last = list
        }
        ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, list.list)
        headers = list
    }

    private func setBody(_ request: HTTPRequest) throws(HTTPError) {
        let sendsBody =
            switch request.method {
            case .head: false
            case .get, .delete: !request.body.isEmpty
            case .post, .put, .patch: true
            }
        let wanted = Shape(method: request.method, sendsBody: sendsBody)
        if shape != wanted {
            shape = wanted
            // NOBODY first: taking it back turns the method into GET.
            ccurl_set_long(easy, CURLOPT_NOBODY, request.method == .head ? 1 : 0)
            if request.method != .head { ccurl_set_long(easy, sendsBody ? CURLOPT_POST : CURLOPT_HTTPGET, 1) }
            let isNatural = request.method == .head || request.method == (sendsBody ? .post : .get)
            ccurl_set_string(easy, CURLOPT_CUSTOMREQUEST, isNatural ? nil : request.method.rawValue)
        }
        guard sendsBody else { return }
        let isCopied = request.body.withUnsafeBytes {
            ccurl_buffer_append(&buffers.pointee.request, $0.baseAddress, $0.count)
        }
        guard isCopied else { throw .other(code: Int(CURLE_OUT_OF_MEMORY.rawValue)) }
        ccurl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, Int64(request.body.count))
        // An empty body still needs a pointer, else libcurl would ask a read callback for it.
        if let bytes = buffers.pointee.request.bytes {
            ccurl_set_pointer(easy, CURLOPT_POSTFIELDS, bytes)
        } else {
            ccurl_set_string(easy, CURLOPT_COPYPOSTFIELDS, "")
        }
    }

    private func milliseconds(_ seconds: Double) -> Int {
        guard seconds.isFinite else { return Int(Limit.timeoutSeconds) * 1000 }
        return Int(min(max(seconds, 0.001), Limit.timeoutSeconds) * 1000)
    }
}
