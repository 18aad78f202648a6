/// Bytes and numbers as they are written in names, logs and codes.
extension Sequence<UInt8> {
    /// Two digits a byte.
    var hexadecimal: String { map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
}

extension BinaryInteger {
    /// With zeros before it.
    func padded(to digits: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
}
