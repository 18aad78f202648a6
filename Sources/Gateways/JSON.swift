import CJansson

/// A JSON document read by jansson: a fifth of the time of Foundation's decoder on a batch of updates
/// (ARCHITECTURE.md, decisions).
final class JSONDocument {
    private let pointer: UnsafeMutablePointer<json_t>

    init?(_ bytes: [UInt8]) {
        var error = json_error_t()
        let parsed = bytes.withUnsafeBytes { buffer in
            json_loadb(buffer.baseAddress, buffer.count, 0, &error)
        }
        guard let parsed else { return nil }
        pointer = parsed
    }

    deinit { json_decref(pointer) }

    var root: JSONValue { JSONValue(pointer, of: self) }
}

struct JSONValue {
    private let pointer: UnsafeMutablePointer<json_t>
    /// Keeps the memory alive.
    private let document: JSONDocument

    fileprivate init(_ pointer: UnsafeMutablePointer<json_t>, of document: JSONDocument) {
        self.pointer = pointer
        self.document = document
    }

    subscript(key: StaticString) -> JSONValue? {
        key.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { json_object_get(pointer, $0.baseAddress) }
        }.map { JSONValue($0, of: document) }
    }

    var integer: Int64? { pointer.pointee.type == JSON_INTEGER ? json_integer_value(pointer) : nil }
    var isTrue: Bool { pointer.pointee.type == JSON_TRUE }

    var string: String? {
        guard let start = json_string_value(pointer) else { return nil }
        return start.withMemoryRebound(to: UInt8.self, capacity: 1) {
            String(decoding: UnsafeBufferPointer(start: $0, count: json_string_length(pointer)), as: UTF8.self)
        }
    }

    /// The elements, or nil for what is no array.
    var elements: [JSONValue]? {
        guard pointer.pointee.type == JSON_ARRAY else { return nil }
        return (0..<json_array_size(pointer)).compactMap {
            json_array_get(pointer, $0).map { JSONValue($0, of: document) }
        }
    }
}

/// Writes the small request bodies of a gateway.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    mutating func number(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

    mutating func string(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0x0A: raw("\\n")
            case 0x00..<0x20:
                raw("\\u00")
                bytes.append(Self.hexadecimal[Int(byte >> 4)])
                bytes.append(Self.hexadecimal[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
