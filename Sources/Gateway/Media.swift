/// A picture, voice or file as a message announces it; its bytes are fetched later (R11).
public struct InboundMedia: Sendable, Equatable {
    public enum Kind: String, CaseIterable, Sendable {
        case photo, voice, video, document
    }

    /// The channel's own id, good for `GatewayPort.fetch`.
    public var id: String
    public var kind: Kind
    /// The file's name, where the channel tells.
    public var name: String?
    /// The size, where the channel tells.
    public var bytes: Int?

    public init(id: String, kind: Kind, name: String? = nil, bytes: Int? = nil) {
        self.id = id
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

/// What a channel that hands out media lets a program have.
public struct MediaAccess: Sendable, Equatable {
    /// The largest file it hands out.
    public var mostBytes: Int
    /// How long after the message; nil: as long as anybody cares.
    public var lifeHours: Int?

    public init(mostBytes: Int, lifeHours: Int?) {
        self.mostBytes = mostBytes
        self.lifeHours = lifeHours
    }
}

/// Why one attempt brought no bytes. The description never carries a token or an address.
public enum MediaError: Error, Equatable, Sendable {
    /// The channel no longer has it: never to be tried again.
    case gone
    /// Larger than asked for, or than the channel hands out: never to be tried again.
    case tooLarge
    /// To be tried again, not before `afterSeconds` (nil: the fetcher's own back-off).
    case unavailable(afterSeconds: Double?, reason: String)
    case cancelled
}

extension GatewayPort {
    /// A channel without media has nothing to fetch.
    public func fetch(media id: String, mostBytes: Int) async throws(MediaError) -> [UInt8] { throw .gone }
}
