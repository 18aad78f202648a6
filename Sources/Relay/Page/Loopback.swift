/// Names of this machine that never leave it.
enum Loopback {
    static func isLoopback(_ host: String) -> Bool { ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host) }

    /// Whether a Host header names this machine, with or without a port.
    static func isLoopback(authority: String) -> Bool {
        guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else { return isLoopback(authority) }
        let port = authority[authority.index(after: colon)...]
        guard !port.isEmpty, port.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return false
        }
        // An IPv6 address without brackets is no valid Host: its end cannot be told from a port.
        let host = String(authority[..<colon])
        return host != "::1" && isLoopback(host)
    }
}
