/// A phone that somebody of the roster holds, for trying things out.
public struct Phone: Sendable, Equatable, Encodable {
    /// The sender id with which the roster knows the phone: up to 15 digits, no leading zero.
    public var sender: String
    public var name: String
    /// In words: 联户责任人, 党小组长, 网格支书…
    public var post: String
    /// In words: 一组.
    public var place: String

    public init(sender: String, name: String, post: String, place: String) {
        self.sender = sender
        self.name = name
        self.post = post
        self.place = place
    }
}

/// The page that speaks for everybody: for trying and showing, on loopback, never beside a real channel.
public struct PhonePage: Sendable {
    /// Most phones on the list; what lies beyond is left out.
    public static let maximumPhones = 2000

    let phones: @Sendable () async throws -> [Phone]

    public init(phones: @escaping @Sendable () async throws -> [Phone]) { self.phones = phones }
}
