import Programme

/// Answers to open questions in free words: 后面那个, 就是王婶, 都是, 不是，是5号, 对.
extension FreeReader {
    /// The one thing that was missing, said: `3号5号`, `前天去的`. Anything else is a message of its own.
    func filled(_ text: String, _ sentence: Sentence) -> Reading? {
        guard case .missing(let missing, let acts)? = sentence.context.question else { return nil }
        let context = sentence.context
        let expecting: Asked.Expecting = missing == .households ? .household : .date
        let heard = listener.hear(text, asked: Asked(expecting), roll: context.roll, today: context.today)
        if heard.intent == .deny { return .neverMind }
        // What tells more than was asked is a message of its own.
        let alone = hear(text, context)
        guard sentence.script.plain.count <= Self.answerGlyphs, alone.note == nil, alone.issue == nil,
            alone.doubt == nil,
            missing == .day || alone.date == nil
        else { return nil }
        guard heard.intent == .logVisit, heard.certainty == .sure, heard.issue == nil else { return nil }
        switch missing {
        case .households:
            guard !heard.households.isEmpty || heard.everyone else { return nil }
            let mentions = heard.households.map { mention($0, context) }
            // Words that name nobody of theirs are no answer.
            guard heard.everyone || mentions.contains(where: { !$0.candidates.isEmpty }) || hasNumber(heard) else {
                return nil
            }
            return .answered(acts.map { $0.completed(households: mentions, all: heard.everyone && mentions.isEmpty) })
        case .day:
            guard case .day(let day)? = heard.date?.meaning else { return nil }
            return .answered(acts.map { $0.completed(day: day) })
        }
    }

    private static let answerGlyphs = 24

    private func hasNumber(_ heard: Understanding) -> Bool { heard.households.contains { $0.number != nil } }

    /// One of the numbered answers, in words; nil where the text is none.
    func answer(_ text: String, _ sentence: Sentence) -> Reading? {
        let context = sentence.context
        guard let question = context.question, question.optionCount > 0 else { return nil }
        if let (yes, no) = question.yesAndNo {
            let heard = listener.hear(text, asked: Asked(.confirm), today: context.today)
            switch heard.intent {
            case .confirm: return .choice(yes)
            case .deny: return .choice(no)
            default: return nil
            }
        }
        let asked = Asked(.choose, options: Self.options(question))
        let heard = listener.hear(text, asked: asked, roll: context.roll, today: context.today)
        if let other = another(question, text, heard, context) { return other }
        switch (heard.intent, heard.choice) {
        case (.choose, .number(let index)?) where (1...question.optionCount).contains(index): return .choice(index)
        case (.choose, Understanding.Choice.all?):
            guard case .whichHousehold = question else { return nil }
            return .answered((1...question.optionCount).flatMap { question.acts(choosing: $0) })
        case (.choose, Understanding.Choice.none?), (.deny, _): return .neverMind
        default: return nil
        }
    }

    /// 都不是，是12号: a household that was not among the answers.
    private func another(_ question: Question, _ text: String, _ choice: Understanding, _ context: ReadingContext)
        -> Reading?
    {
        guard case .whichHousehold(let written, let options, let acts) = question,
            choice.choice == nil || choice.choice == Understanding.Choice.none
        else { return nil }
        let heard = listener.hear(text, asked: Asked(.household), roll: context.roll, today: context.today)
        guard [.logVisit, .correct].contains(heard.intent), heard.note == nil, heard.issue == nil,
            heard.households.count == 1, let said = heard.households.first
        else { return nil }
        let meant = mention(said, context).candidates
        guard meant.count == 1 else { return nil }
        if let index = options.firstIndex(where: { $0.id == meant[0] }) { return .choice(index + 1) }
        return .answered(acts.map { $0.replacing(HouseholdMention(written: written, candidates: meant)) })
    }

    /// The numbered answers in words, to hear a choice in them.
    private static func options(_ question: Question) -> [String] {
        switch question {
        case .whichHousehold(_, let options, _): options.map { "\($0.number)号\($0.head)" }
        case .whichIssue(let options, _): options.map { "\($0.number.rawValue)\($0.text)" }
        case .passUpOrReport: ["转上级", "报一件新事"]
        case .whichErrand(let options): options.map { "\($0.household.number)号\($0.household.head)\($0.what)" }
        case .visit(let question): options(question)
        case .discuss(.whichMeeting(let options, _)): options.map { $0.place ?? "" }
        case .discuss(.whichDay(let options, _)): options.map { _ in "" }
        case .discuss(.whichUnit(_, let names, _)), .whoAreYou(_, let names, _): names
        case .whichPerson(_, let options, _): options.map { $0.place + $0.name }
        case .whichMeaning(let meanings): meanings.map { $0.isEmpty ? "不用记" : "" }
        case .whichGround(_, let grounds, _): grounds.map { _ in "" }
        case .sameIssue, .applyProposal: ["是", "不是"]
        case .missing: []
        }
    }

    private static func options(_ question: VisitQuestion) -> [String] {
        switch question {
        case .whichMember(let options, _): options.map { $0.unit + $0.name }
        case .whichEvent(let kinds, _): kinds.map { _ in "" }
        case .whichDelivery(let options, _): options.map(\.what)
        case .whichPolicy(let options, _): options.map(\.text)
        case .wasVisited: ["来过", "没来过"]
        case .sendCircular: ["发", "不发"]
        }
    }

    // MARK: Words on a result

    private static let verdictGlyphs = 24

    /// S6: 亮堂了, 还是黑的, 马马虎虎: to be taken as a verdict where one is waited for.
    func verdict(_ text: String, _ sentence: Sentence, otherwise: Reading) -> Reading? {
        if case .ask = otherwise { return nil }
        guard sentence.script.plain.count <= Self.verdictGlyphs,
            let (verdict, words) = listener.verdict(text, today: sentence.context.today)
        else { return nil }
        let isSatisfied = verdict != .unsatisfied
        return .verdict(
            JudgeResult.Request(numbers: [], isSatisfied: isSatisfied, words: words),
            isCertain: verdict != .neutral, otherwise: otherwise)
    }
}
