import Curl
import Testing

/// The limits hold under load.
@Suite(.timeLimit(.minutes(1))) struct LoadTests {
    @Test func manyRequestsKeepToMaximumInFlight() async throws {
        let server = LoopbackServer.answering { response($0.body) }
        let client = HTTPClient(settings: .init(maximumInFlight: 32, maximumCachedConnections: 32))
        let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<500 {
                group.addTask {
                    let body = Array("message \(number)".utf8)
                    let headers = number % 3 == 0 ? [("X-Number", "\(number % 2)")] : []
                    let request = HTTPRequest(
                        method: .post, url: server.url + "\(number % 5)", headers: headers, body: body)
                    return try await client.send(request).body == body
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == 500)
        #expect(server.peak <= 32)
        #expect(server.connections <= 32)
    }

    @Test func oneAtATimeKeepsTheOrder() async {
        let server = LoopbackServer.answering { response($0.body) }
        let client = HTTPClient(settings: .init(maximumInFlight: 1))
        let (order, source) = AsyncStream<[UInt8]>.makeStream()
        for number in 0..<100 as Range<UInt8> {
            client.submit(HTTPRequest(method: .post, url: server.url, body: [48 + number % 10, 48 + number / 10])) {
                result in
                source.yield((try? result.get().body) ?? [])
                if number == 99 { source.finish() }
            }
        }
        var seen: [[UInt8]] = []
        for await body in order { seen.append(body) }
        #expect(seen == (0..<100 as Range<UInt8>).map { [48 + $0 % 10, 48 + $0 / 10] })
    }

    @Test func oneTooManyWaitingIsRefused() async throws {
        let server = LoopbackServer.silent()
        let client = HTTPClient(settings: .init(maximumInFlight: 1, maximumWaiting: 2))
        client.submit(HTTPRequest(url: server.url)) { _ in }
        await server.next(.request)
        // Filled by what is already known to be in flight: two may wait, the third may not.
        client.submit(HTTPRequest(url: server.url)) { _ in }
        client.submit(HTTPRequest(url: server.url)) { _ in }
        await #expect(throws: HTTPError.busy(limit: 2)) { try await client.send(HTTPRequest(url: server.url)) }
        client.shutdown()
    }
}
