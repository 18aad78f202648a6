import Database
import Foundation
import Programme

/// A11: why nothing is sent until an administrator confirms it.
public struct OutboxHold: Sendable {
    public enum Reason: String, Sendable {
        /// The database is older than the mark beside it.
        case behindMark = "behind_mark"
        /// It has sent before, but no mark lies beside it: it was brought here.
        case markMissing = "mark_missing"
        case markUnreadable = "mark_unreadable"
        /// The mark is another database's.
        case markOfAnother = "mark_of_another"
        /// `lianhu restore`
        case restored
        /// `lianhu outbox --hold`
        case asked
    }

    public var reason: Reason
    public var since: Instant
    /// The last message that was in the outbox then.
    public var lastID: Int64
    /// The database knows what was sent until then…
    public var knownUntil: Instant?
    /// …and this is when the one it replaced sent last.
    public var sentUntil: Instant?
}

/// What is held, by kind: no text, no name.
public struct HeldMessages: Sendable {
    public enum Origin: String, CaseIterable, Sendable {
        /// In the outbox when the hold began: the database that was replaced may have sent it.
        case inBackup
        /// Set off by a message from before the hold that the gateway has handed out again: may have been answered.
        case saidBefore
        /// What the clock owed, or a message sent since has set off.
        case new
    }

    public var kind: String
    public var isUrgent: Bool
    public var origin: Origin
    public var count: Int
    public var oldest: Instant
    public var newest: Instant
}

extension County {
    public func holdOutbox(
        _ reason: OutboxHold.Reason, knownUntil: Instant? = nil, sentUntil: Instant? = nil, at now: Instant
    ) throws {
        try connection.execute("DELETE FROM outbox_hold")
        try connection.execute(
            "INSERT INTO outbox_hold (reason, since, last_id, known_until, sent_until) VALUES (?, ?, ?, ?, ?)",
            [reason.sql, now.sql, try lastOutboxID().sql, knownUntil.sql, sentUntil.sql])
    }

    public func outboxHold() throws -> OutboxHold? {
        try connection.first("SELECT reason, since, last_id, known_until, sent_until FROM outbox_hold LIMIT 1") { row in
            OutboxHold(
                reason: OutboxHold.Reason(rawValue: row.text(0)) ?? .asked, since: Instant(rawValue: row.int(1)),
                lastID: row.int(2), knownUntil: row.optionalInt(3).map { Instant(rawValue: $0) },
                sentUntil: row.optionalInt(4).map { Instant(rawValue: $0) })
        }
    }

    public func isOutboxHeld() throws -> Bool {
        try connection.first("SELECT 1 FROM outbox_hold LIMIT 1") { _ in true } ?? false
    }

    public func endHold() throws { try connection.execute("DELETE FROM outbox_hold") }

    public func lastOutboxID() throws -> Int64 { try connection.count("SELECT COALESCE(MAX(id), 0) FROM outbox") }

    /// While held: when the message was written that set off everything after `last`.
    public func noteWhenSaid(after last: Int64, by message: Int64) throws {
        try connection.execute(
            "UPDATE outbox SET said_at = (SELECT sent_at FROM inbox WHERE id = ?) WHERE id > ? AND said_at IS NULL",
            [message.sql, last.sql])
    }

    // MARK: What is held

    /// Everything waiting, urgent kinds first.
    public func heldMessages() throws -> [HeldMessages] {
        var groups: [HeldMessages] = []
        try forEachWaiting { message in
            if let index = groups.firstIndex(where: { $0.kind == message.kind && $0.origin == message.origin }) {
                groups[index].count += 1
                groups[index].oldest = min(groups[index].oldest, message.at)
                groups[index].newest = max(groups[index].newest, message.at)
            } else {
                groups.append(
                    HeldMessages(
                        kind: message.kind, isUrgent: message.isUrgent, origin: message.origin, count: 1,
                        oldest: message.at, newest: message.at))
            }
        }
        return groups.sorted {
            ($0.isUrgent ? 0 : 1, $0.origin.rawValue, $0.kind) < ($1.isUrgent ? 0 : 1, $1.origin.rawValue, $1.kind)
        }
    }

    /// Ends unsent what was set off before a moment (nil: whenever), is of a kind (nil: any), and, with `onlyOld`, is
    /// not new since the hold; how many.
    public func dropHeld(before moment: Instant?, kind: String?, onlyOld: Bool, at now: Instant) throws -> Int {
        var dropped: [Int64] = []
        try forEachWaiting { message in
            let isMeant =
                (moment.map { message.at < $0 } ?? true) && (kind.map { $0 == message.kind } ?? true)
                && !(onlyOld && message.origin == .new)
            if isMeant { dropped.append(message.id) }
        }
        for id in dropped {
            try end(id, .dropped, channelMessageID: nil, reason: "dropped while held", at: now)
        }
        return dropped.count
    }

    private struct Waiting {
        var id: Int64
        var kind: String
        var isUrgent: Bool
        var at: Instant
        var origin: HeldMessages.Origin
    }

    private func forEachWaiting(_ body: (Waiting) throws -> Void) throws {
        let hold = try outboxHold()
        try connection.forEach(
            "SELECT id, notice, COALESCE(said_at, queued_at) FROM outbox WHERE state = 'queued' ORDER BY id", []
        ) { row in
            let (id, at) = (row.int(0), Instant(rawValue: row.int(2)))
            let notice = row.optionalText(1).map { Data($0.utf8) }
            let content = try notice.map { try JSONDecoder().decode(Notice.Content.self, from: $0) }
            var origin = HeldMessages.Origin.new
            if let hold { origin = id <= hold.lastID ? .inBackup : at < hold.since ? .saidBefore : .new }
            try body(
                Waiting(
                    id: id, kind: notice.map(Self.kind) ?? Self.replyKind,
                    isUrgent: content.map { Notice(to: PersonID(0), $0).isUrgent } ?? false, at: at, origin: origin))
        }
    }

    private static let replyKind = "reply"

    /// `report.newAtDesk`: the names of the cases, nothing of what they hold.
    private static func kind(_ notice: Data) -> String {
        let room = (try? JSONSerialization.jsonObject(with: notice)) as? [String: Any]
        let inner = (room?.values.first as? [String: Any])?["_0"] as? [String: Any]
        return [room?.keys.first, inner?.keys.first].compactMap(\.self).joined(separator: ".")
    }
}
