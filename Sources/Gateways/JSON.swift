import CSimdjson

/// A JSON document read by simdjson (ARCHITECTURE.md, decisions).
final class JSONDocument {
    private let pointer: OpaquePointer

    init?(_ bytes: [UInt8]) {
        guard let parsed = csimdjson_parse(bytes, bytes.count) else { return nil }
        pointer = parsed
    }

    deinit { csimdjson_free(pointer) }

    var root: JSONValue { JSONValue(csimdjson_root(pointer), of: self) }
}

struct JSONValue {
    private let place: csimdjson_value
    /// Keeps the memory alive that `place` points into.
    private let document: JSONDocument

    fileprivate init(_ place: csimdjson_value, of document: JSONDocument) {
        self.place = place
        self.document = document
    }

    subscript(key: StaticString) -> JSONValue? {
        withExtendedLifetime(document) {
            var found = csimdjson_value()
            let isThere = csimdjson_field(
                place, UnsafeRawPointer(key.utf8Start).assumingMemoryBound(to: CChar.self), key.utf8CodeUnitCount,
                &found)
            return isThere ? JSONValue(found, of: document) : nil
        }
    }

    var integer: Int64? {
        withExtendedLifetime(document) {
            var number: Int64 = 0
            return csimdjson_integer(place, &number) ? number : nil
        }
    }

    var isTrue: Bool { withExtendedLifetime(document) { csimdjson_is_true(place) } }

    var string: String? {
        withExtendedLifetime(document) {
            var start: UnsafePointer<CChar>?
            var length = 0
            guard csimdjson_string(place, &start, &length) else { return nil }
            return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
        }
    }

    /// The elements, or nil for what is no array.
    var elements: [JSONValue]? {
        withExtendedLifetime(document) {
            var count = 0
            guard csimdjson_count(place, &count) else { return nil }
            let places = [csimdjson_value](unsafeUninitializedCapacity: count) { buffer, filled in
                filled = csimdjson_elements(place, buffer.baseAddress, count)
            }
            return places.map { JSONValue($0, of: document) }
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
        var text = text
        bytes.append(0x22)
        text.withUTF8 { utf8 in
            var copied = utf8.startIndex
            for index in utf8.indices where Self.isEscaped(utf8[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<index]))
                escape(utf8[index])
                copied = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
        }
        bytes.append(0x22)
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C:
            bytes.append(0x5C)
            bytes.append(byte)
        case 0x0A: raw("\\n")
        default:
            raw("\\u00")
            bytes.append(Self.hexadecimal[Int(byte >> 4)])
            bytes.append(Self.hexadecimal[Int(byte & 15)])
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
