import Curl
import Glibc
import Testing

/// Every way for a request to fail has its own error.
@Suite(.timeLimit(.minutes(1))) struct FailureTests {
    let client = HTTPClient()

    private func failure(_ request: HTTPRequest) async -> HTTPError? {
        do {
            _ = try await client.send(request)
            return nil
        } catch { return error }
    }

    @Test func refusedConnection() async {
        let (descriptor, port) = LoopbackServer.bound()
        defer { close(descriptor) }
        #expect(await failure(HTTPRequest(url: "http://127.0.0.1:\(port)/")) == .cannotConnect)
    }

    @Test func unknownHost() async {
        #expect(await failure(HTTPRequest(url: "http://no-such-host.invalid/")) == .cannotResolve)
    }

    /// A listener whose queue is full drops further SYNs, as Linux does: the connection neither opens nor is refused.
    @Test func connectTimeout() async {
        let (listener, port) = LoopbackServer.bound()
        listen(listener, 0)
        let fillers = (0..<4).map { _ in connecting(to: port) }
        defer { for descriptor in fillers + [listener] { close(descriptor) } }
        let error = await failure(HTTPRequest(url: "http://127.0.0.1:\(port)/", connectTimeoutSeconds: 0.2))
        #expect(error == .timedOut(.connecting))
        #expect(error?.mayHaveReachedServer == false)
    }

    private func connecting(to port: UInt16) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return descriptor
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"])
    func idleTimeout(start: String) async {
        let server = LoopbackServer.silent(after: start)
        let error = await failure(HTTPRequest(url: server.url, idleTimeoutSeconds: 1, totalTimeoutSeconds: 20))
        #expect(error == .timedOut(.idle))
        await server.next(.clientClosed)
    }

    @Test func totalTimeoutOnANewAndOnAKeptConnection() async throws {
        let server = LoopbackServer { connection, _ in
            while let request = connection.receive() {
                if request.startLine.contains("answer") { connection.send(response()) }
            }
        }
        let held = HTTPRequest(url: server.url, totalTimeoutSeconds: 0.15)
        #expect(await failure(held) == .timedOut(.total))
        #expect(try await client.send(HTTPRequest(url: server.url + "answer")).status == 200)
        #expect(await failure(held) == .timedOut(.total))
        #expect(server.connections == 2)
    }

    @Test func peerThatBreaksOff() async {
        let partial = LoopbackServer { connection, _ in
            _ = connection.receive()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
        }
        #expect(await failure(HTTPRequest(url: partial.url)) == .cutOff)
        let chunked = LoopbackServer { connection, _ in
            _ = connection.receive()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
        }
        #expect(await failure(HTTPRequest(url: chunked.url)) == .cutOff)
        let nothing = LoopbackServer { connection, _ in _ = connection.receive() }
        #expect(await failure(HTTPRequest(url: nothing.url)) == .cutOff)
        let head = LoopbackServer { connection, _ in
            _ = connection.receive()
            connection.send("HTTP/1.1 200 O")
        }
        #expect(await failure(HTTPRequest(url: head.url)) == .cutOff)
    }

    @Test func garbageInsteadOfHTTP() async {
        let server = LoopbackServer { connection, _ in
            _ = connection.receive()
            connection.send("SSH-2.0-OpenSSH_9.2\r\n\r\nnot for you\r\n")
        }
        #expect(await failure(HTTPRequest(url: server.url)) == .malformedResponse)
    }

    @Test(arguments: [
        "", "nonsense", "file:///etc/passwd", "ftp://127.0.0.1/", "http:/one", "http://a b/", "http://",
        "http://x:99999/", "http://a\u{0}b/",
    ])
    func invalidURL(url: String) async {
        #expect(await failure(HTTPRequest(url: url)) == .invalidURL)
    }

    @Test func invalidHeader() async {
        for header in [("Bad Name", "x"), ("", "x"), ("X:", "x"), ("X", "a\r\nInjected: b"), ("X", "a\u{0}b")] {
            #expect(await failure(HTTPRequest(url: "http://127.0.0.1:1/", headers: [header])) == .invalidHeader)
        }
    }

    @Test func descriptionsHoldNoSecret() async throws {
        let request = HTTPRequest(
            method: .post, url: "http://no-such-host.invalid/botSECRET/", headers: [("Authorization", "SECRET")],
            body: Array("SECRET".utf8))
        let error = try #require(await failure(request))
        #expect(!"\(error) \(String(reflecting: error))".contains("SECRET"))
    }
}
