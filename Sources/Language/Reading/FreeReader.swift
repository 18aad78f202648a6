import Programme

/// Free speech for the daemon: what the plain forms do not cover is heard by the `Listener` and becomes the same acts.
/// Where it could be written wrongly, nothing is: the reply says what is missing.
struct FreeReader: Sendable {
    let listener: Listener
    let words: PolicyWords
    private let visitWords: VisitWords
    /// R5: the kind of an emergency that the policy has no word for.
    private let anyEmergency: String?

    init(_ policy: Policy, _ words: PolicyWords, _ visitWords: VisitWords) {
        self.visitWords = visitWords
        listener = Listener(policy.categories)
        self.words = words
        anyEmergency = policy.issues.emergency.kinds.first?.named.code
    }

    /// What the plain forms read, checked: a plan, hearsay or a question in their words is no visit, 走了六户 names nobody,
    /// and a visit told beside a trouble is not lost.
    func checked(_ reading: Reading, _ text: String, _ sentence: Sentence) -> Reading {
        guard case .acts(var acts) = reading else { return reading }
        if let named = named(acts, sentence) { acts = named }
        let reading = Reading.acts(acts)
        // A plan that the plain forms know as one is refused with its reason.
        if acts.contains(where: { Self.isDone($0) }) {
            let isDoubtful = PlainDoubt.mayBeNoVisit(sentence)
            let tellsMore =
                PlainDoubt.mayTellOfMore(acts, sentence)
                && (PlainDoubt.isLong(acts) || listener.mayTellOfMatter(sentence.script))
            let mayBeHome = PlainDoubt.mayBeHome(acts, sentence)
            guard isDoubtful || tellsMore || mayBeHome else { return reading }
            let heard =
                PlainDoubt.isLong(acts)
                ? hear(text, sentence.context)
                : listener.listened(
                    sentence.script, roll: sentence.context.roll, today: sentence.context.today, onlyWhether: !tellsMore
                )
            if tellsMore, let both = visitedAndReported(acts, heard, sentence) { return both }
            if heard.intent == .unknown, let doubt = heard.doubt { return .unclear(hint(doubt)) }
            if [.help, .remainingVisits, .myHouseholds].contains(heard.intent) {
                return self.reading(heard, text, sentence) ?? reading
            }
            let isCount = heard.householdCount != nil && heard.households.isEmpty && !heard.everyone
            let isHome = mayBeHome && heard.intent == .logVisit && hear(text, sentence.context).outcome != .notHome
            return isCount || isHome || heard.certainty == .visitOrDeath || isOtherDay(heard, acts)
                ? visited(hear(text, sentence.context), text, sentence) : reading
        }
        // 1002交给王德胜: an issue, and no household, is handed to somebody.
        if acts.count == 1, acts[0].verb == .handOver, let office = ofOffice(text, sentence, namesIssue: true) {
            return office
        }
        guard acts.count == 1, acts[0].verb == .reportIssue else { return reading }
        let heard = hear(text, sentence.context)
        guard heard.intent == .logVisitAndReport, !heard.households.isEmpty else { return reading }
        return visited(heard, text, sentence)
    }

    /// 前几天, 周末, 端午: a day that the plain forms do not know.
    private func isOtherDay(_ heard: Understanding, _ acts: [Act]) -> Bool {
        guard [.logVisit, .logVisitAndReport].contains(heard.intent), let date = heard.date else { return false }
        guard case .day(let day) = date.meaning else { return true }
        return acts.contains { act in
            if case .visit(.logVisit(let request)) = act { request.when != .on(day) } else { false }
        }
    }

    /// V5: the trouble in the note of a visit, which the plain forms have no word for: 走访4号 都好 自来水停了.
    private func visitedAndReported(_ acts: [Act], _ heard: Understanding, _ sentence: Sentence) -> Reading? {
        guard acts.count == 1, case .visit(.logVisit(var visit)) = acts[0], visit.outcome == .met,
            heard.intent == .logVisitAndReport, heard.issue != nil, heard.certainty == .sure
        else { return nil }
        visit.note = heard.note ?? ""
        return .acts([.visit(.logVisit(visit)), reported(heard, sentence)])
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

    /// What was not understood by the plain forms; nil where it stays so.
    func read(_ text: String, _ sentence: Sentence) -> Reading? {
        if let reading = ofOffice(text, sentence, namesIssue: true) { return reading }
        let heard = hear(text, sentence.context)
        if let reading = self.reading(heard, text, sentence) {
            return heard.certainty == .likely ? Self.confirmed(reading) : reading
        }
        return ofOffice(text, sentence, namesIssue: false)
    }

    /// What is only likely is asked before it is written.
    static func confirmed(_ reading: Reading) -> Reading {
        guard case .acts(let acts) = reading, acts.contains(where: { !harmless.contains($0.verb) }) else {
            return reading
        }
        return .ask(.whichMeaning([acts, []]))
    }

    /// Verbs that only show something.
    private static let harmless: Set<Verb> = [
        .help, .myHouseholds, .remainingVisits, .issueStatus, .myMatters, .setLanguage,
    ]

    func hear(_ text: String, _ context: ReadingContext) -> Understanding {
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
        case .logVisit, .logVisitAndReport: return visited(heard, text, sentence)
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

    private func visited(_ heard: Understanding, _ text: String, _ sentence: Sentence) -> Reading {
        let context = sentence.context
        let visit = LogVisit.Request(
            households: heard.households.map { mention($0, context) },
            except: heard.except.map { mention($0, context) }, all: heard.everyone && heard.households.isEmpty,
            when: .on(context.today.day), mode: heard.mode ?? .home, outcome: heard.outcome ?? .met,
            note: heard.note ?? "")
        var acts: [Act] = [.visit(.logVisit(visit))]
        if heard.issue != nil { acts.append(reported(heard, sentence)) }
        if heard.certainty == .visitOrDeath { return .ask(.whichMeaning([acts, gone(visit, text), []])) }
        switch heard.date?.meaning {
        case nil: break
        case .day(let day)?: acts = acts.map { $0.completed(day: day) }
        case .about(let first, let days)? where days <= Self.daysOffered && !visit.households.isEmpty:
            let calendar = context.today.calendar
            let possible = (0..<days).map { calendar.adding(days: $0, to: first) }.filter { $0 <= context.today.day }
            return .ask(.whichMeaning(possible.map { day in acts.map { $0.completed(day: day) } } + [[]]))
        case .vague? where Self.saysTwo(heard.date): return .unclear(.free(.oneDayEach))
        case .vague?, .month?, .about?: return .ask(.missing(.day, acts: acts))
        }
        guard !heard.households.isEmpty || heard.everyone else { return .ask(.missing(.households, acts: acts)) }
        return .acts(acts)
    }

    /// Days that are offered to choose from.
    private static let daysOffered = 3

    /// 昨天下午/今天上午
    private static func saysTwo(_ day: SaidDay?) -> Bool { day?.said.contains("/") == true }

    /// V4: that somebody of the household has died.
    private func gone(_ visit: LogVisit.Request, _ text: String) -> [Act] {
        let kinds = visitWords.events(in: "去世")
        guard !kinds.isEmpty else { return [] }
        return [.visit(.recordEvent(RecordEvent.Request(household: visit.households.first, kinds: kinds, text: text)))]
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
    func mention(_ said: SaidHousehold, _ context: ReadingContext) -> HouseholdMention {
        if let number = said.number {
            return HouseholdMention(
                written: "\(number)号", candidates: context.households.filter { $0.number == number }.map(\.id))
        }
        let name = said.name ?? ""
        let plain = Script(name).plain
        // 王秀兰家: their home.
        let bare = plain.count > 1 && Self.home.contains(plain[plain.count - 1]) ? Array(plain.dropLast()) : plain
        if let known = context.roll.names.first(where: { $0.plain == plain || $0.plain == bare }) {
            return HouseholdMention(written: name, candidates: known.households)
        }
        // 史家: all of that surname.
        if bare.count == 1 {
            return HouseholdMention(
                written: "\(name)家",
                candidates: context.households.filter { Script($0.head).plain.first == bare[0] }.map(\.id))
        }
        return HouseholdMention(written: name, candidates: context.roll.sounding(like: bare))
    }

    /// 走访王审: what stands where a household should, and sounds like one of theirs.
    private func named(_ acts: [Act], _ sentence: Sentence) -> [Act]? {
        guard acts.count == 1, case .visit(.logVisit(var visit)) = acts[0], visit.households.isEmpty, !visit.all,
            let written = visit.note.split(whereSeparator: { !$0.isLetter }).first
        else { return nil }
        let said = SaidHousehold(number: nil, name: String(written))
        let mention = mention(said, sentence.context)
        guard visit.note.hasPrefix(written), !mention.candidates.isEmpty else { return nil }
        visit.households = [mention]
        visit.note = String(visit.note.dropFirst(written.count).drop { !$0.isLetter && !$0.isNumber })
        return [.visit(.logVisit(visit))]
    }

    private static let home = Set("家屋".unicodeScalars.map(\.value))
}
