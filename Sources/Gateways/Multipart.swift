/// A body of `multipart/form-data`. Source: RFC 7578.
struct MultipartBody {
    let boundary: String
    private(set) var bytes: [UInt8] = []

    init() {
        var generator = SystemRandomNumberGenerator()
        let (high, low) = (
            UInt64.random(in: .min ... .max, using: &generator), UInt64.random(in: .min ... .max, using: &generator)
        )
        boundary = "lianhu-" + String(high, radix: 16) + String(low, radix: 16)
    }

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    mutating func field(_ name: String, _ value: String) {
        begin("form-data; name=\"\(name)\"")
        bytes += Array(value.utf8)
        bytes += Self.newline
    }

    mutating func file(_ name: String, called file: String, _ content: [UInt8]) {
        begin("form-data; name=\"\(name)\"; filename=\"\(Self.quoted(file))\"", type: "application/octet-stream")
        bytes.reserveCapacity(bytes.count + content.count + Self.room)
        bytes += content
        bytes += Self.newline
    }

    mutating func end() { bytes += Array("--\(boundary)--\r\n".utf8) }

    private static let newline = Array("\r\n".utf8)
    private static let room = 100

    private mutating func begin(_ disposition: String, type: String? = nil) {
        var head = "--\(boundary)\r\nContent-Disposition: \(disposition)\r\n"
        if let type { head += "Content-Type: \(type)\r\n" }
        bytes += Array((head + "\r\n").utf8)
    }

    /// As browsers write it: nothing that could end the quotation or the line. By scalars: a return and a newline
    /// together are one character.
    private static func quoted(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"": text += "%22"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
