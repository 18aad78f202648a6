import Programme

/// An understanding in the ontology's words, as `lianhu read` prints it.
public struct OntologyRecord: Encodable, Sendable {
    private struct Day: Encodable, Sendable {
        var raw: String; var iso: String?
        enum CodingKeys: String, CodingKey { case raw, iso }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(raw, forKey: .raw)
            // Two days have none: null, and not left out.
            try container.encode(iso, forKey: .iso)
        }
    }
    private struct Votes: Encodable, Sendable {
        var expected: Int?; var present: Int?; var `for`: Int?; var against: Int?; var abstain: Int?
    }
    private enum Choice: Encodable, Sendable {
        case number(Int), word(String)
        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .word(let word): try container.encode(word)
            }
        }
    }

    private struct Slots: Encodable, Sendable {
        var households: [String]?, exceptHouseholds: [String]?, oldHouseholds: [String]?, issueHouseholds: [String]?
        var householdCount: Int?
        var date: Day?, due: Day?
        var note: String?, issue: String?, reason: String?, category: String?, mode: String?, outcome: String?
        var issueId: String?, issueIds: [String]?
        var assignee: String?, body: String?, to: String?
        var votes: Votes?
        var result: String?, satisfaction: String?, urgency: String?, toLang: String?
        var choice: Choice?

        enum CodingKeys: String, CodingKey {
            case households, date, due, note, issue, reason, category, mode, outcome, assignee, body, to, votes, result
            case satisfaction, urgency, choice
            case exceptHouseholds = "except_households"
            case oldHouseholds = "old_households"
            case issueHouseholds = "issue_households"
            case householdCount = "household_count"
            case issueId = "issue_id"
            case issueIds = "issue_ids"
            case toLang = "to_lang"
        }
    }

    private var id: String?
    private let intent: String
    private let slots: Slots
    private let verb: String?

    /// `verb`: our own, where the ontology has no word for it.
    public init(id: String?, _ understanding: Understanding, verb: Verb? = nil) {
        self.id = id
        self.verb = verb?.rawValue
        intent = understanding.intent.rawValue
        var slots = Slots()
        slots.households = Self.list(understanding.households)
        slots.exceptHouseholds = Self.list(understanding.except)
        slots.oldHouseholds = Self.list(understanding.old)
        slots.issueHouseholds = Self.list(understanding.issueHouseholds)
        slots.householdCount = understanding.householdCount
        slots.date = understanding.date.map(Self.day)
        slots.due = understanding.due.map(Self.day)
        (slots.note, slots.issue, slots.reason) = (understanding.note, understanding.issue, understanding.reason)
        // What was done is our note of a result; the ontology has none there.
        if understanding.intent == .resolve { slots.note = nil }
        slots.category = understanding.category
        slots.mode = understanding.mode.flatMap { $0 == .phone ? "phone" : $0 == .video ? "video" : nil }
        slots.outcome = understanding.outcome == .notHome ? "not_home" : nil
        slots.issueId = understanding.issues.count == 1 ? String(understanding.issues[0]) : nil
        slots.issueIds = understanding.issues.count > 1 ? understanding.issues.map { String($0) } : nil
        (slots.assignee, slots.body, slots.to) = (understanding.assignee, understanding.body, understanding.to)
        slots.votes = understanding.votes.map {
            Votes(
                expected: $0.expected, present: $0.present, for: $0.inFavour, against: $0.against, abstain: $0.abstained
            )
        }
        slots.result = understanding.result?.rawValue
        slots.satisfaction = understanding.verdict?.rawValue
        slots.urgency = understanding.urgency?.rawValue
        slots.toLang = understanding.language
        slots.choice = understanding.choice.map { choice in
            switch choice {
            case .number(let number): .number(number)
            case .all: .word("all")
            case .none: .word("none")
            }
        }
        self.slots = slots
    }

    private static func list(_ households: [SaidHousehold]) -> [String]? {
        households.isEmpty
            ? nil
            : households.map { household in
                [household.number.map(String.init), household.name].compactMap(\.self).joined(separator: "/")
            }
    }

    private static func day(_ day: SaidDay) -> Day {
        switch day.meaning {
        case .day(let meant), .about(let meant, _):
            Day(raw: day.said, iso: iso(meant.year, meant.month) + "-" + two(meant.day))
        case .month(let year, let month): Day(raw: day.said, iso: iso(year, month))
        case .vague: Day(raw: day.said, iso: nil)
        }
    }

    private static func iso(_ year: Int, _ month: Int) -> String { "\(year)-" + two(month) }
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
