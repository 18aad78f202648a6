import Foundation

/// Server-sent events of some phones, read from the log: after a break it goes on where the browser stopped.
struct EventStream: Sendable {
    let exchange: Exchange
    let chats: [Int64]
    /// The last event that the browser has.
    let position: Int64

    /// Writes until the relay closes, this listener is ended, or `write` throws because the browser has gone.
    func run(_ write: (String) async throws -> Void) async throws {
        let listener = exchange.listeners.join(Set(chats))
        defer { exchange.listeners.leave(listener) }
        try await write("retry: 1000\n" + Self.event("hello", id: position, Hello(stream: exchange.log.stream)))
        var reached = try await catchUp(after: position, write)
        for await _ in listener.bell {
            let before = reached
            reached = try await catchUp(after: before, write)
            // Nothing new was a heartbeat: a comment, by which a gone browser is noticed.
            if reached == before { try await write(":\n\n") }
        }
    }

    private struct Hello: Encodable {
        var stream: String
    }

    private func catchUp(after position: Int64, _ write: (String) async throws -> Void) async throws -> Int64 {
        var reached = position
        while true {
            let page = try await exchange.log.history(of: chats, after: reached, limit: exchange.limits.streamRows)
            for message in page.messages {
                try await write(Self.event("message", id: message.id, PhoneMessage(message)))
                reached = message.id
            }
            guard page.messages.count == exchange.limits.streamRows else { return reached }
        }
    }

    /// JSON has no line breaks of its own, so one data line carries it.
    private static func event(_ name: String, id: Int64, _ data: some Encodable) -> String {
        "event: \(name)\nid: \(id)\ndata: \(String(decoding: JSON.encode(data), as: UTF8.self))\n\n"
    }
}
