/// One setting: its key, the shape of its value, and what it is without being set.
public struct Setting: Sendable {
    public enum Shape: Sendable {
        case text
        case url
        case number(ClosedRange<Int>)
        case choice([String])
    }

    public let key: String
    public let shape: Shape
    public let fallback: String?
    public let isSecret: Bool

    init(_ key: String, _ shape: Shape, _ fallback: String? = nil, isSecret: Bool = false) {
        self.key = key
        self.shape = shape
        self.fallback = fallback
        self.isSecret = isSecret
    }

    /// `gateway.token` → `LIANHU_GATEWAY_TOKEN`
    public var environmentName: String {
        "LIANHU_" + key.uppercased().replacing(".", with: "_")
    }

    /// What a value must look like.
    var expectation: String {
        switch shape {
        case .text: "a text"
        case .url: "an address such as https://api.telegram.org, without a slash at the end"
        case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let choices): "one of " + choices.joined(separator: ", ")
        }
    }

    func accepts(_ value: String) -> Bool {
        switch shape {
        case .text: !value.isEmpty
        case .url:
            (value.hasPrefix("http://") || value.hasPrefix("https://")) && !value.hasSuffix("/")
                && !value.contains(where: \.isWhitespace) && value.count > "https://".count
        case .number(let range): Int(value).map(range.contains) ?? false
        case .choice(let choices): choices.contains(value)
        }
    }

    /// Every setting there is.
    public static let all: [Setting] = [
        Setting("database.path", .text, "var/lianhu.db"),
        Setting("database.mark", .text),
        Setting("policy.file", .text),
        Setting("gateway.kind", .choice(["telegram", "relay"]), "telegram"),
        Setting("gateway.name", .text, "telegram"),
        Setting("gateway.api", .url, "https://api.telegram.org"),
        Setting("gateway.token", .text, isSecret: true),
        Setting("gateway.per_person_minute", .number(0...100_000)),
        Setting("gateway.per_second", .number(0...100_000)),
        Setting("gateway.per_day", .number(0...1_000_000_000)),
        Setting("relay.host", .text, "127.0.0.1"),
        Setting("relay.port", .number(0...65535), "8180"),
        Setting("relay.token", .text, isSecret: true),
        Setting("relay.database", .text, "var/relay.db"),
        Setting("media.path", .text, "var/media"),
        Setting("media.total_megabytes", .number(1...10_000_000), "10240"),
        Setting(
            "log.level", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]), "info"),
    ]
}
