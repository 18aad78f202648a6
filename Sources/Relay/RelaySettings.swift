/// Where and for whom the relay serves.
public struct RelaySettings: Sendable {
    /// The address to listen on. With a phone page it must be loopback.
    public var host: String
    /// 0 takes any free port; `RelayServer` reports which.
    public var port: Int
    let token: BotToken

    /// Throws where a setting cannot stand. `token` is what the core shows, in Telegram's shape: `1:some-long-secret`.
    public init(host: String = "127.0.0.1", port: Int = 8180, token: String) throws(RelaySettingsError) {
        guard (0...65535).contains(port) else { throw .port(port) }
        guard let token = BotToken(token) else { throw .token }
        self.host = host
        self.port = port
        self.token = token
    }

    var isLoopback: Bool { Loopback.isLoopback(host) }
}

public enum RelaySettingsError: Error, Equatable, CustomStringConvertible {
    case port(Int)
    case token
    case phonePageNeedsLoopback(host: String)

    public var description: String {
        switch self {
        case .port(let port): "relay port \(port): allowed are 0 to 65535 (0 takes any free one)"
        case .token:
            "relay token: a number, a colon and at least \(BotToken.minimumSecretCharacters) letters, digits, - or _ (as in 1:c2VjcmV0LXNlY3JldA)"
        case .phonePageNeedsLoopback(let host):
            "the phone page speaks for everybody, so it is served on 127.0.0.1, ::1 or localhost only, not on \(host)"
        }
    }
}
