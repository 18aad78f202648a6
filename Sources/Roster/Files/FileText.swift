import Foundation
import Glibc

/// The bytes of a file as UTF-8. Excel and WPS on a Chinese Windows save GB18030 unless told otherwise.
enum FileText {
    struct Refusal: Error {
        let line: Int?
        let text: String
    }

    /// Chinese bytes in a row that GB18030 makes look like UTF-8 by chance less than once in a million files.
    private static let bytesThatTellUTF8 = 24

    /// Reads and decodes the file at `url`, without its byte order mark.
    static func read(_ url: URL) throws(Refusal) -> [UInt8] {
        guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize else {
            throw Refusal(line: nil, text: "the file is missing; write it, with only its header line if it has no rows")
        }
        guard size <= RosterLimit.fileBytes else {
            let most = RosterLimit.fileBytes >> 20
            throw Refusal(line: nil, text: "the file is larger than \(most) MB; import the county town by town")
        }
        guard let data = try? Data(contentsOf: url) else {
            throw Refusal(line: nil, text: "the file cannot be read; check its permissions")
        }
        return try decode([UInt8](data))
    }

    static func decode(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Refusal(line: 1, text: "the file is UTF-16; save it as \"CSV UTF-8\"")
        }
        let hasMark = bytes.starts(with: mark)
        guard let wrongUTF8 = firstInvalidByte(bytes) else { return hasMark ? Array(bytes.dropFirst(3)) : bytes }
        // What has been right so long is UTF-8, damaged; read as GB18030 it would be rubbish without an error.
        let readable = bytes[..<wrongUTF8].count { $0 >= 0x80 }
        guard !hasMark, readable < bytesThatTellUTF8 else {
            throw refusal(bytes, at: wrongUTF8, "is no UTF-8, though what stands before it is; save the file again")
        }
        return try fromGB18030(bytes)
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// glibc's converter: Foundation on Linux has none for GB18030.
    private static func fromGB18030(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != iconv_t(bitPattern: -1), let converter else {
            throw Refusal(line: nil, text: "this machine cannot read GB18030; save the file as \"CSV UTF-8\"")
        }
        defer { iconv_close(converter) }
        // Two bytes of GB18030 become three of UTF-8, four become at most four.
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 4)
        var input = bytes.map { CChar(bitPattern: $0) }
        let (left, written) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBytes { output in
                var from: UnsafeMutablePointer<CChar>? = input.baseAddress
                var to: UnsafeMutablePointer<CChar>? = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (unread, room) = (input.count, output.count)
                iconv(converter, &from, &unread, &to, &room)
                return (unread, output.count - room)
            }
        }
        guard left == 0 else {
            throw refusal(bytes, at: bytes.count - left, "is neither UTF-8 nor GB18030; save the file as \"CSV UTF-8\"")
        }
        return Array(output.prefix(written))
    }

    private static func refusal(_ bytes: [UInt8], at offset: Int, _ text: String) -> Refusal {
        let line = 1 + bytes[..<offset].count { $0 == 0x0A }
        let value = "0x" + String(bytes[offset], radix: 16, uppercase: true)
        return Refusal(line: line, text: "byte \(offset + 1) (\(value)) \(text)")
    }
}
