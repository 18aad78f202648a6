import Database
import Programme

/// A10: who practises, and what they have said so far. Nothing else of a practice is in the county's tables, and this
/// goes with its end.
extension County {
    public struct Practice: Sendable {
        public var beganAt: Instant
        /// R5: an emergency said in practice; the person is asked whether it is real.
        public var asked: String?
        public var askedAt: Instant?
    }

    public struct PracticeLine: Sendable {
        public var at: Instant
        /// 1 is the person, the others are the pretend people.
        public var speaker: Int
        public var text: String

        public init(at: Instant, speaker: Int, text: String) {
            self.at = at
            self.speaker = speaker
            self.text = text
        }
    }

    public func practices() throws -> [PersonID: Practice] {
        Dictionary(
            uniqueKeysWithValues: try connection.query("SELECT person_id, began_at, asked, asked_at FROM practices") {
                (
                    PersonID($0.int(0)),
                    Practice(
                        beganAt: Instant(rawValue: $0.int(1)), asked: $0.optionalText(2),
                        askedAt: $0.optionalInt(3).map(Instant.init(rawValue:)))
                )
            })
    }

    func beginPractice(of person: PersonID, at now: Instant) throws {
        try connection.execute(
            "INSERT INTO practices (person_id, began_at) VALUES (?, ?)", [person.sql, now.sql])
    }

    public func endPractice(of person: PersonID) throws {
        try connection.execute("DELETE FROM practices WHERE person_id = ?", [person.sql])
        try connection.execute("DELETE FROM practice_messages WHERE person_id = ?", [person.sql])
    }

    /// `since`: when it was first said.
    public func setAsked(_ text: String?, since: Instant?, inPracticeOf person: PersonID) throws {
        try connection.execute(
            "UPDATE practices SET asked = ?, asked_at = ? WHERE person_id = ?", [text.sql, since.sql, person.sql])
    }

    public func practiceLines(of person: PersonID) throws -> [PracticeLine] {
        try connection.query(
            "SELECT at, speaker, text FROM practice_messages WHERE person_id = ? ORDER BY seq", [person.sql]
        ) { PracticeLine(at: Instant(rawValue: $0.int(0)), speaker: Int($0.int(1)), text: $0.text(2)) }
    }

    public func keep(_ line: PracticeLine, inPracticeOf person: PersonID, seq: Int) throws {
        try connection.execute(
            "INSERT INTO practice_messages (person_id, seq, at, speaker, text) VALUES (?, ?, ?, ?, ?)",
            [person.sql, seq.sql, line.at.sql, line.speaker.sql, line.text.sql])
    }

    /// A9: the words of practices that nobody came back to.
    public func sweepPractices(begunBefore moment: Instant) throws {
        try connection.execute(
            """
            DELETE FROM practice_messages WHERE person_id IN (SELECT person_id FROM practices WHERE began_at < ?)
            """, [moment.sql])
    }
}
