import Database
import Foundation
import Programme

/// A question waiting for an account's answer; the latest one is asked first.
public struct OpenQuestion: Sendable {
    public var id: Int64
    public var question: Question
    public var askedAt: Instant
}

extension County {
    public func ask(
        _ question: Question, channel: String, sender: String, person: PersonID?, at now: Instant, expires: Instant
    ) throws {
        try connection.execute("DELETE FROM questions WHERE expires_at <= ?", [now.sql])
        try connection.execute(
            """
            INSERT INTO questions (channel, sender, person_id, content, asked_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                channel.sql, sender.sql, person.sql,
                try JSONEncoder.sorted.text(of: question).sql, now.sql, expires.sql,
            ])
    }

    /// Asks a person at their latest account, unbidden; false where they have none.
    func ask(_ question: Question, of person: PersonID, at now: Instant, expires: Instant) throws -> Bool {
        let account = try connection.first(
            """
            SELECT channel, sender FROM accounts WHERE person_id = ? AND ended_at IS NULL
            ORDER BY bound_at DESC, id DESC LIMIT 1
            """, [person.sql]
        ) { (channel: $0.text(0), sender: $0.text(1)) }
        guard let account else { return false }
        try ask(
            question, channel: account.channel, sender: account.sender, person: person, at: now, expires: expires)
        // Turns remember which accounts no question waits for.
        try rosterHasChanged()
        return true
    }

    public func openQuestion(channel: String, sender: String, at now: Instant) throws -> OpenQuestion? {
        try connection.first(
            """
            SELECT id, content, asked_at FROM questions WHERE channel = ? AND sender = ? AND expires_at > ?
            ORDER BY id DESC LIMIT 1
            """, [channel.sql, sender.sql, now.sql]
        ) { row in
            OpenQuestion(
                id: row.int(0), question: try JSONDecoder().decode(Question.self, from: Data(row.text(1).utf8)),
                askedAt: Instant(rawValue: row.int(2)))
        }
    }

    public func close(_ question: OpenQuestion) throws {
        try connection.execute("DELETE FROM questions WHERE id = ?", [question.id.sql])
    }
}
