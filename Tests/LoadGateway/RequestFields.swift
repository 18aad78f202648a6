import NIOCore

/// The three kinds of call that matter here.
enum APICall: Sendable { case getUpdates, sendMessage, other }

/// The parameters of a request, taken from its bytes without building a JSON tree: a load gateway has no time for one.
///
/// Example: `{"chat_id":700000001,"text":"已记","reply_parameters":{"message_id":1001}}`.
struct RequestFields {
    var offset: Int64?
    var limit: Int64?
    var timeoutSeconds: Int64?
    var chat: Int64?
    var repliesTo: Int64?
    /// The text as it stood in the JSON, between its quotes and still escaped.
    var escapedText: ByteBuffer?

    /// Reads `offset=1&limit=100`; percent-escapes are not undone, since numbers need none.
    mutating func readQuery(_ query: Substring.UTF8View) {
        for pair in query.split(separator: UInt8(ascii: "&")) {
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
                let value = Int64(Substring(pair[equals...].dropFirst()))
            else { continue }
            switch Substring(pair[..<equals]) {
            case "offset": offset = value
            case "limit": limit = value
            case "timeout": timeoutSeconds = value
            case "chat_id": chat = value
            default: break
            }
        }
    }

    /// Reads a JSON object; what is not understood is skipped.
    mutating func readJSON(_ body: ByteBuffer) {
        var text: Range<Int>?
        body.withUnsafeReadableBytes { bytes in
            var scanner = FieldScanner(bytes)
            scanner.eachMember { key, value in
                if key.equals("text") {
                    text = value.insideQuotes
                } else if key.equals("chat_id") {
                    chat = value.integer
                } else if key.equals("offset") {
                    offset = value.integer
                } else if key.equals("limit") {
                    limit = value.integer
                } else if key.equals("timeout") {
                    timeoutSeconds = value.integer
                } else if key.equals("reply_to_message_id") {
                    repliesTo = value.integer
                } else if key.equals("reply_parameters") {
                    var inner = FieldScanner(bytes, from: value.range.lowerBound)
                    inner.eachMember { key, value in
                        if key.equals("message_id") { repliesTo = value.integer }
                    }
                }
            }
        }
        if let text { escapedText = body.getSlice(at: body.readerIndex + text.lowerBound, length: text.count) }
    }
}

/// Walks the members of one JSON object in place.
private struct FieldScanner {
    struct Slice {
        let bytes: UnsafeRawBufferPointer
        let range: Range<Int>

        func equals(_ name: StaticString) -> Bool {
            guard range.count == name.utf8CodeUnitCount else { return false }
            for place in 0..<range.count where bytes[range.lowerBound + place] != name.utf8Start[place] { return false }
            return true
        }

        /// A number, or a number in quotes.
        var integer: Int64? {
            var place = range.lowerBound
            if place < range.upperBound, bytes[place] == UInt8(ascii: "\"") { place += 1 }
            let isNegative = place < range.upperBound && bytes[place] == UInt8(ascii: "-")
            if isNegative { place += 1 }
            var value: Int64 = 0
            let start = place
            while place < range.upperBound, place - start < 18, bytes[place] &- 48 < 10 {
                value = value &* 10 &+ Int64(bytes[place] &- 48)
                place += 1
            }
            guard place > start else { return nil }
            return isNegative ? -value : value
        }

        var insideQuotes: Range<Int>? {
            guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
            return (range.lowerBound + 1)..<(range.upperBound - 1)
        }
    }

    private let bytes: UnsafeRawBufferPointer
    private var place: Int

    init(_ bytes: UnsafeRawBufferPointer, from place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    mutating func eachMember(_ body: (_ key: Slice, _ value: Slice) -> Void) {
        skipSpace()
        guard take(UInt8(ascii: "{")) else { return }
        while true {
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            let keyStart = place
            guard skipString() else { return }
            let key = Slice(bytes: bytes, range: (keyStart + 1)..<(place - 1))
            skipSpace()
            guard take(UInt8(ascii: ":")) else { return }
            skipSpace()
            let valueStart = place
            guard skipValue() else { return }
            body(key, Slice(bytes: bytes, range: valueStart..<place))
        }
    }

    private mutating func skipSpace() {
        while place < bytes.count, bytes[place] == 0x20 || (bytes[place] >= 0x09 && bytes[place] <= 0x0D) { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipString() -> Bool {
        guard take(UInt8(ascii: "\"")) else { return false }
        while place < bytes.count {
            let byte = bytes[place]
            place += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
        }
        return false
    }

    private mutating func skipValue() -> Bool {
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case UInt8(ascii: "\""): return skipString()
        case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested()
        default:
            while place < bytes.count, ![0x2C, 0x7D, 0x5D, 0x20, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
            return true
        }
    }

    private mutating func skipNested() -> Bool {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                guard skipString() else { return false }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return true }
        }
        return false
    }
}
