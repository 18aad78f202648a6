/// A complete response. Any status counts as an answer: 404 or 500 is a response, not an error.
public struct HTTPResponse: Sendable {
    public let status: Int
    public let headers: HTTPHeaders
    public let body: [UInt8]

    /// For doubles of a client: a response that no server sent.
    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.init(status: status, headers: HTTPHeaders(headers), body: body)
    }

    init(status: Int, headers: HTTPHeaders, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A response's header fields; names compare without regard to case (RFC 9110 5.1).
///
/// Kept as received and only read when asked: most responses are never asked for a header.
public struct HTTPHeaders: Sendable {
    /// Lines ending in LF, the status line among them.
    private let head: [UInt8]

    init(head: [UInt8]) {
        self.head = head
    }

    public init(_ fields: [(name: String, value: String)] = []) {
        head = fields.flatMap { Array("\($0.name): \($0.value)\n".utf8) }
    }

    /// The first value of `name`, without surrounding blanks.
    public subscript(name: String) -> String? {
        let wanted = name.utf8
        return lines.lazy.compactMap(Field.init).first { $0.isNamed(wanted) }?.valueText
    }

    /// Every value of `name`, in the order received.
    public func values(_ name: String) -> [String] {
        let wanted = name.utf8
        return lines.compactMap(Field.init).filter { $0.isNamed(wanted) }.map(\.valueText)
    }

    /// Every field, in the order received, trailers last.
    public var all: [(name: String, value: String)] {
        lines.compactMap(Field.init).map { ($0.nameText, $0.valueText) }
    }

    private var lines: [ArraySlice<UInt8>] {
        head.split(separator: UInt8(ascii: "\n"))
    }
}

private struct Field {
    let name: ArraySlice<UInt8>
    let value: ArraySlice<UInt8>

    /// Nil for the status line, the empty line and anything else without a name.
    init?(_ line: ArraySlice<UInt8>) {
        guard !line.starts(with: "HTTP/".utf8),
            let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
        else { return nil }
        name = line[..<colon]
        value = line[(colon + 1)...]
    }

    var nameText: String { String(decoding: name, as: UTF8.self) }

    var valueText: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        guard let first = value.firstIndex(where: { !isBlank($0) }),
            let last = value.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: value[first...last], as: UTF8.self)
    }

    func isNamed(_ wanted: String.UTF8View) -> Bool {
        name.count == wanted.count && zip(name, wanted).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
