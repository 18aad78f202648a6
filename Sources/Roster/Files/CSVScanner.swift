/// Reads comma-separated rows with the line where each begins.
///
/// Our own, because the library we carry (SwiftCSV) tells no line numbers, takes an unclosed quote for the end of the
/// file and drops an empty last field; all three would hide errors from the person who must mend the file.
struct CSVScanner {
    struct Record {
        /// Where the row begins, from 1; quoted line breaks count.
        var line: Int
        var fields: [String] = []
        /// Index of the field, and what is wrong with its quotes.
        var faults: [(field: Int, text: String)] = []

        var isEmpty: Bool { fields.allSatisfy(\.isEmpty) && faults.isEmpty }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var scratch: [UInt8] = []

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let feed = UInt8(ascii: "\n")
    private static let carriage = UInt8(ascii: "\r")

    /// `bytes` must be valid UTF-8.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next row that holds anything, or nil at the end.
    mutating func next() -> Record? {
        while position < bytes.count {
            var record = Record(line: line)
            repeat { readField(into: &record) } while take(Self.comma)
            endLine()
            if !record.isEmpty { return record }
        }
        return nil
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private var isAtLineEnd: Bool { current == nil || current == Self.feed || current == Self.carriage }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        if take(Self.carriage) { _ = take(Self.feed) } else { _ = take(Self.feed) }
        line += 1
    }

    private mutating func readField(into record: inout Record) {
        let start = position
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { position += 1 }
        if take(Self.quote) { return readQuoted(into: &record) }
        position = start
        var hasQuote = false
        while !isAtLineEnd, bytes[position] != Self.comma {
            hasQuote = hasQuote || bytes[position] == Self.quote
            position += 1
        }
        if hasQuote {
            record.faults.append(
                (record.fields.count, "has a quote inside; put the whole value in quotes and double the inner ones"))
        }
        record.fields.append(Self.trimmed(bytes[start..<position]))
    }

    private mutating func readQuoted(into record: inout Record) {
        let opened = line
        scratch.removeAll(keepingCapacity: true)
        while let byte = current {
            if byte == Self.quote {
                position += 1
                guard take(Self.quote) else { return closeQuoted(into: &record) }
                scratch.append(Self.quote)
            } else if byte == Self.feed || byte == Self.carriage {
                endLine()
                scratch.append(Self.feed)
            } else {
                scratch.append(byte)
                position += 1
            }
        }
        record.faults.append((record.fields.count, "has a quote opened on line \(opened) and never closed"))
        record.fields.append("")
    }

    private mutating func closeQuoted(into record: inout Record) {
        let start = position
        while !isAtLineEnd, bytes[position] != Self.comma { position += 1 }
        if !Self.trimmed(bytes[start..<position]).isEmpty {
            record.faults.append((record.fields.count, "goes on after its closing quote; double the quotes inside"))
        }
        record.fields.append(Self.trimmed(scratch[...]))
    }

    /// Without the spaces around it: ASCII, full-width and unbreakable.
    private static func trimmed(_ slice: ArraySlice<UInt8>) -> String {
        let spaces: [[UInt8]] = [[0x20], [0x09], [0x0A], [0xE3, 0x80, 0x80], [0xC2, 0xA0]]
        var slice = slice
        // Most fields have none around them, and this is much of the reading.
        if let first = slice.first, let last = slice.last, !mayBeginSpace(first), !mayEndSpace(last) {
            return String(decoding: slice, as: UTF8.self)
        }
        while let space = spaces.first(where: { slice.starts(with: $0) }) { slice.removeFirst(space.count) }
        while let space = spaces.first(where: { slice.suffix($0.count).elementsEqual($0) }) {
            slice.removeLast(space.count)
        }
        return String(decoding: slice, as: UTF8.self)
    }

    private static func mayBeginSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xE3 || byte == 0xC2 }
    private static func mayEndSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x80 || byte == 0xA0 }
}
