import NIOCore
import NIOPosix

/// The null client's state: one polling connection, a few sending ones, a queue of answers between them; on one loop.
final class NullClient {
    private struct Answer {
        let chat: Int
        let message: Int
    }

    private let token: String
    private var waiting = CircularBuffer<Answer>()
    private var idle: [NullConnection] = []
    private var poller: NullConnection?
    private var isPolling = false
    private var offset = 0

    private init(token: String) { self.token = token }

    /// Runs until the gateway closes the polling connection.
    static func run(port: Int, token: String, sends: Int) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let client = try await loop.submit { NIOLoopBound(NullClient(token: token), eventLoop: loop) }.get()
        let poller = try await connect(group, port, client, isPoller: true)
        for _ in 0..<sends { _ = try await connect(group, port, client, isPoller: false) }
        try await loop.submit { client.value.poll() }.get()
        try await poller.closeFuture.get()
        try await group.shutdownGracefully()
    }

    private static func connect(
        _ group: MultiThreadedEventLoopGroup, _ port: Int, _ client: NIOLoopBound<NullClient>, isPoller: Bool
    ) async throws -> any Channel {
        try await ClientBootstrap(group: group)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let connection = NullConnection(client.value, channel, isPoller: isPoller)
                    try channel.pipeline.syncOperations.addHandler(connection)
                    client.value.add(connection)
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    private func add(_ connection: NullConnection) {
        if connection.isPoller { poller = connection } else { idle.append(connection) }
    }

    private func poll() {
        guard !isPolling, waiting.count < 200 else { return }
        isPolling = true
        poller?.post("/bot\(token)/getUpdates", #"{"offset":\#(offset),"limit":100,"timeout":30}"#)
    }

    private func pump() {
        while !waiting.isEmpty, let connection = idle.popLast() {
            let answer = waiting.removeFirst()
            connection.post(
                "/bot\(token)/sendMessage",
                #"{"chat_id":\#(answer.chat),"text":"ok","reply_parameters":{"message_id":\#(answer.message)}}"#)
        }
    }

    /// The gateway has gone: nothing is left to do.
    func ended() { poller?.close() }

    func answered(_ connection: NullConnection, _ body: ByteBuffer?) {
        if connection.isPoller {
            isPolling = false
            if let body { read(body) }
        } else {
            idle.append(connection)
        }
        pump()
        poll()
    }

    private func read(_ body: ByteBuffer) {
        body.withUnsafeReadableBytes { bytes in
            var place = 0
            while let update = Self.number(after: "\"update_id\":", in: bytes, from: &place),
                let message = Self.number(after: "\"message_id\":", in: bytes, from: &place),
                let chat = Self.number(after: "\"id\":", in: bytes, from: &place)
            {
                offset = update + 1
                waiting.append(Answer(chat: chat, message: message))
            }
        }
    }

    static func number(
        after name: StaticString, in bytes: UnsafeRawBufferPointer, from place: inout Int
    ) -> Int? {
        let length = name.utf8CodeUnitCount
        let last = bytes.count - length
        while place < last {
            var matched = 0
            while matched < length, bytes[place + matched] == name.utf8Start[matched] { matched += 1 }
            if matched == length { break }
            place += 1
        }
        guard place < last else { return nil }
        place += length
        var value = 0
        while place < bytes.count, bytes[place] &- 48 < 10 {
            value = value * 10 + Int(bytes[place] - 48)
            place += 1
        }
        return value
    }
}

/// One connection of the null client; it understands no more of HTTP than the load gateway speaks.
final class NullConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    let isPoller: Bool
    private let client: NullClient
    private let channel: any Channel
    private var received = ByteBuffer()

    init(_ client: NullClient, _ channel: any Channel, isPoller: Bool) {
        self.client = client
        self.channel = channel
        self.isPoller = isPoller
    }

    func post(_ path: String, _ body: String) {
        var bytes = channel.allocator.buffer(capacity: 256 + body.utf8.count)
        bytes.writeString(
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n")
        bytes.writeString(body)
        channel.writeAndFlush(bytes, promise: nil)
    }

    func close() { channel.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var part = unwrapInboundIn(data)
        received.writeBuffer(&part)
        guard let bounds = bodyBounds, bounds.upperBound <= received.readableBytes else { return }
        let body = received.getSlice(at: received.readerIndex + bounds.lowerBound, length: bounds.count)
        received.clear()
        client.answered(self, body)
    }

    func channelInactive(context: ChannelHandlerContext) { client.ended() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private var bodyBounds: Range<Int>? {
        received.withUnsafeReadableBytes { bytes in
            var place = 0
            guard let length = NullClient.number(after: "Content-Length: ", in: bytes, from: &place) else { return nil }
            while place + 4 <= bytes.count, bytes[place] != 0x0D || bytes[place + 2] != 0x0D { place += 1 }
            return place + 4 <= bytes.count ? (place + 4)..<(place + 4 + length) : nil
        }
    }
}
