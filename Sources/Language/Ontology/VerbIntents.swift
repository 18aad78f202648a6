import Programme

/// Our verbs in the ontology's words; it is coarser, and has no word for most of them.
public enum VerbIntents {
    private static let table: [Verb: Intent] = [
        .logVisit: .logVisit, .logForMember: .logVisit, .reportIssue: .reportIssue, .myHouseholds: .myHouseholds,
        .remainingVisits: .remainingVisits, .issueStatus: .issueStatus, .myMatters: .issueStatus, .undo: .undo,
        .correct: .correct, .recategorise: .correct, .help: .help, .mute: .stop, .setLanguage: .setLanguage,
        .judgeResult: .satisfaction, .acceptIssue: .agree, .acknowledge: .agree, .resolveIssue: .resolve,
        .returnIssue: .sendBack, .refuseIssue: .sendBack, .passUp: .escalate, .referIssue: .escalate,
        .handOver: .assign,
    ]

    public static func intent(of verb: Verb) -> Intent? { table[verb] }
}

/// Why a message was taken for what it was: `lianhu read --explain`.
public struct Explanation: Encodable, Sendable {
    private var intent: String
    private var chance: Double
    private var because: [Reason]
    private var category: String?
    private var categoryBecause: [Reason]

    enum CodingKeys: String, CodingKey { case intent, chance, because, category, categoryBecause = "category_because" }

    private static let reasons = 6

    init(_ heard: Utterance, _ asked: Asked?, _ matters: MatterWeigher) {
        let guess = IntentModel.shared.guess(IntentPiece.all(of: heard, asked))
        (intent, chance) = (guess.intent.rawValue, guess.chance)
        because = IntentModel.shared.reasons(heard, asked, for: guess.intent, limit: Self.reasons)
        let isOfMatter = [.reportIssue, .logVisitAndReport, .urgent].contains(guess.intent)
        let category = isOfMatter ? matters.category(of: heard.glyphs(heard.text.indices)) : nil
        self.category = category
        categoryBecause =
            category.map { CategoryModel.shared.reasons(heard.text, for: $0, limit: Self.reasons) } ?? []
    }
}

/// One line of `lianhu read`: heard as free speech; what that leaves unknown and a verb of ours covers is named too.
public struct OntologyReader: Sendable {
    private let listener: Listener
    private let reader: Reader

    public init(policy: Policy) {
        listener = Listener(policy.categories)
        reader = Reader(policy: policy)
    }

    public func record(id: String?, text: String, asked: Asked?, isOfficer: Bool, roll: HouseholdRoll, today: Today)
        -> OntologyRecord
    {
        let heard = listener.hear(
            text, asked: asked, isOfficer: isOfficer, roll: roll.households.isEmpty ? nil : roll, today: today)
        guard heard.intent == .unknown,
            case .acts(let acts) = reader.read(text, ReadingContext(roll: roll, today: today)),
            let verb = acts.first?.verb, VerbIntents.intent(of: verb) == nil
        else { return OntologyRecord(id: id, heard) }
        return OntologyRecord(id: id, heard, verb: verb)
    }

    /// What the learned models hear in a text, and the pieces they go by.
    public func explanation(_ text: String, asked: Asked?, isOfficer: Bool, today: Today) -> Explanation {
        let heard = Utterance(PinyinText.shared.read(Script(text)), roll: nil, today: today, isOfficer: isOfficer)
        return Explanation(heard, asked, listener.matters)
    }
}
