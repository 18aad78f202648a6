import Curl
import Glibc
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProxyTests {
    /// In a process of its own, as the environment belongs to the whole process.
    @Test func proxyOfTheEnvironmentIsUsed() async {
        await #expect(processExitsWith: .success) {
            let proxy = LoopbackServer.answering { response($0.startLine) }
            setenv("http_proxy", "http://127.0.0.1:\(proxy.port)", 1)
            setenv("no_proxy", "direct.invalid", 1)
            let client = HTTPClient()
            let answer = try await client.send(HTTPRequest(url: "http://gateway.invalid/path"))
            #expect(answer.body == Array("GET http://gateway.invalid/path HTTP/1.1".utf8))
            await #expect(throws: HTTPError.cannotResolve) {
                try await client.send(HTTPRequest(url: "http://direct.invalid/path"))
            }
        }
    }

    @Test func proxyThatRefusesTheTunnel() async {
        await #expect(processExitsWith: .success) {
            let proxy = LoopbackServer.answering { _ in response("", status: "403 Forbidden") }
            setenv("https_proxy", "http://127.0.0.1:\(proxy.port)", 1)
            await #expect(throws: HTTPError.cannotConnect) {
                try await HTTPClient().send(HTTPRequest(url: "https://gateway.invalid/"))
            }
        }
    }
}
