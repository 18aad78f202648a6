import Database
import Programme

/// R11: what came with messages, from its announcement to the file.
public struct AnnouncedMedia: Sendable {
    /// The channel's own id.
    public var id: String
    public var kind: AttachmentKind
    public var name: String?
    public var bytes: Int?

    public init(id: String, kind: AttachmentKind, name: String? = nil, bytes: Int? = nil) {
        self.id = id
        self.kind = kind
        self.name = name
        self.bytes = bytes
    }
}

/// One file to be fetched.
public struct WaitingMedia: Sendable {
    public var id: MediaID
    /// The channel's own id.
    public var mediaID: String
    public var kind: AttachmentKind
    public var issue: IssueNumber
    public var sender: PersonID?
    public var attempts: Int
    public var expires: Instant
}

extension County {
    /// Media of one message that are looked at; the rest is passed over.
    public static let mediaPerMessage = 10

    /// Stored with its message, in the same transaction. Nothing is fetched before it belongs to an issue.
    public func receive(
        _ media: [AnnouncedMedia], with message: StoredMessage, gateway: String, expires: Instant, at now: Instant
    ) throws -> [Attachment] {
        try media.prefix(Self.mediaPerMessage).map { announced in
            let id = try connection.insert(
                """
                INSERT INTO media (inbox_id, gateway, media_id, kind, name, said_bytes, channel, sender, received_at,
                    expires_at, due_at, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')
                """,
                [
                    message.id.sql, gateway.sql, announced.id.sql, announced.kind.sql, announced.name.sql,
                    announced.bytes.map { $0.sql } ?? .null, message.channel.sql, message.sender.sql, now.sql,
                    expires.sql, now.sql,
                ])
            return Attachment(id: MediaID(id), kind: announced.kind, bytes: announced.bytes)
        }
    }

    /// The media of a message that a stopped run left unfinished.
    func media(of message: Int64) throws -> [Attachment] {
        try connection.query(
            "SELECT id, kind, said_bytes FROM media WHERE inbox_id = ? AND state = 'waiting' ORDER BY id",
            [message.sql], attachment)
    }

    /// Who sent them is known now.
    public func claim(_ media: [Attachment], for person: PersonID) throws {
        for attachment in media {
            try connection.execute(
                "UPDATE media SET person_id = ? WHERE id = ?", [person.sql, attachment.id.sql])
        }
    }

    /// L7: what came from a shared phone while it was asked who writes.
    public func unclaimedMedia(channel: String, sender: String, since: Instant) throws -> [Attachment] {
        try connection.query(
            """
            SELECT id, kind, said_bytes FROM media
            WHERE kept_at IS NULL AND received_at >= ? AND issue IS NULL AND channel = ? AND sender = ? AND person_id IS NULL
            AND state = 'waiting' ORDER BY +id LIMIT \(Self.listLimit)
            """, [since.sql, channel.sql, sender.sql], attachment)
    }

    /// What a person sent since a moment that belongs to no issue yet, earliest first.
    public func looseMedia(of person: PersonID, since: Instant) throws -> [Attachment] {
        try connection.query(
            """
            SELECT id, kind, said_bytes FROM media
            WHERE kept_at IS NULL AND received_at >= ? AND issue IS NULL AND person_id = ? AND state = 'waiting'
            ORDER BY +id LIMIT \(Self.listLimit)
            """, [since.sql, person.sql], attachment)
    }

    /// What is attached to an issue, or will be once it is fetched; nil where nothing is.
    func attachments(of issue: IssueNumber) throws -> Attachments? { try attachments(of: [issue])[issue] }

    /// What is attached to each of these issues, and to those that have been joined with it; what was said in confidence
    /// brings nothing along (R9).
    public func attachments(of issues: [IssueNumber]) throws -> [IssueNumber: Attachments] {
        guard !issues.isEmpty else { return [:] }
        let places = issues.map { _ in "(?)" }.joined(separator: ", ")
        let kinds = try connection.query(
            """
            WITH RECURSIVE meant (number) AS (VALUES \(places)), parts (whole, number) AS (
                SELECT number, number FROM meant
                UNION SELECT p.whole, i.number FROM parts p JOIN issues i
                    ON i.merged_into = p.number AND i.is_confidential = 0)
            SELECT p.whole, m.kind FROM parts p JOIN media m ON m.issue = p.number
            WHERE m.state IN ('waiting', 'kept') LIMIT \(Self.attachmentLimit)
            """, issues.map(\.sql)
        ) { (issue: IssueNumber($0.int(0)), kind: AttachmentKind(rawValue: $0.text(1))) }
        return Dictionary(grouping: kinds, by: \.issue).mapValues { Attachments($0.compactMap(\.kind)) }
    }

    /// Attachments that one list counts.
    private static let attachmentLimit = 2000

    func kinds(of media: [MediaID]) throws -> [AttachmentKind] {
        try media.compactMap { id in
            try connection.first("SELECT kind FROM media WHERE id = ?", [id.sql]) {
                AttachmentKind(rawValue: $0.text(0))
            } ?? nil
        }
    }

    func attach(_ media: [MediaID], to issue: IssueNumber) throws {
        for id in media {
            try connection.execute("UPDATE media SET issue = ? WHERE id = ?", [issue.sql, id.sql])
        }
    }

    /// Not to be fetched, or no longer to be kept: the daily sweep deletes its file.
    func drop(_ media: [MediaID], _ loss: AttachmentLoss) throws {
        for id in media {
            try connection.execute(
                "UPDATE media SET state = 'refused', reason = ? WHERE id = ?", [loss.sql, id.sql])
        }
    }

    // MARK: Fetching

    /// Files due to be fetched, the longest due first. Nobody else fetches: one daemon has the database.
    public func dueMedia(gateway: String, limit: Int, at now: Instant) throws -> [WaitingMedia] {
        try connection.query(
            """
            SELECT id, media_id, kind, issue, person_id, attempts, expires_at FROM media
            WHERE gateway = ? AND state = 'waiting' AND issue IS NOT NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?
            """, [gateway.sql, now.sql, limit.sql]
        ) { row in
            WaitingMedia(
                id: MediaID(row.int(0)), mediaID: row.text(1),
                kind: AttachmentKind(rawValue: row.text(2)) ?? .document, issue: IssueNumber(row.int(3)),
                sender: row.optionalInt(4).map { PersonID($0) }, attempts: Int(row.int(5)),
                expires: Instant(rawValue: row.int(6)))
        }
    }

    public func nextMediaDue(gateway: String) throws -> Instant? {
        try connection.first(
            """
            SELECT due_at FROM media WHERE gateway = ? AND state = 'waiting' AND issue IS NOT NULL
            ORDER BY due_at LIMIT 1
            """, [gateway.sql]
        ) { Instant(rawValue: $0.int(0)) }
    }

    public func keepMedia(_ id: MediaID, sha256: String, bytes: Int, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE media SET state = CASE WHEN state = 'waiting' THEN 'kept' ELSE state END, sha256 = ?, bytes = ?,
                kept_at = ?, attempts = attempts + 1
            WHERE id = ?
            """, [sha256.sql, bytes.sql, now.sql, id.sql])
    }

    public func retryMedia(_ id: MediaID, due: Instant, reason: String) throws {
        try connection.execute(
            "UPDATE media SET due_at = ?, attempts = attempts + 1, reason = ? WHERE id = ?",
            [due.sql, reason.sql, id.sql])
    }

    public func loseMedia(_ id: MediaID, _ loss: AttachmentLoss) throws {
        let state =
            switch loss {
            case .gone, .unreachable: "gone"
            case .tooLarge, .kindNotTaken, .tooMany, .notNeeded, .noRoom, .takenBack: "refused"
            }
        try connection.execute(
            """
            UPDATE media SET state = ?, reason = ?, attempts = attempts + 1 WHERE id = ? AND state = 'waiting'
            """, [state.sql, loss.sql, id.sql])
    }

    /// Bytes of everything kept; what two issues share is counted twice.
    public func keptMediaBytes() throws -> Int64 {
        try connection.count("SELECT COALESCE(SUM(bytes), 0) FROM media WHERE kept_at IS NOT NULL")
    }

    private func attachment(_ row: borrowing any Row) -> Attachment {
        Attachment(
            id: MediaID(row.int(0)), kind: AttachmentKind(rawValue: row.text(1)) ?? .document,
            bytes: row.optionalInt(2).map { Int($0) })
    }
}
