/// The secret in the path of every call: a bot's number, a colon, a secret. Never logged, never described.
struct BotToken: Sendable, CustomStringConvertible {
    static let minimumSecretCharacters = 8

    /// The bot's public number: all that is stored or shown.
    let bot: Int64
    private let bytes: [UInt8]

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let bot = Int64(parts[0]), bot > 0 else { return nil }
        guard parts[1].utf8.count >= Self.minimumSecretCharacters, parts[1].utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.bot = bot
        bytes = Array(text.utf8)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Compares every byte whatever the first difference, so that the time tells nothing about the secret.
    func matches(_ shown: String) -> Bool {
        let shown = Array(shown.utf8)
        var difference = shown.count ^ bytes.count
        for index in shown.indices {
            difference |= Int(shown[index] ^ bytes[index % bytes.count])
        }
        return difference == 0
    }

    var description: String { "token of bot \(bot)" }
}
