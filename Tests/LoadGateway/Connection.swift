import NIOCore
import NIOHTTP1
import NIOPosix

/// One client connection: gathers a request, hands it to the gateway, writes the answer's bytes itself.
///
/// One request at a time is in work; clients that pipeline behind an unanswered long poll are not served in order.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private let core: GatewayCore
    private var context: ChannelHandlerContext?
    private var head: HTTPRequestHead?
    private var body: ByteBuffer?
    private var isKeepAlive = true

    init(_ core: GatewayCore) { self.core = core }

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        core.opened(self)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        core.closed(self)
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body(var part):
            if body == nil { body = part } else { body?.writeBuffer(&part) }
        case .end:
            guard let head else { return }
            let request = Request(head, body: body)
            self.head = nil
            body = nil
            isKeepAlive = request.isKeepAlive
            core.handle(request, on: self)
        }
    }

    /// Room for an answer.
    func buffer(capacity: Int) -> ByteBuffer {
        context?.channel.allocator.buffer(capacity: capacity) ?? ByteBuffer()
    }

    /// Writes a status line, the length (`announcedBytes` when the answer shall lie about it) and the body.
    func answer(_ status: StaticString, bodyBytes: Int, then write: (inout ByteBuffer) -> Void) {
        guard let context else { return }
        var bytes = buffer(capacity: bodyBytes + 160)
        bytes.writeStaticString("HTTP/1.1 ")
        bytes.writeStaticString(status)
        bytes.writeStaticString("\r\nContent-Type: application/json\r\nContent-Length: ")
        bytes.writeDecimal(bodyBytes)
        bytes.writeStaticString(isKeepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n")
        write(&bytes)
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        if !isKeepAlive { context.close(promise: nil) }
    }

    /// Ends the connection in good order.
    func close() { context?.close(promise: nil) }

    /// Ends the connection with a reset, as a crashed middlebox does.
    func reset() {
        guard let context else { return }
        if let options = context.channel as? any SocketOptionProvider {
            _ = options.setSoLinger(.init(l_onoff: 1, l_linger: 0))
        }
        context.close(promise: nil)
    }
}

extension ByteBuffer {
    /// An integer in decimal digits, without building a String.
    mutating func writeDecimal(_ value: Int) {
        precondition(value >= 0)
        var rest = value
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { scratch in
            var place = scratch.count
            repeat {
                place -= 1
                scratch[place] = UInt8(48 + rest % 10)
                rest /= 10
            } while rest > 0
            _ = self.writeBytes(scratch[place...])
        }
    }
}
