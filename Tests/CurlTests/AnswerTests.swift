import Curl
import Testing

/// What arrives, arrives as sent, in both directions.
@Suite(.timeLimit(.minutes(1))) struct AnswerTests {
    let client = HTTPClient()

    @Test func statusHeadersAndBodyArrive() async throws {
        let server = LoopbackServer.answering { _ in
            response("你好", headers: ["Set-Cookie: a=1", "X-Mixed-Case:  two words \t", "set-cookie: b=2", "X-Empty:"])
        }
        let answer = try await client.send(HTTPRequest(url: server.url))
        #expect(answer.status == 200)
        #expect(String(decoding: answer.body, as: UTF8.self) == "你好")
        #expect(answer.headers["x-mixed-CASE"] == "two words")
        #expect(answer.headers["x-empty"] == "")
        #expect(answer.headers["x-missing"] == nil)
        #expect(answer.headers.values("SET-COOKIE") == ["a=1", "b=2"])
        #expect(
            answer.headers.all.map(\.name) == ["Content-Length", "Set-Cookie", "X-Mixed-Case", "set-cookie", "X-Empty"])
    }

    @Test func requestIsSentAsGivenAndNothingIsAdded() async throws {
        let server = LoopbackServer.answering { request in response(request.head + "\n\(request.body.utf8.count)") }
        let body = String(repeating: "x", count: 2 << 20)
        let answer = try await client.send(
            HTTPRequest(
                method: .post, url: server.url + "path?a=b%20c",
                headers: [("X-One", "1"), ("X-Two", "二"), ("X-Nothing", "")], body: Array(body.utf8)))
        let seen = Received(head: String(decoding: answer.body, as: UTF8.self), body: "")
        let host = "127.0.0.1:\(server.port)"
        let wanted = [
            "POST /path?a=b%20c HTTP/1.1", "Host: \(host)", "Accept: */*", "X-One: 1", "X-Two: 二", "X-Nothing:",
            "Content-Length: \(body.utf8.count)\n\(body.utf8.count)",
        ]
        #expect(seen.lines == wanted)
    }

    @Test func oneHandleServesEveryMethodInTurn() async throws {
        let server = LoopbackServer.answering { request in
            request.startLine.hasPrefix("HEAD")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" : response("\(request.startLine)|\(request.body)")
        }
        let one = HTTPClient(settings: .init(maximumInFlight: 1))
        let order: [HTTPMethod] = [.get, .post, .head, .get, .put, .delete, .head, .patch, .post, .get]
        for (number, method) in order.enumerated() {
            let body = [.post, .put, .patch].contains(method) && number != 1 ? "b\(number)" : ""
            let answer = try await one.send(HTTPRequest(method: method, url: server.url, body: Array(body.utf8)))
            let wanted = method == .head ? "" : "\(method.rawValue) / HTTP/1.1|\(body)"
            #expect(String(decoding: answer.body, as: UTF8.self) == wanted)
        }
        #expect(server.connections == 1)
    }

    @Test func errorStatusesAndRedirectsAreAnswers() async throws {
        let server = LoopbackServer.answering { request in
            request.startLine.contains("moved")
                ? response("", status: "302 Found", headers: ["Location: http://127.0.0.1:1/"])
                : response("no such chat", status: "404 Not Found")
        }
        let missing = try await client.send(HTTPRequest(url: server.url))
        #expect(missing.status == 404 && missing.body == Array("no such chat".utf8))
        let moved = try await client.send(HTTPRequest(url: server.url + "moved"))
        #expect(moved.status == 302 && moved.headers["Location"] == "http://127.0.0.1:1/")
    }

    @Test func chunkedBodyInterimResponseAndTrailer() async throws {
        let server = LoopbackServer.answering { _ in
            "HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\nX-Trailer: end\r\n\r\n"
        }
        let answer = try await client.send(HTTPRequest(url: server.url))
        #expect(answer.status == 200 && answer.body == Array("abcdefg".utf8))
        #expect(answer.headers["X-Early"] == nil)
        #expect(answer.headers["X-Trailer"] == "end")
    }

    @Test func connectionIsKeptAndADeadOneReplaced() async throws {
        let server = LoopbackServer { connection, _ in
            for _ in 0..<3 {
                guard connection.receive() != nil else { return }
                connection.send(response())
            }
        }
        for _ in 0..<6 {
            #expect(try await client.send(HTTPRequest(method: .post, url: server.url, body: [65])).status == 200)
        }
        #expect(server.connections == 2)
    }

    @Test func aBodyOverTheLimitIsRefused() async throws {
        let server = LoopbackServer.answering { request in
            let long = "X-Long: \(String(repeating: "y", count: 9000))\r\n"
            return request.startLine.contains("head")
                ? "HTTP/1.1 200 OK\r\n" + String(repeating: long, count: 40) + "\r\n"
                : response(String(repeating: "x", count: 5000))
        }
        let exact = try await client.send(HTTPRequest(url: server.url, maximumResponseBytes: 5000))
        #expect(exact.body.count == 5000)
        await #expect(throws: HTTPError.tooLarge(limit: 4999)) {
            try await client.send(HTTPRequest(url: server.url, maximumResponseBytes: 4999))
        }
        await #expect(throws: HTTPError.tooLarge(limit: 256 << 10)) {
            try await client.send(HTTPRequest(url: server.url + "head"))
        }
        #expect(try await client.send(HTTPRequest(url: server.url)).status == 200)
    }

    @Test func callbackFormReportsOnce() async throws {
        let server = LoopbackServer.answering { _ in response("hello") }
        let result = await withCheckedContinuation { continuation in
            client.submit(HTTPRequest(url: server.url)) { continuation.resume(returning: $0) }
        }
        #expect(try result.get().body == Array("hello".utf8))
    }
}
