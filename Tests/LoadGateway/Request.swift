import NIOCore
import NIOHTTP1

/// One request as far as the gateway cares.
struct Request {
    let call: APICall
    let isKeepAlive: Bool
    var fields = RequestFields()

    /// `POST /bot<token>/sendMessage`, `GET /bot<token>/getUpdates?offset=1`; any token will do.
    init(_ head: HTTPRequestHead, body: ByteBuffer?) {
        isKeepAlive = head.isKeepAlive
        let path = head.uri.utf8
        let pathEnd = path.firstIndex(of: UInt8(ascii: "?")) ?? path.endIndex
        if path[..<pathEnd].hasSuffix("/sendMessage") {
            call = .sendMessage
        } else if path[..<pathEnd].hasSuffix("/getUpdates") {
            call = .getUpdates
        } else {
            call = .other
        }
        if pathEnd != path.endIndex { fields.readQuery(path[pathEnd...].dropFirst()) }
        guard let body, body.readableBytes > 0 else { return }
        if body.getInteger(at: body.readerIndex, as: UInt8.self) == UInt8(ascii: "{") {
            fields.readJSON(body)
        } else {
            fields.readQuery(Substring(String(buffer: body)).utf8)
        }
    }
}

extension Substring.UTF8View {
    fileprivate func hasSuffix(_ name: StaticString) -> Bool {
        guard count >= name.utf8CodeUnitCount else { return false }
        return zip(suffix(name.utf8CodeUnitCount), 0..<name.utf8CodeUnitCount)
            .allSatisfy { $0 == name.utf8Start[$1] }
    }
}
