/// A picture, voice or file that came with a message (R11).
public struct Attachment: Hashable, Sendable {
    public var id: MediaID
    public var kind: AttachmentKind
    /// The size, where the channel tells.
    public var bytes: Int?

    public init(id: MediaID, kind: AttachmentKind, bytes: Int? = nil) {
        self.id = id
        self.kind = kind
        self.bytes = bytes
    }
}

public enum AttachmentKind: String, CaseIterable, Codable, Sendable {
    case photo, voice, video, document
}

/// How many of each kind: `照片2张`.
public struct Attachments: Hashable, Codable, Sendable {
    private var counts: [Int]

    public init(_ kinds: [AttachmentKind] = []) {
        counts = AttachmentKind.allCases.map { kind in kinds.count { $0 == kind } }
    }

    public subscript(kind: AttachmentKind) -> Int {
        AttachmentKind.allCases.firstIndex(of: kind).map { counts[$0] } ?? 0
    }

    public var total: Int { counts.reduce(0, +) }
    public var kinds: [AttachmentKind] { AttachmentKind.allCases.filter { self[$0] > 0 } }

    public static func + (left: Attachments, right: Attachments) -> Attachments {
        var sum = left
        for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
        return sum
    }
}

/// Why an attachment is not kept.
public enum AttachmentLoss: String, Hashable, Codable, Sendable {
    case tooLarge = "too_large"
    case kindNotTaken = "kind_not_taken"
    /// The issue has as many as it may.
    case tooMany = "too_many"
    /// It came with words that are about no issue.
    case notNeeded = "not_needed"
    /// The channel no longer has it.
    case gone
    /// The channel could not be asked in time.
    case unreachable
    /// The folder holds as much as it may.
    case noRoom = "no_room"
    /// V6
    case takenBack = "taken_back"
}

extension Policy {
    /// R11
    public struct Attachments: Sendable, Equatable {
        public var mostBytes: Int
        public var kinds: Set<AttachmentKind>
        public var mostPerIssue: Int
        /// A9: days that the files are kept.
        public var keepDays: Int
        /// What comes without words within so many minutes of one's own report belongs to it.
        public var belongMinutes: Int

        public init(
            mostBytes: Int, kinds: Set<AttachmentKind>, mostPerIssue: Int, keepDays: Int, belongMinutes: Int
        ) {
            self.mostBytes = mostBytes
            self.kinds = kinds
            self.mostPerIssue = mostPerIssue
            self.keepDays = keepDays
            self.belongMinutes = belongMinutes
        }
    }
}
