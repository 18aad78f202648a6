import Foundation
import Hummingbird

/// A body of `multipart/form-data`: short fields and at most one file. Source: RFC 7578.
struct MultipartForm: Sendable {
    struct File: Sendable {
        /// The name of the field it stands in: `photo`.
        var field: String
        var name: String?
        var bytes: [UInt8]
    }

    private(set) var fields: [String: String] = [:]
    private(set) var file: File?

    /// Parts of one body that are looked at.
    private static let mostParts = 32
    private static let lineBreak = Data("\r\n".utf8)
    private static let blankLine = Data("\r\n\r\n".utf8)

    /// Nil where the parts cannot be told apart.
    init?(_ body: ByteBuffer, contentType: String) {
        guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty else { return nil }
        let data = Data(buffer: body)
        let mark = Data("--\(boundary)".utf8)
        guard var place = data.range(of: mark)?.upperBound else { return nil }
        for _ in 0..<Self.mostParts {
            if data[place...].starts(with: Data("--".utf8)) { return }
            guard let head = data.range(of: Self.blankLine, in: place..<data.endIndex),
                let next = data.range(of: Self.lineBreak + mark, in: head.upperBound..<data.endIndex)
                    ?? data.range(of: Self.lineBreak + mark, in: (head.upperBound - 2)..<data.endIndex)
            else { return nil }
            let content = head.upperBound <= next.lowerBound ? data[head.upperBound..<next.lowerBound] : Data()
            guard take(String(decoding: data[place..<head.lowerBound], as: UTF8.self), content) else { return nil }
            place = next.upperBound
        }
        return nil
    }

    private mutating func take(_ head: String, _ content: Data) -> Bool {
        let lines = head.split(whereSeparator: \.isNewline).map(String.init)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.parameter("name", of: disposition)
        else { return false }
        if disposition.lowercased().contains("filename=") {
            guard file == nil else { return false }
            file = File(field: name, name: Self.parameter("filename", of: disposition), bytes: [UInt8](content))
        } else {
            fields[name] = String(decoding: content, as: UTF8.self)
        }
        return true
    }

    /// `name="photo"` or `boundary=abc`, after a semicolon.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        return nil
    }
}
