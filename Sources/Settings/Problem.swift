/// A mistake in a settings or policy file: where it is and what to write instead.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// `config/programme.yaml:12`, `LIANHU_LOG_LEVEL`, `--set log.level`.
    public var place: String
    public var message: String

    public init(_ place: String, _ message: String) {
        self.place = place
        self.message = message
    }

    public var description: String { "\(place): \(message)" }
}

/// All mistakes found, at once.
public struct Problems: Error, CustomStringConvertible {
    public var all: [Problem]

    public init(_ all: [Problem]) { self.all = all }

    public var description: String { all.map(\.description).joined(separator: "\n") }
}
