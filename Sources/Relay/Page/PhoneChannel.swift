/// The channel of the phone page. A phone's sender id is its chat's number, in decimal.
enum PhoneChannel {
    static let name = "phone"
    /// Below 2^53, so that a browser reads it exactly.
    static let maximumDigits = 15

    static func chat(ofSender sender: some StringProtocol) -> Int64? {
        guard (1...maximumDigits).contains(sender.utf8.count), sender.first != "0",
            sender.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int64(sender)
    }
}
