import CCurl

/// A header set in libcurl's form. Owned by every transfer that uses it, freed with the last one.
final class HeaderList {
    let fields: [(name: String, value: String)]
    let list: UnsafeMutablePointer<curl_slist>

    /// Adds what libcurl must not add by itself: `Expect` costs a round trip, and its default `Content-Type` is a lie.
    init(_ fields: [(name: String, value: String)]) throws(HTTPError) {
        var list: UnsafeMutablePointer<curl_slist>? = curl_slist_append(nil, "Expect:")
        var lines: [String] = []
        var hasContentType = false
        for (name, value) in fields {
            guard Self.isToken(name), Self.isOneLine(value) else {
                curl_slist_free_all(list)
                throw .invalidHeader
            }
            hasContentType = hasContentType || name.lowercased() == "content-type"
            // libcurl reads "Name:" as "do not send Name"; "Name;" sends it empty.
            lines.append(value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? "\(name);" : "\(name): \(value)")
        }
        if !hasContentType { lines.append("Content-Type:") }
        for line in lines where list != nil {
            let longer = curl_slist_append(list, line)
            if longer == nil { curl_slist_free_all(list) }
            list = longer
        }
        guard let list else { throw .other(code: Int(CURLE_OUT_OF_MEMORY.rawValue)) }
        self.fields = fields
        self.list = list
    }

    deinit {
        curl_slist_free_all(list)
    }

    func matches(_ other: [(name: String, value: String)]) -> Bool {
        guard fields.count == other.count else { return false }
        for index in fields.indices where fields[index] != other[index] { return false }
        return true
    }

    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    private static func isOneLine(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    }
}
