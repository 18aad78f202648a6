import Programme

/// Where the learned model hears something else than the listeners. The listeners know what must never be written and find
/// what is named; the model knows how people talk. What only the model hears is asked before it is written.
struct SecondOpinion {
    private let heard: Utterance
    private let asked: Asked?
    private let listener: Listener
    private var matters: MatterWeigher { listener.matters }

    /// The model's chance from which it is heard where the listeners hear nothing.
    private static let likely = 0.5
    /// From which it is heard against them.
    private static let sure = 0.8
    /// The same where nothing is written by it.
    private static let harmlessly = 0.4
    /// R5: an emergency that the listeners hear is taken for none only by a model that is all but certain.
    private static let certain = 0.95
    private static let least = 0.02

    init(_ heard: Utterance, _ asked: Asked?, _ listener: Listener) {
        self.heard = heard
        self.asked = asked
        self.listener = listener
    }

    func weighed(_ understood: Understanding) -> Understanding {
        guard understood.certainty != .visitOrDeath, !NoMessage.isSpam(heard) else { return understood }
        let guess = IntentModel.shared.guess(IntentPiece.all(of: heard, asked))
        guard guess.intent != understood.intent, guess.chance >= needed(understood, guess) else { return understood }
        if guess.intent == .urgent, isNoMore { return understood }
        guard var other = meant(guess.intent) else {
            var doubtful = understood
            if doubtful.certainty == .sure, understood.intent != .urgent { doubtful.certainty = .likely }
            return doubtful
        }
        if other.intent != .urgent, other.certainty == .sure { other.certainty = .likely }
        return other
    }

    private static let visits: Set<Intent> = [.logVisit, .logVisitAndReport]
    /// What only shows or says something.
    private static let harmless: Set<Intent> = [
        .smalltalk, .help, .myHouseholds, .remainingVisits, .issueStatus, .setLanguage,
    ]

    private func needed(_ understood: Understanding, _ guess: IntentModel.Guess) -> Double {
        let never = Double.infinity
        if understood.intent == .urgent {
            return guess.intent == .reportIssue && guess.chance(of: .urgent) < Self.least ? Self.certain : never
        }
        if guess.intent == .urgent { return Self.likely }
        // An answer that was understood is one.
        if asked != nil, understood.intent != .unknown { return never }
        // Nothing can be read in signs alone.
        if NoMessage.isEmpty(heard) { return guess.intent == .smalltalk ? Self.likely : never }
        if Self.visits.contains(guess.intent) {
            // How much of a visit's note is a matter is told by its words; what is planned, asked or told of others stays
            // unwritten.
            if Self.visits.contains(understood.intent) || understood.doubt != nil { return never }
        }
        guard understood.intent == .unknown, understood.doubt == nil else { return Self.sure }
        return Self.harmless.contains(guess.intent) ? Self.harmlessly : Self.likely
    }

    /// R5: grave words, but of what is past, practised or only feared.
    private var isNoMore: Bool { heard.has(.grave) && heard.has(.of(.longAgo, .onlySaid, .isOver)) }

    /// The message taken for what the model hears; nil where it does not say what such a message must.
    private func meant(_ intent: Intent) -> Understanding? {
        switch intent {
        case .logVisit, .logVisitAndReport:
            let visits = VisitListener(heard, matters)
            let visited = visits.logged(done: true, visits.visits()).flatMap { $0.intent == .unknown ? nil : $0 }
            return visited.map(Mood(heard).checked)
        case .reportIssue: return MatterListener(heard, matters).reported()
        case .urgent: return UrgentListener(heard, matters).cried()
        case .undo: return EditListener(heard, matters).undone()
        case .correct: return EditListener(heard, matters).corrected(asReply: true) ?? Understanding(.correct)
        case .issueStatus: return QuestionListener(heard, matters).statusAsked()
        case .setLanguage:
            return ServiceListener(heard).language().map { code in
                var understood = Understanding(.setLanguage)
                understood.language = code
                return understood
            }
        case .satisfaction: return VerdictListener(heard).understood()
        case .agree, .submit, .assign, .resolve, .sendBack, .escalate, .meetingVote:
            return heard.isOfficer ? OfficerListener(heard, matters).meant(intent) : nil
        case .choose: return nil
        case .confirm, .deny: return asked == nil ? nil : Understanding(intent)
        case .myHouseholds, .remainingVisits, .help, .stop, .smalltalk, .unknown: return Understanding(intent)
        }
    }
}
