import Curl
import Foundation
import Glibc
import Testing

/// The client's hold on its sockets. In processes of their own, as descriptors and processor time belong to the whole
/// process.
@Suite(.timeLimit(.minutes(1))) struct DescriptorTests {
    @Test func noneIsLeftOpen() async {
        await #expect(processExitsWith: .success) {
            let server = LoopbackServer.answering { response($0.body) }
            let silent = LoopbackServer.silent()
            // What the libraries open at first use stays.
            let first = HTTPClient()
            _ = try? await first.send(HTTPRequest(url: "http://no-such-host.invalid/"))
            first.shutdown()
            // The first client's own are closed by its thread, a little later on a busy machine.
            try await Task.sleep(for: .milliseconds(300))
            let before = openDescriptors()
            for _ in 0..<3 {
                let client = HTTPClient()
                let held = Task { try await client.send(HTTPRequest(url: silent.url)) }
                await silent.next(.request)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 { group.addTask { _ = try await client.send(HTTPRequest(url: server.url)) } }
                    try await group.waitForAll()
                }
                held.cancel()
                _ = try? await held.value
                _ = try? await client.send(HTTPRequest(url: "http://no-such-host.invalid/"))
                client.shutdown()
            }
            // The server's ends are closed by its own threads, a little later.
            for _ in 0..<100 where openDescriptors() > before { try await Task.sleep(for: .milliseconds(50)) }
            #expect(openDescriptors() <= before)
        }
    }

    /// Such a connection stays readable for ever, and may not keep the client awake.
    @Test func anIdleConnectionThatThePeerClosedCostsNoTime() async {
        await #expect(processExitsWith: .success) {
            let server = LoopbackServer { connection, server in
                _ = connection.receive()
                connection.send(response())
                server.say(.request)
            }
            let client = HTTPClient()
            #expect(try await client.send(HTTPRequest(url: server.url)).status == 200)
            await server.next(.request)
            let before = clock()
            try await Task.sleep(for: .milliseconds(500))
            #expect(Double(clock() - before) / Double(CLOCKS_PER_SEC) < 0.25)
            #expect(try await client.send(HTTPRequest(url: server.url)).status == 200)
            #expect(server.connections == 2)
        }
    }

    /// More answers at once than one look at the sockets reports.
    @Test func answersOfHundredsAtOnce() async throws {
        let server = LoopbackServer.answering { request in
            usleep(100_000)
            return response(request.body)
        }
        let client = HTTPClient(settings: .init(maximumInFlight: 200, maximumCachedConnections: 200))
        for _ in 0..<2 {
            let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let body = Array("\(number)".utf8)
                        let answer = try await client.send(HTTPRequest(method: .post, url: server.url, body: body))
                        return answer.body == body
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(answered == 200)
        }
        #expect(server.connections == 200)
    }
}

private func openDescriptors() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
}
