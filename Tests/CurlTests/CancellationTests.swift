import Curl
import Synchronization
import Testing

/// A transfer that is not wanted any more ends at once, and its end is told once.
@Suite(.timeLimit(.minutes(1))) struct CancellationTests {
    @Test func cancelledInFlight() async throws {
        let server = LoopbackServer.silent()
        let client = HTTPClient()
        let task = Task { try await client.send(HTTPRequest(url: server.url)) }
        await server.next(.request)
        task.cancel()
        await #expect(throws: HTTPError.cancelled) { try await task.value }
        await server.next(.clientClosed)
    }

    @Test func cancelledBeforeItStarts() async throws {
        let server = LoopbackServer.silent()
        let client = HTTPClient(settings: .init(maximumInFlight: 1))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.send(HTTPRequest(url: server.url))
        }
        await #expect(throws: HTTPError.cancelled) { try await task.value }
        #expect(server.connections == 0)
    }

    @Test func cancelledWhileWaitingForAPlace() async throws {
        let server = LoopbackServer.silent()
        let client = HTTPClient(settings: .init(maximumInFlight: 1))
        let first = Task { try await client.send(HTTPRequest(url: server.url)) }
        await server.next(.request)
        let second = Task { try await client.send(HTTPRequest(url: server.url)) }
        second.cancel()
        await #expect(throws: HTTPError.cancelled) { try await second.value }
        first.cancel()
        await #expect(throws: HTTPError.cancelled) { try await first.value }
        #expect(server.connections == 1)
    }

    @Test func cancellationRacingWithTheAnswer() async throws {
        let server = LoopbackServer.answering { _ in response() }
        let client = HTTPClient()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let task = Task { try await client.send(HTTPRequest(url: server.url)) }
                    for _ in 0..<(number % 20) { await Task.yield() }
                    task.cancel()
                    do {
                        #expect(try await task.value.status == 200)
                    } catch { #expect(error as? HTTPError == .cancelled) }
                }
            }
        }
        #expect(try await client.send(HTTPRequest(url: server.url)).status == 200)
    }

    @Test func shutdownEndsWhatIsInFlightAndWaiting() async throws {
        let server = LoopbackServer.silent()
        let client = HTTPClient(settings: .init(maximumInFlight: 4))
        let ends = Mutex<[HTTPError]>([])
        for _ in 0..<10 {
            client.submit(HTTPRequest(url: server.url)) { result in
                if case .failure(let error) = result { ends.withLock { $0.append(error) } }
            }
        }
        for _ in 0..<4 { await server.next(.request) }
        client.shutdown()
        #expect(ends.withLock { $0 } == Array(repeating: .cancelled, count: 10))
        for _ in 0..<4 { await server.next(.clientClosed) }
        await #expect(throws: HTTPError.cancelled) { try await client.send(HTTPRequest(url: server.url)) }
        client.shutdown()
    }

    @Test func droppingTheClientEndsItsRequests() async {
        let server = LoopbackServer.silent()
        let error = await withCheckedContinuation { continuation in
            HTTPClient().submit(HTTPRequest(url: server.url)) { continuation.resume(returning: $0) }
        }
        #expect(throws: HTTPError.cancelled) { try error.get() }
    }

    /// Neither may wait for the thread that it runs on.
    @Test func shutdownAndLastReferenceInsideACompletion() async {
        let server = LoopbackServer.answering { _ in response() }
        for isShutDown in [true, false] {
            let holder = Mutex<HTTPClient?>(HTTPClient())
            let client = holder.withLock { $0 }
            await withCheckedContinuation { continuation in
                client?.submit(HTTPRequest(url: server.url)) { _ in
                    if isShutDown { holder.withLock { $0?.shutdown() } }
                    holder.withLock { $0 = nil }
                    continuation.resume()
                }
            }
        }
    }
}
