import Programme

/// Free speech for the daemon: what the plain forms do not cover is heard by the `Listener` and becomes the same acts.
/// Where it could be written wrongly, nothing is: the reply says what is missing.
struct FreeReader: Sendable {
    private let listener: Listener
    private let words: PolicyWords
    /// R5: the kind of an emergency that the policy has no word for.
    private let anyEmergency: String?

    init(_ policy: Policy, _ words: PolicyWords) {
        listener = Listener(policy.categories)
        self.words = words
        anyEmergency = policy.issues.emergency.kinds.first?.named.code
    }

    private static let shortGlyphs = 12

    /// Glyphs beside which a plain form may be no visit: 听说, 梦见, 准备, 如果, 让, 说, 没, 要, 想; 六户 and 三家 are counts.
    private static let doubtful = Set("听聽梦夢准準打计計如要想让讓叫说說没沒未假万萬等本户戶家".unicodeScalars.map(\.value))

    /// What the plain forms read, checked: a plan, hearsay or a question in their words is no visit, 走了六户 names nobody,
    /// and a visit told beside a trouble is not lost.
    func checked(_ reading: Reading, _ text: String, _ sentence: Sentence) -> Reading {
        guard case .acts(let acts) = reading else { return reading }
        // A plan that the plain forms know as one is refused with its reason.
        if acts.contains(where: { Self.isDone($0) }) {
            guard sentence.script.plain.contains(where: Self.doubtful.contains) else { return reading }
            let heard = hear(text, sentence.context)
            if heard.intent == .unknown, let doubt = heard.doubt { return .unclear(hint(doubt)) }
            let isCount = heard.householdCount != nil && heard.households.isEmpty && !heard.everyone
            return isCount ? .unclear(.free(.whichHouseholds)) : reading
        }
        guard acts.count == 1, acts[0].verb == .reportIssue else { return reading }
        let heard = hear(text, sentence.context)
        guard heard.intent == .logVisitAndReport, !heard.households.isEmpty else { return reading }
        return visited(heard, sentence)
    }

    private static func isDone(_ act: Act) -> Bool {
        if case .visit(.logVisit(let request)) = act { request.when != .planned } else { false }
    }

    /// R5: whether what sounds like an emergency is past, practised or only spoken of.
    func deniesEmergency(_ text: String, _ context: ReadingContext) -> Bool {
        listener.deniesEmergency(text, today: context.today)
    }

    /// R5: an emergency in words that the policy does not list.
    func emergency(_ text: String, _ sentence: Sentence) -> Reading? {
        let heard = hear(text, sentence.context)
        guard heard.intent == .urgent, let anyEmergency else { return nil }
        let kind = words.emergency(in: sentence.script) ?? alike(heard.issue ?? text) ?? anyEmergency
        let text = heard.issue ?? sentence.typed(sentence.tokens[...])
        let mention = heard.issueHouseholds.count == 1 ? self.mention(heard.issueHouseholds[0], sentence.context) : nil
        return .acts([
            .report(
                .reportIssue(.init(household: mention, text: text, category: heard.category ?? "", emergency: kind)))
        ])
    }

    /// Glyphs that tell the kind, each with a word that the policy is likely to list for it: who is called depends on it.
    private static let alike: [(glyphs: String, word: String)] = [
        ("刀砍杀抢劫打贼捅", "动刀"), ("丢踪失找見见", "失踪"), ("火烧燃烟煤气爆燭着", "着火"), ("河塘溺浸落", "溺水"),
        ("塌垮滑埋困洪淹水泥震", "被困"), ("跳死轻吊", "要自杀"), ("晕昏气血病药毒喘抽摔倒醒生咬电痛", "昏倒"),
    ]

    private func alike(_ text: String) -> String? {
        let glyphs = Script(text).plain
        return Self.alike.lazy.filter { kind in Script(kind.glyphs).plain.contains(where: glyphs.contains) }
            .compactMap { words.emergency(in: Script($0.word)) }.first
    }

    /// The answer to an open question in free words: 后面那个, 都不是.
    func answer(_ text: String, _ sentence: Sentence) -> Reading? {
        guard let question = sentence.context.question, case .whichHousehold(_, let options, _) = question else {
            return nil
        }
        let asked = Asked(.choose, options: options.map { "\($0.number)号\($0.head)" })
        let heard = listener.hear(text, asked: asked, roll: sentence.context.roll, today: sentence.context.today)
        switch (heard.intent, heard.choice) {
        case (.choose, .number(let index)?) where (1...options.count).contains(index): return .choice(index)
        case (.choose, Understanding.Choice.none?), (.deny, _): return .neverMind
        default: return nil
        }
    }

    /// What was not understood by the plain forms; nil where it stays so.
    func read(_ text: String, _ sentence: Sentence) -> Reading? {
        let context = sentence.context
        let heard = hear(text, context)
        if let reading = self.reading(heard, text, sentence) { return reading }
        guard context.holdsDesk, !context.issuesAtDesk.isEmpty else { return nil }
        let decision = listener.hear(text, isOfficer: true, today: context.today)
        // Without a number only a short word is surely about what lies at the desk.
        guard !decision.issues.isEmpty || sentence.script.plain.count <= Self.shortGlyphs else { return nil }
        return decided(decision, context)
    }

    private func hear(_ text: String, _ context: ReadingContext) -> Understanding {
        listener.hear(text, roll: context.roll, today: context.today)
    }

    private func hint(_ doubt: Understanding.Doubt) -> Reading.Hint {
        switch doubt {
        case .planned: .free(.planned)
        case .notDone: .notVisited
        case .hearsay: .free(.hearsay)
        case .asked: .nothing
        }
    }

    // MARK: Acts

    private func reading(_ heard: Understanding, _ text: String, _ sentence: Sentence) -> Reading? {
        switch heard.intent {
        case .logVisit, .logVisitAndReport: return visited(heard, sentence)
        case .reportIssue: return .acts([reported(heard, sentence)])
        case .myHouseholds: return .acts([.link(.myHouseholds)])
        case .remainingVisits: return .acts([.visit(.remainingVisits)])
        case .issueStatus:
            let number = heard.issues.count == 1 ? IssueNumber(Int64(heard.issues[0])) : nil
            return .acts([.report(.issueStatus(IssueStatus.Request(number: number)))])
        case .undo:
            // What names a certain record may not be the last one.
            let isLast = heard.households.isEmpty && heard.date == nil && heard.issue == nil && heard.issues.isEmpty
            return isLast ? .acts([.across(.undo)]) : .unclear(.free(.whichRecord))
        case .correct: return corrected(heard, sentence.context)
        case .help: return .acts([.across(.help(page: 1))])
        case .stop: return .acts([.across(.mute(true))])
        case .setLanguage: return language(heard.language).map { .acts([.across(.setLanguage($0))]) }
        case .smalltalk: return .smalltalk
        case .unknown: return heard.doubt.map { .unclear(hint($0)) }
        case .urgent, .confirm, .deny, .choose, .satisfaction, .agree, .submit, .assign, .resolve, .sendBack, .escalate,
            .meetingVote:
            return nil
        }
    }

    private func visited(_ heard: Understanding, _ sentence: Sentence) -> Reading {
        guard !heard.households.isEmpty || heard.everyone else { return .unclear(.free(.whichHouseholds)) }
        var day = sentence.context.today.day
        if let date = heard.date {
            guard case .day(let said) = date.meaning else { return .unclear(.free(.whichDay)) }
            day = said
        }
        let visit = LogVisit.Request(
            households: heard.households.map { mention($0, sentence.context) },
            except: heard.except.map { mention($0, sentence.context) }, all: heard.everyone && heard.households.isEmpty,
            when: .on(day), mode: heard.mode ?? .home, outcome: heard.outcome ?? .met, note: heard.note ?? "")
        guard heard.issue != nil else { return .acts([.visit(.logVisit(visit))]) }
        return .acts([.visit(.logVisit(visit)), reported(heard, sentence)])
    }

    private func reported(_ heard: Understanding, _ sentence: Sentence) -> Act {
        let manner = ReportManner(heard.issue ?? "", in: sentence.script)
        let mention = heard.issueHouseholds.count == 1 ? self.mention(heard.issueHouseholds[0], sentence.context) : nil
        return .report(
            .reportIssue(
                ReportIssue.Request(
                    household: mention.flatMap { $0.candidates.isEmpty ? nil : $0 }, text: manner.text,
                    category: heard.category ?? words.categories.category(of: manner.text), way: manner.way,
                    isConfidential: manner.isConfidential)))
    }

    private func corrected(_ heard: Understanding, _ context: ReadingContext) -> Reading? {
        var when: LogVisit.Request.When?
        if case .day(let day)? = heard.date?.meaning { when = .on(day) }
        guard when != nil || !heard.households.isEmpty, heard.mode == nil, heard.outcome == nil else {
            guard let category = heard.category, heard.households.isEmpty else { return .unclear(.free(.whichRecord)) }
            return .acts([.report(.recategorise(Recategorise.Request(numbers: [], category: category)))])
        }
        return .acts([
            .visit(
                .correct(
                    Correct.Request(
                        right: heard.households.map { mention($0, context) },
                        wrong: heard.old.map { mention($0, context) },
                        when: when)))
        ])
    }

    /// An officer's word on what lies at their own desk.
    private func decided(_ heard: Understanding, _ context: ReadingContext) -> Reading? {
        let numbers = heard.issues.map { IssueNumber(Int64($0)) }
        guard numbers.allSatisfy(context.issuesAtDesk.contains) else { return nil }
        let request = IssueRequest(numbers: numbers, words: heard.reason ?? heard.note)
        switch heard.intent {
        case .agree: return .acts([.report(.accept(request))])
        case .sendBack: return .acts([.report(.returnIssue(request))])
        case .resolve: return .acts([.report(.resolve(request))])
        case .escalate where heard.to == nil: return .acts([.report(.passUp(request))])
        case .assign, .submit, .meetingVote, .escalate: return .unclear(.free(.notYetByWords))
        case .logVisit, .reportIssue, .logVisitAndReport, .myHouseholds, .remainingVisits, .issueStatus, .undo,
            .correct,
            .confirm, .deny, .choose, .help, .stop, .setLanguage, .urgent, .smalltalk, .unknown, .satisfaction:
            return nil
        }
    }

    private func language(_ code: String?) -> Tongue? {
        switch code {
        case "zh-Hans": .simplified
        case "zh-Hant": .traditional
        case "en": .english
        default: nil
        }
    }

    // MARK: Households

    /// By its number, else by its name among the sender's own, else by the sound of the name.
    private func mention(_ said: SaidHousehold, _ context: ReadingContext) -> HouseholdMention {
        if let number = said.number {
            return HouseholdMention(
                written: "\(number)号", candidates: context.households.filter { $0.number == number }.map(\.id))
        }
        let name = said.name ?? ""
        let plain = Script(name).plain
        if let known = context.roll.names.first(where: { $0.plain == plain }) {
            return HouseholdMention(written: name, candidates: known.households)
        }
        let sound = plain.count <= 4 ? Sounds.shared.key(plain[...]) : nil
        let alike = sound.map { sound in
            context.roll.names.filter { $0.plain.count == plain.count && Sounds.shared.key($0.plain[...]) == sound }
        }
        return HouseholdMention(written: name, candidates: alike?.flatMap(\.households) ?? [])
    }
}
