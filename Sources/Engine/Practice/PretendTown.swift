import Database
import Language
import Programme
import Store
import Synchronization

/// A10: a county of one person's own, in memory, run by the same Turn as the real one. It is given no other connection,
/// so nothing that is done in it can reach the county's tables or its outbox.
final class PretendTown: Sendable {
    static let channel = "practice"

    struct Played {
        /// Nil: the second identical chatter has had its answer (A3).
        var reply: String?
        /// What others would have got, and the person; nil stands for the person.
        var pushes: [(to: NamedOfficer?, text: String)]
        /// A number that only the real county has.
        var realIssue: IssueNumber?
        /// A numbered answer is waited for.
        var asks: Bool
        var hasIssue: Bool
    }

    let pretend: PretendCounty
    private let database: SQLiteDatabase
    private let house: House
    private let cache = MemberCache()
    private let answers: Answers
    private let lines = Mutex(0)

    /// Messages so far.
    var played: Int { lines.withLock { $0 } }

    init(for person: Person, foundedAt now: Instant, house: House) throws {
        pretend = PretendCounty(for: person, policy: house.policy)
        database = try SQLiteDatabase()
        let (codes, answers) = (CountedCodes(), Answers())
        self.answers = answers
        self.house = house.practising(drawCode: { codes.next() }, heard: { answers.hear($0) })
        let pretend = pretend
        try database.writeNow { connection in
            try connection.migrate(Schema.migrations)
            try County(connection).found(pretend, channel: Self.channel, at: now)
        }
    }

    func play(_ line: County.PracticeLine) throws -> Played {
        let number = lines.withLock { lines in
            lines += 1
            return lines
        }
        answers.clear()
        return try database.writeNow { connection in
            let county = County(connection)
            let turn = try Turn(
                county: county, house: house, cache: cache, now: line.at, gateway: Self.channel, handover: nil)
            let sender = "\(line.speaker)"
            let message = StoredMessage(
                id: Int64(number), channel: Self.channel, sender: sender, chat: sender, replyReference: nil,
                text: line.text)
            try turn.run(message)
            return try show(
                try county.takeOutbox(),
                asks: try county.openQuestion(channel: Self.channel, sender: sender, at: line.at) != nil,
                hasIssue: try county.nextIssueNumber() > PretendCounty.firstIssue)
        }
    }

    private func show(
        _ items: [(person: PersonID?, text: String?, notice: Notice.Content?)], asks: Bool,
        hasIssue: Bool
    ) throws -> Played {
        var played = Played(reply: nil, pushes: [], realIssue: answers.realIssue, asks: asks, hasIssue: hasIssue)
        let words = house.speaker(pretend.tongue)
        for item in items {
            if let notice = item.notice, let person = item.person {
                played.pushes.append((officer(Int(person.rawValue)), words.push(notice)))
            } else if let text = item.text {
                played.reply = text
            }
        }
        return played
    }

    /// Nil: the person.
    func officer(_ number: Int) -> NamedOfficer? {
        number == 1 ? nil : pretend.others[number - 2].officer
    }
}

/// What the pretend county has answered, before it is put into words.
private final class Answers: Sendable {
    private let answers = Mutex<[Answer]>([])

    func hear(_ heard: Heard) {
        if case .reply(let more, _) = heard { answers.withLock { $0 += more } }
    }

    func clear() { answers.withLock { $0 = [] } }

    var realIssue: IssueNumber? {
        answers.withLock { answers in
            answers.lazy.compactMap { answer in
                if case .refused(.report(.issueNotFound(let number))) = answer, number < PretendCounty.firstIssue {
                    number
                } else {
                    nil
                }
            }.first
        }
    }
}
