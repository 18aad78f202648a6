import Programme

/// Where the learned model hears something else than the listeners. The listeners know what must never be written and find
/// what is named; the model knows how people talk. What only the model hears is asked before it is written.
struct SecondOpinion {
    private let heard: Utterance
    private let asked: Asked?
    private let matters: MatterWeigher

    /// The model's chance from which an emergency is heard where the listeners hear none.
    private static let likely = 0.5
    /// From which it is heard where the listeners hear nothing.
    private static let likelier = 0.7
    /// From which it is heard against them.
    private static let sure = 0.8
    /// The same where nothing is written by it.
    private static let harmlessly = 0.4
    /// R5: an emergency that the listeners hear is taken for none only by a model that is all but certain.
    private static let certain = 0.95
    private static let least = 0.02

    init(_ heard: Utterance, _ asked: Asked?, _ matters: MatterWeigher) {
        self.heard = heard
        self.asked = asked
        self.matters = matters
    }

    func weighed(_ understood: Understanding) -> Understanding {
        guard understood.certainty != .visitOrDeath, !NoMessage.isSpam(heard) else { return understood }
        let guess = IntentModel.shared.guess(IntentPiece.all(of: heard, asked))
        guard guess.intent != understood.intent, guess.chance >= needed(understood, guess) else {
            return doubted(understood, guess.chance(of: understood.intent))
        }
        if guess.intent == .urgent, isNoMore { return understood }
        if understood.intent == .logVisit, guess.intent == .logVisitAndReport { return raising(understood) }
        guard var other = meant(guess.intent), other.intent != .unknown || guess.intent == .unknown else {
            var doubtful = understood
            if doubtful.certainty == .sure, understood.intent != .urgent { doubtful.certainty = .likely }
            return doubtful
        }
        if other.intent != .urgent, other.certainty == .sure { other.certainty = .likely }
        return other
    }

    /// What was only guessed by its sound, or by what such texts mostly are, and sounds like nothing of the kind.
    private func doubted(_ understood: Understanding, _ chance: Double) -> Understanding {
        let isGuessed = understood.certainty == .likely && !Self.harmless.contains(understood.intent)
        return isGuessed && chance < Self.unlikely ? Understanding(.unknown) : understood
    }
    private static let unlikely = 0.25

    /// V5: what is told at a visit and sounds like a matter, 老刘头说他家门前的电线垂得很低, 身体好，就是隔壁太吵: from the word of
    /// telling, or the turn, on.
    private func raising(_ visit: Understanding) -> Understanding {
        let turn = heard.text.indices.lazy.compactMap { index in
            Self.turns.longest(in: heard.text, at: index).map { index..<$0.end }
        }.first
        guard let told = heard.words.last(where: { $0.cues.contains(.tells) })?.range ?? turn else { return visit }
        let range = heard.trim(Range(from: told.upperBound, to: heard.text.count))
        guard range.count >= Self.matterGlyphs else { return visit }
        var both = visit
        both.intent = .logVisitAndReport
        both.issue = heard.typed(range)
        both.category = matters.category(of: heard.typed(range))
        both.issueHouseholds = visit.households.count == 1 ? visit.households : []
        // What was noted before it stays.
        let clause = heard.clause(at: told.lowerBound)
        both.note = visit.note.flatMap { note in
            let before = heard.clauses.filter { $0.upperBound <= clause.lowerBound }.map(heard.typed)
            let kept = before.filter { !$0.isEmpty && note.contains($0) }
            return kept.isEmpty ? nil : kept.joined(separator: "，")
        }
        return both
    }
    private static let matterGlyphs = 4
    private static let turns = Trie(list: "就是 只是 不过 但是 可惜 唯独")

    private static let visits: Set<Intent> = [.logVisit, .logVisitAndReport]
    /// Glyphs that tell more than whose household it is.
    private var beyondNames: Int {
        heard.text.count { !$0.isBlank } - heard.namings.map(\.range.count).reduce(0, +)
    }
    private static let noteGlyphs = 3
    private static let visiting = Cues.of(.went, .go, .goInto, .deed, .phone, .video, .well, .notHome)
    /// What only shows or says something.
    private static let harmless: Set<Intent> = [
        .smalltalk, .help, .myHouseholds, .remainingVisits, .issueStatus, .setLanguage,
    ]

    private func needed(_ understood: Understanding, _ guess: IntentModel.Guess) -> Double {
        let never = Double.infinity
        if understood.intent == .urgent {
            return guess.intent == .reportIssue && guess.chance(of: .urgent) < Self.least ? Self.certain : never
        }
        // Grave words that the listeners did not take for an emergency are one only for a sure model.
        if guess.intent == .urgent { return heard.has(.grave) ? Self.sure : Self.likely }
        // An answer that was understood is one.
        if asked != nil, understood.intent != .unknown { return never }
        // Nothing can be read in signs alone.
        if NoMessage.isEmpty(heard) { return guess.intent == .smalltalk ? Self.likely : never }
        if Self.visits.contains(guess.intent) {
            // What is planned, asked or told of others stays unwritten.
            if Self.visits.contains(understood.intent) {
                return guess.intent == .logVisitAndReport && asked == nil ? Self.sure : never
            }
            if understood.doubt != nil { return never }
            // 3号 老人: nothing says that anybody went there.
            if !heard.has(Self.visiting), beyondNames < Self.noteGlyphs { return never }
        }
        // A kind word for what was refused with its reason, or the other way round, helps nobody.
        let isRefused = understood.doubt != nil && guess.intent == .smalltalk
        if isRefused || understood.intent == .smalltalk && guess.intent == .unknown { return never }
        guard understood.intent == .unknown, understood.doubt == nil else { return Self.sure }
        return Self.harmless.contains(guess.intent) ? Self.harmlessly : Self.likelier
    }

    /// R5: grave words, but of what is past, practised or only feared.
    private var isNoMore: Bool {
        heard.has(.grave) && heard.has(.of(.longAgo, .onlySaid, .isOver)) || UrgentListener(heard, matters).isFelt
    }

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
