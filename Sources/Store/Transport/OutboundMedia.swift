import Database
import Programme

/// R11: a file on its way to somebody who may see its issue.
public struct OutboundFile: Sendable {
    public var kind: AttachmentKind
    public var name: String?
    /// The gateway it came through, and its id there.
    public var gateway: String
    public var mediaID: String
    /// The name of the file in the media folder; nil while it is fetched.
    public var sha256: String?
}

extension County {
    /// What is attached to an issue and to those joined with it, earliest first; what was said in confidence brings
    /// nothing along (R9).
    public func attachments(_ scope: Scope) throws -> (kept: [Attachment], onTheWay: [Attachment]) {
        guard case .attachedTo(let issue) = scope.reach else { preconditionFailure("a scope of households") }
        let found = try connection.query(
            """
            WITH RECURSIVE parts (number) AS (
                VALUES (?) UNION SELECT i.number FROM parts p JOIN issues i
                    ON i.merged_into = p.number AND i.is_confidential = 0)
            SELECT m.id, m.kind, m.bytes, m.state FROM parts p JOIN media m ON m.issue = p.number
            WHERE m.state IN ('waiting', 'kept') ORDER BY m.id LIMIT \(Self.listLimit)
            """, [issue.sql]
        ) { row in
            (
                attachment: Attachment(
                    id: MediaID(row.int(0)), kind: AttachmentKind(rawValue: row.text(1)) ?? .document,
                    bytes: row.optionalInt(2).map { Int($0) }),
                isKept: row.text(3) == "kept"
            )
        }
        return (found.filter(\.isKept).map(\.attachment), found.filter { !$0.isKept }.map(\.attachment))
    }

    /// After the reply to the same message, in the same chat.
    public func queueFile(
        _ media: MediaID, caption: String, gateway: String, to message: StoredMessage, person: PersonID, at now: Instant
    ) throws {
        try connection.execute(
            """
            INSERT INTO outbox (gateway, channel, chat, person_id, reply_reference, text, media, due_at, queued_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued')
            """,
            [
                gateway.sql, message.channel.sql, message.chat.sql, person.sql, message.replyReference.sql, caption.sql,
                media.sql, now.sql, now.sql,
            ])
    }

    /// Nil: it is no longer kept.
    public func outboundFile(_ media: MediaID) throws -> OutboundFile? {
        try connection.first(
            "SELECT kind, name, gateway, media_id, sha256 FROM media WHERE id = ? AND state = 'kept'", [media.sql]
        ) { row in
            OutboundFile(
                kind: AttachmentKind(rawValue: row.text(0)) ?? .document, name: row.optionalText(1),
                gateway: row.text(2),
                mediaID: row.text(3), sha256: row.optionalText(4))
        }
    }
}
