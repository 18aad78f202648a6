import Foundation
import Glibc
import Synchronization

/// A raw-socket server on loopback: a thread per connection runs `handler`, which writes whatever bytes the test wants.
final class LoopbackServer: Sendable {
    enum Event: Equatable {
        case request
        case clientClosed
    }

    struct Counts {
        var connections = 0
        var atOnce = 0
        var peak = 0
    }

    let port: UInt16
    private let counts = Mutex(Counts())
    let events: AsyncStream<Event>
    private let eventSource: AsyncStream<Event>.Continuation

    /// The handler is called for each connection; the connection is closed when it returns.
    init(_ handler: @escaping @Sendable (Connection, LoopbackServer) -> Void) {
        let listener: Int32
        (listener, port) = Self.bound()
        (events, eventSource) = AsyncStream.makeStream()
        listen(listener, 512)
        // Serves to the end of the process: a test that let go of it would else lose the answers it still waits for.
        Thread.detachNewThread {
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                self.counts.withLock { $0.connections += 1 }
                Thread.detachNewThread {
                    handler(Connection(descriptor: descriptor), self)
                    close(descriptor)
                }
            }
        }
    }

    /// Answers every request on every connection with what `respond` gives.
    static func answering(_ respond: @escaping @Sendable (Received) -> String) -> LoopbackServer {
        LoopbackServer { connection, server in
            while let request = connection.receive() {
                server.measured { connection.send(respond(request)) }
            }
        }
    }

    /// Takes a request, says so, sends `start` and then nothing until the client closes, which it also says.
    static func silent(after start: String = "") -> LoopbackServer {
        LoopbackServer { connection, server in
            while connection.receive() != nil {
                if !start.isEmpty { connection.send(start) }
                server.say(.request)
            }
            server.say(.clientClosed)
        }
    }

    var url: String { "http://127.0.0.1:\(port)/" }
    var connections: Int { counts.withLock { $0.connections } }
    var peak: Int { counts.withLock { $0.peak } }

    func say(_ event: Event) { eventSource.yield(event) }

    func next(_ wanted: Event) async {
        for await event in events where event == wanted { return }
    }

    private func measured(_ body: () -> Void) {
        counts.withLock {
            $0.atOnce += 1
            $0.peak = max($0.peak, $0.atOnce)
        }
        body()
        counts.withLock { $0.atOnce -= 1 }
    }

    /// A loopback socket with a port and no listener: connecting to it is refused.
    static func bound() -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                precondition(bind(descriptor, $0, length) == 0)
                precondition(getsockname(descriptor, $0, &length) == 0)
            }
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }
}

/// A request as the server read it.
struct Received {
    let head: String
    let body: String

    var lines: [String] { head.components(separatedBy: "\r\n") }
    var startLine: String { lines[0] }
}

struct Connection {
    let descriptor: Int32

    /// The next request, or nil when the client has closed.
    func receive() -> Received? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            if let text = String(bytes: bytes, encoding: .utf8), let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                let body = String(text[end.upperBound...])
                if body.utf8.count >= length(head) { return Received(head: head, body: body) }
            }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
        }
    }

    private func length(_ head: String) -> Int {
        for line in head.lowercased().components(separatedBy: "\r\n") where line.hasPrefix("content-length:") {
            return Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)) ?? 0
        }
        return 0
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}

func response(_ body: String = "ok", status: String = "200 OK", headers: [String] = []) -> String {
    (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
        + body
}
